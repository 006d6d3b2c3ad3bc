import { Canvas, type CanvasChanges } from '../canvas/canvas.ts'
import type { Role } from '../canvas/charter.ts'
import { deadEntries } from '../canvas/dead.ts'
import { History } from '../canvas/history.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { Line } from '../canvas/item.ts'
import type { AssignableRole, Change, Entry, Operation } from '../canvas/operation.ts'
import type { Pencil } from '../canvas/pencil.ts'
import type { Point } from '../canvas/point.ts'
import type { Run } from '../feed/run.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import type { Signer } from '../feed/signing.ts'
import type { Gossip } from '../network/gossip.ts'
import type { CatchUp } from './catch-up.ts'
import { Dropping } from './dropping.ts'
import type { Ledger, Refused } from './ledger.ts'
import type { Seal } from './lock/seal.ts'
import type { Damage } from './load-feed.ts'
import { Others } from './others.ts'
import { OwnStrokes } from './own-strokes.ts'
import { ParkedRuns } from './parked-runs.ts'
import type { Drawing } from './previews.ts'
import { RoomError } from './room-error.ts'
import { isDue, sizeOf, type PruneMarks } from './pruning.ts'
import { readRoomMessage, type RoomMessage } from './room-message.ts'
import { Saver } from './saver.ts'
import { Voice } from './voice.ts'

/** What a room needs of the world around it. */
export interface RoomSurroundings {
  readonly signer: Signer
  readonly gossip: Pick<Gossip, 'subscribe' | 'publish'>
  /** PeerIds of the others who have the room open. */
  membersOf(description: RoomDescription): ReadonlySet<string>
  /** Milliseconds of a clock that never goes back. */
  nowMs(): number
  /** Milliseconds since 1970. */
  wallClockMs(): number
  /** From 0 to 1. */
  random(): number
  log(line: string): void
  /** Saving failed, or (undefined) works again. */
  onDisk(fault: unknown): void
  /** Entries on this disk were damaged, and have been cut off. */
  onDamage(damage: Damage): void
  /** Where it is kept since when something has been dead in the room, for the room's owner. */
  pruneMarks(room: string): PruneMarks
  /** How long what was erased can be brought back, in milliseconds. */
  readonly pruneGraceMs: number
  /** What `peer` delivered was not taken in. */
  refused(peer: string, refused: Refused): void
  /** Whether an author may add so many entries at once over the topic. Those that are left out are fetched later. */
  admitsEntries(author: string, room: string, entries: number): boolean
}

/** What a room tells those who look at it. */
export interface RoomListener {
  /** Settled lines changed. `ended`: strokes in progress that these lines replace. */
  changed(changes: CanvasChanges, ended: readonly EndedStroke[]): void
  drawing(drawing: Drawing): void
  /** Someone came, went, or moved their pointer. */
  people(): void
  /** The room's owner has changed what people may do. */
  rules(): void
  /** Everything may look otherwise: the canvas was put together anew. */
  reloaded(): void
}

export interface EndedStroke {
  readonly author: string
  readonly stroke: number
}

