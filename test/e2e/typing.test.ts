/** What somebody writes is seen by the others while they write it. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { CLEAR_AREA, type Desk, PHONE, VIEWPORT } from './desk.ts'
import { it } from './it.ts'
import { countAstray, countLetters } from './letters.ts'
import { callFromPage } from './page-api.ts'
import { untilSameBoard } from './same-board.ts'
import { alone, together } from './together.ts'

type Place = readonly [x: number, y: number]

const TEXT: Place = [60, 60]
const NOTE: Place = [600, 220]

function at([x, y]: Place): [number, number] {
  return [CLEAR_AREA.x + x, CLEAR_AREA.y + y]
}

function field({ page }: Desk) {
  return page.getByRole('textbox', { name: /^Text/ })
}

/** Opens a field and leaves it open. */
async function begin(desk: Desk, tool: string, place: Place, text: string): Promise<void> {
  await desk.take(tool)
  await desk.page.mouse.click(...at(place))
  await field(desk).waitFor()
  await desk.page.keyboard.insertText(text)
}

async function done(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Escape')
  await field(desk).waitFor({ state: 'detached' })
}

async function textsAt({ page }: Desk, name: string): Promise<(string | undefined)[]> {
  const room = (await callFromPage(page, 'rooms.list', {})).find(room => room.name === name)!.id
  return (await callFromPage(page, 'canvas.lines', { room })).map(({ text }) => text)
}

/** Waits until so many things in progress of others are on a screen, all of them painted. */
async function untilLive(desk: Desk, room: string, count: number): Promise<void> {
  const board = desk.board(room)
  await eventually(`${count} in progress are seen`, async () => {
    const [live, settled] = [await board.getAttribute('data-live'), await board.getAttribute('data-settled')]
    if (live !== String(count) || settled !== 'true') throw new Error(`${live} are seen, painted: ${settled}.`)
    return true
  })
}

/** Waits until what a screen shows has so many pixels of letters. */
async function untilLetters(desk: Desk, isEnough: (letters: number) => boolean): Promise<void> {
  await eventually('the letters are seen', async () => {
    const letters = countLetters(await desk.look())
    if (!isEnough(letters)) throw new Error(`${letters} pixels are letters.`)
    return true
  })
}

/** So that there is nothing but ink on the board. */
async function hideNames(desk: Desk): Promise<void> {
  await desk.page.addStyleTag({ content: '.board-person { display: none !important }' })
}

it('the words of a text and a note are seen before their fields close, as they will stay', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Typed')
  await begin(anna, 'Text', TEXT, 'Light becomes sug')
  await untilLive(ben, 'Typed', 1)
  await begin(ben, 'Sticky note', NOTE, 'Chlorophyll is green. Why?')
  await anna.page.keyboard.insertText('ar,\nwater becomes air')
  await untilLive(anna, 'Typed', 1)
  await untilLive(ben, 'Typed', 1)
  expect(await textsAt(ben, 'Typed')).toEqual([])
  await untilLetters(ben, letters => letters > 1_500)
  await ben.photograph('text-while-typed')
  await anna.photograph('note-while-typed')
  await ben.page.setViewportSize(PHONE)
  await ben.photograph('text-while-typed-phone')
  await ben.page.setViewportSize(VIEWPORT)

  await done(ben)
  await ben.page.mouse.move(1, 1)
  await hideNames(ben)
  await untilLive(anna, 'Typed', 0)
  await untilLive(ben, 'Typed', 1)
  expect(await field(anna).inputValue()).toBe('Light becomes sugar,\nwater becomes air')
  const typed = await ben.look()
  await done(anna)
  await untilSameBoard('Typed', 2, anna, ben)
  const kept = await ben.look()
  expect(countLetters(kept)).toBeGreaterThan(1_500)
  expect(countAstray(kept, typed)).toBeLessThan(countLetters(kept) / 50)
  expect(countAstray(typed, kept)).toBeLessThan(countLetters(kept) / 50)
  expect(await textsAt(ben, 'Typed')).toHaveLength(2)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what is taken back before the field closes disappears', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Cancelled')
  await begin(anna, 'Text', TEXT, 'Never mind')
  await untilLetters(ben, letters => letters > 300)
  await field(anna).fill('')
  await done(anna)
  await untilLive(ben, 'Cancelled', 0)
  await untilSameBoard('Cancelled', 0, anna, ben)
  await untilLetters(ben, letters => letters === 0)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a text that is changed is seen as it is written, and not as it was beside that', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Anew')
  await begin(anna, 'Text', TEXT, 'All plants are green')
  await done(anna)
  await untilSameBoard('Anew', 1, anna, ben)
  const before = countLetters(await ben.look())
  await hideNames(ben)
  await anna.take('Select')
  await anna.page.mouse.dblclick(...at([TEXT[0] + 20, TEXT[1]]))
  await field(anna).waitFor()
  await field(anna).fill('Not')
  await untilLive(ben, 'Anew', 1)
  await untilLetters(ben, letters => letters > 0 && letters < before / 2)
  expect(await textsAt(ben, 'Anew')).toEqual(['All plants are green'])
  const typed = await ben.look()

  // Who thinks better of it leaves it as it was.
  await field(anna).fill('All plants are green')
  await done(anna)
  await untilLive(ben, 'Anew', 0)
  await untilLetters(ben, letters => letters === before)

  await anna.page.keyboard.press('Enter')
  await field(anna).fill('Not')
  await untilLive(ben, 'Anew', 1)
  await done(anna)
  await anna.page.keyboard.press('Escape')
  await untilSameBoard('Anew', 1, anna, ben)
  await untilLive(ben, 'Anew', 0)
  const kept = await ben.look()
  expect(countAstray(kept, typed)).toBe(0)
  expect(countAstray(typed, kept)).toBe(0)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what somebody was writing is not seen any more once their computer is gone', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Gone')
  await begin(anna, 'Sticky note', NOTE, 'I wanted to say')
  await untilLive(ben, 'Gone', 1)
  await anna.crash()
  await untilLive(ben, 'Gone', 0)
  expect(ben.complaints).toEqual([])
})

it('who leaves the page with a text that nobody can take is asked, and finds it there when the page is loaded again', async ({
  sit,
}) => {
  const anna = await alone(sit, 'Away')
  await begin(anna, 'Text', TEXT, 'Light becomes sugar')
  await anna.crash()
  await anna.page.getByText('Reconnecting…').first().waitFor()
  await anna.page.keyboard.insertText(', water becomes air')
  const asked: string[] = []
  anna.page.on('dialog', dialog => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  // There is nobody to ask for the page.
  await anna.page.reload().catch(() => undefined)
  expect(asked).toEqual(['beforeunload'])
  await anna.restart()
  await anna.page.reload()
  await anna.board('Away').waitFor()
  await anna.told('The text that you were writing is kept.')
  expect(await textsAt(anna, 'Away')).toEqual(['Light becomes sugar, water becomes air'])
})

it('what was being written while the peer was away is there when the room is entered again', async ({ sit }) => {
  const anna = await alone(sit, 'Left')
  await begin(anna, 'Text', TEXT, 'Light becomes sugar')
  await anna.crash()
  await anna.page.getByText('Reconnecting…').first().waitFor()
  await anna.back()
  await anna.restart()
  await anna.page.getByText('Reconnecting…').first().waitFor({ state: 'detached' })
  await anna.enter('Left')
  await anna.told('The text that you were writing is kept.')
  expect(await textsAt(anna, 'Left')).toEqual(['Light becomes sugar'])
})
