import { TopicValidatorResult, type GossipsubMessage, type GossipsubOpts, type GossipSub } from '@libp2p/gossipsub'
import type { PeerId } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import { shouldForward } from './forwarding.ts'
import { isSigned, type SignedMessage } from './gossip-signature.ts'
import { ReplayWindows } from './replay-window.ts'

/** Room for the envelope, and for several messages in one frame, beside the largest message we publish. */
const MAX_INBOUND_BYTES = 8 * LIMITS.gossipBytes

export const GOSSIP_OPTIONS: Partial<GossipsubOpts> = {
  // The author sends to all it is connected to; others pass on only where that does not reach (forwarding.ts).
  floodPublish: true,
  batchPublish: true,
  asyncValidation: true,
  allowPublishToZeroTopicPeers: true,
  emitSelf: false,
  // Everyone gets a message from its author, once: there is nothing to ask others not to send.
  idontwantMinDataSize: Infinity,
  // Nor to ask them for: digests show what is missing, and the canvas protocol brings it.
  Dlazy: 0,
  gossipFactor: 0,
  // Duplicates are known by author and number before their signature is checked.
  fastMsgIdFn: ({ from, seqno }) =>
    from == null || seqno == null ? '' : Buffer.concat([from, seqno]).toString('latin1'),
  // The usual ids, cheaper: nobody else ever sees them.
  msgIdFn: message => {
    if (message.type !== 'signed') return new Uint8Array(0)
    return Buffer.from(`${message.from.toString()} ${message.sequenceNumber}`, 'latin1')
  },
  msgIdToStrFn: id => Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('latin1'),
  // Otherwise more than ten peers behind one address are shut out without a word.
  scoreParams: { IPColocationFactorWeight: 0 },
  maxInboundDataLength: MAX_INBOUND_BYTES,
  // Over it the stream is given up, and the connection with it (p2p/local-peer.ts).
  maxOutboundBufferSize: LIMITS.gossipBacklogBytes,
  maxTopicBytesPerPeer: LIMITS.topicBytesPerNeighbour,
  decodeRpcLimits: {
    maxSubscriptions: LIMITS.subscriptionsPerFrame,
    maxMessages: LIMITS.messagesPerFrame,
    maxControlMessages: LIMITS.controlsPerFrame,
    maxIhaveMessageIDs: 5_000,
    maxIwantMessageIDs: 5_000,
    maxIdontwantMessageIDs: 512,
    maxPeerInfos: 0,
  },
}

/** Decides what of a topic's messages is listened to. */
export interface GossipOptions {
  /** This peer's own PeerId. */
  readonly self: string
  /** What a peer last announced of whom it is connected to (forwarding.ts). */
  readonly neighboursOf: (peer: string) => ReadonlySet<string> | undefined
  /** Milliseconds of a clock that never goes back. */
  readonly nowMs: () => number
  /** Whether an author may say so much more on a topic. What it may not is neither heard nor passed on. */
  readonly admits: (author: string, topic: string, bytes: number) => boolean
  /** Whether one more message of an author may be passed on to those who need it. */
  readonly mayForward: (author: string, topic: string) => boolean
  /** Told of a neighbour that has not signed what it says. */
  readonly accuse: (neighbour: string) => void
}

/**
 * Whoever has connected just now is in few announcements yet, so it looks as if nobody reached it. When a class arrives,
 * everyone would pass everything on to everyone; what a newcomer misses it fetches.
 */
const NEWCOMER_MS = 5_000
/** Far less than it takes to notice that someone cannot be reached. */
const HEARERS_KNOWN_MS = 500

interface Hearers {
  readonly peers: readonly string[]
  readonly untilMs: number
  /** Of authors from whom messages came directly, whether any of those would not have got them. */
  readonly isNeeded: Map<string, boolean>
}

export type GossipHandler = (author: string, message: Uint8Array) => void

/** Publishing and hearing on topics, with the author of each message proven by its signature. */
export class Gossip {
  readonly #pubsub: GossipSub
  readonly #handlers = new Map<string, Set<GossipHandler>>()
  readonly #options: GossipOptions
  readonly #replays = new ReplayWindows()
  readonly #connectedAtMs = new Map<string, number>()
  readonly #hearers = new Map<string, Hearers>()
  readonly #onMessage = (event: CustomEvent<GossipsubMessage>): void => this.#receive(event.detail)

