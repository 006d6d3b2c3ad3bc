import { packPencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import type { VersionVector } from '../../../p2p/canvas/version-vector.ts'
import type { Run } from '../../../p2p/feed/run.ts'
import { looksOf } from '../../../p2p/looks.ts'
import type { GossipHandler } from '../../../p2p/network/gossip.ts'
import { KeptRoom } from '../../../p2p/room/kept-room.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'
import type { Motion } from '../../../p2p/room/motion.ts'
import type { PruneMark } from '../../../p2p/room/pruning.ts'
import type { Drawing } from '../../../p2p/room/previews.ts'
import type { Room } from '../../../p2p/room/room.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { quietListener, quietSurroundings } from '../../support/quiet-surroundings.ts'
import { signerNumber } from '../feed/keys.ts'

const PENCIL = packPencil({ tool: 'pen', color: '#334455', width: 2, opacity: 1 })

/** What becomes of each message on its way to each hearer: how many copies arrive, and after how long. */
export type Fate = () => readonly number[]

/**
 * Several real rooms with real feeds and real SQLite in memory, joined by a network in which every message meets the
 * fate that the test chose. Time is whatever the test's timers say.
 */
export class Classroom {
  readonly rooms: Room[] = []
  readonly drawings: Drawing[][] = []
  /** What each of them has been shown in motion. */
  readonly motions: { author: string; motion: Motion | null }[][] = []
  readonly published: number[] = []
  readonly #hearers = new Map<string, GossipHandler>()
  readonly #authors: string[] = []
  #fate: Fate
  #cut = new Set<number>()

  private constructor(fate: Fate) {
    this.#fate = fate
  }

  static async of(people: number, fate: Fate, random: () => number): Promise<Classroom> {
    const classroom = new Classroom(fate)
    const host = await signerNumber(1)
    const description = describeRoom(host, { name: 'Maths', host: 'Host', created: 1, nonce: new Uint8Array(8) })
    for (let at = 0; at < people; at += 1) {
      let mark: PruneMark | undefined
      const marks = { read: () => mark, write: (next: PruneMark) => void (mark = next) }
      const signer = await signerNumber(at + 1)
      const storage = new Storage(':memory:')
      storage.keepRoom(description)
      classroom.#authors.push(signer.author)
      classroom.drawings.push([])
      classroom.motions.push([])
      classroom.published.push(0)
      const kept = new KeptRoom(new Ledger(description, storage), {
        surroundings: {
          ...quietSurroundings(signer),
          gossip: classroom.#gossipOf(at),
          membersOf: () => new Set(classroom.#authors.filter((_, other) => other !== at)),
          nowMs: () => Date.now(),
          random,
          pruneMarks: () => marks,
        },
        rulesChanged: () => undefined,
        fetch: (peer, { vector }, receive) => classroom.#fetch(at, peer, runs => receive.runs(runs), vector),
      })
      const drawings = classroom.drawings[at]!
      const motions = classroom.motions[at]!
      classroom.rooms.push(
        kept.open({
          ...quietListener,
          drawing: drawing => void drawings.push(drawing),
          motion: (author, motion) => void motions.push({ author, motion }),
        }),
      )
    }
    return classroom
  }

  set fate(fate: Fate) {
    this.#fate = fate
  }

  /** Takes someone off the network: nothing reaches them, and they reach nobody. */
  cut(at: number): void {
    this.#cut.add(at)
  }

  heal(): void {
    this.#cut.clear()
  }

  author(at: number): string {
    return this.#authors[at]!
  }

  draw(at: number, x: number, stroke?: number): void {
    const points = packPoints([{ x, y: at, pressure: 0.5 }])
    this.rooms[at]!.act([{ kind: 'add', line: { pencil: PENCIL, points } }], stroke)
  }

  looks(): string[] {
    return this.rooms.map(({ canvas }) => looksOf(canvas).sha256)
  }

  close(): void {
    for (const room of this.rooms) room.close()
  }

  #gossipOf(at: number) {
    return {
      subscribe: (_topic: string, handler: GossipHandler) => {
        this.#hearers.set(this.#authors[at]!, handler)
        return () => void this.#hearers.delete(this.#authors[at]!)
      },
      publish: (_topic: string, message: Uint8Array) => {
        this.published[at]! += 1
        this.#authors.forEach((hearer, other) => {
          if (other === at) return
          for (const delayMs of this.#fate()) {
            setTimeout(() => {
              if (!this.#cut.has(at) && !this.#cut.has(other)) this.#hearers.get(hearer)?.(this.#authors[at]!, message)
            }, delayMs)
          }
        })
        return Promise.resolve()
      },
    }
  }

  #fetch(at: number, peer: string, take: (runs: Run[]) => void, have: VersionVector): Promise<void> {
    const from = this.#authors.indexOf(peer)
    if (this.#cut.has(at) || this.#cut.has(from)) return Promise.reject(new Error('no network'))
    const { ledger } = this.rooms[from]!
    ledger.save()
    take([...ledger.runsSince(have)])
    return Promise.resolve()
  }
}
