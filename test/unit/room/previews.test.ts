import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { packPencil, TOOLS } from '../../../p2p/canvas/pencil.ts'
import { packPoints, type Point } from '../../../p2p/canvas/point.ts'
import { Previews } from '../../../p2p/room/previews.ts'

const pencil = packPencil({ tool: 'pen', color: '#ff0000', width: 2, opacity: 1 })
const points = packPoints([{ x: 1, y: 1, pressure: 0.5 }])
const OWNER = '12D3KooWBoard'
const TEXT = {
  stroke: 1,
  pencil: packPencil({ tool: 'text', color: '#ff0000', width: 20, opacity: 1 }),
  from: 0,
  points: packPoints(corners(4)),
  done: false,
}

function corners(count: number): Point[] {
  return Array.from({ length: count }, (_, at) => ({ x: at, y: at, pressure: 0.5 }))
}

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

  it('are not shown, and no offence, if they are drawn with a tool of a newer version', () => {
    const previews = new Previews()
    const newer = { ...pencil, tool: TOOLS.length }
    expect(previews.hear('ann', { stroke: 1, pencil: newer, from: 0, points, done: false }, 0)).toBeUndefined()
    expect(previews.hear('ann', { stroke: 1, from: 1, points, done: true }, 0)).toBeUndefined()
    expect(() =>
      previews.hear('ann', { stroke: 2, pencil: { ...pencil, width: 0 }, from: 0, points, done: false }, 0),
    ).toThrow(RangeError)
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

  it('that are texts come with what they say and the item whose text that is to be', () => {
    const previews = new Previews()
    const hear = (change: object) => previews.hear('ann', { ...TEXT, ...change }, 0)
    const item = { author: OWNER, seq: 3, position: 1 }
    expect(hear({ text: 'Goo' })).toMatchObject({ pencil: { tool: 'text' }, wording: { text: 'Goo' }, done: false })
    expect(hear({ text: 'Good', item: `${OWNER}.3.1` })?.wording).toEqual({ text: 'Good', item })
    // From a peer that does not tell yet what is written.
    expect(hear({})).not.toHaveProperty('wording')
    expect(hear({ points: new Uint8Array(), done: true })).toMatchObject({ points: [], done: true })
  })

  it.each<[what: string, change: object]>([
    ['is too long', { text: 'x'.repeat(LIMITS.textLength + 1) }],
    ['is of no item', { text: 'x', item: 'the first one' }],
    ['comes in parts', { text: 'x', from: 4 }],
    ['has no frame', { text: 'x', points: packPoints(corners(3)) }],
    ['has a frame of five corners', { text: 'x', points: packPoints(corners(5)) }],
    ['is said by a pen', { text: 'x', pencil, points }],
    ['is of an item that a pen is to write', { item: `${OWNER}.3`, pencil, points }],
  ])('are refused when a text %s, and nothing is remembered of it', (_, change) => {
    const previews = new Previews()
    expect(() => previews.hear('ann', { ...TEXT, ...change }, 0)).toThrow(RangeError)
    expect(previews.authors()).toEqual([])
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
