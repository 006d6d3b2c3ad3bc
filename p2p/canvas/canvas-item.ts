import type { EntryState } from './entry-state.ts'
import type { ItemId, Line } from './item.ts'
import { transformPoints, type Matrix } from './matrix.ts'
import type { Assignment, FieldName, Fields } from './operation.ts'
import { BEHIND_INK, indexOfInteger } from './order.ts'
import { TOOLS, type PackedPencil } from './pencil.ts'
import { Cutting } from './pieces.ts'
import { Register, type Write, type WriteOrigin } from './register.ts'

/** Items as they lie over each other, the lowest first. */
export function byDrawOrder(a: CanvasItem, b: CanvasItem): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : 0
}

const HIGHLIGHTER = TOOLS.indexOf('highlighter')
const PAGE = TOOLS.indexOf('page')

type Registers = { [F in FieldName]?: Register<Fields[F]> }

/** One item, with every write to it that has come. What shows of it follows from those alone. */
export class CanvasItem implements ItemId {
  readonly entry: EntryState
  readonly position: number
  /** Undefined until the entry that adds it has come. */
  line: Line | undefined
  visible = false
  /** Whether it was visible when changes were last taken. */
  reported = false
  /** It would be seen if nothing had removed it. */
  #isThere = false
  /** What it is a piece of. */
  #source: CanvasItem | undefined
  /** The same, or whatever that is a piece of over however many others: the way to the root becomes shorter when it is gone. */
  #towardsRoot: CanvasItem | undefined
  /** What has been put in its place, if it was cut up. */
  #cutting: Cutting | undefined
  /** The entry whose pieces are seen. */
  #split: WriteOrigin | undefined
  #removed: Register<boolean> | undefined
  #fields: Registers | undefined
  #order: string | undefined

  constructor(entry: EntryState, position: number) {
    this.entry = entry
    this.position = position
  }

  get author(): string {
    return this.entry.author
  }

  get seq(): number {
    return this.entry.seq
  }

  /** Other items lie on it; it is not drawn itself. */
  get isPage(): boolean {
    return this.line?.pencil.tool === PAGE
  }

  /** The id of the page it lies on; empty for the first. */
  get page(): string {
    return this.line?.pencil.page ?? ''
  }

  /** Sorts items into draw order by plain string comparison: the order field, then author, seq and position. */
  get order(): string {
    return (this.#order ??= [this.place, this.author, indexOfInteger(this.seq), indexOfInteger(this.position)].join(
      ' ',
    ))
  }

  /** The fractional index alone: equal for items that were reordered to the same place. */
  get place(): string {
    return this.field('order') ?? this.line?.order ?? this.#layer + indexOfInteger(this.entry.lamport)
  }

  /** A highlighter's ink lies behind all other, unless it was given a place: over a picture, where it could not be seen. */
  get #layer(): string {
    return this.line?.pencil.tool === HIGHLIGHTER ? BEHIND_INK : ''
  }

  /** How it looks now, or undefined if its entry has not come. */
  get pencil(): PackedPencil | undefined {
    const drawn = this.line?.pencil
    if (drawn === undefined || this.#fields === undefined) return drawn
    const fill = this.field('fill') ?? drawn.fill
    const { page } = drawn
    return {
      tool: drawn.tool,
      color: this.field('color') ?? drawn.color,
      width: this.field('width') ?? drawn.width,
      opacity: this.field('opacity') ?? drawn.opacity,
      ...(fill === undefined ? {} : { fill }),
      ...(page === undefined ? {} : { page }),
    }
  }

  /** Where its points lie now, packed, or undefined if its entry has not come. */
  get points(): Uint8Array | undefined {
    const drawn = this.line?.points
    const { matrix } = this
    return drawn === undefined || matrix === undefined ? drawn : transformPoints(drawn, matrix)
  }

  /** What has taken it from where it was drawn to where it lies, if it has been moved. */
  get matrix(): Matrix | undefined {
    return this.field('matrix')
  }

  /** What it says, if it can say anything. */
  get text(): string | undefined {
    return this.field('text') ?? this.line?.text
  }

  get group(): string {
    return this.field('group') ?? this.line?.group ?? ''
  }

  get locked(): boolean {
    return this.field('locked') ?? this.line?.locked ?? false
  }

  /** The value that counts, or undefined if nobody has set it, or only in entries since undone. */
  field<F extends FieldName>(name: F): Fields[F] | undefined {
    const register: Register<Fields[F]> | undefined = this.#fields?.[name]
    return register?.winner?.value
  }

  /**
   * Whether it is a page that there is. A page that was restored is there even if its author has undone adding it: others
   * have drawn on it since.
   */
  get isStandingPage(): boolean {
    if (!this.isPage || this.entry.excluded) return false
    return this.#removed?.winner === undefined ? this.entry.counts : !this.isRemoved
  }

  /** Whether a removal that counts hides it. */
  get isRemoved(): boolean {
    return this.#removed?.winner?.value === true
  }

  /** Every entry that removes or restores it, whether it counts or not. */
  get removers(): EntryState[] {
    return (this.#removed?.writes ?? []).map(({ origin }) => origin as EntryState)
  }

  /** What it is a piece of, after however many cuts. Undefined for what is no piece. */
  get root(): CanvasItem | undefined {
    return this.#source === undefined ? undefined : CanvasItem.#rootOf(this)
  }

  becomePieceOf(source: CanvasItem): void {
    this.#source = source
    // What would be a piece of itself has no root.
    if (CanvasItem.#rootOf(source) !== this) this.#towardsRoot = source
    ;(source.#cutting ??= new Cutting()).add(this, this.entry)
  }

  writeRemoved(write: Write<boolean>): void {
    ;(this.#removed ??= new Register()).add(write)
  }

  writeField({ field, value }: Assignment, origin: EntryState, ordinal: number): void {
    this.#fields ??= {}
    const register = (this.#fields[field] ??= new Register<never>() as never) as Register<unknown>
    register.add({ origin, ordinal, value })
  }

  /** An entry that wrote to it counts otherwise than before. */
  recount(): void {
    this.#removed?.recount()
    this.#cutting?.recount()
    for (const register of Object.values(this.#fields ?? {})) register.recount()
  }

  /**
   * Decides anew whether it shows. `hidden`: a clear that counts covers it, or its page is gone.
   *
   * @returns the pieces of which the same is to be decided
   */
  refresh(hidden: boolean): readonly CanvasItem[] {
    this.#order = undefined
    const [wasThere, before] = [this.#isThere, this.#split]
    this.#isThere = this.line !== undefined && !this.isPage && this.entry.counts && !hidden && this.#takesPlace
    this.visible = this.#isThere && !this.isRemoved
    if (this.#cutting === undefined) return []
    this.#split = this.#cutting.splitThatHolds(this.#removed?.writes ?? [])
    const holding = this.#cutting.piecesOf(this.#split)
    if (this.#split !== before) return [...this.#cutting.piecesOf(before), ...holding]
    return this.#isThere === wasThere ? [] : holding
  }

  /** Whether it is no piece, or one of those that are seen. What would be a piece of itself, over whatever others, is not. */
  get #takesPlace(): boolean {
    if (this.#source === undefined) return true
    return this.#source.#isThere && this.#source.#split === this.entry
  }

  /** Known only once all that lies between has come, as it has for whatever is seen. */
  static #rootOf(piece: CanvasItem): CanvasItem {
    let item = piece
    for (let next = item.#towardsRoot; next !== undefined; next = item.#towardsRoot) {
      item.#towardsRoot = next.#towardsRoot ?? next
      item = item.#towardsRoot
    }
    return item
  }
}
