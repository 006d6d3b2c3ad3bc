/** Puts the engine together: one scene, three layers, one frame loop. */
import type { Events, Person } from '../../p2p/api/contract.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { applyStep } from './apply-step.ts'
import type { Board, BoardActions, BoardOptions, BoardTheme, BoardTool, Camera } from './board.ts'
import { toCanvas, toScreen } from './camera.ts'
import { Drawings } from './drawings.ts'
import { createFrameLoop, type FrameLoop } from './frame-loop.ts'
import type { Rect, XY } from './geometry.ts'
import { type InputHandlers, listenToInput, type ScreenPoint } from './input.ts'
import { Intake } from './intake.ts'
import { type LiveInk, LiveLayer } from './live-layer.ts'
import { OverlayLayer } from './overlay-layer.ts'
import { OwnStrokes } from './own-strokes.ts'
import { PeopleLayer } from './people-layer.ts'
import { personColour } from './person-colour.ts'
import { Scene, type SceneLine } from './scene.ts'
import { SettledLayer } from './settled-layer.ts'
import { type BoardStatus, createStatus } from './status.ts'
import { mountLayers, type SurfaceSize, watchSize } from './surface.ts'
import type { HeldKeys, Tool, ToolEvent } from './tools/tool.ts'
import { Viewport } from './viewport.ts'

/**
 * Turns an element into the canvas of one room. Give it a size; the engine fills it and changes nothing else in it.
 *
 * For end-to-end tests the element carries `data-settled` ("true" once everything is painted), `data-lines` (visible
 * settled lines) and `data-live` (others' strokes in progress).
 */
export function createBoard(host: HTMLElement, actions: BoardActions, options: BoardOptions): Board {
  return new CanvasBoard(host, actions, options)
}

/** What a frame may spend on tiles: little while somebody draws or moves the view, more when nobody would notice. */
const BUSY_BUDGET_MS = 4
const QUIET_BUDGET_MS = 12
const QUIET_AFTER_MS = 60

/** What a frame may spend on unpacking lines. */
const INTAKE_BUDGET_MS = 6

const DEFAULT_PENCIL: Pencil = { tool: 'pen', color: '#1e1e1e', width: 3, opacity: 1 }

const NO_KEYS: HeldKeys = { shift: false, alt: false, ctrl: false }

/** The engine moves the view by itself. */
const HAND: Tool = { handle: () => undefined }

class CanvasBoard implements Board {
  readonly #host: HTMLElement
  readonly #actions: BoardActions
  readonly #viewport = new Viewport()
  readonly #scene = new Scene()
  readonly #intake = new Intake()
  readonly #drawings = new Drawings()
  readonly #own: OwnStrokes
  readonly #settled: SettledLayer
  readonly #live: LiveLayer
  readonly #overlay = new OverlayLayer()
  readonly #people: PeopleLayer
  readonly #loop: FrameLoop
  readonly #showStatus: (status: BoardStatus) => void
  readonly #disposers: (() => void)[]
  #declared: BoardTool
  #tool: Tool = HAND
  readonly #onTakeTool: (name: string) => void
  #hand: 'none' | 'open' | 'holding' = 'none'
  #hoverCursor: string | null = null
  #pencil: Pencil
  #theme: BoardTheme
  #mayDraw = true
  #selfId: string | null
  #fitsWhenLoaded = false
  #lastInputMs = -Infinity
  /** What others have not been told of the pointer, or undefined if they know. */
  #pointer: XY | null | undefined

