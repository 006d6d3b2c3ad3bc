/** Texts that were copied elsewhere, on the board. */
import { expect } from 'vitest'
import type { LineDetail } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { eventually } from '../support/eventually.ts'
import { allowReading, copyElsewhere } from './clipboards.ts'
import { CLEAR_AREA } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { together } from './together.ts'

it('a text from another program is pasted on the board as one that was written there', async ({ sit }) => {
  const room = 'From elsewhere'
  const [anna, ben] = await together(sit, room)
  await allowReading(anna)
  await anna.take('Text')
  await anna.take('Blue')
  await anna.take('Large letters')
  await anna.take('Pen')
  const { keyboard, mouse } = anna.page
  const long = 'A long line of a document, which nobody has broken. '.repeat(4)
  await copyElsewhere(anna, { 'text/plain': `Tea\tand cake\r\n${long}`, 'text/html': '<b>Tea</b> and cake' })
  await mouse.move(CLEAR_AREA.x + 400, CLEAR_AREA.y + 200)
  await keyboard.press('Control+v')
  await eventually('it is there', async () => (await ben.lines(room)).length === 1)
  const [{ pencil, points, text }] = (await ben.lines(room)) as [LineDetail]
  expect(text).toBe(`Tea    and cake\n${long.trimEnd()}`)
  expect(pencil).toMatchObject({ tool: 'text', color: '#1c6fd6', width: 40 })
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(CLEAR_AREA.x + 400, 0)
  expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeCloseTo(CLEAR_AREA.y + 200, 0)
  expect(Math.max(...xs) - Math.min(...xs)).toBeLessThanOrEqual(30 * 40 + 1)
  // It is selected, and one step takes it back.
  expect(await anna.page.getByRole('radio', { name: 'Select', exact: true }).isChecked()).toBe(true)
  await keyboard.press('ArrowDown')
  await eventually('it is moved', async () => (await ben.lines(room))[0]!.points[0]![1] !== points[0]![1])
  await anna.photograph('text-from-elsewhere')
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await eventually('it is gone', async () => (await ben.lines(room)).length === 0)

  await copyElsewhere(anna, { 'text/plain': 'letters '.repeat(128 * 1024) })
  await keyboard.press('Control+v')
  await anna.told('This text was too long')
  await eventually('its beginning is there', async () => (await ben.lines(room)).length === 1)
  expect((await ben.lines(room)).map(({ text }) => text)).toEqual(['letters '.repeat(LIMITS.textLength / 8).trimEnd()])
  await copyElsewhere(anna, { 'text/plain': ' \n\t ' })
  await keyboard.press('Control+v')

  // Who may only watch pastes nothing.
  await callFromPage(anna.page, 'rooms.rule', { room: await anna.roomId(room), role: 'viewer' })
  await ben.page.getByRole('radio', { name: 'Pen', disabled: true }).waitFor()
  await allowReading(ben)
  await copyElsewhere(ben, { 'text/plain': 'from a watcher' })
  await ben.page.keyboard.press('Control+v')
  await anna.page.waitForTimeout(500)
  expect(await anna.lines(room)).toHaveLength(1)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
