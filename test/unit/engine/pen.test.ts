import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Point } from '../../../p2p/canvas/point.ts'
import { idlePen, type PenEffect, penTransition } from '../../../renderer/engine/tools/pen.ts'
import type { ToolEvent } from '../../../renderer/engine/tools/tool.ts'
import { point } from './builders.ts'

/** All effects of some events, one after the other. */
function run(events: readonly ToolEvent[]): PenEffect[] {
  let state = idlePen
  return events.flatMap(event => {
    const step = penTransition(state, event)
    state = step.state
    return step.effects
  })
}

function kinds(effects: readonly PenEffect[]): string[] {
  return effects.map(({ kind }) => kind)
}

/** Of each stroke. */
function pointsOf(effects: readonly PenEffect[]): Point[][] {
  const strokes: Point[][] = []
  for (const effect of effects) {
    if (effect.kind === 'begin') strokes.push([])
    if (effect.kind === 'grow') strokes.at(-1)!.push(...effect.points)
  }
  return strokes
}

describe('the pen', () => {
  it('makes a stroke of a pointer that comes down, moves and lifts', () => {
    const effects = run([
      { type: 'down', points: [point(1, 2, 0.3)] },
      { type: 'move', points: [point(3, 4, 0.6), point(5, 6, 0.7)] },
      { type: 'up' },
    ])
    expect(kinds(effects)).toEqual(['begin', 'grow', 'grow', 'finish'])
    expect(pointsOf(effects)).toEqual([[point(1, 2, 0.3), point(3, 4, 0.6), point(5, 6, 0.7)]])
  })

  it('makes a dot of a tap', () => {
    const effects = run([{ type: 'down', points: [point(1, 2)] }, { type: 'up' }])
    expect(kinds(effects)).toEqual(['begin', 'grow', 'finish'])
  })

  it('does nothing before the pointer is down', () => {
    expect(run([{ type: 'move', points: [point(1, 1)] }, { type: 'up' }, { type: 'cancel' }])).toEqual([])
  })

  it('takes the stroke back when the pointer is taken away', () => {
    const effects = run([{ type: 'down', points: [point(1, 2)] }, { type: 'cancel' }, { type: 'up' }])
    expect(kinds(effects)).toEqual(['begin', 'grow', 'takeBack'])
  })

  it('drops points that would be kept as the same', () => {
    const effects = run([
      { type: 'down', points: [point(1, 1)] },
      { type: 'move', points: [point(1, 1), point(1.03, 1), point(2, 1), point(2, 1)] },
      { type: 'move', points: [point(2, 1)] },
    ])
    expect(pointsOf(effects)).toEqual([[point(1, 1), point(2, 1)]])
  })

  it('draws points as they will be kept: on the canvas, in eighths, with a pressure from 0 to 1', () => {
    const effects = run([{ type: 'down', points: [point(0.3, 1e9, 7)] }])
    expect(pointsOf(effects)).toEqual([[point(0.25, LIMITS.coordinateUnits, 1)]])
  })

  it('goes on in a new line, from the same place, when a line is full', () => {
    const many = Array.from({ length: LIMITS.pointsPerLine + 50 }, (_, x) => point(x, 0))
    const effects = run([
      { type: 'down', points: many.slice(0, 1) },
      { type: 'move', points: many.slice(1) },
      { type: 'up' },
    ])
    expect(kinds(effects).filter(kind => !kind.startsWith('grow'))).toEqual(['begin', 'finish', 'begin', 'finish'])
    const [first, second] = pointsOf(effects)
    expect(first).toHaveLength(LIMITS.pointsPerLine)
    expect(second![0]).toEqual(first!.at(-1))
    expect(second).toHaveLength(51)
  })
})