  constructor(host: HTMLElement, actions: BoardActions, options: BoardOptions) {
    const { theme, selfId, colourOf = personColour, firstStroke } = options
    const reducedMotion = options.reducedMotion ?? window.matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#host = host
    this.#actions = actions
    this.#selfId = selfId ?? null
    this.#theme = theme
    this.#settled = new SettledLayer(this.#scene, theme)
    this.#live = new LiveLayer(theme)
    this.#people = new PeopleLayer(reducedMotion, colourOf)
    this.#loop = createFrameLoop(nowMs => this.#frame(nowMs))
    this.#own = new OwnStrokes(actions, firstStroke ?? anyNumber(), boxes => this.#liveChanged(boxes))
    this.#declared = options.tool
    this.#onTakeTool = options.onTakeTool ?? (() => undefined)
    this.#pencil = DEFAULT_PENCIL
    this.#tool = this.#made(options.tool)
    this.#showStatus = createStatus(host)
    const layers = [this.#settled.canvas, this.#live.canvas, this.#overlay.canvas, this.#people.element]
    const unmount = mountLayers(host, layers)
    host.style.backgroundColor = theme.paper
    const stopInput = listenToInput(host, this.#inputHandlers())
    const stopSize = watchSize(host, size => this.#resize(size))
    this.#disposers = [stopInput, stopSize, unmount]
    this.#showCursor()
  }

  applyDelta(delta: Events['canvas.delta']): void {
    this.#intake.push(delta, performance.now())
    this.#loop.request()
  }

  applyDrawing(drawing: Events['canvas.drawing']): void {
    this.#liveChanged(this.#drawings.apply(drawing, performance.now()))
  }

  setPeople(people: readonly Person[]): void {
    this.#selfId = people.find(person => person.self)?.id ?? this.#selfId
    this.#people.setPeople(people)
    this.#loop.request()
  }

  setTool(tool: BoardTool): void {
    if (tool.name === this.#declared.name) return
    this.#tool.handle({ type: 'cancel' }, NO_KEYS)
    this.#tool.putDown?.()
    this.#declared = tool
    this.#tool = this.#made(tool)
    this.#hoverCursor = null
    this.#overlay.invalidate()
    this.#loop.request()
    this.#showCursor()
  }

  setPencil(pencil: Pencil): void {
    this.#pencil = pencil
  }

  setMayDraw(mayDraw: boolean): void {
    this.#mayDraw = mayDraw
    if (!mayDraw) this.#tool.handle({ type: 'cancel' }, NO_KEYS)
    this.#showCursor()
  }

  setTheme(theme: BoardTheme): void {
    this.#host.style.backgroundColor = theme.paper
    this.#settled.setTheme(theme)
    this.#live.setTheme(theme)
    this.#theme = theme
    this.#overlay.invalidate()
    this.#loop.request()
  }

  getCamera(): Camera {
    return this.#viewport.camera
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.#viewport.camera.zoom * factor)
  }

  zoomTo(zoom: number): void {
    this.#viewport.zoomTo(zoom)
    this.#loop.request()
  }

  zoomToFit(): void {
    this.#fitsWhenLoaded = true
    this.#loop.request()
  }

  onCamera(listener: (camera: Camera) => void): () => void {
    return this.#viewport.onCamera(listener)
  }

  destroy(): void {
    this.#loop.stop()
    for (const dispose of this.#disposers) dispose()
    this.#settled.destroy()
    this.#live.destroy()
    this.#tool.putDown?.()
    this.#overlay.destroy()
  }

  #frame(nowMs: number): void {
    this.#takeIn(nowMs)
    const awaitedUntilMs = this.#intake.isEmpty ? this.#intake.awaitedUntilMs(nowMs) : null
    const isLoading = !this.#intake.isEmpty || awaitedUntilMs !== null
    if (this.#fitsWhenLoaded && !isLoading) {
      this.#fitsWhenLoaded = false
      this.#viewport.fit(this.#scene.bounds())
    }
    const { camera, transform, size } = this.#viewport
    this.#live.invalidate(this.#drawings.fade(nowMs))
    const budgetMs = nowMs - this.#lastInputMs < QUIET_AFTER_MS ? BUSY_BUDGET_MS : QUIET_BUDGET_MS
    const deadlineMs = performance.now() + budgetMs
    const { isCurrent, isBusy } = this.#settled.paint({ transform, nowMs, deadlineMs, hold: isLoading })
    this.#own.settle(rect => this.#settled.isPainted(rect, transform))
    this.#live.paint(transform, this.#liveInks())
    this.#overlay.paint(this.#tool, transform, nowMs)
    const isGliding = this.#people.paint(camera, size, this.#drawings.all(), nowMs)
    this.#tellOthers()
    this.#showStatus({
      settled: isCurrent && !isLoading,
      lines: this.#scene.visibleCount,
      live: this.#drawings.size,
    })
    const fadeMs = this.#drawings.nextFadeMs()
    if (
      isBusy ||
      isGliding ||
      this.#tool.isMoving === true ||
      !this.#intake.isEmpty ||
      (fadeMs !== null && fadeMs <= nowMs)
    )
      this.#loop.request()
    this.#loop.wakeAt(earlier(fadeMs, awaitedUntilMs))
  }

  #takeIn(nowMs: number): void {
    for (let step = this.#intake.shift(); step !== undefined; step = this.#intake.shift()) {
      const model = { scene: this.#scene, drawings: this.#drawings, finished: this.#own.finished, selfId: this.#selfId }
      const { added, removed, live } = applyStep(model, step)
      if (step.reset) this.#settled.reset()
      this.#sceneChanged(added, removed)
      this.#live.invalidate(live)
      if (performance.now() - nowMs > INTAKE_BUDGET_MS) return
    }
  }

  #sceneChanged(added: readonly SceneLine[], removed: readonly SceneLine[]): void {
    if (removed.length > 0) this.#settled.removed(removed)
    if (added.length > 0) this.#settled.added(added)
    this.#tool.sceneChanged?.()
    this.#loop.request()
  }

  #liveChanged(boxes: readonly Rect[]): void {
    this.#live.invalidate(boxes)
    this.#loop.request()
  }

