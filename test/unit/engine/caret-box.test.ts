import { describe, expect, it } from 'vitest'
import { caretBox } from '../../../renderer/engine/caret-box.ts'
import { uprightFrame } from '../../../renderer/engine/text-frame.ts'

/** Each letter is half as wide as it is high. */
const measure = (text: string) => text.length / 2
const text = { pencil: { tool: 'text', width: 20 }, letters: 20 } as const
const frame = uprightFrame({ x: 100, y: 50 }, { width: 60, height: 52 })

describe('the caret', () => {
  it('stands behind the last letter, on its line', () => {
    expect(caretBox('', { ...text, frame }, measure)).toEqual({ minX: 100, maxX: 100, minY: 50, maxY: 76 })
    expect(caretBox('abc', { ...text, frame }, measure)).toEqual({ minX: 130, maxX: 130, minY: 50, maxY: 76 })
    expect(caretBox('abc defg', { ...text, frame }, measure)).toEqual({ minX: 140, maxX: 140, minY: 76, maxY: 102 })
    expect(caretBox('abc\n', { ...text, frame }, measure)).toEqual({ minX: 100, maxX: 100, minY: 76, maxY: 102 })
  })

  it('stands left of what runs from right to left, and turns with its frame', () => {
    expect(caretBox('مرحبا', { ...text, frame }, measure)).toMatchObject({ minX: 110, maxX: 110 })
    const turned = { ...frame, across: { x: 0, y: 1 }, down: { x: -1, y: 0 } }
    expect(caretBox('abc', { ...text, frame: turned }, measure)).toEqual({ minX: 74, maxX: 100, minY: 80, maxY: 80 })
  })

  it('stands within the margin of a note', () => {
    const note = {
      pencil: { tool: 'note', width: 20 },
      letters: 20,
      frame: { ...frame, width: 200, height: 200 },
    } as const
    expect(caretBox('', note, measure)).toEqual({ minX: 112, maxX: 112, minY: 62, maxY: 88 })
  })
})
