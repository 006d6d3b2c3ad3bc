import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { XY } from '../../../renderer/engine/geometry.ts'
import {
  cornersShown,
  noPolygon,
  type PolygonEvent,
  type PolygonStep,
  polygonTransition,
} from '../../../renderer/engine/tools/polygon.ts'

const SET: PolygonEvent = { kind: 'set', near: 5 }

function at(x: number, y: number): XY {
  return { x, y }
}

function click(...corners: XY[]): PolygonEvent[] {
  return corners.flatMap((corner): PolygonEvent[] => [{ kind: 'reach', at: corner }, SET])
}

function run(events: readonly PolygonEvent[]): PolygonStep {
  return events.reduce<PolygonStep>((step, event) => polygonTransition(step.state, event), {
    state: noPolygon,
    isClosed: false,
  })
}

const [A, B, C] = [at(0, 0), at(100, 0), at(50, 80)]

describe('a polygon', () => {
  it('grows by a corner with every click, and shows the one at the pointer', () => {
    const { state, isClosed } = run([...click(A, B), { kind: 'reach', at: C }])
    expect(cornersShown(state)).toEqual([A, B, C])
    expect(isClosed).toBe(false)
  })

  it.each([
    ['a click on the first corner', click(at(3, 3))],
    ['a second click on the last', click(at(51, 82))],
    ['Enter', [{ kind: 'close' }]],
    ['Enter with the pointer elsewhere', [{ kind: 'reach', at: at(300, 300) }, { kind: 'close' }]],
  ] as const)('is closed by %s', (_, events) => {
    const { state, isClosed } = run([...click(A, B, C), ...events])
    expect(isClosed).toBe(true)
    expect(cornersShown(state)).toEqual([A, B, C])
  })

  it('is not closed before it has three corners', () => {
    for (const events of [click(at(1, 1)), click(at(101, 1)), [{ kind: 'close' }] as const]) {
      const { state, isClosed } = run([...click(A, B), ...events])
      expect(isClosed).toBe(false)
      expect(state.corners).toEqual([A, B])
    }
  })

  it('keeps the corners that are set when the one at the pointer is let go', () => {
    expect(cornersShown(run([...click(A, B), { kind: 'reach', at: C }, { kind: 'letGo' }, SET]).state)).toEqual([A, B])
  })

  it('closes by itself when it has as many corners as a shape can have', () => {
    const corners = Array.from({ length: LIMITS.cornersPerShape }, (_, index) => at(20 * index, (index % 2) * 20))
    expect(run(click(...corners.slice(1))).isClosed).toBe(false)
    expect(run(click(...corners)).isClosed).toBe(true)
  })
})
