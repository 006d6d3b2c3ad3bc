import { describe, expect, it } from 'vitest'
import { wheelEffect } from '../../../renderer/engine/wheel.ts'

const STILL = { deltaX: 0, deltaY: 0, deltaMode: 0, zooms: false, shift: false }

describe('the wheel', () => {
  it('moves the view against its turn, both ways', () => {
    expect(wheelEffect({ ...STILL, deltaX: 3, deltaY: 120 })).toEqual({ kind: 'pan', dx: -3, dy: -120 })
  })

  it('moves the view sideways with shift', () => {
    expect(wheelEffect({ ...STILL, deltaY: 100, shift: true })).toEqual({ kind: 'pan', dx: -100, dy: 0 })
  })

  it('counts a line as more than a pixel', () => {
    expect(wheelEffect({ ...STILL, deltaY: 3, deltaMode: 1 })).toEqual({ kind: 'pan', dx: 0, dy: -60 })
  })

  it('zooms with ctrl: in when turned away, and back by the same turn', () => {
    const away = wheelEffect({ ...STILL, deltaY: -100, zooms: true }) as { factor: number }
    const back = wheelEffect({ ...STILL, deltaY: 100, zooms: true }) as { factor: number }
    expect(away.factor).toBeGreaterThan(1.1)
    expect(away.factor * back.factor).toBeCloseTo(1)
  })

  it('zooms gently with a pinch, and never leaps with a coarse wheel', () => {
    expect(wheelEffect({ ...STILL, deltaY: -2, zooms: true })).toMatchObject({
      factor: expect.closeTo(1.015) as number,
    })
    expect(wheelEffect({ ...STILL, deltaY: -5000, zooms: true })).toMatchObject({
      factor: expect.closeTo(1.206) as number,
    })
  })
})
