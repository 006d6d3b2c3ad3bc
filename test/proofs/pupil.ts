import { setTimeout as delay } from 'node:timers/promises'
import type { PointTuple } from '../../p2p/api/contract.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import type { Stroke } from '../support/handwriting.ts'
import { toTuples } from '../support/handwriting.ts'
import { eventually } from '../support/eventually.ts'
import { RpcError, type PeerProcess } from '../support/peer-process.ts'
import type { Host } from '../lan/lab/lab.ts'
import type { Random } from '../support/random.ts'
import type { Operation, Oracle } from './oracle.ts'

const PAUSE_MS = 120
/** A stroke is shown while it is drawn, in so many pieces, as fast as a quick hand. */
const PIECES = 3
const PIECE_MS = 25
const REMOVED_AT_ONCE = 4
const BACK_WITHIN_MS = 60_000

/** Someone in a lesson where everything goes wrong: draws on, whatever happens to the computer and its cable. */
export class Pupil {
  readonly name: string
  readonly host: Host
  readonly #room: string
  readonly #oracle: Oracle
  readonly #random: Random
  readonly #strokes: readonly Stroke[]
  readonly #pencil: Pick<Pencil, 'color' | 'width'>
  #peer: PeerProcess
  #author = ''
  #strokeNumber = 0
  #drawing: Promise<void> = Promise.resolve()
  #hasBell = false

  constructor(
    peer: PeerProcess,
    host: Host,
    lesson: { room: string; oracle: Oracle; random: Random; strokes: readonly Stroke[]; color: string },
  ) {
    this.name = peer.name
    this.host = host
    this.#peer = peer
    this.#room = lesson.room
    this.#oracle = lesson.oracle
    this.#random = lesson.random
    this.#strokes = lesson.strokes
    this.#pencil = { color: lesson.color, width: 3 }
  }

  get peer(): PeerProcess {
    return this.#peer
  }

  /** Draws until {@link rest}, or until its peer ends. */
  async draw(): Promise<void> {
    this.#author = (await this.#peer.info()).id
    this.#hasBell = false
    const peer = this.#peer
    this.#drawing = this.#drawOn(peer)
    // Looked at in `rest`; a failure before that is none of anybody's yet.
    this.#drawing.catch(() => undefined)
  }

  /** @throws RpcError if the peer has refused anything since {@link draw} */
  async rest(): Promise<void> {
    this.#hasBell = true
    await this.#drawing
  }

  /** The power fails, or (`stop`) the app is closed. */
  async leave(how: 'kill' | 'stop'): Promise<void> {
    if (how === 'kill') await this.#peer.kill('SIGKILL')
    else await this.#peer.stop()
    await this.#drawing
  }

  /** Starts the app again and opens the room. */
  async comeBack(): Promise<void> {
    this.#peer = await this.host.startPeer({ name: this.name, data: this.#peer.options.data })
    await eventually(`${this.name} opens the room again`, () => this.#peer.call('rooms.join', { id: this.#room }), {
      withinMs: BACK_WITHIN_MS,
      everyMs: 500,
    })
  }

  async #drawOn(peer: PeerProcess): Promise<void> {
    while (this.#goesOn(peer)) {
      try {
        await this.#actOnce(peer)
        await delay(this.#random.next() * 2 * PAUSE_MS)
      } catch (error) {
        // What the peer refuses is a failure; that it has ended is not.
        if (error instanceof RpcError || peer.running) throw error
      }
    }
  }

  #goesOn(peer: PeerProcess): boolean {
    return !this.#hasBell && peer.running
  }

  async #actOnce(peer: PeerProcess): Promise<void> {
    const dice = this.#random.next()
    if (dice < 0.08) return this.#remove(peer)
    if (dice < 0.16) return this.#reverse(peer, 'undo')
    if (dice < 0.2) return this.#reverse(peer, 'redo')
    if (dice < 0.203) return this.#clear(peer)
    return this.#add(peer)
  }

  /** A stroke that was seen in part counts as asked for: if its author vanishes now, its journal completes it later. */
  async #add(peer: PeerProcess): Promise<void> {
    const points = toTuples(this.#random.pick(this.#strokes))
    const stroke = this.#strokeNumber++
    await this.#ask(this.#oracle.asks(this.#author, 'add'), async () => {
      await this.#show(peer, stroke, points)
      return peer.call('canvas.add', { room: this.#room, stroke, line: { pencil: this.#pencil, points } })
    })
  }

  async #show(peer: PeerProcess, stroke: number, points: readonly PointTuple[]): Promise<void> {
    for (let piece = 0; piece < PIECES; piece += 1) {
      const from = Math.floor((piece * points.length) / PIECES)
      const shown = points.slice(from, Math.floor(((piece + 1) * points.length) / PIECES))
      if (shown.length === 0) continue
      await peer.call('canvas.preview', { room: this.#room, stroke, pencil: this.#pencil, from, points: shown })
      await delay(PIECE_MS)
    }
  }

  async #remove(peer: PeerProcess): Promise<void> {
    const ids = this.#random.shuffled(await this.#shown(peer)).slice(0, 1 + this.#random.below(REMOVED_AT_ONCE))
    if (ids.length === 0) return
    await this.#ask(this.#oracle.asks(this.#author, 'remove', ids), () =>
      peer.call('canvas.remove', { room: this.#room, ids }),
    )
  }

  async #clear(peer: PeerProcess): Promise<void> {
    const shown = await this.#shown(peer)
    await this.#ask(this.#oracle.asks(this.#author, 'clear', shown), () =>
      peer.call('canvas.clear', { room: this.#room }),
    )
  }

  async #reverse(peer: PeerProcess, which: 'undo' | 'redo'): Promise<void> {
    if (this.#oracle.next(this.#author, which) === undefined) return
    const settle = this.#oracle.reverses(this.#author, which)
    try {
      await peer.call(`canvas.${which}`, { room: this.#room })
      settle(true)
    } catch (error) {
      settle(false)
      throw error
    }
  }

  /** Ids of the lines on this person's screen. */
  async #shown(peer: PeerProcess): Promise<string[]> {
    return (await peer.call('canvas.lines', { room: this.#room })).map(({ id }) => id)
  }

  /** @param call gives the id of the line if it adds one */
  async #ask(operation: Operation, call: () => Promise<{ id?: string }>): Promise<void> {
    try {
      const { id } = await call()
      this.#oracle.done(operation, id)
    } catch (error) {
      this.#oracle.lost(operation)
      throw error
    }
  }
}
