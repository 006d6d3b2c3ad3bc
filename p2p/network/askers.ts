/** Those who ask this peer for something, each on a stream of its own: how many at once, and how it ends. */
import type { Libp2p, Stream } from '@libp2p/interface'
import { abort, sender, type Send } from './canvas-stream.ts'

/** Lets in so many at once for each key. Who comes meanwhile is turned away. */
export class AtOnce {
  readonly #most: number
  readonly #inside = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** @returns what to call once when leaving; undefined if there is no space */
  enter(key = ''): (() => void) | undefined {
    const inside = this.#inside.get(key) ?? 0
    if (inside >= this.#most) return undefined
    this.#inside.set(key, inside + 1)
    return () => this.#leave(key)
  }

  #leave(key: string): void {
    const left = (this.#inside.get(key) ?? 1) - 1
    if (left === 0) this.#inside.delete(key)
    else this.#inside.set(key, left)
  }
}

export interface AskersOptions {
  readonly protocol: string
  /** How often a peer may ask at once. */
  readonly atOncePerPeer: number
  /** The frame for whoever asks more often. */
  readonly busy: Uint8Array
  /** An asker that asks nothing, or takes next to nothing, for so long is given up. */
  readonly stallMs: number
  /** Answers one of them, a PeerId. What it throws ends the stream. */
  readonly converse: (stream: Stream, asker: string, send: Send) => Promise<void>
}

export async function serveAskers(node: Libp2p, options: AskersOptions): Promise<void> {
  const { protocol, atOncePerPeer, busy, stallMs, converse } = options
  const peers = new AtOnce(atOncePerPeer)
  const serve = async (stream: Stream, asker: string): Promise<void> => {
    const leave = peers.enter(asker)
    try {
      const send = sender(stream, stallMs)
      if (leave === undefined) await send(busy)
      else await converse(stream, asker, send)
      await stream.close({ signal: AbortSignal.timeout(stallMs) })
    } catch (error) {
      abort(stream, error)
    } finally {
      leave?.()
    }
  }
  // As many again, so that who asks too often is told so.
  const streams = 2 * atOncePerPeer
  await node.handle(protocol, (stream, { remotePeer }) => serve(stream, remotePeer.toString()), {
    maxInboundStreams: streams,
    maxOutboundStreams: streams,
  })
}
