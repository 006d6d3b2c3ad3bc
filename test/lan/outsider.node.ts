/**
 * Someone without the PIN who tries everything, in a process of its own: `node outsider.node.ts ROOM TOPIC ADDRESS...`.
 * Subscribes to the room's topic; at each line on stdin asks every member for the canvas in every way there is, and
 * writes what came of it, and all it has heard so far, as one line of JSON. Ends when stdin ends.
 */
import { generateKeyPair } from '@libp2p/crypto/keys'
import { multiaddr } from '@multiformats/multiaddr'
import type { PeerId } from '@libp2p/interface'
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline'
import { roomIdBytes } from '../../p2p/feed/room-description.ts'
import { fetchCanvas } from '../../p2p/network/canvas-fetching.ts'
import { CanvasRefused, type CanvasRequest } from '../../p2p/network/canvas-protocol.ts'
import { startNode } from '../../p2p/network/node.ts'
import { askForKeys } from '../../p2p/network/pin-talk.ts'
import { JoinerHandshake } from '../../p2p/room/lock/pin-handshake.ts'
import { pinVerifier } from '../../p2p/room/lock/pin.ts'

export interface OutsiderReport {
  /** What each member answered to: a plain question, one under a made-up key, and a wrong PIN. Refusals by number. */
  answers: (number | string)[][]
  /** Every message on the topic, in hex. */
  heard: string[]
}

const [room, topic, ...addresses] = process.argv.slice(2) as [string, string, ...string[]]
const heard: string[] = []
const running = await startNode({
  privateKey: await generateKeyPair('Ed25519'),
  listen: ['/ip4/0.0.0.0/tcp/0'],
  mdns: false,
})
const { node } = running
const { pubsub } = node.services
pubsub.addEventListener('gossipsub:message', ({ detail: { msg } }) => {
  if (msg.topic === topic) heard.push(Buffer.from(msg.data).toString('hex'))
})
pubsub.subscribe(topic)
const members = await Promise.all(addresses.map(async address => (await node.dial(multiaddr(address))).remotePeer))

for await (const _ of createInterface({ input: process.stdin })) {
  const answers: OutsiderReport['answers'] = []
  for (const member of members) {
    const sealed = { epoch: 0, nonce: randomBytes(12), ciphertext: randomBytes(80) }
    answers.push([
      await attempt(receive => fetchFrom(member, { room, have: new Map() }, receive)),
      await attempt(receive => fetchFrom(member, { room, have: new Map(), sealed }, receive)),
      await attempt(receive => guess(member, receive)),
    ])
  }
  process.stdout.write(JSON.stringify({ answers, heard } satisfies OutsiderReport) + '\n')
}
await running.stop()

function fetchFrom(member: PeerId, request: CanvasRequest, receive: (what: string) => void): Promise<void> {
  const receiver = { total: () => receive('total'), runs: () => receive('runs') }
  return fetchCanvas(node, member, request, receiver, AbortSignal.timeout(10_000))
}

async function guess(member: PeerId, receive: (what: string) => void): Promise<void> {
  const parties = { room, joiner: node.peerId.toString(), member: member.toString() }
  const joiner = new JoinerHandshake(parties, await pinVerifier('0000', room), randomBytes)
  await askForKeys(node, member, roomIdBytes(room), joiner, AbortSignal.timeout(10_000))
  receive('keys')
}

/** The number of the refusal, or what else came of it. */
async function attempt(ask: (receive: (what: string) => void) => Promise<void>): Promise<number | string> {
  const received: string[] = []
  try {
    await ask(what => received.push(what))
    return `everything: ${received.join(', ')}`
  } catch (error) {
    return error instanceof CanvasRefused && received.length === 0
      ? error.reason
      : `${received.join()} ${String(error)}`
  }
}
