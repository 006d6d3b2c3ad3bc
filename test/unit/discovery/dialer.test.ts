import type { PeerId } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import { beforeEach, describe, expect, test } from 'vitest'
import { Dialer } from '../../../p2p/network/discovery/dialer.ts'
import { type LanInterface, usableInterfaces } from '../../../p2p/network/discovery/lan-interface.ts'
import { cards, randomPeerId } from './fake-lan.ts'
import { FakeLibp2p } from './fake-libp2p.ts'
import { FakeTimers } from './fake-timers.ts'

const NEAR = '/ip4/10.0.1.9/tcp/1'
const FAR = '/ip4/172.17.0.1/tcp/1'

let timers: FakeTimers
let libp2p: FakeLibp2p
let dialer: Dialer
let lower: PeerId
let higher: PeerId
let identified: string[]

const lanAt = (cidr: string): LanInterface[] => usableInterfaces(cards({ eth0: cidr }))
const sight = (id: PeerId, ...addresses: string[]) =>
  dialer.sighted({ id, multiaddrs: addresses.map(address => multiaddr(address)) })

beforeEach(async () => {
  const ids = await Promise.all([randomPeerId(), randomPeerId(), randomPeerId()])
  const [first, middle, last] = ids.sort((a, b) => (a.toString() < b.toString() ? -1 : 1))
  lower = first!
  higher = last!
  timers = new FakeTimers()
  libp2p = new FakeLibp2p(middle)
  identified = []
  const identify = (connection: { id: string }) => Promise.resolve(identified.push(connection.id))
  dialer = new Dialer({ libp2p: libp2p.asLibp2p(), identify, timers, random: () => 0 })
  dialer.start()
  dialer.networkChanged({ interfaces: lanAt('10.0.1.1/24'), sleptMs: 0 })
})

describe('dialling', () => {
  test('a sighted peer with a higher PeerId is dialled at once', async () => {
    sight(higher, NEAR)
    await timers.advance(0)
    expect(libp2p.dialled).toEqual([[`${NEAR}/p2p/${higher.toString()}`]])
  })

  test('a sighted peer with a lower PeerId is dialled after three seconds, unless it has dialled by then', async () => {
    sight(lower, NEAR)
    await timers.advance(2_999)
    expect(libp2p.dialled).toEqual([])
    await timers.advance(1)
    expect(libp2p.dialled).toHaveLength(1)
  })

  test('a peer that dials first is not dialled', async () => {
    sight(lower, NEAR)
    await timers.advance(1_000)
    libp2p.connect(lower)
    await timers.advance(60_000)
    expect(libp2p.dialled).toEqual([])
  })

  test('addresses one hop away are dialled first, the others only if those fail', async () => {
    sight(higher, FAR, NEAR)
    await timers.advance(0)
    const id = higher.toString()
    expect(libp2p.dialled).toEqual([[`${NEAR}/p2p/${id}`], [`${FAR}/p2p/${id}`]])
  })

  test('no peer is dialled twice at the same time', async () => {
    libp2p.answer = () => new Promise(() => undefined)
    sight(higher, NEAR)
    sight(higher, NEAR, FAR)
    dialer.networkChanged({ interfaces: lanAt('10.0.1.2/24'), sleptMs: 0 })
    await timers.advance(60_000)
    expect(libp2p.dialled).toHaveLength(1)
  })

  test('at most twenty peers are dialled at the same time, and then the next', async () => {
    const ends: (() => void)[] = []
    libp2p.answer = () => new Promise((_, reject) => ends.push(() => reject(new Error('ECONNREFUSED'))))
    const ids = await Promise.all(Array.from({ length: 30 }, () => randomPeerId()))
    for (const id of ids) sight(id, NEAR)
    await timers.advance(3_000)
    expect(libp2p.dialled).toHaveLength(20)
    ends[0]!()
    await timers.advance(0)
    expect(libp2p.dialled).toHaveLength(21)
  })

  test('a dialler never dials itself, and nothing after it was stopped', async () => {
    sight(libp2p.peerId, NEAR)
    await timers.advance(5_000)
    sight(higher, NEAR)
    dialer.stop()
    const count = libp2p.dialled.length
    sight(lower, NEAR)
    await timers.advance(60_000)
    expect(count).toBe(1)
    expect(libp2p.dialled).toHaveLength(count)
  })

  test('a thousand made-up peers do not push out one that is connected', async () => {
    libp2p.connect(higher)
    for (let count = 0; count < 1_000; count++) sight(await randomPeerId(), NEAR)
    const [connection] = libp2p.getConnections(higher)
    const before = libp2p.dialled.length
    connection!.abort(new Error('cut'))
    await timers.advance(0)
    expect(
      libp2p.dialled
        .slice(before)
        .flat()
        .some(target => target.includes(higher.toString())),
    ).toBe(true)
  })
})

