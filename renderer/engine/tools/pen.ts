/** The pen: a pointer that comes down, moves and lifts is a stroke. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import { toSteps } from './steps.ts'
import type { ToolEvent, Transition } from './tool.ts'

export type PenState =
  { readonly kind: 'idle' } | { readonly kind: 'drawing'; readonly count: number; readonly last: Point }

/** What is to be done about the stroke in progress. */
export type PenEffect =
  | { readonly kind: 'begin' }
  | { readonly kind: 'grow'; readonly points: readonly Point[] }
  | { readonly kind: 'finish' }
  | { readonly kind: 'takeBack' }

export const idlePen: PenState = { kind: 'idle' }

export function penTransition(state: PenState, event: ToolEvent): Transition<PenState, PenEffect> {
  if (state.kind === 'idle') return event.type === 'down' ? begin(event.points) : stay(state)
  switch (event.type) {
    case 'down':
      return stay(state)
    case 'move':
      return grow(state, event.points)
    case 'up':
      return { state: idlePen, effects: [{ kind: 'finish' }] }
    case 'cancel':
      // Parts already finished are lines of their own by now and can be undone.
      return { state: idlePen, effects: [{ kind: 'takeBack' }] }
  }
}

function begin(raw: readonly Point[]): Transition<PenState, PenEffect> {
  const first = raw[0]
  if (first === undefined) return stay(idlePen)
  const last = toSteps(first)
  const more = grow({ kind: 'drawing', count: 1, last }, raw.slice(1))
  return { state: more.state, effects: [{ kind: 'begin' }, { kind: 'grow', points: [last] }, ...more.effects] }
}

function grow(state: Extract<PenState, { kind: 'drawing' }>, raw: readonly Point[]): Transition<PenState, PenEffect> {
  const effects: PenEffect[] = []
  let { count, last } = state
  let points: Point[] = []
  const flush = () => {
    if (points.length > 0) effects.push({ kind: 'grow', points })
    points = []
  }
  for (const point of raw.map(toSteps)) {
    if (point.x === last.x && point.y === last.y) continue
    if (count === LIMITS.pointsPerLine) {
      flush()
      effects.push({ kind: 'finish' }, { kind: 'begin' })
      points.push(last)
      count = 1
    }
    points.push(point)
    count++
    last = point
  }
  flush()
  return { state: { kind: 'drawing', count, last }, effects }
}

function stay(state: PenState): Transition<PenState, PenEffect> {
  return { state, effects: [] }
}
