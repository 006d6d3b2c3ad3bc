import { afterEach, expect, test } from 'vitest'
import type { Tool } from '../../../p2p/canvas/pencil.ts'
import { reachedSentence } from '../../../renderer/app/board/reached-sentence.ts'
import { catalogues } from '../../../renderer/app/languages/catalogues.ts'
import { english, speak } from '../../../renderer/app/text.ts'

afterEach(() => speak(english))

function item(tool: Tool, text = '', locked = false) {
  return { id: 'a', pencil: { tool, color: '#111111', width: 3, opacity: 1 }, locked, group: '', text }
}

test('says the kind of what is selected, what it says, whether it is locked, and its place', () => {
  expect(reachedSentence({ items: [item('rectangle')], place: 3, of: 12 })).toBe('Rectangle, 3 of 12')
  expect(reachedSentence({ items: [item('note', ' Bring\nyour  books ')], place: 1, of: 2 })).toBe(
    'Sticky note, Bring your books, 1 of 2',
  )
  expect(reachedSentence({ items: [item('picture', '', true)], place: 2, of: 2 })).toBe('Picture, locked, 2 of 2')
  expect(reachedSentence(null)).toBe('')
})

test('says of several how many they are', () => {
  expect(reachedSentence({ items: [item('pen'), item('pen', '', true)], place: null, of: 12 })).toBe('2 selected')
  expect(reachedSentence({ items: [item('pen'), item('pen')], place: 4, of: 12 })).toBe('2 selected, 4 of 12')
})

test('cuts a long text, and never in the middle of a sign', () => {
  const said = reachedSentence({ items: [item('text', '🙂'.repeat(300))], place: 1, of: 1 })
  expect(said).toBe(`Text, ${'🙂'.repeat(100)}…, 1 of 1`)
})

test.each(Object.entries(catalogues))('says it in the language of the window: %s', (_, words) => {
  speak(words)
  const said = reachedSentence({ items: [item('note', 'Homework', true)], place: 3, of: 12 })
  for (const part of [words.board.tool.note, 'Homework', words.board.reached.locked, '3', '12']) {
    expect(said).toContain(part)
  }
})
