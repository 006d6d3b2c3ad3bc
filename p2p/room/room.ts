import { Canvas } from '../canvas/canvas.ts'
import type { Role } from '../canvas/charter.ts'
import { History } from '../canvas/history.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { ItemId, Line } from '../canvas/item.ts'
import type { AssignableRole, Change, Entry, Operation } from '../canvas/operation.ts'
import type { Pencil } from '../canvas/pencil.ts'
import type { Point } from '../canvas/point.ts'
import { checkWording, type Wording } from '../canvas/wording.ts'
import type { Run } from '../feed/run.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import type { CatchUp } from './catch-up.ts'
import { Dropping } from './dropping.ts'
import { Hearing } from './hearing.ts'
import { Intake } from './intake.ts'
import type { Ledger } from './ledger.ts'
import type { Seal } from './lock/seal.ts'
import type { Motion } from './motion.ts'
import { Others, type Pointer } from './others.ts'
import { Outbox } from './outbox.ts'
import { OwnStrokes } from './own-strokes.ts'
import { demandMayDraw, demandMayRule } from './permission.ts'
import { crowding } from './pace.ts'
import { Pruner } from './pruner.ts'
import type { RoomListener, RoomSurroundings } from './room-surroundings.ts'
import { Saver } from './saver.ts'
import { Voice } from './voice.ts'

const DIGEST_EVERY_MS = 4_000
const HOUSEKEEPING_MS = 1_000

/** One open room: its canvas, its feeds, its topic. Everything a person does in it goes through here. */
export class Room {
  readonly description: RoomDescription
  readonly ledger: Ledger
  readonly #around: RoomSurroundings
  readonly #listener: RoomListener
  readonly #strokes: OwnStrokes
  readonly #others: Others
  readonly #voice: Voice
  readonly #saver: Saver
  readonly #dropping: Dropping
  readonly #intake: Intake
  readonly #hearing: Hearing
  readonly #pruner: Pruner
  #canvas: Canvas
  #history = new History()
  #housekeeping: NodeJS.Timeout | undefined
  #unsubscribe: (() => void) | undefined
  #digestDueMs = 0

