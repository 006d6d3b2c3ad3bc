/** Colours, sizes and papers that are chosen while somebody writes are for what they write, and the writing goes on. */
import { expect } from 'vitest'
import { type Desk, onPage, PHONE } from './desk.ts'
import { it } from './it.ts'
import { untilSameBoard } from './same-board.ts'
import { alone, together } from './together.ts'

const PLACE = [200, 150] as const
const RED = '#dd2c2c'
const GREEN = '#2b9348'
const YELLOW = '#fff3a3'

function field({ page }: Desk) {
  return page.getByRole('textbox', { name: /^Text/ })
}

async function begin(desk: Desk, tool: string, text: string): Promise<void> {
  await desk.take(tool)
  await desk.page.mouse.click(...onPage(PLACE))
  await field(desk).waitFor()
  await desk.page.keyboard.type(text)
}

async function done(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Escape')
  await field(desk).waitFor({ state: 'detached' })
}

function isHeld({ page }: Desk, tool: string): Promise<boolean> {
  return page.getByRole('radio', { name: tool, exact: true }).isChecked()
}

it('a new text takes the colour and the size that are chosen while it is written, as one step to undo', async ({
  sit,
}) => {
  const [anna, ben] = await together(sit, 'New')
  await begin(anna, 'Text', 'one')
  await anna.take('Red')
  await anna.page.keyboard.type(' two')
  await anna.take('Huge letters')
  await anna.page.keyboard.type(' three')
  expect(await field(anna).inputValue()).toBe('one two three')
  await anna.photograph('styled-text')
  await done(anna)
  await untilSameBoard('New', 1, anna, ben)
  const [line] = await ben.lines('New')
  expect(line).toMatchObject({ text: 'one two three', pencil: { color: RED, width: 72 } })
  expect(await isHeld(anna, 'Text')).toBe(true)
  await anna.press('Undo')
  await untilSameBoard('New', 0, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a text that is edited takes them too, and the bar tells how it looks', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Edited')
  await begin(anna, 'Text', 'word')
  await done(anna)
  for (const desk of [anna, ben]) await desk.take('Select')
  await ben.take('Green')
  await ben.take('Select')
  await untilSameBoard('Edited', 1, anna, ben)
  await ben.page.mouse.dblclick(...onPage([PLACE[0] + 15, PLACE[1]]))
  await field(ben).waitFor()
  expect(await isHeld(ben, 'Ink')).toBe(true)
  await ben.take('Red')
  await ben.page.keyboard.type('s')
  expect(await isHeld(ben, 'Select')).toBe(true)
  await done(ben)
  await ben.page.keyboard.press('Escape')
  await untilSameBoard('Edited', 1, anna, ben)
  expect((await anna.lines('Edited'))[0]).toMatchObject({ text: 'words', pencil: { color: RED } })
  await ben.press('Undo')
  await untilSameBoard('Edited', 1, anna, ben)
  expect((await anna.lines('Edited'))[0]).toMatchObject({ text: 'word', pencil: { color: '#1b2420' } })
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a note that is written with the tool for texts takes a paper, and the tool stays in the hand', async ({ sit }) => {
  const anna = await alone(sit, 'Note')
  await begin(anna, 'Sticky note', 'remember')
  await done(anna)
  await anna.take('Text')
  await anna.page.mouse.click(...onPage(PLACE))
  await field(anna).waitFor()
  expect(await field(anna).inputValue()).toBe('remember')
  await anna.take('Yellow fill')
  await anna.take('Green')
  await anna.page.keyboard.type('!')
  expect(await isHeld(anna, 'Text')).toBe(true)
  await done(anna)
  await untilSameBoard('Note', 1, anna)
  expect((await anna.lines('Note'))[0]).toMatchObject({ text: 'remember!', pencil: { color: GREEN, fill: YELLOW } })
  expect(anna.complaints).toEqual([])
})

it('on a phone the choices stand behind a button, and the writing goes on once something is chosen', async ({
  sit,
}) => {
  const anna = await alone(sit, 'Phone', { touch: true })
  await anna.page.setViewportSize(PHONE)
  await anna.take('Text')
  await anna.page.touchscreen.tap(150, 300)
  await field(anna).waitFor()
  await anna.page.keyboard.type('one')
  await anna.page.getByRole('button', { name: 'Colour and width' }).tap()
  await anna.page.getByRole('radio', { name: 'Red', exact: true }).tap()
  await anna.page.keyboard.type(' two')
  expect(await field(anna).inputValue()).toBe('one two')
  await done(anna)
  await untilSameBoard('Phone', 1, anna)
  expect((await anna.lines('Phone'))[0]).toMatchObject({ text: 'one two', pencil: { color: RED } })
  expect(anna.complaints).toEqual([])
})

it('by keyboard one goes to the colours and on, and what was written is kept', async ({ sit }) => {
  const anna = await alone(sit, 'Keys')
  await begin(anna, 'Text', 'word')
  await anna.page.getByRole('radio', { name: 'Red', exact: true }).focus()
  await anna.page.keyboard.press('Space')
  expect(await field(anna).count()).toBe(1)
  await anna.page.keyboard.press('Tab')
  await field(anna).waitFor({ state: 'detached' })
  await untilSameBoard('Keys', 1, anna)
  expect((await anna.lines('Keys'))[0]).toMatchObject({ text: 'word', pencil: { color: RED } })
  expect(anna.complaints).toEqual([])
})
