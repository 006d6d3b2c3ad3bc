/** The way of a first lesson: give a name, find each other, make a room, come in, draw. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { callFromPage } from './page-api.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { CLEAR_AREA } from './desk.ts'
import { it } from './it.ts'
import { untilSameBoard } from './same-board.ts'
import { alone, together } from './together.ts'

it('two people give their names, find each other, and draw in one room', async ({ sit }) => {
  const anna = await sit()
  await anna.page.getByRole('textbox', { name: 'Your name' }).waitFor()
  await anna.photograph('01-welcome')
  await anna.introduce('Anna')
  await anna.photograph('02-lobby-alone')
  const ben = await sit()
  await ben.introduce('Ben')
  const people = anna.page.getByRole('list', { name: 'People on this network' })
  await people.getByText('Ben').waitFor()

  await anna.createRoom('Maths, Tuesday')
  await anna.photograph('03-empty-board')
  await ben.page.getByRole('button', { name: 'Open room Maths, Tuesday' }).waitFor()
  await ben.photograph('04-lobby-with-a-room')
  await ben.enter('Maths, Tuesday')
  await anna.page.getByRole('button', { name: '2 people here' }).waitFor()

  const at = { left: CLEAR_AREA.x + 20, top: CLEAR_AREA.y + 10 }
  await ben.take('Red')
  await Promise.all([
    drawStrokes(mouse(anna.page), quickStrokes(30), at),
    drawStrokes(mouse(ben.page), quickStrokes(30, { from: 20, top: 200 }), at),
  ])
  await untilSameBoard('Maths, Tuesday', 60, anna, ben)
  await anna.photograph('05-board-of-anna')
  await ben.photograph('06-board-of-ben')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a name that cannot be used is explained, and the lobby only opens with one that can', async ({ sit }) => {
  const anna = await sit()
  const name = anna.page.getByRole('textbox', { name: 'Your name' })
  await name.fill('   ')
  await anna.press('Start')
  await anna.page.getByRole('alert').getByText('Type a name').waitFor()
  await anna.photograph('welcome-refused')
  await anna.introduce('Anna')
  await anna.page.getByRole('button', { name: 'Anna (you)' }).waitFor()
})

it('two profiles on one computer are two people', async ({ sit }) => {
  const [anna, ben] = [await sit({ seat: 0 }), await sit({ seat: 0 })]
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom('Shared desk')
  await ben.enter('Shared desk')
  await drawStrokes(mouse(ben.page), quickStrokes(3), { left: CLEAR_AREA.x, top: CLEAR_AREA.y })
  await untilSameBoard('Shared desk', 3, anna, ben)
})

it('a third who comes late sees everything, and all three draw on', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Late')
  const at = { left: CLEAR_AREA.x, top: CLEAR_AREA.y }
  await drawStrokes(mouse(anna.page), quickStrokes(4), at)
  await drawStrokes(mouse(ben.page), quickStrokes(4, { from: 20, top: 100 }), at)
  await untilSameBoard('Late', 8, anna, ben)

  const chloe = await sit()
  await chloe.introduce('Chloe')
  await chloe.page.getByText('2 people: Anna and Ben').waitFor()
  await chloe.photograph('lobby-faces')
  const [first, second] = await chloe.page.locator('.room-card .avatar').all()
  const [left, right] = [await first!.boundingBox(), await second!.boundingBox()]
  expect(right!.x, 'no face covers another').toBeGreaterThanOrEqual(left!.x + left!.width)
  await chloe.enter('Late')
  await untilSameBoard('Late', 8, anna, ben, chloe)
  await chloe.take('Green')
  await Promise.all([
    drawStrokes(mouse(anna.page), quickStrokes(3, { from: 40, top: 200 }), at),
    drawStrokes(mouse(ben.page), quickStrokes(3, { from: 45, top: 280, left: 60 }), at),
    drawStrokes(mouse(chloe.page), quickStrokes(3, { from: 50, top: 360, left: 120 }), at),
  ])
  await untilSameBoard('Late', 17, anna, ben, chloe)
  await chloe.photograph('three-people')
})

it('a change of name is seen in the other windows', async ({ sit }) => {
  const [anna, ben] = await Promise.all([sit(), sit()])
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await ben.press('Ben (you)')
  await ben.page.getByRole('menuitem', { name: 'Change your name' }).click()
  await ben.page.getByRole('textbox', { name: 'Your name' }).fill('Benjamin')
  await ben.press('Save')
  await anna.page.getByRole('list', { name: 'People on this network' }).getByText('Benjamin').waitFor()
  await anna.photograph('lobby-two-people')
})

it('a room that was left waits in the lobby with all that was drawn, until it is removed', async ({ sit }) => {
  const anna = await alone(sit, 'Kept')
  await drawStrokes(mouse(anna.page), quickStrokes(3), { left: CLEAR_AREA.x, top: CLEAR_AREA.y })
  await eventually('the lines are kept', async () => (await anna.digest('Kept')).lines === 3)
  await anna.untilSaved()
  await anna.back()
  await anna.page.getByRole('region', { name: 'Kept on this computer' }).waitFor()
  await anna.photograph('lobby-kept-room')
  await anna.enter('Kept')
  expect((await anna.digest('Kept')).lines).toBe(3)
  await anna.back()

  await anna.press('More about Kept')
  await anna.page.getByRole('menuitem', { name: 'Remove from this computer' }).click()
  await anna.photograph('lobby-remove-room')
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await anna.page.getByRole('button', { name: 'Open room Kept' }).waitFor({ state: 'detached' })
  expect(await callFromPage(anna.page, 'rooms.list', {})).toEqual([])
})

it('the menu of a room stays open while people there change, leave, and the room moves to another list', async ({
  sit,
}) => {
  const [anna, ben] = await together(sit, 'Busy')
  await anna.back()
  const open = anna.page.getByRole('region', { name: 'Open now' })
  await open.getByText('1 person: Ben').waitFor()

  await anna.press('More about Busy')
  const remove = anna.page.getByRole('menuitem', { name: 'Remove from this computer' })
  await remove.waitFor()
  for (let at = 1; at <= 20; at += 1) await callFromPage(ben.page, 'peer.rename', { name: `Ben ${at}` })
  // An open menu hides the page behind it from whoever finds things by their role.
  await anna.page.getByText('1 person: Ben 20').waitFor()
  await ben.back()
  await anna.page.getByText('Nobody is in this room').waitFor()
  await remove.click()
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click()

  const kept = anna.page.getByRole('region', { name: 'Kept on this computer' })
  await kept.getByText('Nobody is in this room').waitFor()
  const focused = anna.page.locator('button:focus[aria-label="More about Busy"]')
  await focused.waitFor()

  await anna.page.keyboard.press('Enter')
  await remove.waitFor()
  await ben.enter('Busy')
  await anna.page.getByText('1 person: Ben 20').waitFor()
  await anna.page.keyboard.press('Escape')
  await open.getByText('1 person: Ben 20').waitFor()
  await focused.waitFor()
})
