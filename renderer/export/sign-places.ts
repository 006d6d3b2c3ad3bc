/** Asks the browser where it puts the signs of a line of writing: mixed directions are its business. */
import { FONT_PX, LETTER_FONT } from '../engine/text-painter.ts'
import type { PlacedSign } from './writing-runs.ts'

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const STYLE = {
  position: 'fixed',
  left: '0',
  top: '0',
  visibility: 'hidden',
  whiteSpace: 'pre',
  font: LETTER_FONT,
  letterSpacing: 'normal',
  textRendering: 'geometricPrecision',
  unicodeBidi: 'isolate',
} as const

export function placesOf(line: string, rightToLeft: boolean): PlacedSign[] {
  const span = document.createElement('span')
  Object.assign(span.style, STYLE, { direction: rightToLeft ? 'rtl' : 'ltr' })
  span.ariaHidden = 'true'
  const written = document.createTextNode(line)
  span.append(written)
  document.body.append(span)
  const start = span.getBoundingClientRect().left
  const range = document.createRange()
  const places = Array.from(signs.segment(line), ({ segment, index }) => {
    range.setStart(written, index)
    range.setEnd(written, index + segment.length)
    const { left, right } = range.getBoundingClientRect()
    return { text: segment, left: (left - start) / FONT_PX, right: (right - start) / FONT_PX }
  })
  span.remove()
  return places
}
