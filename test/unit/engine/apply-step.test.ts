import { describe, expect, it } from 'vitest'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { applyStep } from '../../../renderer/engine/apply-step.ts'
import { Drawings } from '../../../renderer/engine/drawings.ts'
import { FinishedStrokes } from '../../../renderer/engine/finished-strokes.ts'
import { Intake, type IntakeStep } from '../../../renderer/engine/intake.ts'
import { PageShelf } from '../../../renderer/engine/page-shelf.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { drawing, ink, point, view } from './builders.ts'

function model() {
  const shelf = new PageShelf()
  return { scene: new Scene(), shelf, drawings: new Drawings(), finished: new FinishedStrokes(), selfId: 'me' }
}

function step(change: Partial<IntakeStep>): IntakeStep {
  return { reset: false, put: [], gone: [], ended: [], completesView: false, ...change }
}

const DELTA = { room: 'r', reset: false, put: [], gone: [], ended: [], more: false, canUndo: false, canRedo: false }

describe('a delta', () => {
  it('puts and removes lines and says what to repaint', () => {
    const board = model()
    applyStep(board, step({ put: [view('a', 'a', [0, 0])] }))
    const change = applyStep(board, step({ put: [view('b', 'b', [9, 9])], gone: ['a', 'unknown'] }))
    expect(change.added.map(({ id }) => id)).toEqual(['b'])
    expect(change.removed.map(({ id }) => id)).toEqual(['a'])
  })

  it('forgets all lines first at a reset', () => {
    const board = model()
    applyStep(board, step({ put: [view('a', 'a', [0, 0])] }))
    applyStep(board, step({ reset: true, put: [view('b', 'b', [0, 0])] }))
    expect(board.scene.get('a')).toBeUndefined()
    expect(board.scene.visibleCount).toBe(1)
  })

  it('ends the strokes it names, and no other of that author', () => {
    const board = model()
    board.drawings.apply(drawing(1, 0, [[0, 0]]), 0)
    board.drawings.apply(drawing(2, 0, [[0, 0]]), 0)
    const change = applyStep(board, step({ put: [view('a', 'a', [0, 0])], ended: [{ author: 'anna', stroke: 1 }] }))
    expect([...board.drawings.all()].map(({ stroke }) => stroke)).toEqual([2])
    expect(change.live).toHaveLength(1)
  })

  it('ends the stroke that its line shows to have ended, if it names none', () => {
    const board = model()
    board.drawings.apply(drawing(1, 0, [[0, 0]]), 0)
    applyStep(board, step({ put: [view('a', 'a', [0, 0], [5, 5])] }))
    expect(board.drawings.size).toBe(0)
  })

  it('of many lines goes in bit by bit, in order, and ends strokes with its last bit', () => {
    const intake = new Intake()
    const put = Array.from({ length: 450 }, (_, at) => view(`v${at}`, 'a', [0, 0]))
    intake.push({ ...DELTA, put, gone: ['x'], ended: [{ author: 'anna', stroke: 1 }] }, 0)
    const steps: IntakeStep[] = []
    for (let next = intake.shift(); next !== undefined; next = intake.shift()) steps.push(next)
    expect(steps.flatMap(one => one.put)).toEqual(put)
    expect(steps.map(one => one.gone.length)).toEqual([1, 0, 0])
    expect(steps.map(one => one.ended.length)).toEqual([0, 0, 1])
    expect(intake.isEmpty).toBe(true)
  })

  it('that resets replaces what has not gone in yet, but strokes that ended have ended', () => {
    const intake = new Intake()
    intake.push({ ...DELTA, put: [view('old', 'a', [0, 0])], ended: [{ author: 'anna', stroke: 1 }] }, 0)
    intake.push({ ...DELTA, reset: true, put: [view('new', 'a', [0, 0])] }, 0)
    const steps = [intake.shift()!, intake.shift()!]
    expect(intake.isEmpty).toBe(true)
    expect(steps[0]).toMatchObject({ reset: true, ended: [{ author: 'anna', stroke: 1 }] })
    expect(steps.flatMap(one => one.put.map(({ id }) => id))).toEqual(['new'])
  })

  it('of a batch is waited for, but not forever', () => {
    const intake = new Intake()
    intake.push({ ...DELTA, more: true }, 500)
    expect(intake.awaitedUntilMs(600)).toBe(1_500)
    expect(intake.awaitedUntilMs(1_500)).toBeNull()
    intake.push(DELTA, 700)
    expect(intake.awaitedUntilMs(701)).toBeNull()
  })
})

describe("this person's finished strokes", () => {
  const points = [point(0, 0), point(10, 0), point(20, 5)]
  const line = { ...view('me-1', 'a', [0, 0]), author: 'me', points: packPoints(points) }

  it('stay until their line has come and is painted, when the id comes first', () => {
    const board = model()
    board.finished.add(1, ink(points))
    board.finished.named(1, 'me-1')
    expect(board.finished.takeSettled(() => true)).toEqual([])
    applyStep(board, step({ put: [line] }))
    expect(board.finished.takeSettled(() => false)).toEqual([])
    expect(board.finished.takeSettled(() => true).map(({ stroke }) => stroke)).toEqual([1])
    expect(board.finished.size).toBe(0)
  })

  it('are known by their points when the line comes before the id', () => {
    const board = model()
    board.finished.add(1, ink(points))
    applyStep(board, step({ put: [line] }))
    expect(board.finished.takeSettled(() => true)).toHaveLength(1)
    board.finished.named(1, 'me-1')
    expect(board.finished.size).toBe(0)
  })

  it('go even if the line came with other points, and went again, before the id was told', () => {
    const board = model()
    board.finished.add(1, ink([point(7, 7)]))
    applyStep(board, step({ put: [line] }))
    applyStep(board, step({ gone: ['me-1'] }))
    expect(board.finished.takeSettled(() => true)).toEqual([])
    board.finished.named(1, 'me-1')
    expect(board.finished.takeSettled(() => true)).toHaveLength(1)
  })

  it('go when a delta names them as ended', () => {
    const board = model()
    board.finished.add(1, ink([point(7, 7)]))
    board.finished.add(2, ink([point(8, 8)]))
    applyStep(board, step({ ended: [{ author: 'me', stroke: 2 }] }))
    expect(board.finished.takeSettled(() => true).map(({ stroke }) => stroke)).toEqual([2])
  })

  it('stay when the lines of others come', () => {
    const board = model()
    board.finished.add(1, ink(points))
    applyStep(board, step({ put: [view('x', 'a', [0, 0], [10, 0])], ended: [{ author: 'anna', stroke: 1 }] }))
    expect(board.finished.takeSettled(() => true)).toEqual([])
  })
})
