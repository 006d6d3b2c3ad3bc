/**
 * Stands between a neighbour and gossipsub, which by itself reads, checks and remembers whatever comes, and tells nobody
 * of what it found wrong. What is over a neighbour's allowance is dropped before it is decoded or its signature checked.
 */
import { gossipsub, type GossipSub, type GossipSubComponents } from '@libp2p/gossipsub'
import type { RPC } from '@libp2p/gossipsub/message'
import type { Connection, PeerId } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import type { Allowances } from './allowances.ts'
import type { Conduct } from './conduct.ts'
import { GossipInbox } from './gossip-inbox.ts'
import { GOSSIP_OPTIONS } from './gossip.ts'
import type { SignedMessage } from './gossip-signature.ts'
import { KnownAuthors } from './known-authors.ts'

/** Of the class behind the published interface, the places through which everything comes (gossipsub 17). */
interface Insides {
  readonly msgIdFn: (message: SignedMessage) => Uint8Array | Promise<Uint8Array>
  readonly msgIdToStrFn: (id: Uint8Array) => string
  readonly fastMsgIdFn: (message: RPC.Message) => string
  readonly fastMsgIdCache: SeenMessages
  readonly seenCache: { put: (id: string) => void }
  createOutboundStream: (neighbour: PeerId, connection: Connection) => Promise<void>
  pipePeerReadStream: (neighbour: PeerId, frames: AsyncIterable<Frame>) => Promise<void>
  handleReceivedRpc: (neighbour: PeerId, rpc: RPC) => Promise<void>
  validateReceivedMessage: (neighbour: PeerId, message: RPC.Message) => Promise<Verdict>
}

interface SeenMessages {
  has: (id: string) => boolean
  put: (id: string, value: string) => void
}

interface Verdict {
  readonly code: string
  readonly messageId?: { readonly msgId: Uint8Array; readonly msgIdStr: string }
  readonly msg?: SignedMessage
}

/** What gossipsub's own check takes for a message signed by its author (`StrictSign`). */
const SEQUENCE_BYTES = 8

interface Frame {
  readonly byteLength: number
  subarray(): Uint8Array
}

/** Where the length of a frame is no number, or over `maxInboundDataLength` (it-length-prefixed). */
const LIES_ABOUT_LENGTH = new Set(['InvalidDataLengthError', 'InvalidDataLengthLengthError'])

export interface GossipGateOptions {
  readonly conduct: Conduct
  readonly allowances: Allowances
  /** Ends every connection to a neighbour with which gossip cannot go on. */
  readonly disconnect: (neighbour: string) => void
}

/** @throws Error if gossipsub is not as expected: without the gate nothing would be bounded */
export function gatedGossipsub(options: GossipGateOptions): (components: GossipSubComponents) => GossipSub {
  return components => {
    const pubsub = gossipsub(GOSSIP_OPTIONS)(components)
    new GossipGate(pubsub, options).install()
    return pubsub
  }
}

class GossipGate {
  readonly #pubsub: GossipSub
  readonly #inside: Insides
  readonly #options: GossipGateOptions
  /** Authors each neighbour has introduced, by neighbour and author. */
  readonly #introduced = new KnownAuthors()
  readonly #opening = new Map<string, Promise<void>>()
  /** The frame that gossipsub reads just now: its bytes, what they mean, and what to do, one right after the other. */
  #reading: { isUnderstood: boolean } | undefined
  /** How many messages of each neighbour were read since the others last had a turn. */
  readonly #inTurn = new Map<string, number>()

  constructor(pubsub: GossipSub, options: GossipGateOptions) {
    this.#pubsub = pubsub
    this.#inside = pubsub as unknown as Insides
    this.#options = options
  }

