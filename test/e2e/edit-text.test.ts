/** What texts and notes say is edited with what selects them, by two people at once. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

type Place = readonly [x: number, y: number]

const TEXT: Place = [60, 60]
const NOTE: Place = [560, 200]

function at([x, y]: Place): [number, number] {
  return [CLEAR_AREA.x + x, CLEAR_AREA.y + y]
}

function field({ page }: Desk) {
  return page.getByRole('textbox', { name: /^Text/ })
}

async function write(desk: Desk, tool: string, place: Place, text: string): Promise<void> {
  await desk.take(tool)
  await desk.page.mouse.click(...at(place))
  await field(desk).waitFor()
  await desk.page.keyboard.insertText(text)
  await desk.page.keyboard.press('Escape')
  await field(desk).waitFor({ state: 'detached' })
}

async function itemsOf({ page }: Desk, name: string) {
  const room = (await callFromPage(page, 'rooms.list', {})).find(room => room.name === name)!.id
  return { room, lines: await callFromPage(page, 'canvas.lines', { room }) }
}

async function textsOf(desk: Desk, room: string): Promise<string[]> {
  const { lines } = await itemsOf(desk, room)
  return lines.map(({ text = '' }) => text).sort()
}

/** A text of Anna's and a note of Ben's, and both hold what selects. */
async function meet(sit: () => Promise<Desk>, room: string): Promise<[Desk, Desk]> {
  const [anna, ben] = await together(sit, room)
  await write(anna, 'Text', TEXT, 'first')
  await write(ben, 'Sticky note', NOTE, 'remember')
  await untilSameBoard(room, 2, anna, ben)
  for (const desk of [anna, ben]) await desk.take('Select')
  return [anna, ben]
}

it('two people edit the same text by a double click, and both end with what the last of them wrote', async ({
  sit,
}) => {
  const [anna, ben] = await meet(sit, 'Same')
  for (const desk of [anna, ben]) {
    await desk.page.mouse.dblclick(...at(TEXT))
    await field(desk).waitFor()
    expect(await field(desk).inputValue()).toBe('first')
  }
  await anna.photograph('edit-text')
  await anna.page.keyboard.insertText(' of Anna')
  await ben.page.keyboard.insertText(' of Ben, in\ntwo lines')
  await Promise.all([anna.page.keyboard.press('Escape'), ben.page.keyboard.press('Escape')])
  for (const desk of [anna, ben]) await field(desk).waitFor({ state: 'detached' })
  // What was written is selected again. Without the frame around it both see the same.
  for (const desk of [anna, ben]) await desk.page.keyboard.press('Escape')
  await untilSameBoard('Same', 2, anna, ben)
  const [text] = await textsOf(anna, 'Same')
  expect(['first of Anna', 'first of Ben, in\ntwo lines']).toContain(text)
  expect(await textsOf(ben, 'Same')).toEqual([text, 'remember'])
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('Enter edits the one that is selected, Escape ends it, and a press elsewhere does too', async ({ sit }) => {
  const [anna, ben] = await meet(sit, 'Enter')
  const { keyboard, mouse } = anna.page
  await mouse.click(...at(NOTE))
  await keyboard.press('Enter')
  await field(anna).waitFor()
  await keyboard.insertText(' the exam')
  await keyboard.press('Escape')
  await field(anna).waitFor({ state: 'detached' })
  // It is selected again, for what comes next.
  await keyboard.press('Enter')
  await field(anna).waitFor()
  expect(await field(anna).inputValue()).toBe('remember the exam')
  await keyboard.insertText(' of May')
  await mouse.click(...at([300, 380]))
  await field(anna).waitFor({ state: 'detached' })
  await untilSameBoard('Enter', 2, anna, ben)
  expect(await textsOf(ben, 'Enter')).toEqual(['first', 'remember the exam of May'])
  // Nothing is selected, so there is nothing to write.
  await keyboard.press('Enter')
  await keyboard.press('Control+a')
  await keyboard.press('Enter')
  expect(await field(anna).count()).toBe(0)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what is locked is not edited', async ({ sit }) => {
  const [anna, ben] = await meet(sit, 'Locked')
  const { room, lines } = await itemsOf(ben, 'Locked')
  const ids = lines.map(({ id }) => id)
  await callFromPage(ben.page, 'canvas.set', { room, changes: [{ ids, set: { locked: true } }] })
  await anna.page.mouse.click(...at(TEXT))
  await anna.page.mouse.click(...at(TEXT), { button: 'right' })
  // The board has heard of the lock too once its menu says so.
  await anna.page.getByRole('menuitem', { name: 'Unlock' }).waitFor()
  await anna.page.keyboard.press('Escape')
  await anna.page.getByRole('menu').waitFor({ state: 'detached' })
  await anna.page.keyboard.press('Enter')
  await anna.page.mouse.dblclick(...at(TEXT))
  await anna.page.mouse.dblclick(...at(NOTE))
  expect(await field(anna).count()).toBe(0)
  expect(await textsOf(anna, 'Locked')).toEqual(['first', 'remember'])
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a finger edits by tapping twice', async ({ sit }) => {
  const anna = await sit({ touch: true })
  await anna.introduce('Anna')
  await anna.createRoom('Taps')
  await write(anna, 'Sticky note', NOTE, 'remember')
  await anna.take('Select')
  // Two taps are one double tap only if a busy computer does not keep them too far apart.
  await eventually(
    'the field is open',
    async () => {
      for (let taps = 0; taps < 2 && (await field(anna).count()) === 0; taps += 1) {
        await anna.page.touchscreen.tap(...at(NOTE))
      }
      return (await field(anna).count()) > 0
    },
    { everyMs: 1_000 },
  )
  expect(await field(anna).inputValue()).toBe('remember')
  expect(anna.complaints).toEqual([])
})
