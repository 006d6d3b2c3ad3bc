/** Who may draw: what a teacher does about it, and what a child sees of it. */
import { expect } from 'vitest'
import type { Locator } from 'playwright-core'
import { eventually } from '../support/eventually.ts'
import { drawStrokes, mouse, press, quickStrokes } from './pens.ts'
import { countInk } from './pictures.ts'
import { CLEAR_AREA, type Desk, PHONE, VIEWPORT } from './desk.ts'
import { it, type SitOptions } from './it.ts'
import { untilSameBoard } from './same-board.ts'

const ROOM = 'Fractions'
const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('"Only I draw" stops a child’s pen and says why, until the teacher lets all draw again', async ({ sit }) => {
  const { teacher, mia } = await lesson(sit)
  await drawStrokes(mouse(mia.page), quickStrokes(2), AT)
  await untilSameBoard(ROOM, 2, teacher, mia)

  await openPeople(teacher)
  await onlyIDraw(teacher).click()
  await says(mia, 'Only Ms Adeyemi draws now. You can watch.')
  await mia.page.getByRole('radio', { name: 'Pen', disabled: true }).waitFor()
  await mia.page.getByRole('radio', { name: 'Laser pointer', disabled: true }).waitFor()
  await mia.page.getByRole('button', { name: 'Clear', exact: true, disabled: true }).waitFor()
  await mia.photograph('only-i-draw-child')
  await person(teacher, 'Mia').getByText('May watch').waitFor()
  await teacher.photograph('people-panel')

  const before = countInk(await mia.look())
  await mia.page.mouse.move(300, 300)
  await mia.page.mouse.down()
  await mia.page.mouse.move(420, 400, { steps: 10 })
  await mia.page.mouse.move(300, 300, { steps: 10 })
  // The pen has moved the board to and fro, and left nothing on it.
  expect(Math.abs(countInk(await mia.look()) - before)).toBeLessThan(40)
  await mia.page.mouse.up()
  await teacher.page.keyboard.press('Escape')
  await drawStrokes(mouse(teacher.page), quickStrokes(1, { from: 40, top: 300 }), AT)
  await eventually('Mia sees the teacher’s line and none of her own', async () => (await mia.digest(ROOM)).lines === 3)

  await openPeople(teacher)
  await onlyIDraw(teacher).click()
  await says(mia, 'Ms Adeyemi lets you draw again.')
  await mia.photograph('may-draw-again')
  await drawStrokes(mouse(mia.page), quickStrokes(1, { from: 20, top: 150 }), AT)
  await mia.page.getByText('lets you draw again').waitFor({ state: 'detached' })
  await eventually('her line is on both', async () => {
    const [hers, his] = await Promise.all([mia.digest(ROOM), teacher.digest(ROOM)])
    return hers.lines === 4 && his.sha256 === hers.sha256
  })
  expect([...teacher.complaints, ...mia.complaints]).toEqual([])
})

it('a stroke under way when the rule comes disappears from both screens, with the reason', async ({ sit }) => {
  const { teacher, mia } = await lesson(sit)
  const [stroke] = quickStrokes(1, { from: 3 })
  const pen = mouse(mia.page)
  await openPeople(teacher)
  await press(pen, stroke!, AT)
  expect(countInk(await mia.look())).toBeGreaterThan(100)
  await onlyIDraw(teacher).click()
  await says(mia, 'Only Ms Adeyemi draws now. You can watch.')
  await teacher.page.keyboard.press('Escape')
  await mia.page.mouse.move(1, 1)
  await eventually('the stroke is off both screens', async () => {
    const inks = await Promise.all([mia, teacher].map(async desk => countInk(await desk.look())))
    if (Math.max(...inks) > 0) throw new Error(`${inks.join(' and ')} pixels of ink`)
    return true
  })
  await pen.up()
  await untilSameBoard(ROOM, 0, teacher, mia)
})

it('one child may draw while all others watch, chosen with the keyboard alone', async ({ sit }) => {
  const { teacher, mia } = await lesson(sit)
  const ben = await sit()
  await ben.introduce('Ben')
  await ben.enter(ROOM)
  await teacher.page.getByRole('button', { name: '3 people here' }).focus()
  const { keyboard } = teacher.page
  await keyboard.press('Enter')
  await onlyIDraw(teacher).focus()
  await keyboard.press('Space')
  await says(ben, 'Only Ms Adeyemi draws now. You can watch.')
  await teacher.page.getByRole('button', { name: 'Mia: May watch' }).focus()
  await keyboard.press('Enter')
  await teacher.page.getByRole('menuitemradio', { name: 'May draw' }).waitFor()
  await teacher.photograph('people-panel-menu')
  await keyboard.press('Home')
  await keyboard.press('Enter')

  await says(mia, 'Ms Adeyemi lets you draw again.')
  await says(ben, 'Ms Adeyemi has chosen who draws. You can watch.')
  await drawStrokes(mouse(mia.page), quickStrokes(2), AT)
  await eventually('all have her lines', async () => {
    const digests = await Promise.all([teacher, mia, ben].map(desk => desk.digest(ROOM)))
    return digests.every(({ lines }) => lines === 2)
  })
  await keyboard.press('Escape')
  const opener = teacher.page.getByRole('button', { name: '3 people here' })
  await eventually('the focus is back', () => opener.evaluate(button => button === button.ownerDocument.activeElement))
})

