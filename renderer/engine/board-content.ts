/** What is on the board: settled and live ink, trails, the page shown, people. Whatever changes of it is painted again. */
import type { Events, Person } from '../../p2p/api/contract.ts'
import { Arrivals } from './arrivals.ts'
import type { BoardActions } from './board.ts'
import { type Drawing, Drawings } from './drawings.ts'
import { EditedItems } from './edited-items.ts'
import type { Rect } from './geometry.ts'
import type { Layers } from './layers.ts'
import { letters } from './letters.ts'
import { OwnStrokes } from './own-strokes.ts'
import type { Scene, SceneLine } from './scene.ts'
import type { ShownPage } from './shown-page.ts'
import type { Trails } from './trails.ts'

export interface ContentOptions {
  readonly scene: Scene
  readonly page: ShownPage
  readonly layers: Layers
  readonly trails: Trails
  readonly actions: BoardActions
  /** The number of this person's first stroke. */
  readonly firstStroke: number
  /** Settled lines have changed, which the tool in hand may have to know. */
  onScene(): void
  /** There is something to paint. */
  onChange(): void
}

export class BoardContent {
  readonly scene: Scene
  readonly page: ShownPage
  readonly trails: Trails
  readonly drawings = new Drawings()
  readonly own: OwnStrokes
  readonly arrivals: Arrivals
  readonly #options: ContentOptions
  readonly #layers: Layers
  readonly #edited: EditedItems

  constructor(options: ContentOptions) {
    this.#options = options
    const { scene, page, layers, trails, actions, firstStroke } = options
    this.scene = scene
    this.page = page
    this.trails = trails
    this.#layers = layers
    this.#edited = new EditedItems(scene, (id, hidden) => this.setHidden([id], hidden))
    this.own = new OwnStrokes(actions, scene, firstStroke, boxes => this.#liveChanged(boxes))
    const { drawings } = this
    const { shelf } = page
    const { finished } = this.own
    this.arrivals = new Arrivals(
      () => ({ scene, shelf, drawings, finished, selfId: page.selfId }),
      ({ reset }, { added, removed, live }) => {
        if (reset) layers.settled.reset()
        this.#sceneChanged(added, removed)
        layers.ink.invalidate(live)
      },
    )
  }

  applyDelta(delta: Events['canvas.delta']): void {
    this.arrivals.push(delta, performance.now())
    this.#options.onChange()
  }

  applyDrawing(drawing: Events['canvas.drawing']): void {
    if (drawing.pencil.tool === 'laser') {
      if (!drawing.done && !this.page.has(drawing.pencil)) return
      this.trails.apply(drawing)
      this.repaintOverlay()
    } else {
      this.#liveChanged(this.drawings.apply(drawing, performance.now()))
      this.#updateEdited()
    }
  }

  /** Others' strokes on this page, of which those fade that have been silent for too long. */
  shownDrawings(nowMs: number): Drawing[] {
    // First, for it lets go of those that are gone.
    const faded = this.drawings.fade(nowMs)
    if (faded.length > 0) {
      this.#layers.ink.invalidate(faded)
      this.#updateEdited()
    }
    return this.#drawingsHere().filter(drawing => this.#edited.shows(drawing))
  }

  setPeople(people: readonly Person[]): void {
    this.page.setPeople(people)
    this.#showPeople()
  }

  /** Shows another page. */
  turn(id: string): void {
    const { lines, views } = this.page.shelf.turn(id, this.scene.lift())
    this.scene.lay(lines)
    this.trails.clear()
    this.arrivals.turn(views)
    this.#layers.settled.reset()
    this.#layers.ink.reset()
    this.#options.onScene()
    this.#updateEdited()
    this.#layers.overlay.invalidate()
    this.#showPeople()
  }

  /** Settled items are not to be seen, or again, until the room says more. */
  setHidden(ids: readonly string[], hidden: boolean): void {
    const lines = this.scene.setHidden(ids, hidden)
    this.#sceneChanged(hidden ? [] : lines, hidden ? lines : [])
  }

  /** What stood for a picture has to make way for it. */
  pictureLoaded(sha256: string): void {
    this.#repaint(line => line.picture === sha256)
  }

  /** Texts that were painted without them have to be painted again. */
  lettersLoaded(): void {
    this.#repaint(line => letters.areAwaitedBy(line))
    this.#layers.ink.reset()
  }

  repaintOverlay(): void {
    this.#layers.overlay.invalidate()
    this.#options.onChange()
  }

  /** Every item that is kept and can be seen on a page, the one shown if left out, in draw order. */
  items(page = this.page.shelf.shown): readonly SceneLine[] {
    const { shelf } = this.page
    return page === shelf.shown ? this.#edited.among(this.scene.visible()) : shelf.items(page)
  }

  #repaint(isConcerned: (line: SceneLine) => boolean): void {
    this.#layers.settled.removed(this.items().filter(isConcerned))
    this.repaintOverlay()
  }

  #sceneChanged(added: readonly SceneLine[], removed: readonly SceneLine[]): void {
    if (removed.length > 0) this.#layers.settled.removed(removed)
    if (added.length > 0) this.#layers.settled.added(added)
    this.#options.onScene()
    this.#updateEdited()
    this.#options.onChange()
  }

  #drawingsHere(): Drawing[] {
    return Array.from(this.drawings.all()).filter(({ pencil }) => this.page.has(pencil))
  }

  /** After whoever holds items here has had a say in what is hidden. */
  #updateEdited(): void {
    if (this.#edited.update(this.#drawingsHere())) this.#layers.ink.reset()
  }

  #liveChanged(boxes: readonly Rect[]): void {
    this.#layers.ink.invalidate(boxes)
    this.#options.onChange()
  }

  #showPeople(): void {
    this.#layers.people.setPeople(this.page.people)
    this.#options.onChange()
  }
}
