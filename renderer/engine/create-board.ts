/** Puts the engine together: one scene, three layers, one frame loop. */
import type { Events, Person } from '../../p2p/api/contract.ts'
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { applyStep, type BoardModel } from './apply-step.ts'
import type { Board, BoardActions, BoardNotice, BoardOptions, BoardTheme, BoardTool, Camera } from './board.ts'
import { toCanvas, toScreen } from './camera.ts'
import { type Drawing, Drawings } from './drawings.ts'
import { createFrameLoop, type FrameLoop } from './frame-loop.ts'
import type { Rect, XY } from './geometry.ts'
import { HeldTool, type HeldToolOptions, NO_KEYS } from './held-tool.ts'
import { type InputHandlers, listenToInput, type ScreenPoint } from './input.ts'
import { Intake } from './intake.ts'
import { Layers } from './layers.ts'
import type { LiveInk } from './live-layer.ts'
import { OwnStrokes } from './own-strokes.ts'
import { pictures } from './pictures.ts'
import { onPage } from './page-actions.ts'
import { PageShelf, pageOf } from './page-shelf.ts'
import { personColour } from './person-colour.ts'
import { Scene, type SceneLine } from './scene.ts'
import { type BoardStatus, createStatus } from './status.ts'
import { type SurfaceSize, watchSize } from './surface.ts'
import type { EditCommand, Restyle, SelectedItem } from './tools/select-commands.ts'
import { SelectDesk } from './tools/select-desk.ts'
import type { HeldKeys, ToolEvent, Workbench } from './tools/tool.ts'
import { Trails } from './trails.ts'
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

/** What a frame may spend on unpacking lines: little while somebody draws or moves the view, more when they wait for a board. */
const BUSY_INTAKE_MS = 6
const QUIET_INTAKE_MS = 40

const DEFAULT_PENCIL: Pencil = { tool: 'pen', color: '#1e1e1e', width: 3, opacity: 1 }

class CanvasBoard implements Board {
  readonly #host: HTMLElement
  readonly #actions: BoardActions
  readonly #viewport = new Viewport()
  readonly #scene = new Scene()
  readonly #shelf = new PageShelf()
  readonly #intake = new Intake()
  readonly #drawings = new Drawings()
  readonly #own: OwnStrokes
  readonly #layers: Layers
  readonly #trails: Trails
  readonly #loop: FrameLoop
  readonly #showStatus: (status: BoardStatus) => void
  readonly #disposers: (() => void)[]
  readonly #held: HeldTool
  readonly #onTakeTool: (name: string) => void
  readonly #onNotice: (notice: BoardNotice) => void
  readonly #select: SelectDesk
  #pencil: Pencil
  #theme: BoardTheme
  #paper: Paper = 'plain'
  #everyone: readonly Person[] = []
  #selfId: string | null
  #fitsWhenLoaded = false
  #lastInputMs = -Infinity
  /** What others have not been told of the pointer, or undefined if they know. */
  #pointer: XY | null | undefined
  #pointerAt: XY | null = null

