import { setTimeout as delay } from 'node:timers/promises'
import { spawn } from 'node:child_process'
import type { Figure } from './figure.ts'
import { startPair } from './pair.ts'
import { cpuMs, residentMegabytes } from './processes.ts'

const SETTLE_MS = 10_000
const WATCH_MS = 30_000

/** What a peer costs that is connected, in a room, and does nothing. Needs /proc, so Linux. */
export async function measureIdle(): Promise<Figure> {
  const { first, close } = await startPair()
  const bare = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  try {
    await delay(SETTLE_MS)
    const before = cpuMs(first.pid)
    await delay(WATCH_MS)
    const share = ((cpuMs(first.pid) - before) / WATCH_MS) * 100
    const megabytes = residentMegabytes(first.pid)
    return {
      name: 'idle peer, connected and in a room: share of a core, memory',
      measured: `${share.toFixed(2)} %, ${Math.round(megabytes)} MB`,
      toReach: '<= 1 %, <= 120 MB',
      reached: share <= 1 && megabytes <= 120,
      baseline: `a Node process that does nothing: ${Math.round(residentMegabytes(bare.pid!))} MB`,
    }
  } finally {
    bare.kill()
    await close()
  }
}
