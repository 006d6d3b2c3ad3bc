/// <reference lib="dom" />
/** All pages at once, each as it looks: to turn to, to put in order, to delete and to bring back. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { drawStrokes, mouse, quickStrokes } from './pens.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

const PLACE = { left: CLEAR_AREA.x + 260, top: CLEAR_AREA.y + 100 }

function panel({ page }: Desk) {
  return page.getByRole('complementary', { name: 'All pages' })
}

function card(desk: Desk, name: string) {
  return panel(desk).getByRole('button', { name, exact: true })
}

/** What can be done with a page, and in the menu within that. */
async function choose(desk: Desk, page: string, ...names: string[]): Promise<void> {
  await card(desk, page).hover()
  await desk.press(`More about “${page}”`)
  for (const name of names) {
    const item = desk.page.getByRole('menuitem', { name, exact: true })
    await item.or(desk.page.getByRole('menuitemradio', { name, exact: true })).click()
  }
}

async function untilOrder(names: string[], ...desks: Desk[]): Promise<void> {
  await eventually('the pages are in order', async () => {
    for (const desk of desks) expect(await panel(desk).locator('.page-card-title').allInnerTexts()).toEqual(names)
    return true
  })
}

/** How many pixels of a page's picture are dark enough to be ink, once it has been painted; null before. */
async function inkOn(desk: Desk, page: string): Promise<number | null> {
  return card(desk, page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      if (canvas.dataset['painted'] === undefined) return null
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      let ink = 0
      for (let at = 0; at < data.length; at += 4) ink += Number(data[at]! + data[at + 1]! + data[at + 2]! < 600)
      return ink
    })
}

function isSharp(desk: Desk, page: string): Promise<boolean> {
  const isOfItsSize = (canvas: HTMLCanvasElement) => Math.abs(canvas.width - canvas.clientWidth * devicePixelRatio) <= 1
  return card(desk, page).locator('canvas').evaluate(isOfItsSize)
}

it('shows each page as it looks, and what is drawn on it a moment later', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Pictures')
  const strokes = quickStrokes(12)
  await drawStrokes(mouse(anna.page), strokes.slice(0, 4), PLACE)
  await ben.press('Add a page')
  await ben.page.getByRole('button', { name: 'Page 2 of 2', exact: true }).waitFor()
  await anna.press('All pages')
  await ben.press('All pages')
  await eventually('the first has ink on it', async () => ((await inkOn(anna, 'Page 1')) ?? 0) > 20)
  await eventually('the second has none', async () => (await inkOn(anna, 'Page 2')) === 0)
  const before = await eventually('Ben’s picture of the first is the same', async () => {
    const [his, hers] = [await inkOn(ben, 'Page 1'), await inkOn(anna, 'Page 1')]
    return his === hers && his
  })
  await drawStrokes(mouse(ben.page), strokes.slice(4), PLACE)
  await eventually('what Ben draws is on Anna’s picture', async () => ((await inkOn(anna, 'Page 2')) ?? 0) > 40)
  expect(before).toBe(await inkOn(ben, 'Page 1'))

  await choose(anna, 'Page 2', 'Paper', 'Squared')
  await anna.page.keyboard.press('PageDown')
  await card(anna, 'Page 2').and(anna.page.locator('[aria-current=page]')).waitFor()
  // The ring around what has the focus is on the screen too.
  await anna.board('Pictures').focus()
  await untilSameBoard('Pictures', 12, anna, ben)
  for (const [name, size] of Object.entries({
    phone: { width: 390, height: 844 },
    laptop: { width: 1024, height: 720 },
    wall: { width: 3840, height: 2160 },
  })) {
    await anna.page.setViewportSize(size)
    await eventually('the picture is as large as it is shown', () => isSharp(anna, 'Page 2'))
    await eventually('the picture has ink', async () => ((await inkOn(anna, 'Page 2')) ?? 0) > 10)
    await untilInside(anna)
    await anna.photograph(`pages-${name}`)
  }
  await anna.page.setViewportSize({ width: 1024, height: 720 })
  await anna.press('Dark colours')
  for (const page of ['Page 1', 'Page 2'])
    await eventually('the picture is dark', async () => ((await inkOn(anna, page)) ?? 0) > 4_000)
  await anna.photograph('pages-dark')
  await anna.press('All pages')
  await panel(anna).waitFor({ state: 'detached' })
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('pages are put in order by drag and by keys, named, deleted and brought back, for everyone', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Order')
  for (const desk of [anna, ben]) {
    // With all three in view, nothing scrolls between the press and the drag.
    await desk.page.setViewportSize({ width: 1024, height: 1000 })
    await desk.press('All pages')
  }
  for (const name of ['Start', 'Middle', 'End']) {
    if (name !== 'Start') await anna.press('Add a page')
    const given = ['Start', 'Middle', 'End'].indexOf(name) + 1
    await choose(anna, `Page ${given}`, 'Rename…')
    await anna.page.getByRole('textbox', { name: 'Name of the page' }).fill(name)
    await anna.press('Save')
    await card(anna, `${given}. ${name}`).waitFor()
  }
  await untilOrder(['1. Start', '2. Middle', '3. End'], anna, ben)

  await card(anna, '3. End').dragTo(card(anna, '1. Start'), { targetPosition: { x: 60, y: 10 } })
  await untilOrder(['1. End', '2. Start', '3. Middle'], anna, ben)
  await card(ben, '1. End').focus()
  await ben.page.keyboard.press('ArrowDown')
  await ben.page.keyboard.press('Alt+ArrowDown')
  await untilOrder(['1. End', '2. Middle', '3. Start'], anna, ben)
  await card(ben, '3. Start').and(ben.page.locator(':focus')).waitFor()
  await ben.page.keyboard.press('Enter')
  await card(ben, '3. Start').and(ben.page.locator('[aria-current=page]')).waitFor()
  await ben.page.keyboard.press('Escape')
  await panel(ben).waitFor({ state: 'detached' })
  await ben.page.getByRole('button', { name: 'All pages' }).and(ben.page.locator(':focus')).waitFor()
  await ben.press('All pages')

  await choose(anna, '2. Middle', 'Delete…')
  await anna.page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await untilOrder(['1. End', '2. Start'], anna, ben)
  await ben.press('Deleted pages')
  await ben.page.getByRole('menuitem', { name: 'Bring back “Middle”' }).click()
  await untilOrder(['1. End', '2. Middle', '3. Start'], anna, ben)
  await panel(ben).getByRole('button', { name: 'Deleted pages' }).waitFor({ state: 'detached' })
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

/** The panel lies in the window, and over no other bar. */
async function untilInside(desk: Desk): Promise<void> {
  await eventually('the panel has its place', async () => {
    const faults = await desk.page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.island')].map(island => island.getBoundingClientRect())
      const panel = document.querySelector('.page-panel')!.getBoundingClientRect()
      const isOver = (box: DOMRect) =>
        box.left < panel.right && panel.left < box.right && box.top < panel.bottom && panel.top < box.bottom
      const others = boxes.filter(box => isOver(box)).length - 1
      const isInside = panel.left >= 0 && panel.top >= 0 && panel.right <= innerWidth && panel.bottom <= innerHeight
      return { others, isInside }
    })
    expect(faults).toEqual({ others: 0, isInside: true })
    return true
  })
}
