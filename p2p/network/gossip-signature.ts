import type { GossipsubMessage } from '@libp2p/gossipsub'
import { RPC } from '@libp2p/gossipsub/message'
import { isSignedBy } from '../feed/signing.ts'

/** What the signature of a gossip message begins with (libp2p's pubsub specification). */
const PREFIX = Buffer.from('libp2p-pubsub:')
const SEQUENCE_BYTES = 8

/** A message as gossipsub hands it over. */
export type SignedMessage = Extract<GossipsubMessage['msg'], { type: 'signed' }>

/** Whether its author signed exactly this message. */
export function isSigned({ from, sequenceNumber, topic, data, signature }: SignedMessage): boolean {
  const seqno = Buffer.alloc(SEQUENCE_BYTES)
  seqno.writeBigUInt64BE(sequenceNumber)
  const message = RPC.Message.encode({ from: from.toMultihash().bytes, data, seqno, topic })
  return isSignedBy(from.toString(), Buffer.concat([PREFIX, message]), signature)
}
