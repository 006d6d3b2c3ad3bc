/// <reference lib="dom" />
/** Windows of odd sizes: half a screen, a phone on its side, a wall. */
import { expect } from 'vitest'
import { catalogues } from '../../renderer/app/languages/catalogues.ts'
import { eventually } from '../support/eventually.ts'
import { untilAllInside } from './inside.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { alone, together } from './together.ts'

const ROOM = 'Sizes'
const LOW = [
  { width: 844, height: 390 },
  { width: 667, height: 375 },
]
const WALL = { width: 3840, height: 2160 }

for (const size of LOW) {
  it(`at ${size.width}x${size.height} each page has its name in view, and each menu all it has`, async ({ sit }) => {
    const anna = await alone(sit, ROOM)
    const { page } = anna
    await page.setViewportSize(size)
    await anna.press('Add a page')
    await anna.press('Page 2 of 2')
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await anna.press('Delete')
    await anna.press('All pages')
    await page.getByRole('button', { name: 'Deleted pages' }).waitFor()
    await untilAllInside(anna)
    const list = (await page.locator('.page-list').boundingBox())!
    const name = (await page.locator('.page-card-title').boundingBox())!
    expect(name.y + name.height).toBeLessThanOrEqual(list.y + list.height)
    await anna.photograph(`sizes-${size.width}-pages`)

    await anna.press('More about this room')
    const last = page.getByRole('menuitem', { name: 'Keyboard shortcuts' })
    await last.waitFor()
    await untilAllInside(anna)
    await last.click()
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
    expect(anna.complaints).toEqual([])
  })
}

it('on a phone on its side, what is told stands clear of the tools while all pages are shown', async ({ sit }) => {
  const [anna, ben] = await together(sit, ROOM)
  await ben.page.setViewportSize(LOW[0]!)
  await ben.press('All pages')
  await callFromPage(anna.page, 'rooms.rule', { room: await anna.roomId(ROOM), role: 'viewer' })
  const banner = ben.page.locator('.banner', { hasText: 'Only Anna draws now.' })
  await banner.waitFor()
  const [told, tools, pages] = await Promise.all(
    [banner, ben.page.locator('.tool-bar'), ben.page.locator('.page-list')].map(one => one.boundingBox()),
  )
  expect(told!.y + told!.height).toBeLessThanOrEqual(tools!.y)
  expect(told!.y + told!.height).toBeLessThanOrEqual(pages!.y)
  await ben.photograph('sizes-banner')
})

it('in half of a screen nothing leaves the window, whatever is selected', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  await anna.drag([40, 40], [140, 140])
  await anna.take('Sticky note')
  await anna.click([400, 200])
  await anna.page.keyboard.type('Both')
  await anna.page.keyboard.press('Escape')
  await eventually('there are two', async () => (await anna.digest(ROOM)).lines === 2)
  await anna.take('Select')
  await anna.page.keyboard.press('Control+a')
  for (const width of [960, 961, 1000]) {
    await anna.page.setViewportSize({ width, height: 720 })
    await untilAllInside(anna)
    await anna.photograph(`sizes-${width}`)
  }
  await anna.page.mouse.click(500, 400, { button: 'right' })
  const menu = anna.page.getByRole('menu', { name: 'Board menu' })
  await menu.waitFor()
  await untilAllInside(anna)
  expect(await menu.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
})

it('on a wall the names of others grow as the controls do', async ({ sit }) => {
  const [anna, ben] = await together(sit, ROOM)
  const name = anna.page.locator('.board-person', { hasText: 'Ben' }).locator('span')
  const title = anna.page.getByRole('heading', { name: ROOM })
  await ben.page.mouse.move(400, 300)
  await name.waitFor()
  const heights = async () => [(await name.boundingBox())!.height, (await title.boundingBox())!.height]
  const [nameBefore, titleBefore] = await heights()
  await anna.page.setViewportSize(WALL)
  const [nameAfter, titleAfter] = await heights()
  expect(nameAfter! / nameBefore!).toBeCloseTo(titleAfter! / titleBefore!, 1)
  expect(nameAfter! / nameBefore!).toBeGreaterThan(1.4)
  await ben.page.mouse.move(420, 320)
  await anna.photograph('sizes-wall')
})

it('from right to left, what is on the keys of a menu stands at its other side', async ({ sit }) => {
  const words = catalogues.ar
  const mona = await sit({ locale: 'ar' })
  const { page } = mona
  await page.getByRole('textbox', { name: words.welcome.label }).fill('Mona')
  await page.getByRole('button', { name: words.welcome.start }).click()
  await page.getByRole('textbox', { name: words.lobby.newRoom }).fill(ROOM)
  await page.getByRole('button', { name: words.lobby.createRoom }).click()
  await page.getByRole('button', { name: words.board.back }).waitFor()
  await page.mouse.click(500, 300, { button: 'right' })
  const item = page.getByRole('menuitem', { name: words.board.edit.paste })
  await item.waitFor()
  const [around, keys] = [(await item.boundingBox())!, (await item.locator('kbd').boundingBox())!]
  expect(keys.x - around.x).toBeLessThan(20)
  await mona.photograph('sizes-right-to-left')
})
