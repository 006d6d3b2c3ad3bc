import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { itemsFromHtml, itemsToHtml, wordsOf } from '../../../renderer/engine/tools/clipboard-html.ts'
import { pastedOf } from '../../../renderer/engine/tools/pasted.ts'
import { itemsToText } from '../../../renderer/engine/tools/select-clipboard.ts'
import { PENCIL, point } from './builders.ts'

const NOTE: NewItem = {
  pencil: { ...PENCIL, tool: 'note', fill: '#fff3a3' },
  points: [point(0, 0), point(10, 0), point(10, 10), point(0, 10)],
  text: `Größe "1" <b>&amp; '大' 🎈`,
}
const TEXT = itemsToText([NOTE])!
const PICTURE = { url: 'data:image/png;base64,AAAA', width: 120.5 }

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

describe('items within HTML', () => {
  it('come back as they were, with and without a picture, and within whatever a program puts around', () => {
    for (const html of [itemsToHtml(TEXT, 'words', null), itemsToHtml(TEXT, 'words', PICTURE)]) {
      expect(itemsFromHtml(html)).toEqual([NOTE])
      expect(itemsFromHtml(`<html><head></head>\n<body><!--StartFragment-->${html}<!--EndFragment--></body>`)).toEqual([
        NOTE,
      ])
    }
  })

  it('are words or a picture for other programs, of which none is taken for HTML', () => {
    const words = 'Tea & <cake>\n"now"'
    expect(itemsToHtml(TEXT, words, null)).toMatch(/">Tea &amp; &lt;cake&gt;<br>&quot;now&quot;<\/div>$/)
    expect(itemsToHtml(TEXT, words, PICTURE)).toMatch(
      /"><img src="data:image\/png;base64,AAAA" width="121" alt="Tea &amp; &lt;cake&gt;\n&quot;now&quot;"><\/div>$/,
    )
  })

  it.each([
    ['nothing', ''],
    ['other HTML', '<p>Homework</p>'],
    ['an attribute that ends nowhere', '<div data-chalkboard="AAAA'],
    ['an empty attribute', '<div data-chalkboard="">x</div>'],
    ['no base64', '<div data-chalkboard="&amp;">x</div>'],
    ['something else in base64', `<div data-chalkboard="${base64('[{}]')}">x</div>`],
    [
      'items out of bounds',
      `<div data-chalkboard="${base64(itemsToText([{ ...NOTE, text: 'x'.repeat(LIMITS.textLength + 1) }])!)}">`,
    ],
  ])('are not in %s', (_, html) => {
    expect(itemsFromHtml(html)).toBeNull()
  })
})

it('the words of texts and notes are for other programs, the names of pictures are not', () => {
  const lines = [
    { pencil: { ...PENCIL, tool: 'text' as const }, text: 'Tea' },
    { pencil: { ...PENCIL, tool: 'picture' as const }, text: 'IMG_1.jpg' },
    { pencil: PENCIL, text: '' },
    { pencil: { ...PENCIL, tool: 'note' as const }, text: 'and\ncake' },
  ]
  expect(wordsOf(lines)).toBe('Tea\n\nand\ncake')
})

describe('what is pasted', () => {
  const nothing = { html: '', text: '', files: [] }
  const file = new File(['x'], 'x.png', { type: 'image/png' })

  it('is items before all else, also those that older versions put there as a text', () => {
    const items = { kind: 'items', items: [NOTE] }
    expect(pastedOf({ html: itemsToHtml(TEXT, 'words', PICTURE), text: 'words', files: [file] })).toEqual(items)
    expect(pastedOf({ html: '<p>x</p>', text: TEXT, files: [file] })).toEqual(items)
  })

  it('is files before a text, which may be but their names', () => {
    expect(pastedOf({ html: '<img src="x">', text: 'x.png', files: [file] })).toEqual({ kind: 'files', files: [file] })
    expect(pastedOf({ ...nothing, html: '<b>x</b>', text: 'x' })).toEqual({ kind: 'text', text: 'x' })
  })

  it('is nothing if nobody would see it', () => {
    expect(pastedOf(nothing)).toBeNull()
    expect(pastedOf({ ...nothing, text: ' \r\n\t' })).toBeNull()
  })
})
