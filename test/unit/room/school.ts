import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import { looksOf } from '../../../p2p/looks.ts'
import type { GossipHandler } from '../../../p2p/network/gossip.ts'
import { KeptRoom, type FetchCanvas } from '../../../p2p/room/kept-room.ts'
import { Ledger, type Refused } from '../../../p2p/room/ledger.ts'
import type { Damage } from '../../../p2p/room/load-feed.ts'
import type { Drawing } from '../../../p2p/room/previews.ts'
import type { PruneMark } from '../../../p2p/room/pruning.ts'
import type { Room } from '../../../p2p/room/room.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { quietListener, quietSurroundings } from '../../support/quiet-surroundings.ts'
import { line, maths } from '../feed/authored.ts'
import { signerNumber } from '../feed/keys.ts'

/** How long a peer takes at most to hear from another where it stands, and to ask. */
const HEALED_MS = 12_000

/**
 * Several computers with one room, real from the disk up to the room, on a network that can be cut. Their data can be
 * copied, put back and damaged. Time is whatever the test's timers say.
 */
export class School {
  readonly desks: Desk[] = []
  /** How long a message of the canvas protocol is under way. */
  latencyMs = 5
  readonly folder = mkdtempSync(join(tmpdir(), 'chalkboard-school-'))

  /** The first of the people made the room. */
  static async of(people: number): Promise<School> {
    const school = new School()
    for (let at = 0; at < people; at += 1) await school.someoneNew()
    await school.pass(1_000)
    return school
  }

  async someoneNew(): Promise<Desk> {
    const desk = new Desk(this, await signerNumber(this.desks.length + 1))
    this.desks.push(desk)
    return desk
  }

  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
  }

  /** Long enough for whoever is connected to have the same. */
  async heal(): Promise<void> {
    await this.pass(HEALED_MS)
  }

  deskOf(author: string): Desk | undefined {
    return this.desks.find(desk => desk.author === author)
  }

  close(): void {
    for (const desk of this.desks) desk.stop()
    rmSync(this.folder, { recursive: true })
  }
}

/** One of the computers. */
export class Desk {
  readonly signer: Signer
  readonly refused: { peer: string; refused: Refused }[] = []
  readonly damage: Damage[] = []
  readonly drawings: Drawing[] = []
  isConnected = true
  /** What its clock on the wall is off by. */
  clockOffMs = 0
  graceMs = 60_000
  mark: PruneMark | undefined
  storage: Storage
  kept: KeptRoom
  readonly #school: School
  #hear: GossipHandler = () => undefined
  #copies = 0

  constructor(school: School, signer: Signer) {
    this.#school = school
    this.signer = signer
    this.storage = new Storage(':memory:')
    this.storage.keepRoom(maths)
    this.kept = this.#begin()
  }

  get author(): string {
    return this.signer.author
  }

  get room(): Room {
    return this.kept.room!
  }

  /** Lines that can be seen here, by their marks. */
  get marks(): number[] {
    return this.room.canvas.items().map(item => item.pencil!.color)
  }

  get looks(): string {
    return looksOf(this.room.canvas).sha256
  }

  /** Draws a line that can be told from all others by its mark. @returns the entry's number */
  draw(mark: number): number {
    return this.room.act(line(mark, 50)).seq
  }

  drawAll(...marks: number[]): void {
    for (const mark of marks) this.draw(mark)
  }

  act(operation: Operation): void {
    this.room.act(operation)
  }

  /** A copy of the data as it is now. */
  backup(): string {
    this.kept.ledger.save()
    const file = join(this.#school.folder, `${this.author}-${(this.#copies += 1)}.db`)
    this.storage.sql.run('VACUUM INTO ?', file)
    return file
  }

  stop(): void {
    this.kept.end()
    this.storage.close()
  }

  /** Ends, and starts with other data. */
  restart(file: string): void {
    this.stop()
    this.storage = new Storage(file)
    this.kept = this.#begin()
  }

  /** Ends, has something done to its data, and starts with that. */
  restartAfter(harm: (storage: Storage) => void): void {
    const file = this.backup()
    const storage = new Storage(file)
    harm(storage)
    storage.close()
    this.restart(file)
  }

  #begin(): KeptRoom {
    const kept = new KeptRoom(new Ledger(maths, this.storage), {
      surroundings: this.#surroundings(),
      fetch: this.#fetch,
      rulesChanged: () => undefined,
    })
    kept.open({ ...quietListener, drawing: drawing => void this.drawings.push(drawing) })
    return kept
  }

  #surroundings() {
    const others = (): Desk[] => this.#school.desks.filter(desk => desk !== this)
    const wallClockMs = (): number => Date.now() + this.clockOffMs
    const graceMs = (): number => this.graceMs
    return {
      ...quietSurroundings(this.signer),
      gossip: {
        subscribe: (_topic: string, handler: GossipHandler) => {
          this.#hear = handler
          return () => void (this.#hear = () => undefined)
        },
        publish: (_topic: string, message: Uint8Array) => {
          for (const other of others()) {
            setTimeout(() => {
              if (this.isConnected && other.isConnected) other.#hear(this.author, message)
            }, 1)
          }
          return Promise.resolve()
        },
      },
      membersOf: () => new Set(others().map(({ author }) => author)),
      wallClockMs,
      pruneMarks: () => ({ read: () => this.mark, write: (mark: PruneMark) => void (this.mark = mark) }),
      get pruneGraceMs() {
        return graceMs()
      },
      onDamage: (damage: Damage) => void this.damage.push(damage),
      refused: (peer: string, refused: Refused) => void this.refused.push({ peer, refused }),
    }
  }

  /** As rooms.ts answers, a run at a time. */
  readonly #fetch: FetchCanvas = async (peer, { vector }, receive, signal) => {
    const holder = this.#school.deskOf(peer)
    const late = (): Promise<void> => new Promise(resolve => setTimeout(resolve, this.#school.latencyMs))
    const isReached = (other: Desk): boolean => other.isConnected && this.isConnected && !signal.aborted
    await late()
    if (holder === undefined || !isReached(holder)) throw new Error('No network.')
    const { kept } = holder
    kept.settle()
    const yours = kept.ledger.head(this.author)
    receive.total({ description: maths, ...kept.ledger.sizeSince(vector), yours })
    const runs: Run[] = [...kept.ledger.runsSince(vector)]
    for (const run of runs) {
      await late()
      if (!isReached(holder)) throw new Error('Broken off.')
      receive.runs([run])
    }
    await late()
  }
}
