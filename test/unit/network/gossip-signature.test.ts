import { generateKeyPair } from '@libp2p/crypto/keys'
import { TopicValidatorResult, type GossipSub, type GossipsubMessage } from '@libp2p/gossipsub'
import type { PeerId } from '@libp2p/interface'
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { afterEach, expect, it } from 'vitest'
import { Gossip } from '../../../p2p/network/gossip.ts'
import { isSigned, type SignedMessage } from '../../../p2p/network/gossip-signature.ts'
import { startNode, type RunningNode } from '../../../p2p/network/node.ts'
import { eventually } from '../../support/eventually.ts'

const TOPIC = 'somebody-room'
const running: RunningNode[] = []

afterEach(() => Promise.all(running.splice(0).map(node => node.stop())))

async function start(): Promise<RunningNode> {
  const node = await startNode({
    privateKey: await generateKeyPair('Ed25519'),
    listen: ['/ip4/127.0.0.1/tcp/0'],
    mdns: false,
  })
  running.push(node)
  return node
}

/** A message as it arrives over the network from the one who signed it. */
async function hearOne(): Promise<SignedMessage> {
  const [speaker, hearer] = [await start(), await start()]
  const heard = new Promise<SignedMessage>(resolve =>
    hearer.node.services.pubsub.addEventListener('gossipsub:message', ({ detail }) => {
      if (detail.msg.type === 'signed') resolve(detail.msg)
    }),
  )
  hearer.node.services.pubsub.subscribe(TOPIC)
  await hearer.node.dial(speaker.node.getMultiaddrs())
  const { pubsub } = speaker.node.services
  await eventually('it is known who hears', () => pubsub.getSubscribers(TOPIC).length === 1)
  await pubsub.publish(TOPIC, Buffer.from('hello'))
  return heard
}

it('finds what gossipsub has signed to be signed, and nothing else', async () => {
  const message = await hearOne()
  expect(Buffer.from(message.data).toString()).toBe('hello')
  expect(isSigned(message)).toBe(true)
  expect(isSigned({ ...message, data: Buffer.from('hullo') })).toBe(false)
  expect(isSigned({ ...message, topic: 'elsewhere' })).toBe(false)
  expect(isSigned({ ...message, sequenceNumber: message.sequenceNumber + 1n })).toBe(false)
  expect(isSigned({ ...message, from: await somebody() })).toBe(false)
})

it('passes on what its author has signed, and accuses a neighbour that has not signed what others would get', async () => {
  const message = await hearOne()
  const { pubsub, verdicts } = fakePubsub([(await somebody()).toString()])
  const accused: string[] = []
  const gossip = new Gossip(pubsub, {
    self: 'me',
    neighboursOf: () => new Set(),
    nowMs: () => 1_000_000,
    admits: () => true,
    mayForward: () => true,
    accuse: neighbour => accused.push(neighbour),
  })
  const heard: string[] = []
  gossip.subscribe(TOPIC, (author, bytes) => heard.push(`${author} ${Buffer.from(bytes).toString()}`))

  const said = (data: string, number: bigint): void =>
    pubsub.dispatch({ ...message, data: Buffer.from(data), sequenceNumber: number })
  said('hello', message.sequenceNumber)
  expect([verdicts, accused]).toEqual([[TopicValidatorResult.Accept], []])

  said('never signed', message.sequenceNumber + 1n)
  expect(verdicts).toEqual([TopicValidatorResult.Accept, TopicValidatorResult.Ignore])
  expect(accused).toEqual([message.from.toString()])
  // The connection is the author's, so it is the author who said it.
  expect(heard).toEqual(['hello', 'never signed'].map(data => `${message.from.toString()} ${data}`))
})

it('lets a message through once, whether or not its signature was looked at', async () => {
  const [speaker, hearer] = [await start(), await start()]
  let heard = 0
  hearer.node.services.pubsub.addEventListener('gossipsub:message', () => (heard += 1))
  hearer.node.services.pubsub.subscribe(TOPIC)
  await hearer.node.dial(speaker.node.getMultiaddrs())
  const { pubsub } = speaker.node.services
  await eventually('it is known who hears', () => pubsub.getSubscribers(TOPIC).length === 1)
  const frames = recordFrames(speaker, hearer.node.peerId)
  await pubsub.publish(TOPIC, Buffer.from('once'))
  await eventually('it has come', () => heard === 1)
  frames.sendAgain()
  await pubsub.publish(TOPIC, Buffer.from('twice'))
  await eventually('the next has come', () => heard >= 2)
  expect(heard).toBe(2)
})

async function somebody(): Promise<PeerId> {
  return peerIdFromPrivateKey(await generateKeyPair('Ed25519'))
}

interface FakePubsub extends GossipSub {
  /** As if it came from its author. */
  dispatch(message: SignedMessage): void
}

/** As much of gossipsub as is asked of it here. */
function fakePubsub(subscribers: readonly string[]): { pubsub: FakePubsub; verdicts: TopicValidatorResult[] } {
  const verdicts: TopicValidatorResult[] = []
  const target = new EventTarget()
  const pubsub = Object.assign(target, {
    subscribe: () => undefined,
    getSubscribers: () => subscribers,
    reportMessageValidationResult: (_id: string, _source: PeerId, result: TopicValidatorResult) =>
      verdicts.push(result),
    dispatch: (msg: SignedMessage) => {
      const detail: GossipsubMessage = { propagationSource: msg.from, msgId: 'id', msg }
      target.dispatchEvent(new CustomEvent('gossipsub:message', { detail }))
    },
  })
  return { pubsub: pubsub as unknown as FakePubsub, verdicts }
}

/** Keeps the frames of gossip that one peer sends another, to send them once more. */
function recordFrames(from: RunningNode, to: PeerId): { sendAgain: () => void } {
  const { streamsOutbound } = from.node.services.pubsub as unknown as {
    streamsOutbound: ReadonlyMap<string, { pushPrefixed: (frame: Uint8Array) => void }>
  }
  const stream = streamsOutbound.get(to.toString())!
  const push = stream.pushPrefixed.bind(stream)
  const frames: Uint8Array[] = []
  stream.pushPrefixed = frame => {
    frames.push(frame)
    push(frame)
  }
  return { sendAgain: () => frames.forEach(push) }
}
