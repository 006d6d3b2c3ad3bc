import { TopicValidatorResult, type GossipsubMessage, type GossipsubOpts, type GossipSub } from '@libp2p/gossipsub'
import type { PeerId } from '@libp2p/interface'
import { LIMITS } from '../canvas/limits.ts'
import { shouldForward } from './forwarding.ts'

/** Room for the envelope, and for several messages in one frame, beside the largest message we publish. */
const MAX_INBOUND_BYTES = 8 * LIMITS.gossipBytes

export const GOSSIP_OPTIONS: Partial<GossipsubOpts> = {
  // The author sends to all it is connected to; others pass on only where that does not reach (forwarding.ts).
  floodPublish: true,
  batchPublish: true,
  asyncValidation: true,
  allowPublishToZeroTopicPeers: true,
  emitSelf: false,
  // Duplicates are known by author and number before their signature is checked.
  fastMsgIdFn: ({ from, seqno }) =>
    from == null || seqno == null ? '' : Buffer.concat([from, seqno]).toString('latin1'),
  // Otherwise more than ten peers behind one address are shut out without a word.
  scoreParams: { IPColocationFactorWeight: 0 },
  maxInboundDataLength: MAX_INBOUND_BYTES,
  // A peer sees every room of the network, and a school has many.
  maxTopicBytesPerPeer: 8 * 1024 * 1024,
}

export type GossipHandler = (author: string, message: Uint8Array) => void

/** Publishing and hearing on topics, with the author of each message proven by its signature. */
export class Gossip {
  readonly #pubsub: GossipSub
  readonly #handlers = new Map<string, Set<GossipHandler>>()
  readonly #neighboursOf: (peer: string) => ReadonlySet<string> | undefined
  readonly #onMessage = (event: CustomEvent<GossipsubMessage>): void => this.#receive(event.detail)

  /** @param neighboursOf what a peer last announced of whom it is connected to (forwarding.ts) */
  constructor(pubsub: GossipSub, neighboursOf: (peer: string) => ReadonlySet<string> | undefined) {
    this.#pubsub = pubsub
    this.#neighboursOf = neighboursOf
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

  stop(): void {
    this.#pubsub.removeEventListener('gossipsub:message', this.#onMessage)
  }

  #receive({ msg, msgId, propagationSource }: GossipsubMessage): void {
    if (msg.type !== 'signed') return
    const author = msg.from.toString()
    this.#judge(msg.topic, author, msgId, propagationSource)
    for (const handler of this.#handlers.get(msg.topic) ?? []) handler(author, msg.data)
  }

  #judge(topic: string, author: string, msgId: string, source: PeerId): void {
    const forward = shouldForward(author, source.toString(), this.subscribers(topic), this.#neighboursOf)
    const result = forward ? TopicValidatorResult.Accept : TopicValidatorResult.Ignore
    // Only the class, not the published interface, has this method.
    const judged = this.#pubsub as GossipSub & {
      reportMessageValidationResult(id: string, source: PeerId, result: TopicValidatorResult): void
    }
    judged.reportMessageValidationResult(msgId, source, result)
  }
}
