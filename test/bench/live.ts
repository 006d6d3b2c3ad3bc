import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { startPair } from './pair.ts'
import { layOut, loadHandwriting, toTuples } from '../support/handwriting.ts'
import { tcpRoundTripMs } from './finding.ts'
import { ms, percentile, type Figure } from './figure.ts'

const PENCIL = { color: '#1c3f94', width: 3 }
/** As a browser hands pointer events over: once a frame, with all points since the last. */
const FRAME_MS = 1000 / 60
const STROKES = 25

/**
 * From writing a `canvas.preview` to one peer's standard input to reading the `canvas.drawing` that holds its last point
 * from the other's standard output. Real handwriting in real time, one drawer.
 */
export async function measureLive(): Promise<Figure> {
  const { first, second, room, close } = await startPair()
  const samples: number[] = []
  const sentAt = new Map<string, number>()
  second.on('canvas.drawing', ({ stroke, from, points }) => {
    for (let at = from; at < from + points.length; at += 1) {
      const sent = sentAt.get(`${stroke} ${at}`)
      if (sent !== undefined) samples.push(performance.now() - sent)
    }
  })
  try {
    const strokes = layOut(loadHandwriting(), { left: 0, top: 0, columns: 12, cellUnits: 105 }).slice(0, STROKES)
    for (const [number, stroke] of strokes.entries()) {
      const tuples = toTuples(stroke)
      const startMs = stroke.timesMs[0]!
      const began = performance.now()
      let from = 0
      while (from < tuples.length) {
        await delay(FRAME_MS)
        const elapsedMs = performance.now() - began
        const to = stroke.timesMs.findIndex(timeMs => timeMs - startMs > elapsedMs)
        const points = tuples.slice(from, to === -1 ? undefined : to)
        if (points.length === 0) continue
        sentAt.set(`${number} ${from + points.length - 1}`, performance.now())
        void first.call('canvas.preview', { room, stroke: number, pencil: PENCIL, from, points })
        from += points.length
      }
      await first.call('canvas.add', { room, stroke: number, line: { pencil: PENCIL, points: tuples } })
    }
    await delay(200)
  } finally {
    await close()
  }
  const [p50, p95] = [percentile(samples, 0.5), percentile(samples, 0.95)]
  return {
    name: `pen moves -> point in another peer's API (loopback, 1 drawer, ${samples.length} points)`,
    measured: `p50 ${ms(p50)}, p95 ${ms(p95)}`,
    toReach: 'p50 <= 8 ms, p95 <= 25 ms',
    reached: p50 <= 8 && p95 <= 25,
    baseline: `a bare TCP round trip on loopback: ${ms(await tcpRoundTripMs())}`,
  }
}
