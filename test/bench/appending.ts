import { mkdtemp, rm, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPeer } from '../../p2p/peer.ts'
import type { Client } from '../../p2p/api/service.ts'
import { toTuples } from '../support/handwriting.ts'
import { ms, percentile, type Figure } from './figure.ts'
import { handwriting } from './large-room.ts'

const LINES = 500
const SYNCS = 100

/** From `canvas.add` to its answer, within the peer's process: checked, packed, hashed, signed, on disk, shown, handed to gossip. */
export async function measureAppending(): Promise<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'chalkboard-bench-'))
  const peer = await createPeer({ dataDir: data, name: 'Only', listen: ['/ip4/127.0.0.1/tcp/0'], mdns: false })
  try {
    const client: Client = { emit: () => undefined, onClose: () => undefined, mayUseFiles: false }
    const room = await peer.handlers['rooms.create']({ name: 'Bench' }, client)
    const samples: number[] = []
    for (const stroke of handwriting(LINES)) {
      const line = { pencil: { color: '#1c3f94', width: 3 }, points: toTuples(stroke) }
      const began = performance.now()
      await peer.handlers['canvas.add']({ room: room.id, line }, client)
      samples.push(performance.now() - began)
      await new Promise(resolve => setImmediate(resolve))
    }
    const [p50, p95] = [percentile(samples, 0.5), percentile(samples, 0.95)]
    return {
      name: 'append a line: checked, packed, hashed, signed, on disk, announced',
      measured: `p50 ${ms(p50)}, p95 ${ms(p95)}`,
      toReach: 'p50 <= 1 ms',
      reached: p50 <= 1,
      baseline: `writing 200 bytes to a file and forcing them to this disk: p50 ${ms(await syncMs(data))}`,
    }
  } finally {
    await peer.stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function syncMs(folder: string): Promise<number> {
  const file = await open(join(folder, 'plain'), 'w')
  const samples: number[] = []
  for (let time = 0; time < SYNCS; time += 1) {
    const began = performance.now()
    await file.write(new Uint8Array(200))
    await file.datasync()
    samples.push(performance.now() - began)
  }
  await file.close()
  return percentile(samples, 0.5)
}