it('a child who is removed is told, stays on the teacher’s list, and can be let in again', async ({ sit }) => {
  const { teacher, mia } = await lesson(sit)
  await drawStrokes(mouse(mia.page), quickStrokes(2), AT)
  await untilSameBoard(ROOM, 2, teacher, mia)
  await openPeople(teacher)
  await choose(teacher, 'Mia: May draw', 'Removed')
  const question = teacher.page.getByRole('alertdialog')
  await question.getByText('Remove Mia from this room?').waitFor()
  await teacher.photograph('remove-question')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await choose(teacher, 'Mia: May draw', 'Removed')
  await question.getByRole('button', { name: 'Remove' }).click()

  await says(mia, 'Ms Adeyemi has removed you from this room.')
  await mia.photograph('removed')
  await mia.page.getByRole('status').getByRole('button', { name: 'Back to the lobby' }).click()
  await mia.page.getByRole('textbox', { name: 'Name of a new room' }).waitFor()
  await mia.photograph('removed-lobby')

  await teacher.page.getByRole('button', { name: 'Mia: Removed' }).waitFor()
  await person(teacher, 'Mia').getByText('Not here now').waitFor()
  await teacher.photograph('people-panel-removed')
  await choose(teacher, 'Mia: Removed', 'May draw')
  await mia.enter(ROOM)
  await mia.page.getByRole('radio', { name: 'Pen', disabled: false }).waitFor()
  await drawStrokes(mouse(mia.page), quickStrokes(1, { from: 20, top: 150 }), AT)
  await eventually('her new line is on both', async () => {
    const digests = await Promise.all([teacher.digest(ROOM), mia.digest(ROOM)])
    return digests.every(({ lines }) => lines === 3)
  })
})

it('who does not own the room sees who may do what, and can change nothing of it', async ({ sit }) => {
  const { teacher, mia } = await lesson(sit)
  await openPeople(mia)
  const list = mia.page.getByRole('list', { name: 'People in this room' })
  await list.getByText('Mia (you)').waitFor()
  await person(mia, 'Ms Adeyemi').getByText('Owner').waitFor()
  expect(await list.getByRole('button').count()).toBe(0)
  expect(await mia.page.getByRole('switch').count()).toBe(0)
  await openPeople(teacher)
  await onlyIDraw(teacher).click()
  await mia.page.getByText('Only Ms Adeyemi draws.').waitFor()
  await person(mia, 'Mia (you)').getByText('May watch').waitFor()
  await mia.page.setViewportSize(PHONE)
  await mia.photograph('people-panel-child-phone')
})

it('the panel works by touch, and fits a telephone and a large window, by day and by night', async ({ sit }) => {
  const { teacher, mia } = await lesson(sit, { touch: true })
  await teacher.page.getByRole('button', { name: '2 people here' }).tap()
  await onlyIDraw(teacher).tap()
  await says(mia, 'Only Ms Adeyemi draws now. You can watch.')
  await teacher.page.getByRole('button', { name: 'Mia: May watch' }).tap()
  await teacher.page.getByRole('menuitemradio', { name: 'May draw' }).tap()
  await says(mia, 'Ms Adeyemi lets you draw again.')
  await teacher.page.getByRole('button', { name: 'Mia: May draw' }).tap()
  await teacher.page.getByRole('menuitemradio', { name: 'May watch' }).tap()
  await says(mia, 'Only Ms Adeyemi draws now. You can watch.')
  for (const [name, size] of [
    ['phone', PHONE],
    ['wide', { width: 1280, height: 800 }],
  ] as const) {
    for (const desk of [teacher, mia]) {
      await desk.page.setViewportSize(size)
      const { scrollWidth } = await desk.page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }))
      expect(scrollWidth).toBeLessThanOrEqual(size.width)
      for (const theme of ['light', 'dark']) {
        await desk.page.emulateMedia({ colorScheme: theme as 'light' | 'dark' })
        // Colours change from element to element, each a frame after the one it is in.
        await desk.page.waitForFunction(theme => {
          const root = document.documentElement
          const icon = document.querySelector('.theme-toggle svg')!
          const isThere = getComputedStyle(icon).color === getComputedStyle(root.querySelector('body')!).color
          return root.dataset['theme'] === theme && isThere && document.getAnimations().length === 0
        }, theme)
        await desk.photograph(`${desk === teacher ? 'people-panel' : 'only-i-draw-child'}-${name}-${theme}`)
      }
    }
  }
  await teacher.page.setViewportSize(VIEWPORT)
})

/** A teacher with a room, and a child in it. */
async function lesson(
  sit: (options?: SitOptions) => Promise<Desk>,
  ofTeacher: SitOptions = {},
): Promise<{ teacher: Desk; mia: Desk }> {
  const [teacher, mia] = await Promise.all([sit(ofTeacher), sit()])
  await Promise.all([teacher.introduce('Ms Adeyemi'), mia.introduce('Mia')])
  await teacher.createRoom(ROOM)
  await mia.enter(ROOM)
  await teacher.page.getByRole('button', { name: '2 people here' }).waitFor()
  return { teacher, mia }
}

async function openPeople(desk: Desk): Promise<void> {
  await desk.page.getByRole('button', { name: /people here|person here/ }).click()
  await desk.page.getByRole('list', { name: 'People in this room' }).waitFor()
}

function onlyIDraw(desk: Desk): Locator {
  return desk.page.getByRole('switch', { name: 'Only I draw' })
}

function person(desk: Desk, name: string): Locator {
  return desk.page.getByRole('list', { name: 'People in this room' }).getByRole('listitem').filter({ hasText: name })
}

/** @param button NAME: ROLE, as it is now */
async function choose(desk: Desk, button: string, role: string): Promise<void> {
  await desk.press(button)
  await desk.page.getByRole('menuitemradio', { name: role }).click()
}

async function says(desk: Desk, sentence: string): Promise<void> {
  await desk.page.getByRole('status').getByText(sentence).waitFor()
}
