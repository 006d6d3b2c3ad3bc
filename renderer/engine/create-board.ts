/** Puts the engine together: one scene, three layers, one frame loop. */
import type { Events, Person } from '../../p2p/api/contract.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { applyStep } from './apply-step.ts'
import type { Board, BoardActions, BoardOptions, BoardTheme, Camera, ToolName } from './board.ts'
import { toCanvas } from './camera.ts'
import { cursorFor, ERASER_RADIUS_PX } from './cursor.ts'
import { Drawings } from './drawings.ts'
import { Erasing } from './erasing.ts'
import { createFrameLoop, type FrameLoop } from './frame-loop.ts'
import type { Rect, XY } from './geometry.ts'
import { type InputHandlers, listenToInput, type ScreenPoint } from './input.ts'
import { Intake } from './intake.ts'
import { type LiveInk, LiveLayer } from './live-layer.ts'
import { OwnStrokes } from './own-strokes.ts'
import { PeopleLayer } from './people-layer.ts'
import { personColour } from './person-colour.ts'
import { Scene, type SceneLine } from './scene.ts'
import { SettledLayer } from './settled-layer.ts'
import { type BoardStatus, createStatus } from './status.ts'
import { mountLayers, type SurfaceSize, watchSize } from './surface.ts'
import type { ToolEvent } from './tools/tool.ts'
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

class CanvasBoard implements Board {
  readonly #host: HTMLElement
  readonly #actions: BoardActions
  readonly #viewport = new Viewport()
  readonly #scene = new Scene()
  readonly #intake = new Intake()
  readonly #drawings = new Drawings()
  readonly #own: OwnStrokes
  readonly #erasing: Erasing
  readonly #settled: SettledLayer
  readonly #live: LiveLayer
  readonly #people: PeopleLayer
  readonly #loop: FrameLoop
  readonly #showStatus: (status: BoardStatus) => void
  readonly #disposers: (() => void)[]
  #tool: ToolName = 'pen'
  /** The tool that the pointer now down began with. */
  #toolInUse: 'pen' | 'eraser' = 'pen'
  #hand: 'none' | 'open' | 'holding' = 'none'
  #pencil = DEFAULT_PENCIL
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
    this.#settled = new SettledLayer(this.#scene, theme)
    this.#live = new LiveLayer(theme)
    this.#people = new PeopleLayer(reducedMotion, colourOf)
    this.#loop = createFrameLoop(nowMs => this.#frame(nowMs))
    this.#own = new OwnStrokes(actions, firstStroke ?? anyNumber(), boxes => this.#liveChanged(boxes))
    this.#erasing = new Erasing(this.#scene, actions, {
      hidden: lines => this.#sceneChanged([], lines),
      shown: lines => this.#sceneChanged(lines, []),
    })
    this.#showStatus = createStatus(host)
    const unmount = mountLayers(host, [this.#settled.canvas, this.#live.canvas, this.#people.element])
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

  setTool(tool: ToolName): void {
    this.#tool = tool
    this.#showCursor()
  }

  setPencil(pencil: Pencil): void {
    this.#pencil = pencil
  }

  setMayDraw(mayDraw: boolean): void {
    this.#mayDraw = mayDraw
    if (!mayDraw) this.#useTool('cancel', [])
    this.#showCursor()
  }

  setTheme(theme: BoardTheme): void {
    this.#host.style.backgroundColor = theme.paper
    this.#settled.setTheme(theme)
    this.#live.setTheme(theme)
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
    const isGliding = this.#people.paint(camera, size, this.#drawings.all(), nowMs)
    this.#tellOthers()
    this.#showStatus({
      settled: isCurrent && !isLoading,
      lines: this.#scene.visibleCount,
      live: this.#drawings.size,
    })
    const fadeMs = this.#drawings.nextFadeMs()
    if (isBusy || isGliding || !this.#intake.isEmpty || (fadeMs !== null && fadeMs <= nowMs)) this.#loop.request()
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
      onTool: (type, points) => this.#useTool(type, points),
      onView: effect => {
        this.#viewport.move(effect)
        this.#inputCame()
      },
      onPointer: at => {
        if (at === known) return
        known = at
        this.#pointer = at === null ? null : toCanvas(this.#viewport.camera, at)
        this.#loop.request()
      },
      onHand: hand => {
        this.#hand = hand
        this.#showCursor()
      },
      isHandChosen: () => this.#toolInHand === 'hand',
    }
  }

  #useTool(type: ToolEvent['type'], screenPoints: readonly ScreenPoint[]): void {
    this.#inputCame()
    const { camera } = this.#viewport
    const points = screenPoints.map(point => ({ ...toCanvas(camera, point), pressure: point.pressure }))
    if (type === 'down') this.#toolInUse = this.#tool === 'eraser' ? 'eraser' : 'pen'
    if (this.#toolInUse === 'eraser') this.#erasing.handle({ type, points }, ERASER_RADIUS_PX / camera.zoom)
    else this.#own.handle({ type, points }, this.#pencil)
  }

  get #toolInHand(): ToolName {
    return this.#mayDraw ? this.#tool : 'hand'
  }

  #inputCame(): void {
    this.#lastInputMs = performance.now()
    this.#loop.request()
  }

  #showCursor(): void {
    this.#host.style.cursor = cursorFor(this.#toolInHand, this.#hand)
  }

  #resize({ css, device, pixelRatio }: SurfaceSize): void {
    this.#viewport.resize(css, pixelRatio)
    this.#settled.resize(device)
    this.#live.resize(device)
    for (const { style } of [this.#settled.canvas, this.#live.canvas]) {
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
