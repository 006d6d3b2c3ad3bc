import { Canvas, type CanvasChanges } from '../canvas/canvas.ts'
import { History } from '../canvas/history.ts'
import { LIMITS } from '../canvas/limits.ts'
import type { Entry, Operation } from '../canvas/operation.ts'
import type { Pencil } from '../canvas/pencil.ts'
import type { Point } from '../canvas/point.ts'
import type { Run } from '../feed/run.ts'
import { roomIdBytes, type RoomDescription } from '../feed/room-description.ts'
import type { Signer } from '../feed/signing.ts'
import type { Gossip } from '../network/gossip.ts'
import type { CatchUp } from './catch-up.ts'
import type { Ledger } from './ledger.ts'
import { Outbox } from './outbox.ts'
import { Drawers, Pacer, paceMs } from './pace.ts'
import { Previews, type Drawing } from './previews.ts'
import { readRoomMessage, type RoomMessage } from './room-message.ts'

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
}

/** What a room tells those who look at it. */
export interface RoomListener {
  /** Settled lines changed. `ended`: strokes in progress that these lines replace. */
  changed(changes: CanvasChanges, ended: readonly EndedStroke[]): void
  drawing(drawing: Drawing): void
  /** Someone came, went, or moved their pointer. */
  people(): void
}

export interface EndedStroke {
  readonly author: string
  readonly stroke: number
}

const DIGEST_EVERY_MS = 4_000
const HOUSEKEEPING_MS = 1_000
/** Other people's entries wait so long for company before they go to disk. */
const SAVE_AFTER_MS = 100
const SAVE_AGAIN_AFTER_MS = 2_000
/** Runs that came before the ones they follow on. */
const PARKED_RUNS = 256

/** One open room: its canvas, its feeds, its topic. Everything a person does in it goes through here. */
export class Room {
  readonly description: RoomDescription
  readonly ledger: Ledger
  readonly canvas = new Canvas()
  readonly #around: RoomSurroundings
  readonly #listener: RoomListener
  readonly #history = new History()
  readonly #previews = new Previews()
  readonly #pointers = new Map<string, readonly [x: number, y: number]>()
  readonly #outbox: Outbox
  readonly #pacer = new Pacer()
  readonly #drawers = new Drawers()
  readonly #catchUp: Pick<CatchUp, 'heard' | 'missed'>
  #parked: Run[] = []
  #sendTimer: NodeJS.Timeout | undefined
  #saveTimer: NodeJS.Timeout | undefined
  #housekeeping: NodeJS.Timeout | undefined
  #unsubscribe: (() => void) | undefined
  #digestDueMs = 0

  constructor(
    ledger: Ledger,
    surroundings: RoomSurroundings,
    listener: RoomListener,
    catchUp: Pick<CatchUp, 'heard' | 'missed'>,
  ) {
    this.description = ledger.description
    this.ledger = ledger
    this.#around = surroundings
    this.#listener = listener
    this.#catchUp = catchUp
    this.#outbox = new Outbox(roomIdBytes(this.description.id))
  }

