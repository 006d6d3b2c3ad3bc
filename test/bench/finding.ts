import { createConnection, createServer, type AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { NodeProcess } from '../lan/discovery.node-process.ts'
import { openLab, labDescription } from '../lan/lab/open-lab.ts'
import { eventually } from '../support/eventually.ts'
import { ms, percentile, type Figure } from './figure.ts'

const STARTS = 20
const ROOMS = 20
const PEERS = 5
const STOCK_WAIT_MS = 15_000

/**
 * From the moment a second peer answers its first question, which is when its network has started, to the moment the
 * first peer lists it.
 */
export async function measureFinding(): Promise<Figure> {
  const lab = await openLab()
  const samples: number[] = []
  try {
    const first = await (await lab.host()).startPeer({ name: 'First' })
    const host = await lab.host()
    for (let at = 0; at < STARTS; at += 1) {
      const found = first.waitFor('peers.changed', () => true, 30_000)
      const second = await host.startPeer({ name: `Second ${at}` })
      const started = performance.now()
      const { id } = await second.info()
      await found
      await eventually(
        'the first peer lists the second',
        async () => (await first.call('peers.list', {})).some(peer => peer.id === id),
        { everyMs: 2 },
      )
      samples.push(performance.now() - started)
      await second.stop()
      await eventually('the second has gone', async () => (await first.call('peers.list', {})).length === 0)
    }
  } finally {
    await lab.close()
  }
  const p95 = percentile(samples, 0.95)
  return {
    name: `second peer started -> connected to the first (p95 of ${STARTS})`,
    measured: `${ms(p95)} (p50 ${ms(percentile(samples, 0.5))})`,
    toReach: '<= 500 ms',
    reached: p95 <= 500,
    baseline: `stock @libp2p/mdns, two nodes: ${await stockFinding()}. ${labDescription}`,
  }
}

/** Whether two stock nodes that ask every 2 s find each other in the same lab. */
async function stockFinding(): Promise<string> {
  const lab = await openLab()
  const hosts = [await lab.host(), await lab.host()]
  // What stands before a command on a host ends with the name of its namespace.
  const [first, second] = hosts.map(({ within }) => new NodeProcess('stock', within.at(-1))) as [
    NodeProcess,
    NodeProcess,
  ]
  try {
    const { atMs: startedMs } = await second.told('started')
    const id = await first.id()
    const { atMs } = await second.told('found', found => found.id === id, { withinMs: STOCK_WAIT_MS })
    return `found after ${ms(atMs - startedMs)}`
  } catch {
    return `not found in ${STOCK_WAIT_MS / 1000} s`
  } finally {
    await Promise.all([first.kill(), second.kill()])
    await lab.close()
  }
}

/** From the answer to `rooms.create` to the moment the last of the other peers lists the room. */
export async function measureListing(): Promise<Figure> {
  const lab = await openLab()
  const samples: number[] = []
  try {
    const peers = await Promise.all(
      Array.from({ length: PEERS }, async (_, at) => (await lab.host()).startPeer({ name: `Peer ${at}` })),
    )
    const [host, ...others] = peers as [(typeof peers)[0], ...typeof peers]
    await eventually('all are connected', async () => {
      const lists = await Promise.all(peers.map(peer => peer.call('peers.list', {})))
      return lists.every(list => list.length === PEERS - 1)
    })
    for (let at = 0; at < ROOMS; at += 1) {
      const { id } = await host.call('rooms.create', { name: `Room ${at}` })
      const created = performance.now()
      await Promise.all(
        others.map(other =>
          eventually(
            'the room is listed',
            async () => (await other.call('rooms.list', {})).some(room => room.id === id),
            { everyMs: 2 },
          ),
        ),
      )
      samples.push(performance.now() - created)
    }
  } finally {
    await lab.close()
  }
  const p95 = percentile(samples, 0.95)
  return {
    name: `room created -> listed on all of ${PEERS - 1} other peers (p95 of ${ROOMS})`,
    measured: `${ms(p95)} (p50 ${ms(percentile(samples, 0.5))})`,
    toReach: '<= 200 ms',
    reached: p95 <= 200,
    baseline: `a bare TCP round trip on loopback: ${ms(await tcpRoundTripMs())}`,
  }
}

/** The floor under every latency here: the median round trip of 100 bytes over TCP on loopback. */
export async function tcpRoundTripMs(): Promise<number> {
  const server = createServer(socket => socket.setNoDelay().pipe(socket))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const socket = createConnection((server.address() as AddressInfo).port, '127.0.0.1').setNoDelay()
  const samples: number[] = []
  for (let at = 0; at < 200; at += 1) {
    const sent = performance.now()
    const back = new Promise(resolve => socket.once('data', resolve))
    socket.write(Buffer.alloc(100))
    await back
    samples.push(performance.now() - sent)
  }
  socket.destroy()
  server.close()
  return percentile(samples, 0.5)
}
