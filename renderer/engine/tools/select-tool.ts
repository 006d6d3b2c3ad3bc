import { IDENTITY } from '../../../p2p/canvas/matrix.ts'
import { isWritten } from '../../../p2p/canvas/pencil.ts'
import { STEPS_PER_UNIT } from '../../../p2p/canvas/point.ts'
import { type DeviceTransform, toCanvas } from '../camera.ts'
import { rectAround, type Rect, type XY } from '../geometry.ts'
import { pointBox } from '../point-box.ts'
import { DraggedCopies } from './dragged-copies.ts'
import type { Restyle } from './select-commands.ts'
import { type Drag, type Dragged, dragged, type Press, pressAt } from './select-drag.ts'
import { chooseByKey } from './select-by-key.ts'
import { addAway, carryOut, commandOf, nudge, reshape } from './select-edits.ts'
import type { SelectItem } from './select-item.ts'
import { SelectModel } from './select-model.ts'
import { hasEdges, itemsWithin, NOTHING, type Selection, withGroups } from './selection.ts'
import { cursorOf } from './selection-handles.ts'
import { paintSelection } from './selection-painter.ts'
import type { SceneLine } from '../scene.ts'
import { TextSessions } from './text-sessions.ts'
import type { HeldKeys, Tool, ToolEvent, Workbench } from './tool.ts'

/** Who presses and lifts without a drag means what is under the pointer. */
const LEAST_DRAG_PX = 3
/** Things are lined up with so many others that can be seen. */
const MOST_OTHERS = 300

type Work =
  | { readonly kind: 'press'; readonly press: Press; readonly from: XY; readonly wasIn: boolean }
  /** `isCopying`: what is dragged stays where it is, and copies go along. */
  | { readonly kind: 'drag'; readonly drag: Drag; last: Dragged | null; isCopying: boolean }
  | { readonly kind: 'marquee'; readonly from: XY; readonly before: Selection; box: Rect }

/** What the fields for writing are called. */
export interface WriteLabels {
  readonly text: string
  readonly note: string
}

/** Selects items, and moves, resizes and rotates them, and edits what they say. */
export class SelectTool implements Tool {
  readonly model: SelectModel
  readonly #bench: Workbench
  readonly #labels: WriteLabels
  readonly #sessions: TextSessions
  readonly #copies: DraggedCopies
  #work: Work | null = null
  /** What was written last, to be selected again once that is done. */
  #written: string | null = null

  constructor(bench: Workbench, labels: WriteLabels) {
    this.#bench = bench
    this.#labels = labels
    this.#sessions = new TextSessions(bench)
    this.#copies = new DraggedCopies(bench)
    this.model = new SelectModel(bench)
  }

  handle(event: ToolEvent, keys: HeldKeys): void {
    switch (event.type) {
      case 'down':
        if (event.points[0] !== undefined) this.#press(event.points[0], keys)
        return
      case 'move':
        if (event.points.length > 0) this.#move(event.points.at(-1)!, keys)
        return
      case 'up':
        this.#lift(keys)
        return
      case 'cancel':
        this.#cancel()
    }
  }

