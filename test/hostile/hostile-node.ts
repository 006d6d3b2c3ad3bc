/**
 * A peer that keeps to no rule. It speaks libp2p and gossipsub's wire format by hand, so that it can say what no honest
 * program would.
 */
import { noise } from '@chainsafe/libp2p-noise'
import { yamux } from '@chainsafe/libp2p-yamux'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { RPC } from '@libp2p/gossipsub/message'
import { identify } from '@libp2p/identify'
import type { Ed25519PrivateKey, Libp2p, PeerId, Stream } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { tcp } from '@libp2p/tcp'
import { multiaddr } from '@multiformats/multiaddr'
import { decode, encode } from 'it-length-prefixed'
import { createLibp2p } from 'libp2p'
import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { createSigner, type Signer } from '../../p2p/feed/signing.ts'
import { CANVAS_PROTOCOL } from '../../p2p/network/canvas-protocol.ts'

const MESHSUB = '/meshsub/1.2.0'
const SIGN_PREFIX = Buffer.from('libp2p-pubsub:')
const SEED_BYTES = 32
/** What may wait for those who are slow to read. */
const BACKLOG_BYTES = 16 * 1024 * 1024
const HEARD_MESSAGES = 5_000

/** Someone who can sign: the node itself, or one it has made up. */
export interface Person {
  readonly key: Ed25519PrivateKey
  readonly id: PeerId
  readonly signer: Signer
}

export async function makeUp(): Promise<Person> {
  const key = await generateKeyPair('Ed25519')
  const id = peerIdFromPrivateKey(key)
  return { key, id, signer: createSigner(id.toString(), key.raw.subarray(0, SEED_BYTES)) }
}

export class HostileNode {
  readonly self: Person
  /** Gossip that honest peers have sent, as it came. */
  readonly heard: RPC.Message[] = []
  readonly #node: Libp2p
  readonly #gossip = new Map<string, Stream>()
  #seqno = BigInt(Date.now()) * 1_000_000n

  private constructor(self: Person, node: Libp2p) {
    this.self = self
    this.#node = node
  }

  static async start(): Promise<HostileNode> {
    const self = await makeUp()
    const node = await createLibp2p({
      privateKey: self.key,
      addresses: { listen: ['/ip4/0.0.0.0/tcp/0'] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      services: { identify: identify() },
    })
    const hostile = new HostileNode(self, node)
    await node.handle(MESHSUB, stream => hostile.#listen(stream), { maxInboundStreams: 100 })
    return hostile
  }

  /** @throws Error if it is not let in */
  async dial(address: string): Promise<void> {
    const { remotePeer } = await this.#node.dial(multiaddr(address), { signal: AbortSignal.timeout(10_000) })
    this.#gossip.set(remotePeer.toString(), await this.#node.dialProtocol(remotePeer, MESHSUB))
  }

  get peers(): string[] {
    return this.#node.getPeers().map(String)
  }

  /** Hears these topics from now on. */
  subscribe(...topics: string[]): void {
    this.send({ subscriptions: topics.map(topic => ({ topic, subscribe: true })) })
  }

  /** One frame of gossip to everyone, or none if it has been thrown out everywhere. @returns to how many it went */
  send(rpc: Partial<RPC>): number {
    return this.sendBytes(this.frame(rpc))
  }

  /** The bytes of a frame of gossip. */
  frame(rpc: Partial<RPC>): Uint8Array {
    return encode.single(RPC.encode({ subscriptions: [], messages: [], ...rpc })).subarray()
  }

  /** Bytes on the gossip streams, whatever they are. */
  sendBytes(bytes: Uint8Array): number {
    let reached = 0
    for (const [peer, stream] of this.#gossip) {
      try {
        // Who is slow does not hold up the attack on the others.
        if (stream.writeBufferLength <= BACKLOG_BYTES) stream.send(bytes)
        else if (stream.status !== 'open') throw new Error('It has been closed.')
        reached += 1
      } catch {
        this.#gossip.delete(peer)
      }
    }
    return reached
  }

  /** Lets what was sent get out, so that it is the others who have to cope with it. */
  async drained(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve))
    const isFull = (stream: Stream): boolean => stream.writeBufferLength > BACKLOG_BYTES
    while (this.#gossip.size > 0 && [...this.#gossip.values()].every(isFull)) await delay(10)
  }

  /** Waits until everyone has thrown it out. */
  async thrownOut(withinMs: number): Promise<void> {
    const endMs = performance.now() + withinMs
    const isOpen = (stream: Stream): boolean => stream.status === 'open'
    while ([...this.#gossip.values()].some(isOpen) && performance.now() < endMs) await delay(50)
  }

  /** A message on a topic, properly signed. */
  message(topic: string, data: Uint8Array, author: Person = this.self): RPC.Message {
    const seqno = Buffer.alloc(8)
    seqno.writeBigUInt64BE((this.#seqno += 1n))
    const message = { from: author.id.toMultihash().bytes, data, seqno, topic }
    const bytes = Buffer.concat([SIGN_PREFIX, RPC.Message.encode(message)])
    return { ...message, signature: author.signer.sign(bytes) }
  }

  say(topic: string, data: Uint8Array, author?: Person): number {
    return this.send({ messages: [this.message(topic, data, author)] })
  }

  openCanvasStream(peer: string): Promise<Stream> {
    const remotePeer = this.#node.getPeers().find(other => other.toString() === peer)
    if (remotePeer === undefined) return Promise.reject(new Error('Not connected.'))
    return this.#node.dialProtocol(remotePeer, CANVAS_PROTOCOL, { signal: AbortSignal.timeout(5_000) })
  }

  /** Answers who asks for a canvas with these bytes, and then not at all. */
  async serveCanvas(answer: () => Uint8Array): Promise<void> {
    await this.#node.handle(CANVAS_PROTOCOL, stream => void stream.send(answer()), { maxInboundStreams: 1_000 })
  }

  stop(): Promise<void> {
    return Promise.resolve(this.#node.stop())
  }

  #listen(stream: Stream): void {
    const read = async (): Promise<void> => {
      for await (const frame of decode(stream, { maxDataLength: 8 * 1024 * 1024 })) {
        for (const message of RPC.decode(frame).messages) {
          if (this.heard.length < HEARD_MESSAGES) this.heard.push(message)
        }
      }
    }
    read().catch(() => undefined)
  }
}

export function junk(bytes: number): Uint8Array {
  return randomBytes(bytes)
}
