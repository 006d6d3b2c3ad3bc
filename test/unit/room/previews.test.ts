import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { Previews } from '../../../p2p/room/previews.ts'

const pencil = packPencil({ tool: 'pen', color: '#ff0000', width: 2, opacity: 1 })
const points = packPoints([{ x: 1, y: 1, pressure: 0.5 }])

describe('other people’s strokes in progress', () => {
  it('are shown as their points come, once their pencil is known', () => {
    const previews = new Previews()
    expect(previews.hear('ann', { stroke: 1, from: 5, points, done: false }, 0)).toBeUndefined()
    expect(previews.hear('ann', { stroke: 1, pencil, from: 6, points, done: false }, 0)).toMatchObject({ from: 6 })
    expect(previews.hear('ann', { stroke: 1, from: 7, points, done: false }, 0)).toMatchObject({
      author: 'ann',
      stroke: 1,
      from: 7,
      pencil: { color: '#ff0000' },
      done: false,
    })
  })

  it('end when their line has come, whichever way it came, and only once', () => {
    const previews = new Previews()
    previews.hear('ann', { stroke: 1, pencil, from: 0, points, done: false }, 0)
    previews.end('ann', 1, 5)
    expect(previews.settle(new Map([['ann', 4]]))).toEqual([])
    expect(previews.settle(new Map([['ann', 5]]))).toMatchObject([{ stroke: 1, done: true }])
    expect(previews.settle(new Map([['ann', 5]]))).toEqual([])
  })

  it('are given up when their author leaves or is silent for 15 s', () => {
    const previews = new Previews()
    previews.hear('ann', { stroke: 1, pencil, from: 0, points, done: false }, 0)
    previews.hear('ben', { stroke: 2, pencil, from: 0, points, done: false }, 10_000)
    expect(previews.expire(14_999, () => true)).toEqual([])
    expect(previews.expire(15_000, () => true)).toMatchObject([{ author: 'ann', done: true }])
    expect(previews.expire(15_000, () => false)).toMatchObject([{ author: 'ben', done: true }])
  })

  it('are refused with points that make no sense or too many', () => {
    const previews = new Previews()
    expect(() =>
      previews.hear('ann', { stroke: 1, pencil, from: 0, points: Uint8Array.of(9), done: false }, 0),
    ).toThrow(RangeError)
    expect(() => previews.hear('ann', { stroke: 1, pencil, from: 10_000, points, done: false }, 0)).toThrow('too many')
  })

  it('of one author are remembered up to a limit', () => {
    const previews = new Previews()
    for (let stroke = 0; stroke < 500; stroke += 1) {
      previews.hear('ann', { stroke, pencil, from: 0, points, done: false }, 0)
    }
    expect(previews.expire(0, () => false).length).toBe(32)
  })

  it('of more authors than a room has members are not shown, since nothing would ever end them', () => {
    const previews = new Previews()
    const shown = Array.from({ length: 1_000 }, (_, at) =>
      previews.hear(`author ${at}`, { stroke: 1, pencil, from: 0, points, done: false }, 0),
    ).filter(drawing => drawing !== undefined)
    expect(shown).toHaveLength(LIMITS.membersPerRoom)
    expect(previews.expire(0, () => false)).toHaveLength(LIMITS.membersPerRoom)
  })
})
