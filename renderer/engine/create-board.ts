/** Puts the engine together: one scene, three layers, one frame loop. */
import type { Events, Person, View } from '../../p2p/api/contract.ts'
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { Board, BoardActions, BoardOptions, BoardTheme, BoardTool, Camera } from './board.ts'
import { BoardContent } from './board-content.ts'
import { BoardFrame } from './board-frame.ts'
import { boardThumbnails } from './board-thumbnails.ts'
import { createFrameLoop, type FrameLoop } from './frame-loop.ts'
import { HeldTool, type HeldToolOptions } from './held-tool.ts'
import { type Input, type InputHandlers, listenToInput } from './input.ts'
import { inputHandlers } from './input-handlers.ts'
import { layWorkbench } from './lay-workbench.ts'
import { Layers } from './layers.ts'
import type { Rect } from './geometry.ts'
import { letters } from './letters.ts'
import { Motions } from './motions.ts'
import { OwnPointer } from './own-pointer.ts'
import { anyStroke } from './own-strokes.ts'
import { pictures } from './pictures.ts'
import { onPage } from './page-actions.ts'
import { personColour } from './person-colour.ts'
import { Scene, type SceneLine } from './scene.ts'
import { ShownPage } from './shown-page.ts'
import { createStatus } from './status.ts'
import { type SurfaceSize, watchSize } from './surface.ts'
import type { Thumbnails } from './thumbnails.ts'
import type { EditCommand, Reached, Restyle, SelectedItem } from './tools/select-commands.ts'
import { SelectDesk } from './tools/select-desk.ts'
import type { Workbench } from './tools/tool.ts'
import { Trails } from './trails.ts'
import { viewArea } from './view-area.ts'
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

const DEFAULT_PENCIL: Pencil = { tool: 'pen', color: '#1e1e1e', width: 3, opacity: 1 }

class CanvasBoard implements Board {
  readonly #host: HTMLElement
  readonly #actions: BoardActions
  readonly #viewport: Viewport
  readonly #pointer = new OwnPointer()
  readonly #page: ShownPage
  readonly #content: BoardContent
  readonly #layers: Layers
  readonly #frame: BoardFrame
  readonly #loop: FrameLoop
  readonly #disposers: (() => void)[]
  readonly #held: HeldTool
  readonly #input: Input
  readonly #motions: Motions
  readonly #select: SelectDesk
  readonly #thumbnails: Thumbnails
  #pencil = DEFAULT_PENCIL
  #theme: BoardTheme

