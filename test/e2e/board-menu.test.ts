/** What each entry of the board's menu does, to what is selected and to the view. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { At, Desk } from './desk.ts'
import { it } from './it.ts'
import { alone } from './together.ts'

const ROOM = 'Menu'
/** On the left side of the red rectangle, on the right side of the blue one, and on neither. */
const RED = [100, 150] as const
const BLUE = [340, 200] as const
const NOTHING = [600, 300] as const

async function openMenu(desk: Desk, at: At) {
  await desk.click(at, { button: 'right' })
  const menu = desk.page.getByRole('menu', { name: 'Board menu' })
  await menu.waitFor()
  return menu
}

async function choose(desk: Desk, at: At, entry: string): Promise<void> {
  const menu = await openMenu(desk, at)
  await menu.getByRole('menuitem', { name: entry, exact: true }).click()
  await menu.waitFor({ state: 'detached' })
}

/** The colours of all items, from the lowest to the topmost. */
async function untilColours(desk: Desk, ...colours: string[]): Promise<void> {
  await eventually(`there are ${colours.join(', ')}`, async () => {
    expect((await desk.lines(ROOM)).map(({ pencil }) => pencil.color)).toEqual(colours)
    return true
  })
}

/** What can be chosen from the menu here, without its keys. */
async function entries(desk: Desk, at: At): Promise<string[]> {
  const menu = await openMenu(desk, at)
  const names = await menu
    .getByRole('menuitem')
    .evaluateAll(all => all.map(({ firstChild }) => firstChild!.textContent!))
  await desk.page.keyboard.press('Escape')
  await menu.waitFor({ state: 'detached' })
  return names
}

it('does what each of its entries says', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await anna.take('Rectangle')
  await anna.take('Red')
  await anna.drag([100, 100], [260, 200])
  await anna.take('Blue')
  await anna.drag([180, 150], [340, 260])
  await anna.take('Select')
  const [red, blue] = ['#dd2c2c', '#1c6fd6']
  await untilColours(anna, red, blue)

  for (const [entry, order] of [
    ['Bring to front', [blue, red]],
    ['Send to back', [red, blue]],
    ['Bring forward', [blue, red]],
    ['Send backward', [red, blue]],
  ] as const) {
    await choose(anna, RED, entry)
    await untilColours(anna, ...order)
  }

  await choose(anna, RED, 'Lock')
  await eventually('it is locked', async () => (await entries(anna, RED)).includes('Unlock'))
  expect(await entries(anna, RED)).toEqual(['Copy', 'Paste', 'Select all', 'Unlock'])
  await choose(anna, RED, 'Unlock')
  await eventually('it is not locked', async () => (await entries(anna, RED)).includes('Lock'))

  await choose(anna, NOTHING, 'Select all')
  await choose(anna, BLUE, 'Group')
  await eventually('they are a group', async () => (await entries(anna, RED)).includes('Ungroup'))
  await choose(anna, RED, 'Ungroup')
  await eventually('they are none', async () => !(await entries(anna, RED)).includes('Ungroup'))

  // Both are still selected.
  await anna.click(NOTHING)
  await choose(anna, BLUE, 'Cut')
  await untilColours(anna, red)
  await choose(anna, NOTHING, 'Paste')
  await untilColours(anna, red, blue)
  await choose(anna, RED, 'Delete')
  await untilColours(anna, blue)
  await choose(anna, NOTHING, 'Undo')
  await untilColours(anna, red, blue)
  await choose(anna, NOTHING, 'Redo')
  await untilColours(anna, blue)

  await anna.press('Zoom in')
  await choose(anna, NOTHING, '100%')
  await anna.page.getByRole('button', { name: 'Zoom: 100%' }).waitFor()
  for (let presses = 0; presses < 3; presses += 1) await anna.press('Zoom in')
  await choose(anna, [5, 5], 'Show everything')
  await anna.page.getByRole('button', { name: 'Zoom: 100%' }).waitFor()
  expect(anna.complaints).toEqual([])
})