  /** Others' strokes, then this person's on top. */
  #liveInks(): LiveInk[] {
    const inks: LiveInk[] = []
    for (const { pieces, opacity } of this.#drawings.all()) {
      for (const ink of pieces) inks.push({ ink, fading: opacity })
    }
    for (const ink of this.#own.inks()) inks.push({ ink, fading: 1 })
    return inks
  }

  /** Last in a frame: first the ink, then the news of it. */
  #tellOthers(): void {
    this.#own.sendPreview()
    if (this.#pointer === undefined) return
    this.#actions.point(this.#pointer === null ? null : [this.#pointer.x, this.#pointer.y])
    this.#pointer = undefined
  }

  #inputHandlers(): InputHandlers {
    let known: XY | null = null
    return {
      onTool: (type, points, keys) => this.#useTool(type, points, keys),
      onKey: (key, keys) => this.#maySeeTool && (this.#tool.key?.(key, keys) ?? false),
      onView: effect => {
        this.#viewport.move(effect)
        this.#inputCame()
      },
      onPointer: at => {
        if (at === known) return
        known = at
        const { camera } = this.#viewport
        this.#pointer = at === null ? null : toCanvas(camera, at)
        this.#hover(this.#pointer)
        this.#loop.request()
      },
      onHand: hand => {
        this.#hand = hand
        this.#showCursor()
      },
      isHandChosen: () => this.#isHand,
    }
  }

  #useTool(type: ToolEvent['type'], screenPoints: readonly ScreenPoint[], keys: HeldKeys): void {
    this.#inputCame()
    const { camera } = this.#viewport
    const points = screenPoints.map(point => ({ ...toCanvas(camera, point), pressure: point.pressure }))
    this.#tool.handle({ type, points }, keys)
  }

  #hover(at: XY | null): void {
    if (!this.#maySeeTool) return
    const cursor = this.#tool.hover?.(at) ?? null
    if (cursor === this.#hoverCursor) return
    this.#hoverCursor = cursor
    this.#showCursor()
  }

  #made({ make, draws }: BoardTool): Tool {
    if (make === null) return HAND
    return make({
      host: this.#host,
      scene: this.#scene,
      actions: this.#actions,
      strokes: this.#own,
      pencil: () => ({ ...this.#pencil, tool: draws ?? this.#pencil.tool }),
      theme: () => this.#theme,
      unitsPerPixel: () => 1 / this.#viewport.camera.zoom,
      toScreen: at => toScreen(this.#viewport.camera, at),
      setHidden: (ids, hidden) => {
        const lines = this.#scene.setHidden(ids, hidden)
        this.#sceneChanged(hidden ? [] : lines, hidden ? lines : [])
      },
      repaint: () => {
        this.#overlay.invalidate()
        this.#loop.request()
      },
      take: name => this.#onTakeTool(name),
    })
  }

  /** Who may not draw moves the view, whatever they hold. */
  get #isHand(): boolean {
    return this.#declared.make === null || !this.#maySeeTool
  }

  get #maySeeTool(): boolean {
    return this.#mayDraw || !this.#declared.edits
  }

  #inputCame(): void {
    this.#lastInputMs = performance.now()
    this.#loop.request()
  }

  #showCursor(): void {
    const { cursor } = this.#declared
    this.#host.style.cursor =
      this.#hand === 'holding'
        ? 'grabbing'
        : this.#hand === 'open' || this.#isHand
          ? 'grab'
          : (this.#hoverCursor ?? cursor)
  }

  #resize({ css, device, pixelRatio }: SurfaceSize): void {
    this.#viewport.resize(css, pixelRatio)
    this.#settled.resize(device)
    this.#live.resize(device)
    this.#overlay.resize(device)
    for (const { style } of [this.#settled.canvas, this.#live.canvas, this.#overlay.canvas]) {
      style.width = `${device.width / pixelRatio}px`
      style.height = `${device.height / pixelRatio}px`
    }
    // A canvas is emptied by a change of its size. Nobody must see it empty.
    this.#loop.runNow()
  }
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}

/** A number of 31 bits, so that there is room to count up from it. */
function anyNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! >>> 1
}