  constructor(host: HTMLElement, actions: BoardActions, options: BoardOptions) {
    const { theme, selfId, colourOf = personColour, firstStroke } = options
    const reducedMotion = options.reducedMotion ?? window.matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#host = host
    this.#viewport = new Viewport(options.covered)
    this.#page = new ShownPage(selfId ?? null)
    this.#actions = onPage(actions, () => this.#page.id)
    this.#theme = theme
    const scene = new Scene()
    this.#layers = new Layers(scene, { theme, reducedMotion, colourOf })
    this.#loop = createFrameLoop(nowMs => this.#frame.run(nowMs))
    this.#content = new BoardContent({
      scene,
      page: this.#page,
      layers: this.#layers,
      trails: this.#makeTrails(reducedMotion),
      actions: this.#actions,
      firstStroke: firstStroke ?? anyStroke(),
      onScene: () => {
        this.#motions.sceneChanged()
        this.#held.sceneChanged()
      },
      onChange: () => this.#loop.request(),
    })
    this.#thumbnails = boardThumbnails(this.#content, () => this.#theme)
    const bench = (draws: BoardTool['draws']): Workbench => this.#workbench(draws, options)
    this.#motions = new Motions(bench(null))
    this.#select = new SelectDesk(bench(null), {
      pastePlace: () => this.#pointer.at ?? this.#viewport.middle,
      mayDraw: () => this.#held.mayDraw,
      isBusy: () => this.#held.isBusy,
      textPencil: () => options.textPencil?.() ?? null,
      topOf: page => this.#page.shelf.topOf(page),
    })
    const make: HeldToolOptions['make'] = ({ make, draws }) => make(bench(draws))
    const { eraser = () => options.tool } = options
    this.#held = new HeldTool({ host, make, eraser, onTake: tool => this.#select.taken(tool) }, options.tool)
    this.#frame = this.#makeFrame(options)
    const unmount = this.#layers.mount(host)
    host.style.backgroundColor = theme.paper
    this.#input = listenToInput(host, this.#inputHandlers(options), options.penSeen)
    this.#disposers = [
      () => this.#input.stop(),
      watchSize(host, size => this.#resize(size)),
      pictures.onLoaded(sha256 => this.#pictureLoaded(sha256)),
      letters.onLoaded(() => this.#lettersLoaded()),
      unmount,
    ]
  }

  applyDelta(delta: Events['canvas.delta']): void {
    this.#content.applyDelta(delta)
  }

  applyDrawing(drawing: Events['canvas.drawing']): void {
    this.#content.applyDrawing(drawing)
  }

  applyMotion(motion: Events['canvas.motion']): void {
    this.#motions.apply(motion)
  }

  setPeople(people: readonly Person[]): void {
    this.#content.setPeople(people)
  }

  setPage(page: string): void {
    if (page === this.#page.id) return
    this.#held.finish()
    this.#select.clear()
    this.#motions.clear()
    this.#content.turn(page)
  }

  setPaper(paper: Paper): void {
    this.#frame.setPaper(paper)
    this.#loop.request()
  }

  setTool(tool: BoardTool): void {
    if (this.#held.take(tool)) this.#content.repaintOverlay()
  }

  setPencil(pencil: Pencil): void {
    this.#pencil = pencil
  }

  setEveryone(everyone: boolean): void {
    this.#input.setEveryone(everyone)
    this.#held.setEveryone(everyone)
  }

  setMayDraw(mayDraw: boolean): void {
    this.#held.setMayDraw(mayDraw)
    if (!mayDraw) this.#select.clear()
  }

  setTheme(theme: BoardTheme): void {
    this.#host.style.backgroundColor = theme.paper
    this.#layers.setTheme(theme)
    this.#theme = theme
    this.#frame.setDark(theme.dark)
    this.#thumbnails.themeChanged()
    this.#loop.request()
  }

  getCamera(): Camera {
    return this.#viewport.camera
  }

  view(): View {
    return viewArea(this.#page.id, this.#viewport.transform, this.#viewport.deviceSize)
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.#viewport.camera.zoom * factor)
  }

  zoomTo(zoom: number): void {
    this.#viewport.zoomTo(zoom)
    this.#loop.request()
  }

  zoomToFit(): void {
    this.#frame.fitWhenLoaded()
    this.#loop.request()
  }

  zoomToSelection(): void {
    this.#viewport.look(this.#select.bounds())
    this.#loop.request()
  }

  show(box: Rect): void {
    this.#viewport.keepShowing(box)
    this.#loop.request()
  }

  panBy(dx: number, dy: number): void {
    this.#viewport.move({ at: { x: 0, y: 0 }, factor: 1, dx, dy })
    this.#frame.inputCame(performance.now())
    this.#loop.request()
  }

  items(page?: string): readonly SceneLine[] {
    return this.#content.items(page)
  }

  selection(): readonly SelectedItem[] {
    return this.#select.selection()
  }

  onSelection(listener: (selection: readonly SelectedItem[]) => void): () => void {
    return this.#select.onSelection(listener)
  }

  onStyled(listener: (pencils: readonly Pencil[]) => void): () => void {
    return this.#select.onStyled(listener)
  }

  onReached(listener: (reached: Reached | null) => void): () => void {
    return this.#select.onReached(listener)
  }

  onFiles(listener: Parameters<Board['onFiles']>[0]): () => void {
    return this.#select.onFiles(listener)
  }

  selectAdded(adding: Promise<readonly string[]>): void {
    this.#select.selectAdded(adding)
  }

  takeBack(): boolean {
    const wasAnything = this.#held.takeBack()
    if (wasAnything) this.#content.repaintOverlay()
    return wasAnything
  }

  edit(command: EditCommand): void {
    this.#select.edit(command)
  }

  restyle(style: Restyle): void {
    this.#select.restyle(style)
  }

  moveToPage(page: string): Promise<boolean> {
    return this.#select.moveToPage(page)
  }

  showThumbnail(page: string, canvas: HTMLCanvasElement, paper: Paper): () => void {
    return this.#thumbnails.show(page, canvas, paper)
  }

  onCamera(listener: (camera: Camera) => void): () => void {
    return this.#viewport.onCamera(listener)
  }

  destroy(): void {
    this.#loop.stop()
    for (const dispose of this.#disposers) dispose()
    this.#held.putDown()
    this.#select.destroy()
    this.#thumbnails.destroy()
    this.#loop.stop()
    this.#layers.destroy()
  }

  #makeTrails(isStill: boolean): Trails {
    return new Trails({
      isStill,
      theme: () => this.#theme,
      unitsPerPixel: () => this.#viewport.unitsPerPixel * this.#viewport.uiScale,
      nowMs: () => performance.now(),
    })
  }

  #makeFrame({ onViewShown }: BoardOptions): BoardFrame {
    const parts = {
      viewport: this.#viewport,
      content: this.#content,
      layers: this.#layers,
      motions: this.#motions,
      tools: () => this.#held.tools,
      tellOthers: () => {
        this.#content.own.sendPreview()
        this.#pointer.tell(at => this.#actions.point(at, this.#page.id))
      },
      showStatus: createStatus(this.#host),
      viewShown: () => onViewShown?.(),
    }
    return new BoardFrame(parts, this.#theme.dark)
  }

  #inputHandlers({ onPen }: BoardOptions): InputHandlers {
    return inputHandlers({
      viewport: this.#viewport,
      held: this.#held,
      pointer: this.#pointer,
      onWork: () => {
        this.#frame.inputCame(performance.now())
        this.#loop.request()
      },
      onPoint: () => this.#loop.request(),
      onPen: () => onPen?.(),
    })
  }

  /** For a tool that draws such items. */
  #workbench(draws: BoardTool['draws'], options: BoardOptions): Workbench {
    const parts = {
      host: this.#host,
      actions: this.#actions,
      viewport: this.#viewport,
      content: this.#content,
      layers: this.#layers,
      pointer: this.#pointer,
      pencil: () => ({ ...this.#pencil, tool: draws ?? this.#pencil.tool, page: this.#page.id }),
      theme: () => this.#theme,
      styling: (pencil: Pencil | null) => this.#select.styling(pencil),
      select: (ids: readonly string[]) => this.#select.choose(ids),
    }
    return layWorkbench(parts, options)
  }

  #pictureLoaded(sha256: string): void {
    this.#content.pictureLoaded(sha256)
    this.#thumbnails.changed(null)
  }

  #lettersLoaded(): void {
    this.#content.lettersLoaded()
    this.#thumbnails.changed(null)
  }

  #resize(size: SurfaceSize): void {
    this.#viewport.resize(size.css, size.pixelRatio, size.uiScale)
    this.#layers.resize(size)
    // Nobody must see the canvases empty.
    this.#loop.runNow()
  }
}
