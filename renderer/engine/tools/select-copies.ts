/**
 * Items that have been moved here, though the room has not said so yet: the settled ones are hidden, and copies are shown
 * until the room's answer can be seen, so that nothing jumps back in between.
 */
import type { Matrix } from '../../../p2p/canvas/matrix.ts'
import type { DeviceTransform } from '../camera.ts'
import { paintInk, prepareContext } from '../ink-painter.ts'
import type { SceneLine } from '../scene.ts'
import { LiftedPicture } from './lifted-picture.ts'
import type { SelectItem } from './select-item.ts'
import type { Workbench } from './tool.ts'

interface Copy {
  readonly item: SelectItem
  /** The settled item it stands for, as last seen. */
  line: SceneLine
  stage: 'held' | 'sent' | 'answered' | 'arrived'
  /** It is in the picture of those that were lifted together. */
  readonly isLifted: boolean
  answeredAtMs: number
}

/** Somebody else's later change may have taken the place of this one's: after so long, what the room says is shown. */
const ANSWER_SEEN_MS = 1_500
/** Numbers of matrices further apart than this are different. */
const SAME = 1e-4

export class SelectCopies {
  readonly #bench: Workbench
  readonly #copies = new Map<string, Copy>()
  #lifted: LiftedPicture | null = null

  constructor(bench: Workbench) {
    this.#bench = bench
  }

  get size(): number {
    return this.#copies.size
  }

  /** Some of them have been let go, and only wait to be seen. */
  get isSettling(): boolean {
    return [...this.#copies.values()].some(({ stage }) => stage === 'answered' || stage === 'arrived')
  }

  get(id: string): SelectItem | undefined {
    return this.#copies.get(id)?.item
  }

  /** What is hidden on the board, or was a moment ago, as it looks here. */
  items(): SelectItem[] {
    return [...this.#copies.values()].map(({ item }) => item)
  }

  /** What to paint one by one, in draw order. */
  all(): SelectItem[] {
    const single = [...this.#copies.values()].filter(({ isLifted }) => !isLifted)
    return single.map(({ item }) => item).sort((a, b) => (a.order < b.order ? -1 : 1))
  }

  paint(context: CanvasRenderingContext2D, transform: DeviceTransform): void {
    const theme = this.#bench.theme()
    prepareContext(context)
    this.#lifted?.paint(context, transform, theme)
    for (const copy of this.all()) paintInk(context, copy, transform, theme, null)
  }

  /** Shows many as one picture, so far moved by a matrix, in place of the settled ones. */
  lift(items: readonly SelectItem[], matrix: Matrix): void {
    if (this.#lifted?.items !== items) {
      this.#lifted?.destroy()
      this.#lifted = new LiftedPicture(items)
      this.hold(items, true)
    }
    this.#lifted.matrix = matrix
    this.#bench.repaint()
  }

  /** Shows these in place of the settled ones, which may still come back by {@link release}. */
  hold(items: readonly SelectItem[], isLifted = false): void {
    const lines: SceneLine[] = []
    for (const item of items) {
      const line = this.#bench.scene.get(item.id)
      if (line === undefined) continue
      this.#copies.set(item.id, { item, line, stage: 'held', isLifted, answeredAtMs: 0 })
      lines.push(line)
    }
    this.#hide(lines)
  }

  /** The room has been asked to put them where they are held. */
  sent(items: readonly SelectItem[], answer: Promise<void>): void {
    const copies = items.map(({ id }) => this.#copies.get(id)).filter(copy => copy !== undefined)
    // What the room shows in its new place by now waits for nothing more.
    for (const copy of copies) if (copy.stage !== 'arrived') copy.stage = 'sent'
    answer.then(
      () => this.#answered(copies),
      // Whoever refuses has told the person why.
      () => this.release(copies.filter(copy => this.#isCurrent(copy)).map(({ item }) => item.id)),
    )
  }

  /** The settled ones are shown again. */
  release(ids: readonly string[]): void {
    for (const id of ids) this.#copies.delete(id)
    this.#letGo()
    this.#bench.setHidden(ids, false)
    this.#bench.repaint()
  }

  releaseAll(): void {
    if (this.#copies.size > 0) this.release([...this.#copies.keys()])
  }

  sceneChanged(): void {
    const again: SceneLine[] = []
    for (const [id, copy] of this.#copies) {
      const line = this.#bench.scene.get(id)
      if (line === undefined) this.#copies.delete(id)
      if (line === undefined || line === copy.line) continue
      copy.line = line
      const isWaited = copy.stage === 'held' || (copy.stage === 'sent' && !isSame(line.matrix, copy.item.matrix))
      if (isWaited) again.push(line)
      else copy.stage = 'arrived'
    }
    this.#letGo()
    this.#hide(again)
  }

  /** Before each painting: lets go of the copies whose items can be seen. @returns whether there were some */
  settle(nowMs: number): boolean {
    const before = this.#copies.size
    const overdue: string[] = []
    for (const [id, { stage, line, answeredAtMs }] of this.#copies) {
      if (stage === 'arrived' && this.#bench.isPainted(line.bounds)) this.#copies.delete(id)
      if (stage === 'answered' && nowMs - answeredAtMs > ANSWER_SEEN_MS) overdue.push(id)
    }
    this.#letGo()
    if (overdue.length > 0) this.release(overdue)
    return this.#copies.size < before
  }

  /** Of the picture, when none is left that it shows. */
  #letGo(): void {
    if (this.#lifted === null || [...this.#copies.values()].some(({ isLifted }) => isLifted)) return
    this.#lifted.destroy()
    this.#lifted = null
  }

  #answered(copies: readonly Copy[]): void {
    for (const copy of copies) {
      if (copy.stage !== 'sent') continue
      copy.stage = 'answered'
      copy.answeredAtMs = performance.now()
    }
    this.#bench.repaint()
  }

  #isCurrent(copy: Copy): boolean {
    return this.#copies.get(copy.item.id) === copy
  }

  #hide(lines: readonly SceneLine[]): void {
    const shown = lines.filter(line => !line.hidden).map(({ id }) => id)
    if (shown.length > 0) this.#bench.setHidden(shown, true)
    this.#bench.repaint()
  }
}

function isSame(one: Matrix, other: Matrix): boolean {
  return one.every((value, at) => Math.abs(value - other[at]!) <= SAME)
}
