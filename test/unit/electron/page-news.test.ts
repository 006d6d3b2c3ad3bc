import { expect, it } from 'vitest'
import { readPageNews } from '../../../electron/page-news.ts'

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
