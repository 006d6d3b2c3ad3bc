import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { keptOf, textItem } from '../../../renderer/engine/tools/pasted-text.ts'

const PENCIL: Pencil = { tool: 'text', color: '#1c6fd6', width: 20, opacity: 1 }
/** Half as wide as they are high. */
const measure = (text: string): number => text.length / 2

function extent({ points }: NewItem, axis: 'x' | 'y'): [from: number, to: number] {
  const all = points.map(point => point[axis])
  return [Math.min(...all), Math.max(...all)]
}

it('a pasted text is kept as a written one is: tidied, and no longer than one may be', () => {
  expect(keptOf('Tea\tand\r\ncake\u0007 \n')).toEqual({ text: 'Tea    and\ncake', isCut: false })
  expect(keptOf('x'.repeat(LIMITS.textLength))).toEqual({ text: 'x'.repeat(LIMITS.textLength), isCut: false })
  const { text, isCut } = keptOf('y'.repeat(LIMITS.textLength - 1) + '🎈'.repeat(500_000))
  expect([text, isCut]).toEqual(['y'.repeat(LIMITS.textLength - 1), true])
})

it('its middle is where it is pasted, and it is as wide as it takes, but for long lines', () => {
  const item = textItem('Tea', PENCIL, { x: 100, y: 200 }, measure)!
  expect(item).toMatchObject({ pencil: PENCIL, text: 'Tea' })
  const [[left, right], [top, bottom]] = [extent(item, 'x'), extent(item, 'y')]
  expect([(left + right) / 2, (top + bottom) / 2].map(Math.round)).toEqual([100, 200])
  expect([right - left, bottom - top].map(Math.round)).toEqual([30, 26])
  const long = textItem('word '.repeat(400).trimEnd(), PENCIL, { x: 0, y: 0 }, measure)!
  const [from, to] = extent(long, 'x')
  expect(to - from).toBeLessThanOrEqual(30 * 20 + 1)
})

it('nothing comes of a text that nobody would see', () => {
  expect(textItem(keptOf('\u0000 \n').text, PENCIL, { x: 0, y: 0 }, measure)).toBeNull()
})
