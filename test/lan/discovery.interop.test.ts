import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { makeNamespaces, type Namespaces } from './discovery.namespaces.ts'
import { NodeProcess } from './discovery.node-process.ts'

const running: NodeProcess[] = []

function start(kind: 'ours' | 'stock', namespace?: string): NodeProcess {
  const node = new NodeProcess(kind, namespace)
  running.push(node)
  return node
}

async function expectConnected(one: NodeProcess, other: NodeProcess): Promise<void> {
  const [oneId, otherId] = [await one.id(), await other.id()]
  await one.told('connected', ({ id }) => id === otherId)
  await other.told('connected', ({ id }) => id === oneId)
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(node => node.kill()))
})

const namespaces = makeNamespaces()
if (namespaces === undefined) onThisComputerAlone()
else onSwitches(namespaces)

function onSwitches(lan: Namespaces): void {
  afterAll(() => lan.remove())

  describe('on switches without a router: no computer has a default route', () => {
    const one = lan.computer('one', { bridge: 1, address: '10.77.1.1/24' })
    const two = lan.computer('two', { bridge: 1, address: '10.77.1.2/24' })
    const far = lan.computer('far', { bridge: 2, address: '10.77.2.3/24' })
    const both = lan.computer('both', { bridge: 1, address: '10.77.1.4/24' }, { bridge: 2, address: '10.77.2.4/24' })
    const noDhcp = lan.computer('nodhcp', { bridge: 1, address: '169.254.7.1/16' })
    const noDhcpEither = lan.computer('nodhcp2', { bridge: 1, address: '169.254.9.2/16' })
    lan.routeMulticast(two)

    test('two of ours find each other and connect, soon after the second one starts', async () => {
      const first = start('ours', one)
      await first.told('started')
      const second = start('ours', two)
      // Long before the next of its regular questions, which are at least 30 seconds apart.
      await expectConnected(first, second)
    })

    test('a stock libp2p node finds ours and ours finds it and connects', async () => {
      const stock = start('stock', two)
      const ours = start('ours', one)
      const oursId = await ours.id()
      const found = await stock.told('found', ({ id }) => id === oursId)
      expect(found.addresses).toEqual([expect.stringMatching(/^\/ip4\/10\.77\.1\.1\/tcp\/\d+$/)])
      const stockId = await stock.id()
      await ours.told('found', ({ id }) => id === stockId)
      await expectConnected(ours, stock)
    })

    test('a stock libp2p node started later finds ours without harm from its goodbye', async () => {
      const ours = start('ours', one)
      const oursId = await ours.id()
      const stock = start('stock', two)
      await stock.told('found', ({ id }) => id === oursId)
      await ours.stop()
      const again = start('ours', one)
      const againId = await again.id()
      await stock.told('found', ({ id }) => id === againId)
      await expectConnected(again, stock)
    })

    test('a computer on two switches finds a peer on each and tells each only the address on its switch', async () => {
      const middle = start('ours', both)
      const left = start('ours', one)
      const right = start('ours', far)
      await expectConnected(middle, left)
      await expectConnected(middle, right)
      const id = await middle.id()
      const addressesHeardBy = (node: NodeProcess) =>
        node.events
          .filter(told => told.event === 'found' && told.id === id)
          .flatMap(told => ('addresses' in told ? told.addresses : []))
      for (const address of addressesHeardBy(left)) expect(address).toMatch(/^\/ip4\/10\.77\.1\.4\//)
      for (const address of addressesHeardBy(right)) expect(address).toMatch(/^\/ip4\/10\.77\.2\.4\//)
    })

    test('two computers that no DHCP server gave an address connect over those they gave themselves', async () => {
      const first = start('ours', noDhcp)
      const second = start('ours', noDhcpEither)
      await expectConnected(first, second)
    })

    test('within seconds after a pulled cable is back, both sides are connected and hear each other', async () => {
      const first = start('ours', one)
      const second = start('ours', two)
      await expectConnected(first, second)
      await Promise.all([first.told('heard'), second.told('heard')])
      lan.cable('one', 'down')
      try {
        await first.told('disconnected', undefined, { withinMs: 10_000 })
        // Until TCP at the other end waits so long between its tries that the new connection comes first.
        await delay(5_000)
      } finally {
        lan.cable('one', 'up')
      }
      const again = [first, second].map(async node => {
        const since = { sinceEvent: node.events.length, withinMs: 10_000 }
        await node.told('connected', undefined, since)
        await node.told('heard', undefined, since)
      })
      await Promise.all(again)
    })

    test('a peer that leaves says goodbye to the others', async () => {
      const staying = start('ours', one)
      const leaving = start('ours', two)
      await expectConnected(staying, leaving)
      const id = await leaving.id()
      await leaving.stop()
      await staying.told('lost', lost => lost.id === id)
      await staying.told('disconnected', gone => gone.id === id)
    })
  })
}

function onThisComputerAlone(): void {
  describe('on this computer alone: network namespaces cannot be made here (that takes Linux and root)', () => {
    test('two of ours find each other and connect', async () => {
      const first = start('ours')
      const second = start('ours')
      await expectConnected(first, second)
    })
  })
}