  hover(at: XY | null): string | null {
    if (at === null || this.#work?.kind === 'marquee') return null
    if (this.#work?.kind === 'drag') return this.#work.isCopying ? 'copy' : this.#dragCursor(this.#work.drag)
    const press = this.#aim(at)
    if (press.kind === 'handle') return cursorOf(press.handle, this.model.frame()!)
    return press.kind === 'empty' ? null : 'move'
  }

  key(key: string, keys: HeldKeys): boolean {
    if (key === 'Escape') return this.#escape()
    if (this.#work !== null) return false
    if (key === 'Enter' && this.#editChosen()) return true
    if (key === 'Enter' || key === 'Tab') return chooseByKey(this.model, key, keys)
    const command = commandOf(key, keys)
    if (command !== null && command !== 'paste') return carryOut(this.model, command)
    return nudge(this.model, key, keys) || reshape(this.model, key, keys)
  }

  get isMoving(): boolean {
    const areSettling = this.model.copies.size > 0 || this.#copies.areShown
    return (areSettling && this.#work?.kind !== 'drag') || this.#sessions.isMoving
  }

  paint(context: CanvasRenderingContext2D, transform: DeviceTransform, nowMs: number): void {
    const { model } = this
    model.settle(nowMs)
    this.#copies.settle(nowMs)
    this.#sessions.paint(nowMs)
    context.save()
    model.copies.paint(context, transform)
    this.#copies.paint(context, transform)
    context.restore()
    const drag = this.#work?.kind === 'drag' && this.#isSeen(this.#work.drag) ? this.#work : null
    const picture = {
      items: drag === null ? model.items() : drag.isCopying ? [] : model.onTheirWay(drag.drag.items),
      frame: drag?.drag.frame ?? model.frame(),
      matrix: drag?.last?.matrix ?? IDENTITY,
      look: drag !== null ? ('dragged' as const) : model.isLocked ? ('locked' as const) : ('handles' as const),
      marquee: this.#work?.kind === 'marquee' ? this.#work.box : null,
      guides: drag?.last?.guides ?? [],
    }
    paintSelection(context, picture, transform, this.#unitsPerUiPixel)
  }

  restyle(style: Restyle): boolean {
    return this.#sessions.restyle(style)
  }

  sceneChanged(): void {
    this.model.sceneChanged()
    this.#sessions.sceneChanged()
  }

  putDown(): void {
    this.#cancel()
    this.#written = null
    this.#sessions.handOver()
    this.#copies.clear()
    this.model.copies.releaseAll()
    this.model.choose(NOTHING)
  }

  /** All that is on the board goes out of the hand: another page is shown, or nobody may draw here any more. */
  letGo(): void {
    this.#copies.clear()
    this.model.choose(NOTHING)
  }

  /** Something is to be done with what lies here: it is selected, unless it is already. */
  pointOut(at: XY): void {
    const press = this.#aim(at)
    const line = lineUnder(press)
    if (line !== null && !this.model.ids.has(line.id)) this.model.chooseLines([line])
    if (line === null && press.kind === 'empty') this.model.choose(NOTHING)
  }

  /** Opens the text or note that lies uppermost here for writing, unless it is locked. */
  editAt(at: XY): void {
    const press = this.#aim(at)
    if (press.kind === 'item') this.#edit(press.line)
  }

  /** @returns whether it can be edited */
  #edit(line: SceneLine): boolean {
    const { tool } = line.pencil
    if (!isWritten(tool) || line.locked || line.hidden) return false
    this.#cancel()
    // While it is written there is no frame around it to be dragged.
    this.model.choose(NOTHING)
    this.#written = line.id
    this.#sessions.edit(line, this.#labels[tool === 'note' ? 'note' : 'text'], () => this.#edited(line.id))
    return true
  }

  /** Unless the person has gone on to something else. */
  #edited(id: string): void {
    const isStillHere = this.#written === id && this.#bench.scene.get(id) !== undefined
    if (isStillHere && this.model.ids.size === 0) this.model.choose(new Set([id]))
  }

  /** @returns whether a single item is selected that can be edited */
  #editChosen(): boolean {
    const [id, ...others] = this.model.ids
    const line = id === undefined || others.length > 0 ? undefined : this.#bench.scene.get(id)
    return line !== undefined && this.#edit(line)
  }

  #aim(at: XY): Press {
    const { model } = this
    const frame = model.isLocked ? null : model.frame()
    return pressAt(this.#bench.scene, frame, at, this.#unitsPerUiPixel, this.#bench.reach())
  }

  #press(from: XY, { shift }: HeldKeys): void {
    this.#written = null
    this.#sessions.commit()
    const press = this.#aim(from)
    const wasIn = press.kind === 'item' && this.model.ids.has(press.line.id)
    if (press.kind === 'item' && !wasIn) this.model.chooseLines([press.line], shift)
    this.#work = { kind: 'press', press, from, wasIn }
  }

  #move(to: XY, keys: HeldKeys): void {
    const work = this.#work
    if (work === null) return
    if (work.kind === 'press') {
      const least = LEAST_DRAG_PX * this.#bench.unitsPerPixel() * this.#bench.reach()
      if (Math.hypot(to.x - work.from.x, to.y - work.from.y) < least) return
      this.#work = this.#begun(work.press, work.from, keys)
      this.#move(to, keys)
    } else if (work.kind === 'drag') {
      this.#drag(work, to, keys)
    } else {
      work.box = rectAround(work.from, to)
      const within = withGroups(this.#bench.scene, itemsWithin(this.#bench.scene, work.box))
      this.model.choose(new Set([...work.before, ...within]))
      this.#bench.repaint()
    }
  }

  #drag(work: Extract<Work, { kind: 'drag' }>, to: XY, keys: HeldKeys): void {
    const { drag } = work
    const isCopying = keys.alt && drag.grip.kind === 'move'
    if (isCopying !== work.isCopying && work.last !== null) this.#leaveOff(work)
    // A copy may be lined up with what it is a copy of.
    const others = isCopying ? [...drag.others, drag.box] : drag.others
    const now = dragged({ ...drag, others }, to, keys, this.#bench.unitsPerPixel())
    work.isCopying = isCopying
    work.last = now
    if (isCopying) this.#copies.show(drag.items, now.matrix)
    else this.model.drag(drag.items, now.matrix, now.letters)
    this.#bench.repaint()
  }

  /** Nothing is on its way any more. */
  #leaveOff({ drag, isCopying }: Extract<Work, { kind: 'drag' }>): void {
    if (isCopying) this.#copies.clear()
    else this.model.takeBack(drag.items)
  }

  /** What a drag that began with this press does. */
  #begun(press: Press, from: XY, { shift }: HeldKeys): Work | null {
    // Shift adds to what is selected, where it does not keep the things themselves to a straight way.
    if (press.kind === 'empty' || (press.kind === 'inside' && press.locked !== null && shift)) {
      const before = shift ? this.model.ids : NOTHING
      return { kind: 'marquee', from, before, box: rectAround(from, from) }
    }
    const items = this.model.free()
    const frame = this.model.frame()
    if (items.length === 0 || frame === null) return null
    const grip = press.kind === 'handle' ? press.handle : ({ kind: 'move' } as const)
    const box = pointBox(items)!
    return {
      kind: 'drag',
      drag: { grip, from, frame, items, box, others: this.#others() },
      last: null,
      isCopying: false,
    }
  }

  #lift({ shift }: HeldKeys): void {
    const work = this.#work
    this.#work = null
    // Nothing was pressed: the board turns to another page.
    if (work === null) this.#sessions.handOver()
    if (work?.kind === 'drag' && work.last !== null) {
      const { items } = work.drag
      const isThere = ({ id }: { id: string }) => this.#bench.scene.get(id) !== undefined
      // The same list if all are there: it may have been lifted as one.
      const left = items.every(isThere) ? items : items.filter(isThere)
      const { matrix, letters } = work.last
      if (work.isCopying) this.#dropCopies(left, { x: matrix[4], y: matrix[5] })
      else this.model.move(left, matrix, letters)
    }
    if (work?.kind === 'press') this.#click(work.press, work.wasIn, shift)
    this.#bench.repaint()
  }

