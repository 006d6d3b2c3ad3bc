/** The pen: a pointer that comes down, moves and lifts is a stroke. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import { toSteps } from './steps.ts'
import type { ToolEvent, Transition } from './tool.ts'

export type PenState =
  | { readonly kind: 'idle'; readonly nextStroke: number }
  | {
      readonly kind: 'drawing'
      readonly stroke: number
      readonly count: number
      readonly last: Point
    }

export type PenEffect =
  | { readonly kind: 'begin'; readonly stroke: number }
  | { readonly kind: 'grow'; readonly stroke: number; readonly points: readonly Point[] }
  | { readonly kind: 'finish'; readonly stroke: number }
  | { readonly kind: 'takeBack'; readonly stroke: number }

/** @param firstStroke the number of the first stroke; the others count up from it */
export function idlePen(firstStroke: number): PenState {
  return { kind: 'idle', nextStroke: firstStroke }
}

export function penTransition(state: PenState, event: ToolEvent): Transition<PenState, PenEffect> {
  if (state.kind === 'idle') return event.type === 'down' ? begin(state.nextStroke, event.points) : stay(state)
  switch (event.type) {
    case 'down':
      return stay(state)
    case 'move':
      return grow(state, event.points)
    case 'up':
      return { state: idlePen(state.stroke + 1), effects: [{ kind: 'finish', stroke: state.stroke }] }
    case 'cancel':
      // Parts already finished are lines of their own by now and can be undone.
      return { state: idlePen(state.stroke + 1), effects: [{ kind: 'takeBack', stroke: state.stroke }] }
  }
}

function begin(stroke: number, raw: readonly Point[]): Transition<PenState, PenEffect> {
  const first = raw[0]
  if (first === undefined) return stay(idlePen(stroke))
  const last = toSteps(first)
  const drawing = { kind: 'drawing', stroke, count: 1, last } as const
  const more = grow(drawing, raw.slice(1))
  return {
    state: more.state,
    effects: [{ kind: 'begin', stroke }, { kind: 'grow', stroke, points: [last] }, ...more.effects],
  }
}

function grow(state: Extract<PenState, { kind: 'drawing' }>, raw: readonly Point[]): Transition<PenState, PenEffect> {
  const effects: PenEffect[] = []
  let { stroke, count, last } = state
  let points: Point[] = []
  const flush = () => {
    if (points.length > 0) effects.push({ kind: 'grow', stroke, points })
    points = []
  }
  for (const point of raw.map(toSteps)) {
    if (point.x === last.x && point.y === last.y) continue
    if (count === LIMITS.pointsPerLine) {
      flush()
      effects.push({ kind: 'finish', stroke })
      stroke++
      effects.push({ kind: 'begin', stroke })
      points.push(last)
      count = 1
    }
    points.push(point)
    count++
    last = point
  }
  flush()
  return { state: { ...state, stroke, count, last }, effects }
}

function stay(state: PenState): Transition<PenState, PenEffect> {
  return { state, effects: [] }
}
