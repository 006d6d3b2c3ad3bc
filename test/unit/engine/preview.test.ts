import { describe, expect, it } from 'vitest'
import { Preview } from '../../../renderer/engine/preview.ts'
import { PENCIL, point } from './builders.ts'

describe('a preview', () => {
  it('tells of each point once, with how many went before', () => {
    const preview = new Preview()
    preview.begin(7, PENCIL)
    preview.grow([point(1, 1), point(2, 2)])
    preview.grow([point(3, 3)])
    expect(preview.take()).toEqual({
      stroke: 7,
      pencil: PENCIL,
      from: 0,
      points: [point(1, 1), point(2, 2), point(3, 3)],
    })
    expect(preview.take()).toBeNull()
    preview.grow([point(4, 4)])
    expect(preview.take()).toMatchObject({ from: 3, points: [point(4, 4)] })
  })

  it('tells a shape as a whole each time, as it is now', () => {
    const preview = new Preview()
    preview.begin(7, { ...PENCIL, tool: 'arrow' })
    preview.replace([point(1, 1), point(2, 2)])
    preview.replace([point(1, 1), point(3, 3)])
    expect(preview.take()).toMatchObject({ from: 0, points: [point(1, 1), point(3, 3)] })
    preview.replace([point(1, 1), point(4, 4)])
    expect(preview.take()).toMatchObject({ from: 0, points: [point(1, 1), point(4, 4)] })
  })

  it('tells nothing after the stroke is finished: the line tells it all', () => {
    const preview = new Preview()
    preview.begin(7, PENCIL)
    preview.grow([point(1, 1)])
    preview.finish()
    expect(preview.take()).toBeNull()
  })

  it('counts from 0 again with the next stroke', () => {
    const preview = new Preview()
    preview.begin(7, PENCIL)
    preview.grow([point(1, 1)])
    preview.take()
    preview.finish()
    preview.begin(8, PENCIL)
    preview.grow([point(9, 9)])
    expect(preview.take()).toMatchObject({ stroke: 8, from: 0 })
  })

  it('takes back what others have heard of, with no points', () => {
    const preview = new Preview()
    preview.begin(7, PENCIL)
    preview.grow([point(1, 1)])
    preview.take()
    preview.grow([point(2, 2)])
    expect(preview.takeBack()).toEqual({ stroke: 7, pencil: PENCIL, from: 0, points: [] })
    expect(preview.take()).toBeNull()
  })

  it('takes nothing back that nobody has heard of', () => {
    const preview = new Preview()
    preview.begin(7, PENCIL)
    preview.grow([point(1, 1)])
    expect(preview.takeBack()).toBeNull()
  })
})