  constructor(host: HTMLElement, actions: BoardActions, options: BoardOptions) {
    const { theme, selfId, colourOf = personColour, firstStroke } = options
    const reducedMotion = options.reducedMotion ?? window.matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#host = host
    this.#actions = onPage(actions, () => this.#shelf.shown)
    this.#selfId = selfId ?? null
    this.#theme = theme
    this.#layers = new Layers(this.#scene, { theme, reducedMotion, colourOf })
    this.#trails = new Trails({
      isStill: reducedMotion,
      theme: () => this.#theme,
      unitsPerPixel: () => 1 / this.#viewport.camera.zoom,
      nowMs: () => performance.now(),
    })
    this.#loop = createFrameLoop(nowMs => this.#frame(nowMs))
    this.#own = new OwnStrokes(this.#actions, firstStroke ?? anyNumber(), boxes => this.#liveChanged(boxes))
    this.#onTakeTool = options.onTakeTool ?? (() => undefined)
    this.#onNotice = options.onNotice ?? (() => undefined)
    this.#pencil = DEFAULT_PENCIL
    this.#select = new SelectDesk(this.#workbench(null), {
      pastePlace: () => this.#pointerAt ?? this.#viewport.middle,
      mayDraw: () => this.#held.mayDraw,
    })
    const make: HeldToolOptions['make'] = ({ make, draws }) => make(this.#workbench(draws))
    this.#held = new HeldTool({ host, make, onTake: tool => this.#select.taken(tool) }, options.tool)
    this.#showStatus = createStatus(host)
    const unmount = this.#layers.mount(host)
    host.style.backgroundColor = theme.paper
    const stopInput = listenToInput(host, this.#inputHandlers())
    const stopSize = watchSize(host, size => this.#resize(size))
    const stopPictures = pictures.onLoaded(sha256 => this.#pictureLoaded(sha256))
    this.#disposers = [stopInput, stopSize, stopPictures, unmount]
  }

  applyDelta(delta: Events['canvas.delta']): void {
    this.#intake.push(delta, performance.now())
    this.#loop.request()
  }

  applyDrawing(drawing: Events['canvas.drawing']): void {
    if (drawing.pencil.tool === 'laser') {
      if (!drawing.done && !this.#isHere(drawing.pencil)) return
      this.#trails.apply(drawing)
      this.#layers.overlay.invalidate()
      this.#loop.request()
    } else {
      this.#liveChanged(this.#drawings.apply(drawing, performance.now()))
    }
  }

  setPeople(people: readonly Person[]): void {
    this.#selfId = people.find(person => person.self)?.id ?? this.#selfId
    this.#everyone = people
    this.#showPeople()
  }

  setPage(page: string): void {
    if (page === this.#shelf.shown) return
    this.#held.handle('up', [], NO_KEYS)
    this.#select.clear()
    const { lines, views } = this.#shelf.turn(page, this.#scene.lift())
    this.#scene.lay(lines)
    this.#trails.clear()
    this.#intake.turn(views)
    this.#layers.settled.reset()
    this.#layers.live.setTheme(this.#theme)
    this.#held.tool.sceneChanged?.()
    this.#layers.overlay.invalidate()
    this.#showPeople()
  }

  setPaper(paper: Paper): void {
    this.#paper = paper
    this.#loop.request()
  }

  setTool(tool: BoardTool): void {
    if (!this.#held.take(tool)) return
    this.#layers.overlay.invalidate()
    this.#loop.request()
  }

  setPencil(pencil: Pencil): void {
    this.#pencil = pencil
  }

  setMayDraw(mayDraw: boolean): void {
    this.#held.setMayDraw(mayDraw)
    if (!mayDraw) this.#select.clear()
  }

  setTheme(theme: BoardTheme): void {
    this.#host.style.backgroundColor = theme.paper
    this.#layers.setTheme(theme)
    this.#theme = theme
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

  items(): readonly SceneLine[] {
    return this.#scene.search({ minX: -Infinity, minY: -Infinity, maxX: Infinity, maxY: Infinity })
  }

  selection(): readonly SelectedItem[] {
    return this.#select.selection()
  }

  onSelection(listener: (selection: readonly SelectedItem[]) => void): () => void {
    return this.#select.onSelection(listener)
  }

  edit(command: EditCommand): void {
    this.#select.edit(command)
  }

  restyle(style: Restyle): void {
    this.#select.restyle(style)
  }

  onCamera(listener: (camera: Camera) => void): () => void {
    return this.#viewport.onCamera(listener)
  }

  destroy(): void {
    this.#loop.stop()
    for (const dispose of this.#disposers) dispose()
    this.#held.tool.putDown?.()
    this.#select.destroy()
    this.#loop.stop()
    this.#layers.destroy()
  }

  #frame(nowMs: number): void {
    this.#takeIn(nowMs)
    const awaitedUntilMs = this.#intake.isEmpty ? this.#intake.awaitedUntilMs(nowMs) : null
    const isLoading = !this.#intake.isEmpty || awaitedUntilMs !== null
    if (this.#fitsWhenLoaded && !isLoading) {
      this.#fitsWhenLoaded = false
      this.#viewport.fit(this.#scene.bounds())
    }
    const { camera, transform, size, pixelRatio } = this.#viewport
    this.#layers.paper.paint(this.#paper, this.#theme.dark, transform, pixelRatio)
    const drawings = Array.from(this.#drawings.all()).filter(drawing => this.#isHere(drawing.pencil))
    this.#layers.live.invalidate(this.#drawings.fade(nowMs))
    const budgetMs = nowMs - this.#lastInputMs < QUIET_AFTER_MS ? BUSY_BUDGET_MS : QUIET_BUDGET_MS
    const deadlineMs = performance.now() + budgetMs
    const { isCurrent, isBusy } = this.#layers.settled.paint({ transform, nowMs, deadlineMs, hold: isLoading })
    this.#own.settle(rect => this.#layers.settled.isPainted(rect, transform))
    this.#layers.live.paint(transform, this.#liveInks(drawings))
    this.#layers.overlay.paint([this.#trails, this.#held.tool], transform, nowMs)
    const isGliding = this.#layers.people.paint(camera, size, drawings, nowMs)
    this.#tellOthers()
    this.#showStatus({
      settled: isCurrent && !isLoading,
      lines: this.#scene.visibleCount,
      live: drawings.length + this.#trails.size,
    })
    const fadeMs = earlier(this.#drawings.nextFadeMs(), this.#trails.nextMs())
    if (
      isBusy ||
      isGliding ||
      this.#held.tool.isMoving === true ||
      this.#trails.isMoving ||
      !this.#intake.isEmpty ||
      (fadeMs !== null && fadeMs <= nowMs)
    )
      this.#loop.request()
    this.#loop.wakeAt(earlier(fadeMs, awaitedUntilMs))
  }

  get #model(): BoardModel {
    const { finished } = this.#own
    return { scene: this.#scene, shelf: this.#shelf, drawings: this.#drawings, finished, selfId: this.#selfId }
  }

  /** Whether a pencil draws on the page that is shown. */
  #isHere(pencil: Pencil): boolean {
    return pageOf(pencil) === this.#shelf.shown
  }

  /** Pointers on other pages are not shown. */
  #showPeople(): void {
    const here = (person: Person): boolean => (person.page ?? '') === this.#shelf.shown
    this.#layers.people.setPeople(this.#everyone.map(person => (here(person) ? person : { ...person, at: null })))
    this.#loop.request()
  }

  #takeIn(nowMs: number): void {
    const budgetMs = nowMs - this.#lastInputMs < QUIET_AFTER_MS ? BUSY_INTAKE_MS : QUIET_INTAKE_MS
    for (let step = this.#intake.shift(); step !== undefined; step = this.#intake.shift()) {
      const { added, removed, live } = applyStep(this.#model, step)
      if (step.reset) this.#layers.settled.reset()
      this.#sceneChanged(added, removed)
      this.#layers.live.invalidate(live)
      if (performance.now() - nowMs > budgetMs) return
    }
  }

  #sceneChanged(added: readonly SceneLine[], removed: readonly SceneLine[]): void {
    if (removed.length > 0) this.#layers.settled.removed(removed)
    if (added.length > 0) this.#layers.settled.added(added)
    this.#held.tool.sceneChanged?.()
    this.#loop.request()
  }

  /** What stood for a picture has to make way for it. */
  #pictureLoaded(sha256: string): void {
    this.#layers.settled.removed(this.items().filter(line => line.picture === sha256))
    this.#layers.overlay.invalidate()
    this.#loop.request()
  }

  #liveChanged(boxes: readonly Rect[]): void {
    this.#layers.live.invalidate(boxes)
    this.#loop.request()
  }

  /** Others' strokes, then this person's on top. */
  #liveInks(drawings: readonly Drawing[]): LiveInk[] {
    const inks: LiveInk[] = []
    for (const { pieces, opacity } of drawings) {
      for (const ink of pieces) inks.push({ ink, fading: opacity })
    }
    for (const ink of this.#own.inks()) if (this.#isHere(ink.pencil)) inks.push({ ink, fading: 1 })
    return inks
  }

  /** Last in a frame: first the ink, then the news of it. */
  #tellOthers(): void {
    this.#own.sendPreview()
    if (this.#pointer === undefined) return
    this.#actions.point(this.#pointer === null ? null : [this.#pointer.x, this.#pointer.y], this.#shelf.shown)
    this.#pointer = undefined
  }

  #inputHandlers(): InputHandlers {
    let known: XY | null = null
    return {
      onTool: (type, points, keys) => this.#useTool(type, points, keys),
      onKey: (key, keys) => this.#held.key(key, keys),
      onView: effect => {
        this.#viewport.move(effect)
        this.#inputCame()
      },
      onPointer: at => {
        if (at === known) return
        known = at
        const { camera } = this.#viewport
        this.#pointer = at === null ? null : toCanvas(camera, at)
        this.#pointerAt = this.#pointer
        this.#held.hover(this.#pointer)
        this.#loop.request()
      },
      onHand: hand => this.#held.setView(hand),
      isHandChosen: () => this.#held.isHand,
    }
  }

  #useTool(type: ToolEvent['type'], screenPoints: readonly ScreenPoint[], keys: HeldKeys): void {
    this.#inputCame()
    const { camera } = this.#viewport
    const points = screenPoints.map(point => ({ ...toCanvas(camera, point), pressure: point.pressure }))
    this.#held.handle(type, points, keys)
  }

  #workbench(draws: BoardTool['draws']): Workbench {
    return {
      host: this.#host,
      scene: this.#scene,
      actions: this.#actions,
      strokes: this.#own,
      pencil: () => ({ ...this.#pencil, tool: draws ?? this.#pencil.tool, page: this.#shelf.shown }),
      theme: () => this.#theme,
      unitsPerPixel: () => 1 / this.#viewport.camera.zoom,
      toScreen: at => toScreen(this.#viewport.camera, at),
      setHidden: (ids, hidden) => {
        const lines = this.#scene.setHidden(ids, hidden)
        this.#sceneChanged(hidden ? [] : lines, hidden ? lines : [])
      },
      isPainted: rect => this.#layers.settled.isPainted(rect, this.#viewport.transform),
      repaint: () => {
        this.#layers.overlay.invalidate()
        this.#loop.request()
      },
      notify: notice => this.#onNotice(notice),
      take: name => this.#onTakeTool(name),
    }
  }

  #inputCame(): void {
    this.#lastInputMs = performance.now()
    this.#loop.request()
  }

  #resize(size: SurfaceSize): void {
    this.#viewport.resize(size.css, size.pixelRatio)
    this.#layers.resize(size)
    // Nobody must see the canvases empty.
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