  install(): void {
    const { createOutboundStream, pipePeerReadStream, handleReceivedRpc, validateReceivedMessage } = this.#inside
    const { msgIdFn, msgIdToStrFn, fastMsgIdFn, fastMsgIdCache, seenCache } = this.#inside
    const methods: unknown[] = [createOutboundStream, pipePeerReadStream, handleReceivedRpc, validateReceivedMessage]
    for (const method of [...methods, msgIdFn, msgIdToStrFn, fastMsgIdFn, fastMsgIdCache.put, seenCache.put]) {
      if (typeof method !== 'function') throw new Error('This version of gossipsub cannot be guarded.')
    }
    const original = {
      createOutboundStream: createOutboundStream.bind(this.#pubsub),
      pipe: pipePeerReadStream.bind(this.#pubsub),
      handle: handleReceivedRpc.bind(this.#pubsub),
      validate: validateReceivedMessage.bind(this.#pubsub),
    }
    this.#inside.createOutboundStream = (neighbour, connection) => {
      void this.#opened(neighbour.toString(), () => original.createOutboundStream(neighbour, connection))
      return Promise.resolve()
    }
    this.#inside.pipePeerReadStream = (neighbour, frames) => original.pipe(neighbour, this.#read(neighbour, frames))
    this.#inside.handleReceivedRpc = (neighbour, rpc) => {
      if (this.#reading !== undefined) this.#reading.isUnderstood = true
      return original.handle(neighbour, this.#admitted(neighbour, rpc))
    }
    this.#inside.validateReceivedMessage = async (neighbour, message) => {
      const verdict =
        (await this.#vouchedByConnection(neighbour, message)) ?? (await original.validate(neighbour, message))
      // Honest peers check signatures before they pass anything on.
      if (verdict.code === 'invalid') this.#refuse(neighbour, 'forged', 'a message that its author did not sign')
      return verdict
    }
  }

  /**
   * What comes from its author itself needs no check of its signature, for the connection is the author's by noise; that
   * check would cost as much as all else there is to do. Whoever passes it on checks it first (gossip.ts).
   *
   * @returns undefined if gossipsub has to see for itself
   */
  async #vouchedByConnection(neighbour: PeerId, message: RPC.Message): Promise<Verdict | undefined> {
    const { from, seqno, signature, topic, data } = message
    const { publicKey } = neighbour
    if (from === undefined || seqno?.length !== SEQUENCE_BYTES || signature === undefined) return undefined
    if (publicKey === undefined || latin1(from) !== latin1(neighbour.toMultihash().bytes)) return undefined
    const { fastMsgIdFn, fastMsgIdCache, seenCache, msgIdToStrFn } = this.#inside
    const fastId = fastMsgIdFn(message)
    if (fastMsgIdCache.has(fastId)) return undefined
    const msg: SignedMessage = {
      type: 'signed',
      from: neighbour,
      key: publicKey,
      sequenceNumber: Buffer.from(seqno).readBigUInt64BE(),
      topic,
      data: data ?? new Uint8Array(0),
      signature,
    }
    const msgId = await this.#inside.msgIdFn(msg)
    const msgIdStr = msgIdToStrFn(msgId)
    fastMsgIdCache.put(fastId, msgIdStr)
    seenCache.put(msgIdStr)
    return { code: 'valid', messageId: { msgId, msgIdStr }, msg }
  }

  /**
   * Gossipsub opens its streams one after another, and waits for each neighbour's consent: one that keeps silent would
   * keep gossip from all who come after it. One after another for each neighbour is enough.
   */
  #opened(peer: string, open: () => Promise<void>): Promise<void> {
    const opening = (this.#opening.get(peer) ?? Promise.resolve()).then(open).finally(() => {
      if (this.#opening.get(peer) === opening) this.#opening.delete(peer)
    })
    this.#opening.set(peer, opening)
    return opening
  }

  async *#read(neighbour: PeerId, frames: AsyncIterable<Frame>): AsyncGenerator<Frame> {
    const peer = neighbour.toString()
    const { conduct } = this.#options
    const inbox = new GossipInbox<Frame>()
    this.#takeIn(peer, frames, inbox).then(
      () => inbox.end(),
      (error: unknown) => inbox.end(error),
    )
    try {
      for await (const frame of inbox.read()) {
        if (conduct.isShutOut(peer)) return
        // Marked by itself, not by its sender: while a connection is replaced, one neighbour has two streams.
        const mark = { isUnderstood: false }
        const subarray = (): Uint8Array => {
          this.#reading = mark
          return frame.subarray()
        }
        yield { byteLength: frame.byteLength, subarray }
        if (!mark.isUnderstood) conduct.refused(peer, 'malformed', 'gossip that cannot be read')
        // With nothing more to read, the others have their turn anyhow.
        if (inbox.isEmpty) this.#inTurn.delete(peer)
        if ((this.#inTurn.get(peer) ?? 0) < LIMITS.messagesPerTurn) continue
        await new Promise(resolve => setImmediate(resolve))
        this.#inTurn.delete(peer)
      }
    } finally {
      this.#inTurn.delete(peer)
    }
  }

  /** Charges what comes when it comes, not when there is time to read it. */
  async #takeIn(peer: string, frames: AsyncIterable<Frame>, inbox: GossipInbox<Frame>): Promise<void> {
    const { conduct, allowances, disconnect } = this.#options
    try {
      for await (const frame of frames) {
        if (conduct.isShutOut(peer)) return
        if (frame.byteLength > LIMITS.gossipFrameBytes) {
          // Not even put together and decoded, which would hold up everything else.
          conduct.refused(peer, 'limit', 'gossip larger than is ever sent')
          continue
        }
        const mayCome =
          allowances.take('neighbourBytes', peer, frame.byteLength) &&
          allowances.take('neighbourMessages', peer) &&
          inbox.push(frame)
        if (!mayCome) conduct.refused(peer, 'flood', 'gossip')
      }
    } catch (error) {
      if (error instanceof Error && LIES_ABOUT_LENGTH.has(error.name)) {
        conduct.refused(peer, 'limit', 'gossip larger than is ever sent')
        // Gossipsub never reads from this neighbour again, so a new connection is needed.
        disconnect(peer)
      }
      throw error
    }
  }

  #admitted(neighbour: PeerId, rpc: RPC): RPC {
    const peer = neighbour.toString()
    this.#inTurn.set(peer, (this.#inTurn.get(peer) ?? 0) + Math.max(1, rpc.messages.length))
    const messages = rpc.messages.length === 0 ? [] : this.#admittedMessages(neighbour, peer, rpc.messages)
    let { subscriptions } = rpc
    if (
      subscriptions.length > 0 &&
      !this.#options.allowances.take('neighbourSubscriptions', peer, subscriptions.length)
    ) {
      this.#refuse(neighbour, 'flood', `${subscriptions.length} topics at once`, subscriptions.length)
      subscriptions = []
    }
    return { ...rpc, subscriptions, messages }
  }