  constructor(
    ledger: Ledger,
    surroundings: RoomSurroundings,
    listener: RoomListener,
    catchUp: Pick<CatchUp, 'heard' | 'missed'>,
    seal: Seal,
  ) {
    this.description = ledger.description
    this.ledger = ledger
    this.#around = surroundings
    this.#listener = listener
    this.#canvas = new Canvas(this.description.owner)
    this.#intake = new Intake(ledger, (peer, refused) => surroundings.refused(peer, refused))
    const { author } = surroundings.signer
    const nowMs = (): number => surroundings.nowMs()
    const log = (line: string): void => surroundings.log(`${this.description.name}: ${line}`)
    const onDisk = (fault: unknown): void => surroundings.onDisk(fault)
    this.#voice = new Voice({ description: this.description, author, gossip: surroundings.gossip, seal, nowMs, log })
    this.#saver = new Saver(() => ledger.save(), onDisk)
    this.#dropping = new Dropping(() => ledger.dropSome(), onDisk)
    this.#others = new Others({
      roleOf: person => this.roleOf(person),
      drawing: drawing => listener.drawing(drawing),
      motion: (author, motion) => listener.motion(author, motion),
      understood: (of, read) => this.#hearing.understood(of, read),
    })
    this.#hearing = new Hearing({
      room: this.description.id,
      surroundings,
      seal,
      others: this.#others,
      intake: this.#intake,
      catchUp,
      receive: (runs, from) => this.receive(runs, from),
      drew: (who, { pointer }) => {
        this.#voice.heardDrawing(who)
        if (pointer !== undefined) listener.people()
      },
    })
    this.#pruner = new Pruner({
      description: this.description,
      surroundings,
      canvas: () => this.#canvas,
      vector: () => ledger.vector,
      drop: entries => void this.act([{ kind: 'prune', entries }]),
    })
    this.#strokes = new OwnStrokes({
      author,
      journal: ledger.strokes,
      nowMs,
      add: (line, stroke) => this.act([{ kind: 'add', line }], stroke).seq,
      lastLines: count => this.#ownLines().slice(-count),
      log,
    })
  }

  /** Loads what is on disk and begins to hear the topic. */
  open(): void {
    this.#load()
    this.#strokes.open()
    this.#unsubscribe = this.#around.gossip.subscribe(this.description.topic, (author, bytes) =>
      this.#hearing.hear(author, bytes),
    )
    this.#housekeeping = setInterval(() => this.#keepHouse(), HOUSEKEEPING_MS)
    this.sayDigest()
  }

  /** Puts the canvas together anew from what the ledger holds now. */
  reload(): void {
    this.#canvas = new Canvas(this.description.owner)
    this.#history = new History()
    this.#load()
    this.#listener.reloaded()
    this.sayDigest()
  }

  close(): void {
    this.#strokes.close()
    this.#voice.close()
    this.#unsubscribe?.()
    this.#dropping.stop()
    clearInterval(this.#housekeeping)
    this.#saver.close()
  }

  get canvas(): Canvas {
    return this.#canvas
  }

  /** What a person may do here now. */
  roleOf(person: string): Role {
    return this.#canvas.charter.roleOf(person)
  }

  /** What everyone may do for whom there is no rule of their own. */
  get everyone(): AssignableRole {
    return this.#canvas.charter.everyone
  }

  get canUndo(): boolean {
    return this.#history.nextUndo !== undefined
  }

  get canRedo(): boolean {
    return this.#history.nextRedo !== undefined
  }

  /** The id of the first item that the next entry of this peer adds, if it adds one. */
  get nextItem(): ItemId {
    const { author } = this.#around.signer
    return { author, seq: this.ledger.head(author).seq + 1, position: 0 }
  }

  pointerOf(peer: string): Pointer | undefined {
    return this.#others.pointerOf(peer)
  }

  /**
   * Does something to the canvas as this peer: on disk first, then on the canvas, then to the others.
   *
   * @param stroke the stroke in progress that this makes a line of
   * @returns the entry
   * @throws RoomError if the room's rules forbid it, or the disk's error; then nothing has happened
   */
  act(operation: Operation, stroke?: number): Entry {
    demandMayDraw(this.description, this.roleOf(this.#around.signer.author))
    const lamport = Math.min(this.#canvas.lamport + 1, LIMITS.lamport)
    const run = this.ledger.append(this.#around.signer, operation, lamport, this.#around.wallClockMs())
    const entry = run.decoded[0]!
    this.#apply(entry)
    this.#voice.entry(run, stroke)
    // The others have to come for it.
    if (!Outbox.fits(run)) this.sayDigest()
    if (stroke !== undefined) this.#strokes.ended(stroke)
    this.#listener.changed(this.#canvas.takeChanges(), [])
    return entry
  }

  /**
   * Makes a line of a stroke. If a line was made of its beginning before, for want of the rest, that one goes.
   *
   * @returns the entry, whose first item the line is
   * @throws as {@link act}
   */
  draw(line: Line, stroke: number | undefined): Entry {
    const part = stroke === undefined ? undefined : this.#strokes.partOf(stroke)
    const operation: Change[] = [{ kind: 'add', line }]
    if (part !== undefined && this.#canvas.find(part)?.visible === true)
      operation.push({ kind: 'remove', items: [part] })
    return this.act(operation, stroke)
  }

  /** @returns whether there was anything to undo */
  undo(): boolean {
    const seq = this.#history.nextUndo
    if (seq !== undefined) this.act([{ kind: 'undo', seq }])
    return seq !== undefined
  }

  /** @returns whether there was anything to redo */
  redo(): boolean {
    const seq = this.#history.nextRedo
    if (seq !== undefined) this.act([{ kind: 'redo', seq }])
    return seq !== undefined
  }

  /** Removes everything that this peer sees on a page now. @param page its id, empty for the first */
  clear(page = ''): void {
    if (!this.#canvas.unsortedItems().some(item => item.page === page)) return
    this.act([{ kind: 'clear', seen: this.ledger.vector, ...(page === '' ? {} : { page }) }])
  }

  /**
   * Lays down what an author, or everyone if undefined, may do from now on.
   *
   * @param keyCheck of the key that holds from now on, if there is a new one
   * @throws RoomError if this peer is not the room's owner, or the disk's error
   */
  rule(author: string | undefined, role: AssignableRole, keyCheck?: Uint8Array): void {
    demandMayRule(this.description, this.#around.signer.author, author)
    this.act([{ kind: 'rule', author, role, seen: this.ledger.vector, keyCheck }])
  }

  /** See {@link Pruner}: what has been dead for a grace time costs nothing any more. */
  prune(): void {
    this.#pruner.prune()
  }

  /**
   * More points of this person's stroke; none takes it back.
   *
   * @param wording what a text or a note says so far
   * @throws RoomError if the room's rules forbid it, or RangeError if it cannot say that
   */
  preview(stroke: number, pencil: Pencil, from: number, points: readonly Point[], wording?: Wording<ItemId>): void {
    checkWording(pencil.tool, from, points.length, wording)
    // Taking a stroke back is always allowed: a rule may have come while the pen was down.
    if (points.length > 0) demandMayDraw(this.description, this.roleOf(this.#around.signer.author))
    if (this.#voice.hasEnded(stroke)) return
    this.#voice.preview(stroke, pencil, from, points, wording)
    this.#strokes.grow(stroke, pencil, from, points)
  }

  /** This person moves items, or (null) has let them go. */
  motion(motion: Motion | null): void {
    if (motion !== null) demandMayDraw(this.description, this.roleOf(this.#around.signer.author))
    this.#voice.motion(motion)
  }

  point(at: Pointer | null): void {
    this.#voice.pointer(at)
  }

  /**
   * Takes in runs, from the topic or a peer that was asked.
   *
   * @param from PeerId of whoever delivered them
   */
  receive(runs: readonly Run[], from: string): void {
    const entries = this.#intake.take(runs, from)
    for (const entry of entries) this.#apply(entry)
    if (entries.length > 0) this.#saver.soon()
    const ended = this.#others.settle(this.ledger.vector)
    if (entries.length > 0) this.#listener.changed(this.#canvas.takeChanges(), ended)
    for (const drawing of ended) this.#listener.drawing(drawing)
  }

  /** Shows the others where this peer stands, so that whoever differs catches up. */
  sayDigest(): void {
    const everyMs = DIGEST_EVERY_MS * crowding(this.#around.membersOf(this.description).size)
    this.#digestDueMs = this.#around.nowMs() + everyMs * (0.75 + this.#around.random() / 2)
    this.#voice.digest(this.ledger.digest)
  }

  /** Someone began or ceased to hear the topic. */
  neighboursChanged(came: boolean): void {
    if (came) this.#digestDueMs = Math.min(this.#digestDueMs, this.#around.nowMs() + 200 + 300 * this.#around.random())
    this.#listener.people()
  }

  /** Entries without effect leave the disk, a few at a time. */
  dropSoon(): void {
    if (this.#canvas.charter.dropped.size > 0) this.#dropping.soon()
  }

  #load(): void {
    for (const entry of this.ledger.load(damage => this.#around.onDamage(damage))) this.#apply(entry)
    this.#canvas.forgetChanges()
    this.dropSoon()
  }

  #apply(entry: Entry): void {
    this.#canvas.apply(entry)
    if (entry.author === this.#around.signer.author) this.#history.record(entry)
    if (!this.#canvas.charter.concerns(entry)) return
    this.#history.forget(seq => this.#canvas.charter.isDropped(this.#around.signer.author, seq))
    this.#others.obeyRules(this.#around.nowMs())
    this.dropSoon()
    this.#listener.rules()
  }

  /** Of this person, in the order drawn. */
  #ownLines(): { seq: number; points: Uint8Array }[] {
    const own = this.#canvas.items().filter(({ author }) => author === this.#around.signer.author)
    return own.map(({ seq, line }) => ({ seq, points: line!.points })).sort((a, b) => a.seq - b.seq)
  }

  #keepHouse(): void {
    const nowMs = this.#around.nowMs()
    this.#strokes.keepHouse()
    this.#voice.expire()
    this.#others.expire(this.#around.membersOf(this.description), nowMs)
    if (nowMs >= this.#digestDueMs) this.sayDigest()
    this.#pruner.keepHouse(nowMs)
  }
}
