import { describe, expect, it } from 'vitest'
import { fitText, isRightToLeft, layOut, LINE_HEIGHT } from '../../../renderer/engine/text-layout.ts'

/** Every letter is as wide as the size of letters. */
const measure = (text: string): number => text.length

function linesOf(text: string, width: number): string[] {
  return layOut(text, width, measure).map(line => line.text)
}

describe('a text', () => {
  it('is broken between words, whose spaces hang over the end of a line', () => {
    expect(linesOf('one two  three', 7)).toEqual(['one two', 'three'])
    expect(linesOf('one     two', 4)).toEqual(['one', 'two'])
  })

  it('keeps its own lines, blank ones and indents too, however they end', () => {
    expect(linesOf('a\n\n  b\r\nc\rd\u2028e\n', 9)).toEqual(['a', '', '  b', 'c', 'd', 'e', ''])
    expect(linesOf('', 9)).toEqual([''])
    expect(linesOf('   ', 9)).toEqual([''])
  })

  it('is broken after a hyphen, never before a number with a minus', () => {
    expect(linesOf('well-known x -5', 8)).toEqual(['well-', 'known x', '-5'])
  })

  it('does not break at a space that must not break', () => {
    expect(linesOf('a 10\u00a0km', 5)).toEqual(['a', '10\u00a0km'])
  })

  it('breaks a word that is longer than a line, and no sign of it in two', () => {
    expect(linesOf('ab abcdefghij k', 4)).toEqual(['ab', 'abcd', 'efgh', 'ij k'])
    const family = '👨\u200d👩\u200d👧'
    expect(linesOf(family + family, family.length)).toEqual([family, family])
    expect(linesOf('é'.normalize('NFD').repeat(3), 2)).toHaveLength(3)
  })

  it('puts at least one sign on a line, however narrow', () => {
    expect(linesOf('abc', 0)).toEqual(['a', 'b', 'c'])
    expect(linesOf('abc', -5)).toEqual(['a', 'b', 'c'])
  })

  it('is broken between signs where a script has no spaces, but not before what closes or after what opens', () => {
    expect(linesOf('漢字漢字', 3)).toEqual(['漢字漢', '字'])
    expect(linesOf('漢字。字', 2)).toEqual(['漢', '字。', '字'])
    expect(linesOf('漢漢「字」漢', 3)).toEqual(['漢漢', '「字」', '漢'])
  })

  it('loses nothing but spaces at the ends of lines', () => {
    const text = 'Ünï-cödé 漢「字」、かな -5 «x» שלום عالم 🙂🙂 (a) 「abc」 [b]—c '.repeat(3)
    for (const width of [0, 1, 3, 7, 20, 1000]) {
      expect(linesOf(text, width).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }
  })

  it('runs as its first letter does, each paragraph for itself', () => {
    expect(layOut('abc\n12 שלום abc\n٣ عالم', 99, measure).map(({ rightToLeft }) => rightToLeft)).toEqual([
      false,
      true,
      true,
    ])
    expect(isRightToLeft('123')).toBe(false)
  })

  it('of ten thousand letters in one word is broken all the same', () => {
    expect(linesOf('x'.repeat(10_000), 10)).toHaveLength(1_000)
  })
})

describe('fitting a text into a box', () => {
  it('leaves its letters as they are if there is space', () => {
    const { size, fits } = fitText('one two', 10, { width: 70, height: 10 * LINE_HEIGHT }, measure, 1)
    expect([size, fits]).toEqual([10, true])
  })

  it('makes letters no smaller than needed, and everything fits', () => {
    const box = { width: 70, height: 2 * 10 * LINE_HEIGHT }
    const { size, fits, lines } = fitText('one two three four five six', 10, box, measure, 1)
    expect(fits).toBe(true)
    expect(size).toBeLessThan(10)
    expect(lines.length * LINE_HEIGHT * size).toBeLessThanOrEqual(box.height + 0.1 * size)
    expect(fitText('one two three four five six', size * 1.05, box, measure, size * 1.05).fits).toBe(false)
  })

  it('says so when not even the smallest letters fit', () => {
    const { size, fits } = fitText('x'.repeat(100), 10, { width: 20, height: 20 }, measure, 5)
    expect([size, fits]).toEqual([5, false])
  })
})