describe('dialling again', () => {
  test('a peer that drops off is dialled again, until it is back', async () => {
    sight(higher, NEAR)
    const connection = libp2p.connect(higher)
    await timers.advance(1_000)
    const before = libp2p.dialled.length
    libp2p.disconnect(connection)
    await timers.advance(7_500)
    expect(libp2p.dialled.length - before).toBe(4)
    libp2p.connect(higher)
    const after = libp2p.dialled.length
    await timers.advance(120_000)
    expect(libp2p.dialled).toHaveLength(after)
  })

  test('a peer that was never sighted is dialled again by its PeerId', async () => {
    libp2p.disconnect(libp2p.connect(higher))
    await timers.advance(0)
    expect(libp2p.dialled).toEqual([[higher.toString()]])
  })

  test('a peer that said goodbye is not dialled again when it drops off', async () => {
    sight(higher, NEAR)
    const connection = libp2p.connect(higher)
    await timers.advance(0)
    const before = libp2p.dialled.length
    dialer.lost(higher)
    libp2p.disconnect(connection)
    await timers.advance(60_000)
    expect(libp2p.dialled).toHaveLength(before)
  })
})

describe('a changed network', () => {
  test('ends the waiting after failures', async () => {
    sight(higher, NEAR)
    await timers.advance(40_000)
    const before = libp2p.dialled.length
    dialer.networkChanged({ interfaces: lanAt('10.0.1.2/24'), sleptMs: 0 })
    await timers.advance(0)
    expect(libp2p.dialled).toHaveLength(before + 1)
  })

  test('gives up connections over an interface that is gone for three seconds', async () => {
    libp2p.connect(higher, NEAR)
    dialer.networkChanged({ interfaces: [], sleptMs: 0 })
    await timers.advance(2_999)
    expect(libp2p.getConnections()).toHaveLength(1)
    await timers.advance(1)
    expect(libp2p.getConnections()).toHaveLength(0)
  })

  test('keeps connections over an interface that is back in time, or over another one', async () => {
    libp2p.connect(higher, NEAR)
    libp2p.connect(lower, FAR)
    dialer.networkChanged({ interfaces: [], sleptMs: 0 })
    await timers.advance(2_000)
    dialer.networkChanged({ interfaces: lanAt('10.0.1.1/24'), sleptMs: 0 })
    await timers.advance(10_000)
    expect(libp2p.getConnections()).toHaveLength(2)
  })

  test('gives up all connections after a long sleep, but not after a short one', async () => {
    const interfaces = lanAt('10.0.1.1/24')
    libp2p.connect(higher, NEAR)
    dialer.networkChanged({ interfaces, sleptMs: 10_000 })
    await timers.advance(0)
    expect(libp2p.getConnections()).toHaveLength(1)
    dialer.networkChanged({ interfaces, sleptMs: 60_000 })
    await timers.advance(0)
    expect(libp2p.getConnections()).toHaveLength(0)
    expect(libp2p.dialled.flat()).toEqual([higher.toString()])
  })
})

describe('more than one connection to a peer', () => {
  test('two that were opened at about the same time both stay', async () => {
    libp2p.connect(higher)
    await timers.advance(3_000)
    libp2p.connect(higher)
    expect(libp2p.getConnections(higher)).toHaveLength(2)
  })

  test('a new one, long after the first, replaces it, and is identified anew so that gossip goes on', async () => {
    const first = libp2p.connect(higher)
    await timers.advance(60_000)
    const second = libp2p.connect(higher)
    expect(first.status).toBe('closed')
    expect(identified).toEqual([second.id])
  })

  test('when one of two closes, the other is identified anew', async () => {
    const first = libp2p.connect(higher)
    const second = libp2p.connect(higher)
    libp2p.disconnect(second)
    expect(identified).toEqual([first.id])
    libp2p.disconnect(first)
    expect(identified).toEqual([first.id])
    await timers.advance(0)
  })
})
