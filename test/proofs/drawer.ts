import { setTimeout as delay } from 'node:timers/promises'
import type { Driven } from '../support/classroom.ts'
import { toTuples, type Stroke } from '../support/handwriting.ts'

/** As a browser hands pointer events over: once a frame, with all points since the last. */
const FRAME_MS = 1000 / 60
const PENCIL = { color: '#1c3f94', width: 3 }
/** Between lifting the pen and putting it down again. */
const PAUSE_MS = 150

export interface DrawerOptions {
  readonly peer: Driven
  readonly room: string
  readonly strokes: readonly Stroke[]
  /** Told when a preview is handed to the peer: the stroke's number and how many points it then has. */
  readonly sent: (stroke: number, points: number) => void
}

/** Someone who writes for so long, at the speed at which the handwriting was recorded. @returns ids of the lines */
export async function write({ peer, room, strokes, sent }: DrawerOptions, forMs: number): Promise<string[]> {
  const ids: string[] = []
  const untilMs = performance.now() + forMs
  for (let number = 0; performance.now() < untilMs; number += 1) {
    const stroke = strokes[number % strokes.length]!
    const points = toTuples(stroke)
    const began = performance.now()
    for (let from = 0; from < points.length;) {
      await delay(FRAME_MS)
      const to = pointsBy(stroke, performance.now() - began)
      if (to === from) continue
      sent(number, to)
      await peer.call('canvas.preview', { room, stroke: number, pencil: PENCIL, from, points: points.slice(from, to) })
      from = to
    }
    ids.push((await peer.call('canvas.add', { room, stroke: number, line: { pencil: PENCIL, points } })).id)
    await delay(PAUSE_MS)
  }
  return ids
}

/** How many of its points a stroke has so long after it began. */
function pointsBy({ timesMs }: Stroke, elapsedMs: number): number {
  const next = timesMs.findIndex(timeMs => timeMs - timesMs[0]! > elapsedMs)
  return next === -1 ? timesMs.length : next
}
