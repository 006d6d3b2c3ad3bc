/** The multicast DNS packets of libp2p's discovery (github.com/libp2p/specs, discovery/mdns.md), made and vetted. */
import type { Answer, TxtAnswer } from 'dns-packet'
import type { QueryOutgoingPacket, QueryPacket, ResponseOutgoingPacket, ResponsePacket } from 'multicast-dns'
import { LIMITS } from '../../canvas/limits.ts'

export const SERVICE_TAG = '_chalkboard._udp.local'

/** How long a listener may believe an announcement, as in stock `@libp2p/mdns`. */
const TTL_SECONDS = 120

/** Records in a response before it is thrown away unread: a PTR, a TXT an address, SRV, A and AAAA of other programs. */
const RECORDS_PER_RESPONSE = LIMITS.addressesPerAnnouncement * 2

/** A DNS label has at most 63 characters. */
const NAME_LENGTH = 63

/** How many known answers go with a question. Each takes about 110 bytes, and the packet must fit an Ethernet frame. */
export const KNOWN_ANSWERS = 10

/**
 * "Who is here, besides those I know?" Known answers (RFC 6762, 7.1) keep those peers quiet. The asker is one of them,
 * which is how it recognises its own question when its own sockets hear it. Stock peers do not look there.
 */
export function question(name: string, known: readonly string[]): QueryOutgoingPacket {
  return {
    questions: [{ name: SERVICE_TAG, type: 'PTR' }],
    answers: [name, ...known].map(pointer),
  }
}

/** "I am here, at these addresses." All addresses in one TXT record keep the packet within a frame. */
export function announcement(name: string, addresses: readonly string[]): ResponseOutgoingPacket {
  const data = addresses.map(address => `dnsaddr=${address}`)
  return {
    answers: [pointer(name), { name: `${name}.${SERVICE_TAG}`, type: 'TXT', class: 'IN', ttl: TTL_SECONDS, data }],
  }
}

/** "I am leaving" (RFC 6762, 10.1). Without a TXT record, so that a stock peer does not take it for a sighting. */
export function goodbye(name: string): ResponseOutgoingPacket {
  return { answers: [{ ...pointer(name), ttl: 0 }] }
}

/** Whether a query asks for our service, and does not know of `name` already. */
export function asksForUs(packet: QueryPacket, name: string): boolean {
  return (
    packet.questions?.some(({ name: asked, type }) => asked === SERVICE_TAG && type === 'PTR') === true &&
    packet.answers?.some(answer => answer.type === 'PTR' && answer.data === `${name}.${SERVICE_TAG}`) !== true
  )
}

export type Heard =
  | { readonly kind: 'goodbye'; readonly name: string }
  | { readonly kind: 'announcement'; readonly name: string; readonly packet: ResponsePacket }

/**
 * What a response from the network says, if it is about our service and within bounds. The packet handed back holds
 * nothing but the one pointer and its addresses.
 */
export function readResponse(packet: ResponsePacket): Heard | undefined {
  const { answers = [], additionals = [] } = packet
  const records = [...answers, ...additionals]
  if (records.length > RECORDS_PER_RESPONSE) return undefined
  const pointerRecord = answers.find(answer => answer.type === 'PTR' && answer.name === SERVICE_TAG)
  if (pointerRecord?.type !== 'PTR' || !pointerRecord.data.endsWith(`.${SERVICE_TAG}`)) return undefined
  const name = pointerRecord.data.slice(0, -SERVICE_TAG.length - 1)
  if (name.length === 0 || name.length > NAME_LENGTH) return undefined
  if (pointerRecord.ttl === 0) return { kind: 'goodbye', name }

  const addresses = records.flatMap(record => (record.type === 'TXT' ? record.data : [])).filter(isAddress)
  if (addresses.length === 0 || addresses.length > LIMITS.addressesPerAnnouncement) return undefined
  const txt: TxtAnswer = { name: pointerRecord.data, type: 'TXT', ttl: TTL_SECONDS, data: addresses }
  return { kind: 'announcement', name, packet: { ...packet, answers: [pointerRecord, txt], additionals: [] } }
}

function pointer(name: string): Answer & { type: 'PTR' } {
  return { name: SERVICE_TAG, type: 'PTR', class: 'IN', ttl: TTL_SECONDS, data: `${name}.${SERVICE_TAG}` }
}

function isAddress(data: string | Buffer): boolean {
  return data.toString().startsWith('dnsaddr=')
}
