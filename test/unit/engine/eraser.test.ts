import { describe, expect, it } from 'vitest'
import { type EraserEffect, eraserTransition, type HitTest, idleEraser } from '../../../renderer/engine/tools/eraser.ts'
import type { ToolEvent } from '../../../renderer/engine/tools/tool.ts'
import { point } from './builders.ts'

/** A world with a line at every whole x, named after it. */
const lineEveryUnit: HitTest = (from, to) => {
  const ids: string[] = []
  for (let x = Math.ceil(Math.min(from.x, to.x)); x <= Math.max(from.x, to.x); x++) ids.push(`line ${x}`)
  return ids
}

function run(events: readonly ToolEvent[]): EraserEffect[] {
  let state = idleEraser
  return events.flatMap(event => {
    const step = eraserTransition(state, event, lineEveryUnit)
    state = step.state
    return step.effects
  })
}

describe('the eraser', () => {
  it('hides what it touches at once and asks for one removal at the end', () => {
    expect(
      run([
        { type: 'down', points: [point(0.5, 0)] },
        { type: 'move', points: [point(1.5, 0)] },
        { type: 'move', points: [point(3.5, 0)] },
        { type: 'up' },
      ]),
    ).toEqual([
      { kind: 'hide', ids: ['line 1'] },
      { kind: 'hide', ids: ['line 2', 'line 3'] },
      { kind: 'remove', ids: ['line 1', 'line 2', 'line 3'] },
    ])
  })

  it('erases with a tap', () => {
    expect(run([{ type: 'down', points: [point(2, 0)] }, { type: 'up' }])).toEqual([
      { kind: 'hide', ids: ['line 2'] },
      { kind: 'remove', ids: ['line 2'] },
    ])
  })

  it('takes each line once, however often it goes over it', () => {
    const effects = run([
      { type: 'down', points: [point(0.5, 0)] },
      { type: 'move', points: [point(1.5, 0), point(0.5, 0), point(1.5, 0)] },
      { type: 'move', points: [point(0.5, 0)] },
      { type: 'up' },
    ])
    expect(effects).toEqual([
      { kind: 'hide', ids: ['line 1'] },
      { kind: 'remove', ids: ['line 1'] },
    ])
  })

  it('asks for nothing if it touched nothing', () => {
    expect(
      run([{ type: 'down', points: [point(0.5, 0)] }, { type: 'move', points: [point(0.6, 0)] }, { type: 'up' }]),
    ).toEqual([])
  })

  it('shows everything again when the pointer is taken away', () => {
    expect(run([{ type: 'down', points: [point(2, 0)] }, { type: 'cancel' }, { type: 'up' }])).toEqual([
      { kind: 'hide', ids: ['line 2'] },
      { kind: 'show', ids: ['line 2'] },
    ])
  })
})
