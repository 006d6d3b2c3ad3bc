import type { Answer } from 'dns-packet'
import type { QueryPacket, ResponsePacket } from 'multicast-dns'
import { beforeAll, expect, test } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import {
  announcement,
  asksForUs,
  goodbye,
  question,
  readResponse,
  SERVICE_TAG,
} from '../../../p2p/network/discovery/records.ts'
import { type ReadPeer, stockMdns } from '../../../p2p/network/discovery/stock-mdns.ts'
import type { LanDiscoveryComponents } from '../../../p2p/network/discovery/lan-discovery.ts'
import { decoded, randomPeerId, silentLogger } from './fake-lan.ts'

const response = (packet: object) => decoded(packet) as ResponsePacket
const query = (packet: object) => decoded(packet) as QueryPacket
let name: string
let readPeer: ReadPeer

beforeAll(async () => {
  name = (await randomPeerId()).toString()
  readPeer = stockMdns({ logger: silentLogger } as LanDiscoveryComponents, 'me')
})

const at = (ip: string) => `/ip4/${ip}/tcp/4001/p2p/${name}`
const txt = (data: string[]): Answer => ({ name: `${name}.${SERVICE_TAG}`, type: 'TXT', data })
const ptr = (data: string): Answer => ({ name: SERVICE_TAG, type: 'PTR', ttl: 120, data })

test('the stock library reads the peer and all its addresses out of our announcement', () => {
  const heard = readResponse(response(announcement(name, [at('10.0.0.1'), at('10.0.0.2')])))
  expect(heard).toMatchObject({ kind: 'announcement', name })
  const peer = readPeer((heard as { packet: ResponsePacket }).packet)
  expect(peer?.id.toString()).toBe(name)
  expect(peer?.multiaddrs.map(String)).toEqual(['/ip4/10.0.0.1/tcp/4001', '/ip4/10.0.0.2/tcp/4001'])
})

test('our goodbye is one to us and nothing to the stock library', () => {
  expect(readResponse(response(goodbye(name)))).toEqual({ kind: 'goodbye', name })
  expect(readPeer(response(goodbye(name)))).toBeUndefined()
})

test('a question is for everybody but the asker and those it knows', () => {
  const packet = query(question('me', ['known']))
  expect(asksForUs(packet, 'other')).toBe(true)
  expect(asksForUs(packet, 'known')).toBe(false)
  expect(asksForUs(packet, 'me')).toBe(false)
})

test('the question of a stock peer is for everybody; one for another service for nobody', () => {
  expect(asksForUs(query({ questions: [{ name: SERVICE_TAG, type: 'PTR' }] }), 'me')).toBe(true)
  expect(asksForUs(query({ questions: [{ name: '_printer._tcp.local', type: 'PTR' }] }), 'me')).toBe(false)
  expect(asksForUs(query({ questions: [] }), 'me')).toBe(false)
})

test('the announcement of a stock peer, one TXT record an address, is understood', () => {
  const heard = readResponse(response({ answers: [ptr(`random.${SERVICE_TAG}`), txt([`dnsaddr=${at('10.0.0.1')}`])] }))
  expect(heard).toMatchObject({ kind: 'announcement', name: 'random' })
})

test('an announcement with more addresses than the limit is ignored', () => {
  const many = (count: number) => Array.from({ length: count }, (_, host) => at(`10.0.0.${host}`))
  expect(readResponse(response(announcement(name, many(LIMITS.addressesPerAnnouncement))))).toBeDefined()
  expect(readResponse(response(announcement(name, many(LIMITS.addressesPerAnnouncement + 1))))).toBeUndefined()
})

test.each<[string, Answer[]]>([
  ['no answers', []],
  ['a name for another service', [ptr('x._other._tcp.local'), txt(['dnsaddr=/ip4/1.2.3.4/tcp/1'])]],
  ['an empty name', [ptr(`.${SERVICE_TAG}`), txt(['dnsaddr=/ip4/1.2.3.4/tcp/1'])]],
  ['a name longer than a label', [ptr(`${'x'.repeat(64)}.${SERVICE_TAG}`), txt(['dnsaddr=/ip4/1.2.3.4/tcp/1'])]],
  ['no addresses', [ptr(`x.${SERVICE_TAG}`), txt(['something=else'])]],
  ['too many records', Array.from({ length: 100 }, () => ptr(`x.${SERVICE_TAG}`))],
])('a response with %s is ignored', (_, answers) => {
  expect(readResponse(response({ answers }))).toBeUndefined()
})

test.each(['dnsaddr=', 'dnsaddr=nonsense', 'dnsaddr=/ip4/1.2.3.4/tcp/1', 'dnsaddr=/ip4/1.2.3.4/tcp/1/p2p/nobody'])(
  'an address that is %s gives no peer and throws nothing',
  data => {
    const heard = readResponse(response({ answers: [ptr(`x.${SERVICE_TAG}`), txt([data])] }))
    expect(readPeer((heard as { packet: ResponsePacket }).packet)).toBeUndefined()
  },
)
