import { describe, expect, it } from 'vitest'
import { insetsOf } from '../../../renderer/app/board/bars.ts'

const TOP = { left: 0, right: 1280, top: 12, bottom: 68 }
const BOTTOM = { left: 0, right: 1280, top: 600, bottom: 708 }
const VIEW = { width: 1280, height: 720 }

describe('what the bars cover', () => {
  it('is as much as the furthest of them at each edge', () => {
    const strip = { left: 12, right: 200, top: 76, bottom: 130 }
    expect(insetsOf(VIEW, [TOP, strip, BOTTOM], [])).toEqual({ top: 130, right: 0, bottom: 120, left: 0 })
    expect(insetsOf(VIEW, [], [])).toEqual({ top: 0, right: 0, bottom: 0, left: 0 })
  })

  it('counts what stands beside the board at the edge where it is, and above if it is as wide as the window', () => {
    const panel = { top: 80, bottom: 500 }
    expect(insetsOf(VIEW, [TOP], [{ ...panel, left: 12, right: 212 }])).toMatchObject({ top: 68, left: 212, right: 0 })
    expect(insetsOf(VIEW, [TOP], [{ ...panel, left: 1068, right: 1268 }])).toMatchObject({ left: 0, right: 212 })
    const across = { left: 12, right: 1268, top: 80, bottom: 240 }
    expect(insetsOf(VIEW, [TOP, BOTTOM], [across])).toEqual({ top: 240, right: 0, bottom: 120, left: 0 })
  })
})
