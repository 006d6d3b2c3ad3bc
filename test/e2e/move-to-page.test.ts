/// <reference lib="dom" />
/** What is selected goes to another page, while others look on. */
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { LineDetail, LineInput, PointTuple } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { CLEAR_AREA, type Desk, PHONE, VIEWPORT } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

const ROOM = 'Moving'
const PAGES = 24

const [LEFT, TOP] = [CLEAR_AREA.x + 40, CLEAR_AREA.y + 60]
const COLOURS = ['#1e1e1e', '#d64545', '#1c6fd6'] as const

async function roomId({ page }: Desk): Promise<string> {
  return (await callFromPage(page, 'rooms.list', {})).find(({ name }) => name === ROOM)!.id
}

async function linesOn(desk: Desk, page: string): Promise<LineDetail[]> {
  return callFromPage(desk.page, 'canvas.lines', { room: await roomId(desk), page })
}

/** What of lines must not change when they move. */
function looksOf(lines: readonly LineDetail[]): unknown[] {
  return lines.map(({ pencil, points, group, locked }) => [pencil.color, pencil.tool, points, group, locked])
}

/** Three rectangles on the first page, of which two are a group and one is locked, and one on the second. @returns the ids of all pages */
async function pagesWithRectangles(desk: Desk): Promise<string[]> {
  const room = await roomId(desk)
  const ids = ['']
  for (let place = 2; place <= PAGES; place += 1) ids.push((await callFromPage(desk.page, 'pages.add', { room })).id)
  const lines = COLOURS.map((color, at) => ({
    ...rectangle(LEFT + 160 * at, color, ''),
    ...(at < 2 ? { group: 'pair' } : { locked: true }),
  }))
  await callFromPage(desk.page, 'canvas.put', { room, lines: [...lines, rectangle(LEFT + 600, '#2c8a4b', ids[1]!)] })
  return ids
}

function rectangle(x: number, color: string, page: string): LineInput {
  const [right, foot] = [x + 100, TOP + 60]
  const points: PointTuple[] = [
    [x, TOP],
    [right, TOP],
    [right, foot],
    [x, foot],
  ]
  return { pencil: { tool: 'rectangle', color, width: 4, page }, points }
}

async function selectAll({ page }: Desk): Promise<void> {
  await page.keyboard.press('v')
  await page.mouse.click(LEFT, TOP + 20)
  await page.keyboard.down('Shift')
  await page.mouse.click(LEFT + 320, TOP + 20)
  await page.keyboard.up('Shift')
}

async function untilSameDigest(expected: string | null, ...desks: Desk[]): Promise<string> {
  return eventually('all peers hold the same', async () => {
    const digests = await Promise.all(desks.map(desk => desk.digest(ROOM)))
    const [first] = digests
    expect(digests).toEqual(digests.map(() => first))
    if (expected !== null) expect(first!.sha256).toBe(expected)
    return first!.sha256
  })
}

function hasFocus(item: Locator): Promise<boolean> {
  return item.evaluate(element => element === document.activeElement)
}

async function turnTo(desk: Desk, place: number): Promise<void> {
  await desk.page.getByRole('button', { name: /^Page \d+ of \d+/ }).click()
  await desk.page.getByRole('menuitemradio', { name: `Page ${place}`, exact: true }).click()
  await desk.page.getByRole('button', { name: `Page ${place} of ${PAGES}`, exact: true }).waitFor()
}

it('what is selected moves to another page, for everybody, as it lay: one step takes it back', async ({ sit }) => {
  const [anna, ben] = await together(sit, ROOM)
  const pages = await pagesWithRectangles(anna)
  await untilSameBoard(ROOM, 4, anna, ben)
  const before = await untilSameDigest(null, anna, ben)
  const [moving, there] = [await linesOn(anna, ''), await linesOn(anna, pages[1]!)]

  await selectAll(anna)
  await anna.page.mouse.click(LEFT, TOP + 20, { button: 'right' })
  await anna.page.getByRole('menuitem', { name: 'Move to page' }).click()
  await anna.page.getByRole('menuitem', { name: 'Page 2', exact: true }).waitFor()
  await anna.photograph('move-to-page')
  expect(await anna.page.getByRole('menuitem', { name: 'Page 1', exact: true }).count()).toBe(0)
  await anna.page.getByRole('menuitem', { name: 'Page 2', exact: true }).click()
  await anna.told('Moved to “Page 2”.')
  await anna.photograph('moved-to-page')
  await untilSameDigest(null, anna, ben)
  for (const desk of [anna, ben]) {
    expect(await linesOn(desk, '')).toEqual([])
    expect(looksOf(await linesOn(desk, pages[1]!))).toEqual(looksOf([...there, ...moving]))
  }
  // Nothing is selected any more, so that this does nothing.
  await anna.page.keyboard.press('Delete')
  await Promise.all([anna, ben].map(desk => turnTo(desk, 2)))
  await untilSameBoard(ROOM, 4, anna, ben)

  await anna.page.keyboard.press('Control+z')
  await untilSameDigest(before, anna, ben)
  await anna.page.keyboard.press('Control+y')
  await eventually('it is there again', async () => (await linesOn(ben, pages[1]!)).length === 4)
  await anna.page.keyboard.press('Control+z')
  await untilSameDigest(before, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('keys alone lead to the last of many pages, also on a small screen', async ({ sit }) => {
  const [anna, ben] = await together(sit, ROOM)
  const pages = await pagesWithRectangles(anna)
  await untilSameBoard(ROOM, 4, anna, ben)
  const { keyboard } = anna.page
  const last = anna.page.getByRole('menuitem', { name: `Page ${PAGES}`, exact: true })
  await selectAll(anna)
  for (const size of [PHONE, VIEWPORT]) {
    await anna.page.setViewportSize(size)
    await keyboard.press('Shift+F10')
    const parent = anna.page.getByRole('menuitem', { name: 'Move to page' })
    await parent.waitFor()
    await keyboard.press('End')
    await eventually('the menu of pages is next', () => hasFocus(parent))
    await keyboard.press('ArrowRight')
    await last.waitFor()
    await eventually('the first of the pages has the focus', () =>
      hasFocus(anna.page.getByRole('menuitem', { name: 'Page 2', exact: true })),
    )
    await keyboard.press('End')
    await eventually('the last page has the focus and can be seen', async () => {
      expect(await hasFocus(last)).toBe(true)
      const [box, menu] = [await last.boundingBox(), await last.locator('xpath=..').boundingBox()]
      expect(box!.y).toBeGreaterThanOrEqual(menu!.y)
      expect(box!.y + box!.height).toBeLessThanOrEqual(menu!.y + menu!.height + 1)
      expect(menu!.x).toBeGreaterThanOrEqual(0)
      expect(menu!.x + menu!.width).toBeLessThanOrEqual(size.width)
      expect(menu!.y + menu!.height).toBeLessThanOrEqual(size.height)
      return true
    })
    await anna.photograph(`move-to-page-${size.width}`)
    if (size === VIEWPORT) continue
    await keyboard.press('Escape')
    await last.waitFor({ state: 'detached' })
  }
  await keyboard.press('Enter')
  await eventually('all are on the last page', async () => (await linesOn(ben, pages.at(-1)!)).length === 3)
  await untilSameDigest(null, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