const DIGEST_EVERY_MS = 4_000
const HOUSEKEEPING_MS = 1_000
const PRUNE_EVERY_MS = 5 * 60_000

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
  readonly #parked: ParkedRuns
  readonly #catchUp: Pick<CatchUp, 'heard' | 'missed'>
  readonly #seal: Seal
  #canvas: Canvas
  #history = new History()
  #housekeeping: NodeJS.Timeout | undefined
  #unsubscribe: (() => void) | undefined
  #digestDueMs = 0
  #pruneDueMs = 0

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
    this.#catchUp = catchUp
    this.#seal = seal
    this.#canvas = new Canvas(this.description.owner)
    this.#parked = new ParkedRuns(this.description.owner)
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
      understood: (of, read) => this.#understood(of, read),
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
      this.#hear(author, bytes),
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

  pointerOf(peer: string): readonly [x: number, y: number] | undefined {
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
    this.#demandRole()
    const lamport = Math.min(this.#canvas.lamport + 1, LIMITS.lamport)
    const run = this.ledger.append(this.#around.signer, operation, lamport, this.#around.wallClockMs())
    const entry = run.decoded[0]!
    this.#apply(entry)
    this.#voice.entry(run, stroke)
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

  /** Removes everything this peer sees now. */
  clear(): void {
    if (this.#canvas.size > 0) this.act([{ kind: 'clear', seen: this.ledger.vector }])
  }

  /**
   * Lays down what an author, or everyone if undefined, may do from now on.
   *
   * @param keyCheck of the key that holds from now on, if there is a new one
   * @throws RoomError if this peer is not the room's owner, or the disk's error
   */
  rule(author: string | undefined, role: AssignableRole, keyCheck?: Uint8Array): void {
    const { owner, host } = this.description
    if (this.#around.signer.author !== owner) {
      throw new RoomError('forbidden', `Only ${host}, who made this room, can say who may draw.`)
    }
    if (author === owner) throw new RoomError('conflict', 'Whoever made a room can always draw in it.')
    this.act([{ kind: 'rule', author, role, seen: this.ledger.vector, keyCheck }])
  }

  /**
   * What was erased, cleared or undone a grace time ago costs nothing any more, here and on every other computer. Only
   * the room's owner can say so.
   */
  prune(): void {
    const { signer, pruneGraceMs } = this.#around
    if (signer.author !== this.description.owner) return
    const marks = this.#around.pruneMarks(this.description.id)
    const mark = marks.read()
    const nowMs = this.#around.wallClockMs()
    const due = isDue(mark, nowMs, pruneGraceMs)
    if (due === 'wait') return
    if (due === 'drop') {
      const entries = deadEntries(this.#canvas, mark!.vector)
      if (sizeOf(entries) >= LIMITS.leastPrunedEntries) this.act([{ kind: 'prune', entries }])
    }
    marks.write({ atMs: nowMs, vector: this.ledger.vector })
  }

  /** More points of this person's stroke; none takes it back. */
  preview(stroke: number, pencil: Pencil, from: number, points: readonly Point[]): void {
    // Taking a stroke back is always allowed: a rule may have come while the pen was down.
    if (points.length > 0) this.#demandRole()
    if (this.#voice.hasEnded(stroke)) return
    this.#voice.preview(stroke, pencil, from, points)
    this.#strokes.grow(stroke, pencil, from, points)
  }

  point(at: readonly [x: number, y: number] | null): void {
    this.#voice.pointer(at)
  }

  /**
   * Takes in runs, from the topic or a peer that was asked.
   *
   * @param from PeerId of whoever delivered them
   */
  receive(runs: readonly Run[], from: string): void {
    const inOrder = this.#parked.with(runs)
    const { entries, refused } = this.ledger.receive(inOrder)
    const gaps = new Set(refused.filter(({ refusal }) => refusal === 'gap').map(({ author }) => author))
    this.#parked.park(inOrder.filter(run => gaps.has(run.author)))
    for (const refusal of refused) if (refusal.refusal !== 'gap') this.#around.refused(from, refusal)
    for (const entry of entries) this.#apply(entry)
    if (entries.length > 0) this.#saver.soon()
    const ended = this.#others.settle(this.ledger.vector)
    if (entries.length > 0) this.#listener.changed(this.#canvas.takeChanges(), ended)
    for (const drawing of ended) this.#listener.drawing(drawing)
  }

  /** Shows the others where this peer stands, so that whoever differs catches up. */
  sayDigest(): void {
    this.#digestDueMs = this.#around.nowMs() + DIGEST_EVERY_MS * (0.75 + this.#around.random() / 2)
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
    this.#others.obeyRules()
    this.dropSoon()
    this.#listener.rules()
  }

  /** Of this person, in the order drawn. */
  #ownLines(): { seq: number; points: Uint8Array }[] {
    const own = this.#canvas.items().filter(({ author }) => author === this.#around.signer.author)
    return own.map(({ seq, line }) => ({ seq, points: line!.points })).sort((a, b) => a.seq - b.seq)
  }

  #demandRole(): void {
    const role = this.roleOf(this.#around.signer.author)
    const { host } = this.description
    if (role === 'viewer') throw new RoomError('forbidden', `${host} lets you watch here, not draw.`)
    if (role === 'banned') throw new RoomError('forbidden', `${host} has removed you from this room.`)
  }

  #hear(author: string, bytes: Uint8Array): void {
    const message = this.#understood(author, () => this.#read(author, bytes))
    if (message?.room !== this.description.id) return
    this.#hearRuns(author, message)
    this.#hearDrawing(author, message)
    this.#catchUp.heard(author, message.digest)
  }

  /** Undefined if it is sealed under a key that is not here. */
  #read(author: string, bytes: Uint8Array): RoomMessage | undefined {
    const opened = this.#seal.open(author, bytes)
    return opened === undefined ? undefined : readRoomMessage(opened)
  }

  /** What an author's message means, or undefined and the author's fault if it means nothing. */
  #understood<T>(author: string, read: () => T): T | undefined {
    try {
      return read()
    } catch (error) {
      this.#around.refused(author, { author, refusal: 'malformed', reason: String(error) })
      return undefined
    }
  }

  #hearRuns(author: string, { runs, ended }: RoomMessage): void {
    for (const { stroke, seq } of ended) this.#others.ended(author, stroke, seq)
    const own = runs.filter(run => run.author === author)
    if (own.length < runs.length) {
      // Only the canvas protocol hands on what others have written.
      const refused = { author, refusal: 'forged', reason: 'entries in the name of someone else' } as const
      this.#around.refused(author, refused)
    }
    const entries = own.reduce((sum, run) => sum + run.entries.length, 0)
    if (entries > 0 && this.#around.admitsEntries(author, this.description.id, entries)) this.receive(own, author)
    const isMissing = (): boolean => this.#parked.hasAnyOf(author)
    if (isMissing()) this.#catchUp.missed(author, isMissing)
    if (this.#seal.isIncomplete) this.#catchUp.missed(author, () => this.#seal.isIncomplete)
  }

  #hearDrawing(author: string, message: RoomMessage): void {
    if (!this.#others.hear(author, message, this.#around.nowMs())) return
    this.#voice.heardDrawing(author)
    if (message.pointer !== undefined) this.#listener.people()
  }

  #pruneQuietly(nowMs: number): void {
    this.#pruneDueMs = nowMs + PRUNE_EVERY_MS
    try {
      this.prune()
    } catch (error) {
      // A full disk. There will be another time.
      this.#around.onDisk(error)
    }
  }

  #keepHouse(): void {
    const nowMs = this.#around.nowMs()
    this.#strokes.keepHouse()
    this.#voice.expire()
    this.#others.expire(this.#around.membersOf(this.description), nowMs)
    if (nowMs >= this.#digestDueMs) this.sayDigest()
    if (nowMs >= this.#pruneDueMs) this.#pruneQuietly(nowMs)
  }
}
