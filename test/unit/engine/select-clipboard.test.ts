import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { itemsAround, itemsFromText, itemsToText } from '../../../renderer/engine/tools/select-clipboard.ts'
import { PENCIL, point } from './builders.ts'

const LINE: NewItem = { pencil: { ...PENCIL, tool: 'line' }, points: [point(0, 0), point(100, 50)] }
const NOTE: NewItem = {
  pencil: { ...PENCIL, tool: 'note', fill: '#fff3a3' },
  points: [point(0, 0), point(10, 0), point(10, 10), point(0, 10)],
  text: 'Homework',
}
const MARK = itemsToText([])!.slice(0, -'[]'.length)

describe('items on the clipboard', () => {
  it('come back as they were', () => {
    const items = [LINE, { ...NOTE, group: 'g' }]
    expect(itemsFromText(itemsToText(items)!)).toEqual(items)
  })

  it('are not copied if they are too many', () => {
    expect(itemsToText(Array.from({ length: LIMITS.copiedItems + 1 }, () => LINE))).toBeNull()
  })

  it('are put with their middle where they are pasted', () => {
    const [line, note] = itemsAround([LINE, NOTE], { x: 50, y: 125 })
    expect([line!.points[0], note!.points[0]]).toEqual([point(0, 100), point(0, 100)])
  })

  it('are not what somebody wrote elsewhere', () => {
    expect(itemsFromText('Homework')).toBeNull()
    expect(itemsFromText('')).toBeNull()
    expect(itemsFromText(JSON.stringify([LINE]))).toBeNull()
  })

  it.each([
    ['no JSON', '{'],
    ['no list', '{}'],
    ['nothing', '[]'],
    ['no item', '[null]'],
    ['an unknown tool', [{ ...LINE, pencil: { ...PENCIL, tool: 'bomb' }, points: [[0, 0, 0.5]] }]],
    ['a colour that is none', [{ pencil: { ...PENCIL, color: 'url(x)' }, points: [[0, 0, 0.5]] }]],
    ['too wide a pen', [{ pencil: { ...PENCIL, width: LIMITS.widthUnits + 1 }, points: [[0, 0, 0.5]] }]],
    ['a fill that is none', [{ pencil: { ...PENCIL, fill: 7 }, points: [[0, 0, 0.5]] }]],
    ['no points', [{ pencil: PENCIL, points: [] }]],
    ['too few corners', [{ pencil: { ...PENCIL, tool: 'rectangle' }, points: [[0, 0, 0.5]] }]],
    ['a place off the canvas', [{ pencil: PENCIL, points: [[2 * LIMITS.coordinateUnits, 0, 0.5]] }]],
    ['a place that is none', [{ pencil: PENCIL, points: [[0, null, 0.5]] }]],
    ['too long a text', [{ pencil: PENCIL, points: [[0, 0, 0.5]], text: 'x'.repeat(LIMITS.textLength + 1) }]],
    [
      'too long a name of a group',
      [{ pencil: PENCIL, points: [[0, 0, 0.5]], group: 'g'.repeat(LIMITS.groupLength + 1) }],
    ],
    ['a pen that is a picture', [{ pencil: PENCIL, points: [[0, 0, 0.5]], picture: 'a'.repeat(64) }]],
    [
      'too many items',
      Array.from({ length: LIMITS.copiedItems + 1 }, () => ({ pencil: PENCIL, points: [[0, 0, 0.5]] })),
    ],
  ])('are refused with %s in them', (_, lines) => {
    expect(itemsFromText(MARK + (typeof lines === 'string' ? lines : JSON.stringify(lines)))).toBeNull()
  })
})
