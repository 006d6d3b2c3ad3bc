import { expect, test } from 'vitest'
import { inSections } from '../../../renderer/app/lobby/room-sections.ts'
import { room } from './fakes.ts'

const ben = { id: 'ben', name: 'Ben' }
const open = { ...room('open'), members: [ben] }
const kept = room('kept')
const elsewhere = { ...room('elsewhere'), kept: false }

test('a room is among the open ones while somebody is there, and else where it is kept', () => {
  expect(inSections([elsewhere, kept, open], null)).toEqual({ open: [open], kept: [kept], elsewhere: [elsewhere] })
})

test('a room that is held stays where it is shown, in its place, when all leave and when somebody comes', () => {
  const left = { ...open, members: [] }
  const last = { ...room('very last'), members: [ben] }
  const whenOpen = inSections([left, last], { id: 'open', section: 'open' })
  expect(whenOpen).toEqual({ open: [left, last], kept: [], elsewhere: [] })
  const entered = { ...kept, members: [ben] }
  expect(inSections([entered, open], { id: 'kept', section: 'kept' })).toEqual({
    open: [open],
    kept: [entered],
    elsewhere: [],
  })
})

test('a held room that is gone is shown nowhere', () => {
  expect(inSections([kept], { id: 'open', section: 'open' })).toEqual({ open: [], kept: [kept], elsewhere: [] })
})
