import { beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { NetworkChange } from '../../../p2p/network/discovery/lan-discovery.ts'
import { announcement, goodbye, SERVICE_TAG } from '../../../p2p/network/discovery/records.ts'
import { cards, FakeLan, type FakePeer, fakePeer, randomPeerId } from './fake-lan.ts'
import { FakeTimers } from './fake-timers.ts'

let timers: FakeTimers
let lan: FakeLan

beforeEach(() => {
  timers = new FakeTimers()
  lan = new FakeLan(timers)
})

const peerAt = (address: string) => fakePeer(lan, timers, cards({ eth0: address }))
const idsFoundBy = (peer: FakePeer) => new Set(peer.found.map(({ id }) => id.toString()))
const addressesFoundBy = (peer: FakePeer) => peer.found.flatMap(({ multiaddrs }) => multiaddrs.map(String))
const sentSince = (from: number) => lan.sent.slice(from)

describe('finding', () => {
  test('two peers sight each other at once, whoever starts first', async () => {
    const [one, two] = [await peerAt('10.0.1.1/24'), await peerAt('10.0.1.2/24')]
    one.discovery.start()
    await timers.advance(60_000)
    two.discovery.start()
    await timers.advance(0)
    expect(idsFoundBy(one)).toEqual(new Set([two.id.toString()]))
    expect(idsFoundBy(two)).toEqual(new Set([one.id.toString()]))
    expect(addressesFoundBy(one)).toContain('/ip4/10.0.1.2/tcp/4001')
  })

  test('every announcement is a sighting, not only the first', async () => {
    const [one, two] = [await peerAt('10.0.1.1/24'), await peerAt('10.0.1.2/24')]
    one.discovery.start()
    two.discovery.start()
    await timers.advance(5_000)
    const before = one.found.length
    await timers.advance(61_000)
    expect(one.found.length).toBeGreaterThan(before)
  })

  test('a peer with two cards tells each side only the address that is reachable there', async () => {
    const middle = await fakePeer(lan, timers, cards({ eth0: '10.0.1.1/24', eth1: '10.0.2.1/24' }))
    const [left, right] = [await peerAt('10.0.1.2/24'), await peerAt('10.0.2.2/24')]
    for (const peer of [middle, left, right]) peer.discovery.start()
    await timers.advance(5_000)
    expect(new Set(addressesFoundBy(left))).toEqual(new Set(['/ip4/10.0.1.1/tcp/4001']))
    expect(new Set(addressesFoundBy(right))).toEqual(new Set(['/ip4/10.0.2.1/tcp/4001']))
    expect(idsFoundBy(middle)).toEqual(new Set([left.id.toString(), right.id.toString()]))
  })

  test('a question is answered only on the interface it came in on', async () => {
    const middle = await fakePeer(lan, timers, cards({ eth0: '10.0.1.1/24', eth1: '10.0.2.1/24' }))
    middle.discovery.start()
    await timers.advance(10_000)
    const before = lan.sent.length
    lan.deliver('query', { questions: [{ name: SERVICE_TAG, type: 'PTR' }] }, '10.0.2.9')
    await timers.advance(500)
    expect(sentSince(before).map(({ fromIp, type }) => [fromIp, type])).toEqual([['10.0.2.1', 'response']])
  })

  test('a peer announces itself as soon as libp2p listens', async () => {
    const one = await peerAt('10.0.1.1/24')
    one.listening = false
    one.discovery.start()
    await timers.advance(200)
    expect(lan.sent.filter(({ type }) => type === 'response')).toEqual([])
    one.listening = true
    // Discovery does not look at what came with the event.
    one.events.dispatchEvent(new CustomEvent('transport:listening'))
    expect(lan.sent.filter(({ type }) => type === 'response')).toHaveLength(1)
  })
})

describe('traffic', () => {
  test('sixty peers that start at once stay within a few packets each, and all find each other', async () => {
    const peers = await Promise.all(Array.from({ length: 60 }, (_, at) => peerAt(`10.0.1.${at + 1}/24`)))
    for (const peer of peers) peer.discovery.start()
    await timers.advance(3_000)
    for (const peer of peers) expect(idsFoundBy(peer).size).toBe(59)
    expect(lan.sent.length).toBeLessThan(60 * 8)
  })

  test('a quiet LAN of twenty peers makes about one question and twenty answers in half a minute', async () => {
    const peers = await Promise.all(Array.from({ length: 20 }, (_, at) => peerAt(`10.0.1.${at + 1}/24`)))
    for (const peer of peers) peer.discovery.start()
    await timers.advance(10_000)
    const before = lan.sent.length
    await timers.advance(180_000)
    const perSecond = (lan.sent.length - before) / 180
    expect(perSecond).toBeLessThan(1)
    expect(perSecond).toBeGreaterThan(0.2)
  })

  test('a flood of questions gets one answer a second', async () => {
    const one = await peerAt('10.0.1.1/24')
    one.discovery.start()
    await timers.advance(10_000)
    const before = lan.sent.length
    for (let count = 0; count < 1_000; count++) {
      lan.deliver('query', { questions: [{ name: SERVICE_TAG, type: 'PTR' }] }, '10.0.1.9')
      await timers.advance(10)
    }
    expect(sentSince(before).filter(({ type }) => type === 'response').length).toBeLessThanOrEqual(15)
  })

  test('a flood of made-up peers is cut off', async () => {
    const one = await peerAt('10.0.1.1/24')
    one.discovery.start()
    await timers.advance(10_000)
    const id = (await randomPeerId()).toString()
    for (let count = 0; count < 5_000; count++) {
      lan.deliver('response', announcement(`fake${count}`, [`/ip4/10.0.1.9/tcp/1/p2p/${id}`]), '10.0.1.9')
    }
    expect(one.found.length).toBeLessThanOrEqual(300)
    await timers.advance(2_000)
    for (let count = 0; count < 5_000; count++) {
      lan.deliver('response', announcement(`more${count}`, [`/ip4/10.0.1.9/tcp/1/p2p/${id}`]), '10.0.1.9')
    }
    expect(one.found.length).toBeLessThanOrEqual(500)
  })

  test('an announcement with too many addresses, or from another subnet, is not a sighting', async () => {
    const one = await peerAt('10.0.1.1/24')
    one.discovery.start()
    await timers.advance(2_000)
    const id = (await randomPeerId()).toString()
    const many = Array.from(
      { length: LIMITS.addressesPerAnnouncement + 1 },
      (_, at) => `/ip4/10.0.1.${at}/tcp/1/p2p/${id}`,
    )
    lan.deliver('response', announcement(id, many), '10.0.1.9')
    lan.deliver('response', announcement(id, many.slice(0, 1)), '172.16.0.9')
    expect(one.found).toEqual([])
    lan.deliver('response', announcement(id, many.slice(0, 1)), '10.0.1.9')
    expect(one.found).toHaveLength(1)
  })
})

describe('a network that changes', () => {
  test('a cable plugged in is used within two seconds, and both sides ask at once', async () => {
    const one = await fakePeer(lan, timers, cards({}))
    const two = await peerAt('10.0.1.2/24')
    const changes: NetworkChange[] = []
    one.discovery.addEventListener('network:change', ({ detail }) => changes.push(detail))
    one.discovery.start()
    two.discovery.start()
    await timers.advance(10_000)
    expect(one.found).toEqual([])
    one.interfaces = cards({ eth0: '10.0.1.1/24' })
    await timers.advance(2_000)
    expect(idsFoundBy(one)).toEqual(new Set([two.id.toString()]))
    expect(idsFoundBy(two)).toEqual(new Set([one.id.toString()]))
    expect(changes.map(({ interfaces }) => interfaces.map(({ address }) => address))).toEqual([
      ['127.0.0.1'],
      ['10.0.1.1'],
    ])
  })

  test('the socket of an address that is gone is closed', async () => {
    const one = await peerAt('10.0.1.1/24')
    one.discovery.start()
    await timers.advance(3_000)
    one.interfaces = cards({ wlan0: '10.0.2.7/24' })
    await timers.advance(2_000)
    expect(lan.addressesWithSockets()).toEqual(['10.0.2.7'])
  })

  test('after sleep every socket is opened anew, since some systems drop its memberships', async () => {
    const one = await peerAt('10.0.1.1/24')
    const changes: NetworkChange[] = []
    one.discovery.addEventListener('network:change', ({ detail }) => changes.push(detail))
    one.discovery.start()
    await timers.advance(3_000)
    const [socketBefore] = lan.open.keys()
    const sentBefore = lan.sent.length
    timers.sleep(3_600_000)
    await timers.advance(2_000)
    expect(lan.addressesWithSockets()).toEqual(['10.0.1.1'])
    expect([...lan.open.keys()]).not.toContain(socketBefore)
    expect(sentSince(sentBefore).some(({ type }) => type === 'query')).toBe(true)
    expect(changes.at(-1)?.sleptMs).toBeGreaterThan(3_500_000)
  })

  test('whoever is told to look again does so at once, on new sockets, and looks on at its usual pace', async () => {
    const one = await fakePeer(lan, timers, cards({}))
    one.discovery.lookAgain()
    expect(lan.addressesWithSockets()).toEqual([])
    one.discovery.start()
    await timers.advance(3_000)
    one.interfaces = cards({ eth0: '10.0.1.1/24' })
    one.discovery.lookAgain()
    await timers.advance(0)
    expect(lan.addressesWithSockets()).toEqual(['10.0.1.1'])
    const [socketBefore] = lan.open.keys()
    const sentBefore = lan.sent.length
    one.discovery.lookAgain()
    await timers.advance(0)
    expect([...lan.open.keys()]).not.toContain(socketBefore)
    expect(sentSince(sentBefore).some(({ type }) => type === 'query')).toBe(true)
    one.interfaces = cards({})
    await timers.advance(2_000)
    expect(lan.addressesWithSockets()).toEqual(['127.0.0.1'])
  })

  test('a broken socket is opened again after a moment, more and more patiently', async () => {
    const one = await peerAt('10.0.1.1/24')
    one.discovery.start()
    await timers.advance(1_000)
    lan.refused.add('10.0.1.1')
    lan.break('10.0.1.1')
    expect(lan.addressesWithSockets()).toEqual([])
    await timers.advance(120_000)
    expect(lan.addressesWithSockets()).toEqual([])
    lan.refused.clear()
    await timers.advance(32_000)
    expect(lan.addressesWithSockets()).toEqual(['10.0.1.1'])
  })

  test('a system that refuses to make sockets or to list its interfaces takes nothing down', async () => {
    const one = await peerAt('10.0.1.1/24')
    one.discovery.start()
    await timers.advance(1_000)
    Object.defineProperty(one, 'interfaces', {
      get() {
        throw new Error('EACCES')
      },
    })
    await timers.advance(10_000)
    expect(lan.addressesWithSockets()).toEqual(['10.0.1.1'])
  })
})

describe('leaving', () => {
  test('a peer that stops is lost to the others, and is silent from then on', async () => {
    const [one, two] = [await peerAt('10.0.1.1/24'), await peerAt('10.0.1.2/24')]
    const lost: string[] = []
    one.discovery.addEventListener('peer:lost', ({ detail }) => lost.push(detail.toString()))
    one.discovery.start()
    two.discovery.start()
    await timers.advance(5_000)
    await two.discovery.beforeStop()
    const goodbyeAt = lan.sent.length
    lan.deliver('query', { questions: [{ name: SERVICE_TAG, type: 'PTR' }] }, '10.0.1.1')
    await timers.advance(1_000)
    two.discovery.stop()
    await timers.advance(120_000)
    expect(lost).toEqual([two.id.toString()])
    expect(sentSince(goodbyeAt).filter(({ fromIp }) => fromIp === '10.0.1.2')).toEqual([])
    expect(lan.addressesWithSockets()).toEqual(['10.0.1.1'])
  })

  test('a goodbye of somebody who is not a PeerId is ignored', async () => {
    const one = await peerAt('10.0.1.1/24')
    const lost: unknown[] = []
    one.discovery.addEventListener('peer:lost', ({ detail }) => lost.push(detail))
    one.discovery.start()
    await timers.advance(0)
    lan.deliver('response', goodbye('nobody'), '10.0.1.9')
    expect(lost).toEqual([])
  })

  test('it can be started again', async () => {
    const [one, two] = [await peerAt('10.0.1.1/24'), await peerAt('10.0.1.2/24')]
    one.discovery.start()
    await timers.advance(0)
    await one.discovery.beforeStop()
    one.discovery.stop()
    one.discovery.start()
    two.discovery.start()
    await timers.advance(0)
    expect(idsFoundBy(one).size).toBe(1)
  })
})
