/** The select tool on a page of a PDF that fills the view: it is locked, and what is written on it is to be chosen. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Desk } from './desk.ts'
import { it } from './it.ts'
import { ownPdf } from './pdf-files.ts'
import { countDifferent } from './pictures.ts'
import { countOf, give } from './pictures-given.ts'
import { alone } from './together.ts'

const ROOM = 'On a page'
const PINK = [214, 69, 154] as const
const GREEN = [43, 147, 72] as const
/** Where there is nothing but the page. */
const BARE = [400, 330] as const

/** A page that covers all that is looked at, with a pink line on it above a green one. */
async function writtenPage(desk: Desk): Promise<void> {
  await give(desk, 'drop', { name: 'work.pdf', type: 'application/pdf', bytes: ownPdf() }, 400, 300)
  await desk.page.getByRole('button', { name: 'Page 2 of 3', exact: true }).waitFor({ timeout: 60_000 })
  for (let presses = 0; presses < 8; presses += 1) await desk.press('Zoom in')
  await desk.take('Pen')
  await desk.take('Pink')
  await desk.drag([300, 140], [500, 140])
  await desk.take('Green')
  await desk.drag([300, 260], [500, 260])
  await eventually('both are kept', async () => (await desk.digest(ROOM)).lines === 4)
  await desk.take('Select')
}

async function untilSeen(desk: Desk, pink: boolean, green: boolean): Promise<void> {
  await desk.page.mouse.move(1, 1)
  await eventually(`pink is ${pink ? 'seen' : 'gone'}, green is ${green ? 'seen' : 'gone'}`, async () => {
    const look = await desk.look()
    return countOf(look, PINK) > 300 === pink && countOf(look, GREEN) > 300 === green
  })
}

/** The menu that this opens, and what can be chosen from it, without keys. */
async function menuBy(desk: Desk, opening: () => Promise<void>) {
  await opening()
  const menu = desk.page.getByRole('menu', { name: 'Board menu' })
  await menu.waitFor()
  const items = menu.getByRole('menuitem')
  const close = () => menu.waitFor({ state: 'detached' })
  return {
    entries: await items.evaluateAll(all => all.map(({ firstChild }) => firstChild!.textContent!)),
    choose: async (name: string) => {
      await menu.getByRole('menuitem', { name, exact: true }).click()
      await close()
    },
    leave: async () => {
      await desk.page.keyboard.press('Escape')
      await close()
    },
  }
}

it('a drag on a locked page draws a marquee, with shift for more, and moves neither the page nor what is selected', async ({
  sit,
}) => {
  const anna = await alone(sit, ROOM)
  await writtenPage(anna)
  const { keyboard, mouse } = anna.page
  await untilSeen(anna, true, true)
  const bare = await anna.look()

  await anna.hold([250, 90], [560, 190])
  await eventually('the marquee is seen', async () => countDifferent(await anna.look(), bare, 8) > 5_000)
  await anna.photograph('locked-marquee')
  await mouse.up()
  await keyboard.press('Delete')
  await untilSeen(anna, false, true)
  await keyboard.press('Control+z')
  await untilSeen(anna, true, true)

  await anna.click([400, 140])
  await keyboard.down('Shift')
  await anna.drag([250, 210], [560, 300])
  await keyboard.up('Shift')
  await keyboard.press('Delete')
  await untilSeen(anna, false, false)
  await keyboard.press('Control+z')
  await untilSeen(anna, true, true)

  // Nothing has been moved: what was selected, or the page.
  await keyboard.press('Escape')
  await eventually('all lies where it lay', async () => countDifferent(await anna.look(), bare) < 40)
  expect(anna.complaints).toEqual([])
})

it('a click on a locked page selects it, and its menu has it unlocked, and pastes and selects as paper does', async ({
  sit,
}) => {
  const anna = await alone(sit, ROOM)
  await writtenPage(anna)
  const { keyboard } = anna.page
  await anna.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const byKey = () => menuBy(anna, () => keyboard.press('Shift+F10'))
  const onThePage = () => menuBy(anna, () => anna.click(BARE, { button: 'right' }))
  const ofTheLocked = ['Copy', 'Paste', 'Select all', 'Unlock', 'Move to page']

  // A menu by a key is about what is selected.
  await anna.click(BARE)
  const clicked = await byKey()
  expect(clicked.entries).toEqual(ofTheLocked)
  await clicked.leave()
  await keyboard.press('Escape')

  const pointedOut = await onThePage()
  await anna.photograph('locked-menu')
  expect(pointedOut.entries).toEqual(ofTheLocked)
  await pointedOut.choose('Select all')
  await keyboard.press('Control+x')
  await untilSeen(anna, false, false)
  await (await onThePage()).choose('Paste')
  await untilSeen(anna, true, true)

  await keyboard.press('Escape')
  await anna.click(BARE)
  await (await byKey()).choose('Unlock')
  await eventually('it can be moved', async () => {
    const menu = await byKey()
    await menu.leave()
    return menu.entries.includes('Lock')
  })
  expect(anna.complaints).toEqual([])
})
