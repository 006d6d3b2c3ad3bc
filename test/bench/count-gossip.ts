/**
 * Loaded into a peer before anything else (`node --import`): counts the copies of each topic's messages that reach it, and
 * how many messages those were. Prints both on SIGUSR2, as `gossip {"copies":…,"messages":…}` on standard error.
 */
interface RpcMessage {
  readonly topic: string
  readonly from?: Uint8Array
  readonly seqno?: Uint8Array
}

interface Receiver {
  handleReceivedMessage: (this: unknown, from: unknown, message: RpcMessage) => Promise<void>
}

// Not among the package's exports: the class whose method every copy goes through, before duplicates are told apart.
const { GossipSub } = (await import(
  new URL('../../node_modules/@libp2p/gossipsub/dist/src/gossipsub.js', import.meta.url).href
)) as { GossipSub: { prototype: Receiver } }

const NOTHING = new Uint8Array(0)
let copies = 0
const messages = new Set<string>()
const receive = GossipSub.prototype.handleReceivedMessage
GossipSub.prototype.handleReceivedMessage = function (from, message) {
  if (message.topic !== '/client') {
    copies += 1
    messages.add(Buffer.concat([message.from ?? NOTHING, message.seqno ?? NOTHING]).toString('latin1'))
  }
  return receive.call(this, from, message)
}

process.on('SIGUSR2', () => {
  process.stderr.write(`gossip ${JSON.stringify({ copies, messages: messages.size })}\n`)
  copies = 0
  messages.clear()
})