  #admittedMessages(neighbour: PeerId, peer: string, messages: readonly RPC.Message[]): RPC.Message[] {
    const topics = new Set(this.#pubsub.getTopics())
    const own = latin1(neighbour.toMultihash().bytes)
    return messages.filter(({ topic, from, data }, at) => {
      // One that was on its way when this peer left the room. Nobody passes on what is not its own room's.
      if (!topics.has(topic) || from === undefined) return false
      if ((data?.length ?? 0) > LIMITS.gossipBytes) {
        this.#refuse(neighbour, 'limit', `a message of ${data!.length} bytes`)
        return false
      }
      // The frame has paid for the first one.
      if (at > 0 && !this.#options.allowances.take('neighbourMessages', peer)) {
        this.#refuse(neighbour, 'flood', 'gossip')
        return false
      }
      return latin1(from) === own || this.#mayIntroduce(neighbour, peer, latin1(from))
    })
  }

  /** Who it really is shows only when the signature is checked; names cost as much whether or not they are true. */
  #mayIntroduce(neighbour: PeerId, peer: string, author: string): boolean {
    const mayBeNew = (): boolean => this.#options.allowances.take('neighbourAuthors', peer)
    if (this.#introduced.admits(`${peer} ${author}`, mayBeNew)) return true
    this.#refuse(neighbour, 'flood', 'messages of ever new authors')
    return false
  }

  #refuse(neighbour: PeerId, kind: 'forged' | 'limit' | 'flood', reason: string, times = 1): void {
    const peer = neighbour.toString()
    for (let time = 0; time < times && !this.#options.conduct.isShutOut(peer); time += 1) {
      this.#options.conduct.refused(peer, kind, reason)
    }
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