  /** Loads what is on disk and begins to hear the topic. */
  open(): void {
    for (const entry of this.ledger.entries()) this.#apply(entry)
    this.canvas.takeChanges()
    this.#unsubscribe = this.#around.gossip.subscribe(this.description.topic, (author, bytes) =>
      this.#hear(author, bytes),
    )
    this.#housekeeping = setInterval(() => this.#keepHouse(), HOUSEKEEPING_MS)
    this.sayDigest()
  }

  close(): void {
    this.#send()
    this.#unsubscribe?.()
    clearTimeout(this.#sendTimer)
    clearTimeout(this.#saveTimer)
    clearInterval(this.#housekeeping)
    this.#save()
  }

  get canUndo(): boolean {
    return this.#history.nextUndo !== undefined
  }

  get canRedo(): boolean {
    return this.#history.nextRedo !== undefined
  }

  pointerOf(peer: string): readonly [x: number, y: number] | undefined {
    return this.#pointers.get(peer)
  }

  /**
   * Does something to the canvas as this peer: on disk first, then on the canvas, then to the others.
   *
   * @param stroke the stroke in progress that this makes a line of
   * @returns the entry
   * @throws the disk's error, and then nothing has happened
   */
  act(operation: Operation, stroke?: number): Entry {
    const lamport = Math.min(this.canvas.lamport + 1, LIMITS.lamport)
    const run = this.ledger.append(this.#around.signer, operation, lamport, this.#around.wallClockMs())
    const entry = run.decoded[0]!
    this.#apply(entry)
    this.#outbox.entry(run, stroke)
    this.#sendSoon()
    this.#listener.changed(this.canvas.takeChanges(), [])
    return entry
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
    if (this.canvas.size > 0) this.act([{ kind: 'clear', seen: this.ledger.vector }])
  }

  /** More points of this person's stroke; none takes it back. */
  preview(stroke: number, pencil: Pencil, from: number, points: readonly Point[]): void {
    this.#outbox.preview(stroke, pencil, from, points, this.#around.nowMs())
    this.#sendSoon()
  }

  point(at: readonly [x: number, y: number] | null): void {
    this.#outbox.pointer(at)
    this.#sendSoon()
  }

  /** Takes in runs, from the topic or a peer that was asked. */
  receive(runs: readonly Run[]): void {
    const inOrder = [...this.#parked, ...runs].sort((one, other) => one.from - other.from)
    const { entries, refused } = this.ledger.receive(inOrder)
    const gaps = new Set(refused.filter(({ refusal }) => refusal === 'gap').map(({ author }) => author))
    this.#parked = inOrder.filter(run => gaps.has(run.author)).slice(-PARKED_RUNS)
    for (const { author, refusal, reason } of refused) {
      if (refusal !== 'gap')
        this.#around.log(`${this.description.name}: refused a run of ${author}: ${refusal}, ${reason}`)
    }
    for (const entry of entries) this.#apply(entry)
    if (entries.length > 0) this.#saveSoon(SAVE_AFTER_MS)
    const ended = this.#previews.settle(this.ledger.vector)
    if (entries.length > 0) this.#listener.changed(this.canvas.takeChanges(), ended)
    for (const drawing of ended) this.#listener.drawing(drawing)
  }

  /** Shows the others where this peer stands, so that whoever differs catches up. */
  sayDigest(): void {
    this.#digestDueMs = this.#around.nowMs() + DIGEST_EVERY_MS * (0.75 + this.#around.random() / 2)
    this.#outbox.digest(this.ledger.digest)
    this.#sendSoon()
  }

  /** Someone began or ceased to hear the topic. */
  neighboursChanged(came: boolean): void {
    if (came) this.#digestDueMs = Math.min(this.#digestDueMs, this.#around.nowMs() + 200 + 300 * this.#around.random())
    this.#listener.people()
  }

  #apply(entry: Entry): void {
    this.canvas.apply(entry)
    if (entry.author === this.#around.signer.author) this.#history.record(entry)
  }

  #hear(author: string, bytes: Uint8Array): void {
    try {
      const message = readRoomMessage(bytes)
      if (message.room !== this.description.id) return
      this.#hearRuns(author, message)
      this.#hearDrawing(author, message)
      this.#catchUp.heard(author, message.digest)
    } catch (error) {
      this.#around.log(`${this.description.name}: a message of ${author} made no sense: ${String(error)}`)
    }
  }

  #hearRuns(author: string, { runs, ended }: RoomMessage): void {
    for (const { stroke, seq } of ended) this.#previews.end(author, stroke, seq)
    if (runs.length > 0) this.receive(runs)
    const isMissing = (): boolean => this.#parked.some(run => run.author === author)
    if (isMissing()) this.#catchUp.missed(author, isMissing)
  }

  #hearDrawing(author: string, { previews, pointer }: RoomMessage): void {
    if (previews.length === 0 && pointer === undefined) return
    this.#drawers.heard(author, this.#around.nowMs())
    for (const preview of previews) {
      const drawing = this.#previews.hear(author, preview, this.#around.nowMs())
      if (drawing !== undefined) this.#listener.drawing(drawing)
    }
    if (pointer === undefined) return
    if (pointer === null) this.#pointers.delete(author)
    else if (this.#pointers.size < LIMITS.membersPerRoom || this.#pointers.has(author)) {
      this.#pointers.set(author, pointer)
    }
    this.#listener.people()
  }

  #sendSoon(): void {
    if (this.#sendTimer !== undefined) return
    const waitMs = this.#pacer.waitMs(this.#around.nowMs(), this.#paceMs())
    this.#sendTimer = setTimeout(() => this.#send(), waitMs)
  }

  #send(): void {
    clearTimeout(this.#sendTimer)
    this.#sendTimer = undefined
    const message = this.#outbox.take()
    if (message === undefined) return
    this.#pacer.sent(this.#around.nowMs(), this.#paceMs())
    this.#around.gossip.publish(this.description.topic, message).catch((error: unknown) => {
      this.#around.log(`${this.description.name}: could not publish: ${String(error)}`)
    })
    if (!this.#outbox.isEmpty) this.#sendSoon()
  }

  #paceMs(): number {
    return paceMs(this.#drawers.count(this.#around.nowMs()) + (this.#outbox.isDrawing ? 1 : 0))
  }

  #saveSoon(delayMs: number): void {
    this.#saveTimer ??= setTimeout(() => this.#save(), delayMs)
  }

  #save(): void {
    clearTimeout(this.#saveTimer)
    this.#saveTimer = undefined
    try {
      if (this.ledger.save()) this.#around.onDisk(undefined)
    } catch (error) {
      this.#around.onDisk(error)
      this.#saveSoon(SAVE_AGAIN_AFTER_MS)
    }
  }

  #keepHouse(): void {
    const nowMs = this.#around.nowMs()
    this.#outbox.expire(nowMs)
    if (!this.#outbox.isEmpty) this.#sendSoon()
    const here = this.#around.membersOf(this.description)
    for (const drawing of this.#previews.expire(nowMs, author => here.has(author))) {
      this.#listener.drawing(drawing)
    }
    for (const peer of this.#pointers.keys()) if (!here.has(peer)) this.#pointers.delete(peer)
    if (nowMs >= this.#digestDueMs) this.sayDigest()
  }
}
