/** Lines and strokes for the engine's tests. */
import type { Events, LineView } from '../../../p2p/api/contract.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints, type Point } from '../../../p2p/canvas/point.ts'
import { GrowingInk } from '../../../renderer/engine/growing-ink.ts'

export const PENCIL: Pencil = { tool: 'pen', color: '#1e1e1e', width: 4, opacity: 1 }

export function point(x: number, y: number, pressure = 0.5): Point {
  return { x, y, pressure }
}

/** A line as a delta brings it. `at`: its points, as [x, y]. */
export function view(id: string, order: string, ...at: [x: number, y: number][]): LineView {
  return { id, author: 'anna', order, pencil: PENCIL, points: packPoints(at.map(([x, y]) => point(x, y))) }
}

export function ink(points: readonly Point[], pencil: Pencil = PENCIL): GrowingInk {
  const growing = new GrowingInk(pencil)
  growing.append(points)
  return growing
}

export function drawing(
  stroke: number,
  from: number,
  at: [x: number, y: number][],
  change: Partial<Events['canvas.drawing']> = {},
): Events['canvas.drawing'] {
  return { room: 'r', author: 'anna', stroke, pencil: PENCIL, from, points: at, done: false, ...change }
}

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
