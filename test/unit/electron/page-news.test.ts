import { expect, it } from 'vitest'
import { readPageNews, readUnsaved } from '../../../electron/page-news.ts'

const ROOM = '0123456789abcdef0123456789abcdef'

it('takes a language that there is, and a room or none', () => {
  expect(readPageNews([{ language: 'de', room: ROOM }])).toEqual({ language: 'de', room: ROOM })
  expect(readPageNews([{ language: 'ar', room: null }])).toEqual({ language: 'ar', room: null })
})

it.each([
  [[]],
  [[null]],
  [[{ language: 'xx', room: null }]],
  [[{ language: 'de' }]],
  [[{ language: 'de', room: '../../x' }]],
  [[{ language: 'de', room: null, more: 1 }]],
  [[{ language: 'de', room: null }, 'more']],
])('takes nothing else: %j', args => expect(readPageNews(args)).toBeUndefined())

it('takes a number of strokes', () => expect(readUnsaved([3])).toBe(3))

it.each([[[]], [[0]], [[-1]], [[1.5]], [['3']], [[null]], [[Infinity]], [[3, 'more']]])(
  'takes nothing else for one: %j',
  args => expect(readUnsaved(args)).toBeUndefined(),
)
