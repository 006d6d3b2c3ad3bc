/** What is selected on one board, as it looks here now. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { IDENTITY, type Matrix } from '../../../p2p/canvas/matrix.ts'
import type { ItemChange } from '../board.ts'
import type { SceneLine } from '../scene.ts'
import { SelectCopies } from './select-copies.ts'
import { areMany, changesOf, movedItem, type SelectItem } from './select-item.ts'
import { NOTHING, type Selection, toggled, withGroups } from './selection.ts'
import { frameAround, type Frame } from './selection-handles.ts'
import type { Workbench } from './tool.ts'

export class SelectModel {
  readonly bench: Workbench
  readonly copies: SelectCopies
  /** Told when the selection changes, or how something in it looks. */
  onChange: () => void = () => undefined
  #ids: Selection = NOTHING
  /** Added a moment ago; the room has not shown them yet. */
  #awaited = new Set<string>()
  #items: readonly SelectItem[] | null = null
  /** Others see something in motion. */
  #isTold = false
  /** Counts up with everything that others are told to be in motion. */
  #motions = 0
  #retelling: ReturnType<typeof setInterval> | undefined
  #frame: Frame | null | undefined

  constructor(bench: Workbench) {
    this.bench = bench
    this.copies = new SelectCopies(bench)
  }

  get ids(): Selection {
    return this.#ids
  }

  /** In draw order, as they look here. */
  items(): readonly SelectItem[] {
    return (this.#items ??= this.#lines().map(({ id }) => this.#asItLooks(id)!))
  }

  /** What is locked stays where it is. */
  free(): readonly SelectItem[] {
    return this.items().filter(({ locked }) => !locked)
  }

  /** Around all that can be moved, or if that is nothing, around all. */
  frame(): Frame | null {
    if (this.#frame === undefined) this.#frame = frameAround(this.isLocked ? this.items() : this.free())
    return this.#frame
  }

  get isLocked(): boolean {
    return this.items().every(({ locked }) => locked)
  }

  choose(ids: Selection): void {
    const isSame = ids.size === this.#ids.size && [...ids].every(id => this.#ids.has(id))
    if (isSame) return
    this.#ids = ids
    this.changed()
  }

  chooseLines(lines: readonly SceneLine[], isAdded = false): void {
    const ids = withGroups(this.bench.scene, lines)
    this.choose(isAdded ? toggled(this.#ids, ids) : ids)
  }

  /** Of items that were added just now. */
  chooseAdded(ids: readonly string[]): void {
    this.#awaited = new Set(ids.filter(id => this.bench.scene.get(id) === undefined))
    this.choose(new Set(ids))
  }

  chooseAll(): void {
    this.choose(new Set(this.bench.scene.visible().flatMap(({ id, locked }) => (locked ? [] : [id]))))
  }

  sceneChanged(): void {
    this.copies.sceneChanged()
    for (const id of this.#awaited) if (this.bench.scene.get(id) !== undefined) this.#awaited.delete(id)
    const isThere = (id: string) => this.#awaited.has(id) || this.bench.scene.get(id) !== undefined
    if (this.#ids.size === 0 || this.#areAsKnown(this.#items)) return
    this.#ids = new Set([...this.#ids].filter(isThere))
    this.changed()
  }

  /** What else changes in a room where everyone draws is no news for what is selected. */
  #areAsKnown(items: readonly SelectItem[] | null): boolean {
    return items?.length === this.#ids.size && items.every(item => item === this.#asItLooks(item.id))
  }

  /** Before each painting. What was moved here may lie elsewhere: somebody else moved it too, and theirs counts. */
  settle(nowMs: number): void {
    if (this.copies.settle(nowMs)) this.changed()
  }

  /** Shows items on their way. */
  drag(items: readonly SelectItem[], by: Matrix, letters = 1): void {
    this.#tellMotion(items, by)
    if (areMany(items)) this.copies.lift(items, by)
    else this.copies.hold(items.map(item => movedItem(item, by, letters)))
  }

  /** Of items that are dragged, those to be shown one by one, as they look now. */
  onTheirWay(items: readonly SelectItem[]): readonly SelectItem[] {
    return areMany(items) ? [] : items.map(item => this.copies.get(item.id) ?? item)
  }

  /** Shows the items where they are now, and asks the room to put them there. */
  move(before: readonly SelectItem[], by: Matrix, letters = 1): void {
    const after = before.map(item => movedItem(item, by, letters))
    const changes = changesOf(before, after)
    if (areMany(before)) this.copies.lift(before, by)
    this.copies.hold(after, areMany(before))
    const answer = this.bench.actions.set(changes)
    this.copies.sent(after, answer)
    // Others hear of the end after they have heard where it led, unless the hand holds the next thing by then.
    const motion = this.#motions
    const letGo = () => this.#motions === motion && this.#tellMotion([], by)
    answer.then(letGo, letGo)
    this.changed()
  }

  /** Nothing, if there is nothing to change. */
  set(changes: readonly ItemChange[]): void {
    // Whoever refuses has told the person why.
    if (changes.length > 0) this.bench.actions.set(changes).catch(() => undefined)
  }

  remove(): void {
    const ids = this.free().map(({ id }) => id)
    if (ids.length === 0) return
    this.takeAway(ids)
    for (let at = 0; at < ids.length; at += LIMITS.itemsPerEntry) {
      const some = ids.slice(at, at + LIMITS.itemsPerEntry)
      this.bench.actions.remove(some).catch(() => this.bench.setHidden(some, false))
    }
  }

  /** Shows some items no more, and has nothing selected, before the room is asked to remove them. */
  takeAway(ids: readonly string[]): void {
    this.copies.release(ids)
    this.bench.setHidden(ids, true)
    this.choose(NOTHING)
  }

  /** The items of a drag lie where they lay. */
  takeBack(items: readonly SelectItem[]): void {
    this.#tellMotion(items, IDENTITY)
    this.#tellMotion([], IDENTITY)
    this.copies.release(items.map(({ id }) => id))
  }

  #tellMotion(items: readonly SelectItem[], by: Matrix): void {
    if (items.length > LIMITS.itemsInMotion || (items.length === 0 && !this.#isTold)) return
    this.#isTold = items.length > 0
    if (this.#isTold) this.#motions++
    const ids = items.map(({ id }) => id)
    const tell = () => this.bench.actions.move(ids, by)
    tell()
    // Others give up what they hear nothing of, and some hold a thing for long while they speak of it.
    clearInterval(this.#retelling)
    if (this.#isTold) this.#retelling = setInterval(tell, LIMITS.strokeSilentMs / 3)
  }

  changed(): void {
    this.#items = null
    this.#frame = undefined
    this.bench.repaint()
    this.onChange()
  }

  #asItLooks(id: string): SelectItem | undefined {
    const line = this.bench.scene.get(id)
    return line === undefined ? undefined : (this.copies.get(id) ?? line)
  }

  #lines(): SceneLine[] {
    const lines = [...this.#ids].map(id => this.bench.scene.get(id)).filter(line => line !== undefined)
    return lines.sort((a, b) => a.rank - b.rank)
  }
}
