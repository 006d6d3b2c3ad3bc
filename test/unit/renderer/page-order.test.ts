import { describe, expect, it } from 'vitest'
import { dropBefore, isBeyondMiddle, stepOf } from '../../../renderer/app/board/page-order.ts'

const IDS = ['', 'a', 'b', 'c']
const COLUMN = { isRow: false, isRightToLeft: false }
const ROW = { isRow: true, isRightToLeft: false }
const ARABIC_ROW = { isRow: true, isRightToLeft: true }

describe('a page that is dragged over another', () => {
  it('goes before it or after it', () => {
    expect(dropBefore(IDS, 'c', '', false)).toBe('')
    expect(dropBefore(IDS, 'c', '', true)).toBe('a')
    expect(dropBefore(IDS, '', 'b', false)).toBe('b')
    expect(dropBefore(IDS, 'a', 'c', true)).toBeNull()
  })

  it('stays if it would go where it is, or if one of the two is gone', () => {
    expect(dropBefore(IDS, 'a', 'a', true)).toBeUndefined()
    expect(dropBefore(IDS, 'a', '', true)).toBeUndefined()
    expect(dropBefore(IDS, 'a', 'b', false)).toBeUndefined()
    expect(dropBefore(IDS, 'gone', 'b', false)).toBeUndefined()
    expect(dropBefore(IDS, 'a', 'gone', false)).toBeUndefined()
  })

  it('is beyond its middle as one reads', () => {
    const box = { left: 100, top: 100, width: 80, height: 60 }
    expect(isBeyondMiddle(box, 101, 131, COLUMN)).toBe(true)
    expect(isBeyondMiddle(box, 179, 129, COLUMN)).toBe(false)
    expect(isBeyondMiddle(box, 141, 101, ROW)).toBe(true)
    expect(isBeyondMiddle(box, 141, 101, ARABIC_ROW)).toBe(false)
  })
})

it('arrow keys lead on and back, sideways as one reads', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter']
  expect(keys.map(key => stepOf(key, COLUMN))).toEqual([-1, 1, -1, 1, 0])
  expect(keys.map(key => stepOf(key, ARABIC_ROW))).toEqual([-1, 1, 1, -1, 0])
})
