/** Rooms with a PIN: made, listed, joined with the wrong one and the right one. */
import { expect } from 'vitest'
import type { Locator } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { CLEAR_AREA, type Desk, PHONE } from './desk.ts'
import { it } from './it.ts'
import { untilSameBoard } from './same-board.ts'

const ROOM = 'Class 4b'
const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('a room with a PIN opens to whoever has it, and asks nobody twice', async ({ sit }) => {
  const [teacher, mia] = await Promise.all([sit(), sit()])
  await Promise.all([teacher.introduce('Ms Adeyemi'), mia.introduce('Mia')])
  await nameWithPin(teacher, ROOM, '2468')
  await teacher.photograph('new-room-with-pin')
  await teacher.press('Create room')
  await teacher.board(ROOM).waitFor()
  await drawStrokes(mouse(teacher.page), quickStrokes(3), AT)

  const card = mia.page.getByRole('button', { name: `Open room ${ROOM}` })
  await card.waitFor()
  await mia.page.getByRole('img', { name: 'Needs a PIN' }).waitFor()
  await mia.photograph('locked-room')
  await card.click()
  const dialog = mia.page.getByRole('dialog', { name: `PIN for “${ROOM}”` })
  const field = dialog.getByRole('textbox', { name: 'PIN' })
  await field.fill('1111')
  await field.press('Enter')
  const problem = dialog.getByRole('alert')
  await problem.waitFor()
  expect(await problem.innerText()).toMatch(/PIN/)
  await eventually('the next PIN can be typed', () => hasFocus(field))
  await mia.photograph('pin-wrong')
  await mia.page.setViewportSize(PHONE)
  await mia.photograph('pin-wrong-phone')
  await mia.page.setViewportSize({ width: 1024, height: 720 })

  await field.fill('2468')
  await dialog.getByRole('button', { name: 'Join' }).click()
  await mia.board(ROOM).waitFor()
  await untilSameBoard(ROOM, 3, teacher, mia)
  await drawStrokes(mouse(mia.page), quickStrokes(2, { from: 20, top: 150 }), AT)
  await untilSameBoard(ROOM, 5, teacher, mia)

  await mia.back()
  await mia.enter(ROOM)
  await untilSameBoard(ROOM, 5, teacher, mia)
  await mia.page.reload()
  await mia.board(ROOM).waitFor()
  expect(mia.complaints).toEqual([])
})

it('too many wrong PINs make one wait, and the dialog says so', async ({ sit }) => {
  const [teacher, mia] = await Promise.all([sit(), sit()])
  await Promise.all([teacher.introduce('Ms Adeyemi'), mia.introduce('Mia')])
  await nameWithPin(teacher, ROOM, '2468')
  await teacher.press('Create room')
  await mia.page.getByRole('button', { name: `Open room ${ROOM}` }).click()
  const field = mia.page.getByRole('dialog').getByRole('textbox', { name: 'PIN' })
  const problem = mia.page.getByRole('dialog').getByRole('alert')
  for (let guess = 1; guess <= 6; guess += 1) {
    await field.fill(`000${guess}`)
    await field.press('Enter')
    await problem.waitFor()
  }
  await problem.getByText(/wait|seconds/i).waitFor()
  await mia.photograph('pin-wait')
  await mia.page.keyboard.press('Escape')
  await mia.page.getByRole('textbox', { name: 'Name of a new room' }).waitFor()
  expect(await mia.board(ROOM).count()).toBe(0)
})

it('a room is not made with an empty PIN, and without one the switch stays off', async ({ sit }) => {
  const teacher = await sit()
  await teacher.introduce('Ms Adeyemi')
  await nameWithPin(teacher, 'Open to all', ' ')
  await teacher.press('Create room')
  await teacher.page.getByRole('alert').getByText('Type a PIN').waitFor()
  await teacher.page.setViewportSize(PHONE)
  await teacher.photograph('new-room-empty-pin-phone')
  await teacher.page.getByRole('switch', { name: 'Only with a PIN' }).click()
  await teacher.press('Create room')
  await teacher.board('Open to all').waitFor()
  await teacher.back()
  expect(await teacher.page.getByRole('img', { name: 'Needs a PIN' }).count()).toBe(0)
})

async function nameWithPin(desk: Desk, name: string, pin: string): Promise<void> {
  await desk.page.getByRole('textbox', { name: 'Name of a new room' }).fill(name)
  await desk.page.getByRole('switch', { name: 'Only with a PIN' }).click()
  await desk.page.getByRole('textbox', { name: 'PIN' }).fill(pin)
}

function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate(element => element === element.ownerDocument.activeElement)
}
