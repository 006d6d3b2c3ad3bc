/** A whole class in one room, some of whom draw at once. */
import { percentile } from '../bench/figure.ts'
import { untilSame, type Driven } from '../support/classroom.ts'
import { layOut, loadHandwriting } from '../support/handwriting.ts'
import type { Pupil } from './class-of-peers.ts'
import { write } from './drawer.ts'
import { checkAccusesNobody } from './honesty.ts'
import { joinPatiently } from './join-patiently.ts'
import { processorTimeMs } from './processor-time.ts'
import { startWatch } from './stopwatch.ts'

export interface ScaleOptions {
  drawers: number
  drawMs: number
  say: (line: string) => void
}

/** On a computer that is short of time; how long it took is printed, and nothing depends on it. */
const WITHIN_MS = 180_000

/** @throws Error with what the peers see if that is not the same, or not every line that was acknowledged */
export async function runScale(peers: readonly Pupil[], { drawers, drawMs, say }: ScaleOptions): Promise<void> {
  const reached = startWatch(say)
  reached(`${peers.length} peers run`)
  const { id: room } = await peers[0]!.call('rooms.create', { name: 'Scale' })
  await Promise.all(peers.slice(1).map(peer => joinPatiently(peer, room)))
  reached('all have joined')

  const gauge = new PreviewGauge(peers)
  const usedBefore = processorTimeMs([...new Set(peers.map(({ pid }) => pid))])
  const characters = loadHandwriting()
  const written = await Promise.all(
    Array.from({ length: drawers }, async (_, at) => {
      // Spread over the class, so that the host is one of them and the rest is not its nearest.
      const peer = peers[Math.floor((at * peers.length) / drawers)]!
      const { id: author } = await peer.info()
      const strokes = layOut(characters.slice(at * 20), { left: at * 1_000, top: 0, columns: 12, cellUnits: 60 })
      const sent = (stroke: number, points: number): void => gauge.sent(author, stroke, points)
      return write({ peer, room, strokes, sent }, drawMs)
    }),
  )
  const lines = written.flat()
  reached(`${drawers} have drawn ${lines.length} lines`)
  await untilSame(peers, room, lines.length, WITHIN_MS)
  reached('every line is everywhere')

  const used = processorTimeMs([...new Set(peers.map(({ pid }) => pid))])
  say(`  ${describe(gauge, used === undefined || usedBefore === undefined ? undefined : used - usedBefore)}`)
  await checkLines(peers.at(-1)!, room, lines)
  await Promise.all(peers.map(checkAccusesNobody))
}

/** The number is right; these are the lines, too. */
async function checkLines(peer: Driven, room: string, lines: readonly string[]): Promise<void> {
  const shown = new Set((await peer.call('canvas.lines', { room })).map(({ id }) => id))
  const missing = lines.filter(id => !shown.has(id))
  if (missing.length > 0) throw new Error(`${peer.name} lacks ${missing.join(', ')}.`)
}

/** How long a preview takes from the standard input of one peer to the standard output of another. */
class PreviewGauge {
  readonly latenciesMs: number[] = []
  /** Messages about strokes in progress that peers have had from others. */
  delivered = 0
  readonly #sentAt = new Map<string, number>()

  constructor(peers: readonly Pupil[]) {
    for (const peer of peers) {
      peer.on('canvas.drawing', ({ author, stroke, from, points }) => {
        this.delivered += 1
        for (let length = from + 1; length <= from + points.length; length += 1) {
          const sentAt = this.#sentAt.get(key(author, stroke, length))
          if (sentAt !== undefined) this.latenciesMs.push(performance.now() - sentAt)
        }
      })
    }
  }

  sent(author: string, stroke: number, points: number): void {
    this.#sentAt.set(key(author, stroke, points), performance.now())
  }
}

function key(author: string, stroke: number, points: number): string {
  return `${author} ${stroke} ${points}`
}

function describe({ latenciesMs, delivered }: PreviewGauge, usedMs: number | undefined): string {
  const [p50, p95] = [0.5, 0.95].map(share => percentile(latenciesMs, share).toFixed(0))
  const used = usedMs === undefined ? 'not known here' : `${(usedMs / delivered).toFixed(2)} ms`
  return `preview latency p50 ${p50} ms, p95 ${p95} ms; processor time a delivered message, all included: ${used} (${delivered} messages)`
}