  constructor(pubsub: GossipSub, options: GossipOptions) {
    this.#pubsub = pubsub
    this.#options = options
    pubsub.addEventListener('gossipsub:message', this.#onMessage)
  }

  /** @returns a function that ends it */
  subscribe(topic: string, handler: GossipHandler): () => void {
    const handlers = this.#handlers.get(topic) ?? new Set()
    handlers.add(handler)
    this.#handlers.set(topic, handlers)
    this.#pubsub.subscribe(topic)
    return () => {
      handlers.delete(handler)
      if (handlers.size > 0 || this.#handlers.get(topic) !== handlers) return
      this.#handlers.delete(topic)
      this.#hearers.delete(topic)
      this.#pubsub.unsubscribe(topic)
    }
  }

  /** PeerIds of the neighbours that hear the topic. */
  subscribers(topic: string): string[] {
    return this.#pubsub.getSubscribers(topic).map(String)
  }

  /** Called with a neighbour's PeerId and topic whenever it begins or ceases to hear one. */
  onSubscription(listener: (peer: string, topic: string, subscribed: boolean) => void): void {
    this.#pubsub.addEventListener('subscription-change', ({ detail }) => {
      for (const { topic, subscribe } of detail.subscriptions) listener(detail.peerId.toString(), topic, subscribe)
    })
  }

  /**
   * @throws RangeError if the message is over LIMITS.gossipBytes: receivers would drop us for good
   */
  async publish(topic: string, message: Uint8Array): Promise<void> {
    if (message.length > LIMITS.gossipBytes) throw new RangeError(`A message of ${message.length} bytes is too large.`)
    await this.#pubsub.publish(topic, message)
  }

  /** A peer has connected anew, and may number its messages anew. */
  connected(peer: string): void {
    this.#replays.forget(peer)
    this.#connectedAtMs.set(peer, this.#options.nowMs())
  }

  disconnected(peer: string): void {
    this.#connectedAtMs.delete(peer)
  }

  /** Neighbours to whom nothing can be said: just connected, or so slow to read that gossipsub gave up. */
  unreachable(): string[] {
    const { peers, streamsOutbound } = this.#inside
    return [...peers.keys()].filter(peer => !streamsOutbound.has(peer))
  }

  stop(): void {
    this.#pubsub.removeEventListener('gossipsub:message', this.#onMessage)
  }

  #receive({ msg, msgId, propagationSource }: GossipsubMessage): void {
    if (msg.type !== 'signed') return
    const author = msg.from.toString()
    const isNews =
      author !== this.#options.self &&
      this.#replays.accept(author, msg.sequenceNumber) &&
      this.#options.admits(author, msg.topic, msg.data.length)
    this.#judge(msg, msgId, propagationSource, isNews)
    if (!isNews) return
    for (const handler of this.#handlers.get(msg.topic) ?? []) handler(author, msg.data)
  }

  /** Never a rejection: gossipsub would hold it against whoever passed it on. Conduct blames the author. */
  #judge(msg: SignedMessage, msgId: string, source: PeerId, isNews: boolean): void {
    const { mayForward } = this.#options
    const { topic } = msg
    const author = msg.from.toString()
    const forward =
      isNews &&
      this.#isNeeded(topic, author, source.toString()) &&
      mayForward(author, topic) &&
      (author !== source.toString() || this.#isSigned(msg))
    const result = forward ? TopicValidatorResult.Accept : TopicValidatorResult.Ignore
    this.#inside.reportMessageValidationResult(msgId, source, result)
  }

  /** Whether somebody needs a message passed on, as it was within the last moment: asked for every message. */
  #isNeeded(topic: string, author: string, source: string): boolean {
    const { neighboursOf } = this.#options
    const hearers = this.#settledHearers(topic)
    if (source !== author) return shouldForward(author, source, hearers.peers, neighboursOf)
    const known = hearers.isNeeded.get(author)
    if (known !== undefined) return known
    const isNeeded = shouldForward(author, source, hearers.peers, neighboursOf)
    hearers.isNeeded.set(author, isNeeded)
    return isNeeded
  }

  /** Who hears a topic and is no newcomer. */
  #settledHearers(topic: string): Hearers {
    const nowMs = this.#options.nowMs()
    const known = this.#hearers.get(topic)
    if (known !== undefined && known.untilMs > nowMs) return known
    const isSettled = (peer: string): boolean => (this.#connectedAtMs.get(peer) ?? 0) <= nowMs - NEWCOMER_MS
    const peers = this.subscribers(topic).filter(isSettled)
    const hearers = { peers, untilMs: nowMs + HEARERS_KNOWN_MS, isNeeded: new Map<string, boolean>() }
    this.#hearers.set(topic, hearers)
    return hearers
  }

  /** Of what came from its author itself this was not asked yet (gossip-gate.ts); those further on have only it. */
  #isSigned(message: SignedMessage): boolean {
    if (isSigned(message)) return true
    this.#options.accuse(message.from.toString())
    return false
  }

  get #inside(): GossipInsides {
    return this.#pubsub as GossipSub & GossipInsides
  }
}

/** Only the class, not the published interface, has these. */
interface GossipInsides {
  readonly peers: ReadonlyMap<string, PeerId>
  readonly streamsOutbound: ReadonlyMap<string, unknown>
  reportMessageValidationResult(id: string, source: PeerId, result: TopicValidatorResult): void
}
