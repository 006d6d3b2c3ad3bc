import { describe, expect, it } from 'vitest'
import { frameAround, scaledDown } from '../../../renderer/app/board/picture-place.ts'

const VIEW = { width: 1000, height: 800 }

describe('a picture', () => {
  it.each([
    [100, 50, 100, 50],
    [4096, 1024, 2048, 512],
    [1, 100_000, 1, 2048],
  ])('of %i by %i pixels is kept as %i by %i', (width, height, keptWidth, keptHeight) => {
    expect(scaledDown({ width, height }, 2048)).toEqual({ width: keptWidth, height: keptHeight })
  })

  it('lies around its middle, its corners in turn, a pixel of it on one of the screen', () => {
    const frame = frameAround({ x: 500, y: 400 }, { width: 200, height: 100 }, VIEW, { x: 10, y: 20, zoom: 2 })
    expect(frame.map(({ x, y }) => [x, y])).toEqual([
      [210, 195],
      [310, 195],
      [310, 245],
      [210, 245],
    ])
  })

  it('that is too large for the view takes a part of it, in its own shape', () => {
    const frame = frameAround({ x: 500, y: 400 }, { width: 2000, height: 1000 }, VIEW, { x: 0, y: 0, zoom: 1 })
    expect([frame[1]!.x - frame[0]!.x, frame[3]!.y - frame[0]!.y]).toEqual([600, 300])
  })
})