  /** Of things that lie where they are dropped, nobody would see copies. */
  #dropCopies(items: readonly SelectItem[], away: XY): void {
    if (Math.hypot(away.x, away.y) < 1 / STEPS_PER_UNIT) return this.#copies.clear()
    // What is done next is done to the copies, or to nothing.
    this.model.choose(NOTHING)
    this.#copies.drop(addAway(this.#bench, items, away)).then(
      ids => {
        const isIdle = this.#work === null && this.model.ids.size === 0
        if (ids.length > 0 && isIdle) this.model.chooseAdded(ids)
      },
      // Whoever refuses has told the person why.
      () => undefined,
    )
  }

  #click(press: Press, wasIn: boolean, shift: boolean): void {
    const line = lineUnder(press)
    if (line !== null && (wasIn || line.locked)) this.model.chooseLines([line], shift)
    if (line === null && press.kind !== 'handle' && !shift) this.model.choose(NOTHING)
  }

  #cancel(): void {
    const work = this.#work
    this.#work = null
    if (work?.kind === 'drag') this.#leaveOff(work)
    if (work?.kind === 'marquee') this.model.choose(work.before)
    this.#bench.repaint()
  }

  #escape(): boolean {
    if (this.#work !== null) this.#cancel()
    else if (this.model.ids.size === 0) return false
    else this.model.choose(NOTHING)
    return true
  }

  /** Canvas units in a pixel of what is as large as the controls. */
  get #unitsPerUiPixel(): number {
    return this.#bench.unitsPerPixel() * this.#bench.uiScale()
  }

  /** Somebody else may have removed all of it meanwhile. */
  #isSeen({ items }: Drag): boolean {
    return items.some(({ id }) => this.#bench.scene.get(id) !== undefined)
  }

  #dragCursor({ grip, frame }: Drag): string {
    if (grip.kind === 'rotate') return 'grabbing'
    return grip.kind === 'move' ? 'move' : cursorOf(grip, frame)
  }

  /** The boxes of what can be seen and is not selected. */
  #others(): Rect[] {
    const { host, scene } = this.#bench
    const origin = this.#bench.toScreen({ x: 0, y: 0 })
    const zoom = 1 / this.#bench.unitsPerPixel()
    const camera = { x: -origin.x / zoom, y: -origin.y / zoom, zoom }
    const corner = toCanvas(camera, { x: host.clientWidth, y: host.clientHeight })
    return scene
      .search(rectAround(camera, corner))
      .filter(({ id, pencil }) => hasEdges(pencil) && !this.model.ids.has(id))
      .slice(-MOST_OTHERS)
      .map(line => pointBox([line])!)
  }
}

/** What lies where it was pressed, whether it can be moved or not. */
function lineUnder(press: Press): SceneLine | null {
  if (press.kind === 'handle') return null
  return press.kind === 'item' ? press.line : press.locked
}
