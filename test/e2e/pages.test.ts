/** Several pages, each with its paper: two people, each on a page of their own. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import type { Picture } from '../support/png.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { drawStrokes, mouse, press, quickStrokes } from './pens.ts'
import { untilSameBoard } from './same-board.ts'

const PAPERS = ['Squared', 'Dotted', 'Ruled', 'French ruled (Seyès)', 'Isometric', 'Music staves', 'Axes']
const PLACE = { left: CLEAR_AREA.x + 100, top: CLEAR_AREA.y + 100 }

/** Chooses from the menu of the pages, and from the menu within it. */
async function choose(desk: Desk, ...names: string[]): Promise<void> {
  await desk.page.getByRole('button', { name: /^Page \d+ of \d+/ }).click()
  for (const name of names) {
    const item = desk.page.getByRole('menuitem', { name, exact: true })
    await item.or(desk.page.getByRole('menuitemradio', { name, exact: true })).click()
  }
}

async function untilPage(desk: Desk, page: string): Promise<void> {
  await desk.page.getByRole('button', { name: page, exact: true }).waitFor()
}

/** Waits until so many lines are on the page that is shown, and painted. */
async function untilLines(desk: Desk, room: string, lines: number): Promise<void> {
  await eventually(`${lines} lines on the page`, async () => {
    const board = desk.board(room)
    const shown = [await board.getAttribute('data-lines'), await board.getAttribute('data-settled')]
    expect(shown).toEqual([String(lines), 'true'])
    return true
  })
}

/** How many pixels are another colour. Lines of paper are too faint for what counts ink. */
function countChanged(a: Picture, b: Picture): number {
  let changed = 0
  for (let at = 0; at < a.rgba.length; at += 4) {
    changed += Number(Math.abs(a.rgba[at]! - b.rgba[at]!) > 8)
  }
  return changed
}

async function classroom(sit: () => Promise<Desk>, room: string): Promise<[anna: Desk, ben: Desk]> {
  const [anna, ben] = [await sit(), await sit()]
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom(room)
  await ben.enter(room)
  return [anna, ben]
}

it('each draws on a page of their own, names and moves it, and turning brings the other page back', async ({ sit }) => {
  const [anna, ben] = await classroom(sit, 'Pages')
  const strokes = quickStrokes(3)
  await drawStrokes(mouse(anna.page), strokes.slice(0, 1), PLACE)
  await untilSameBoard('Pages', 1, anna, ben)

  await ben.press('Add a page')
  await untilPage(ben, 'Page 2 of 2')
  await untilPage(anna, 'Page 1 of 2')
  await untilLines(ben, 'Pages', 0)
  await drawStrokes(mouse(ben.page), strokes.slice(1), PLACE)
  await untilLines(ben, 'Pages', 2)
  await untilLines(anna, 'Pages', 1)

  await choose(ben, 'Rename…')
  await ben.page.getByRole('textbox', { name: 'Name of the page' }).fill('Fractions')
  await ben.press('Save')
  await untilPage(ben, 'Page 2 of 2: Fractions')
  await choose(ben, 'Move earlier')
  await untilPage(ben, 'Page 1 of 2: Fractions')
  await untilPage(anna, 'Page 2 of 2')

  await anna.press('Previous page')
  await untilPage(anna, 'Page 1 of 2: Fractions')
  await untilLines(anna, 'Pages', 2)
  await untilSameBoard('Pages', 3, anna, ben)
  await anna.photograph('pages')
  await anna.press('Next page')
  await untilLines(anna, 'Pages', 1)

  await ben.press('Clear')
  await ben.page.getByRole('alertdialog').getByRole('button', { name: 'Clear' }).click()
  await untilLines(ben, 'Pages', 0)
  await untilLines(anna, 'Pages', 1)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what someone draws on a page while another deletes it comes back with the page', async ({ sit }) => {
  const [anna, ben] = await classroom(sit, 'Deleted')
  await anna.press('Add a page')
  await untilPage(anna, 'Page 2 of 2')
  await choose(ben, 'Page 2')
  await untilPage(ben, 'Page 2 of 2')
  const pen = mouse(ben.page)
  await press(pen, quickStrokes(1)[0]!, PLACE)
  await choose(anna, 'Delete…')
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await untilPage(anna, 'Page 1 of 1')
  await untilPage(ben, 'Page 1 of 1')
  await pen.up()
  await ben.page.getByText('Someone has deleted the page you were on.').first().waitFor()
  await untilLines(ben, 'Deleted', 0)

  await choose(ben, 'Deleted pages', 'Bring back “Deleted page 1”')
  await untilPage(ben, 'Page 2 of 2')
  await untilLines(ben, 'Deleted', 1)
  await untilPage(anna, 'Page 1 of 2')
  await choose(anna, 'Page 2')
  await untilSameBoard('Deleted', 1, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('every paper looks another way, and the same to both', async ({ sit }) => {
  const [anna, ben] = await classroom(sit, 'Papers')
  await drawStrokes(mouse(anna.page), quickStrokes(1), PLACE)
  await untilSameBoard('Papers', 1, anna, ben)
  let before = await anna.look()
  for (const [at, paper] of PAPERS.entries()) {
    await choose(anna, 'Paper', paper)
    await untilSameBoard('Papers', 1, anna, ben)
    const now = await eventually('the paper is there', async () => {
      const picture = await anna.look()
      return countChanged(picture, before) > 1_000 ? picture : null
    })
    await eventually('both see the same paper', async () => countChanged(await ben.look(), now) < 40)
    await anna.photograph(`paper-${at + 1}`)
    before = now
  }
  await anna.press('Dark colours')
  await anna.photograph('paper-dark')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
