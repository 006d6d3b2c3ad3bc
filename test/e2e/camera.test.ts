/// <reference lib="dom" />
/** The view of the board by keys and by the menu of the zoom, for whoever has neither wheel nor trackpad. */
import { expect } from 'vitest'
import type { LineInput } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { decodePng, type Picture } from '../support/png.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { croppedTo } from './pictures.ts'
import { alone } from './together.ts'

const ROOM = 'View'

/** The corners of the items in the order they were drawn, from where the clear area's corner was at first. */
async function corners(desk: Desk): Promise<number[][]> {
  return (await desk.lines(ROOM)).map(({ points }) => [
    Math.round(Math.min(...points.map(([x]) => x))) - CLEAR_AREA.x,
    Math.round(Math.min(...points.map(([, y]) => y))) - CLEAR_AREA.y,
  ])
}

/** Draws a rectangle at the same place of the screen each time, which tells where on the canvas that is by now. */
async function cornerNow(desk: Desk): Promise<number[]> {
  const before = (await corners(desk)).length
  await desk.drag([100, 100], [160, 140])
  return eventually('the rectangle is there', async () => {
    const now = await corners(desk)
    return now.length > before ? now.at(-1)! : null
  })
}

async function untilZoom({ page }: Desk, percent: number): Promise<void> {
  await page.getByRole('button', { name: `Zoom: ${percent}%` }).waitFor()
}

it('arrow keys and the space bar move the view, and other keys zoom it as far as it goes', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  const { keyboard } = anna.page
  await keyboard.press('r')
  expect(await cornerNow(anna)).toEqual([100, 100])
  await keyboard.press('ArrowRight')
  expect(await cornerNow(anna)).toEqual([164, 100])
  await keyboard.press('Shift+ArrowDown')
  expect(await cornerNow(anna)).toEqual([164, 420])
  await keyboard.press('ArrowLeft')
  await keyboard.press('Shift+ArrowUp')
  await keyboard.down('Space')
  await anna.drag([300, 300], [340, 310])
  await keyboard.up('Space')
  expect(await cornerNow(anna)).toEqual([60, 90])

  await keyboard.press('+')
  await untilZoom(anna, 125)
  for (let presses = 0; presses < 20; presses += 1) await keyboard.press('+')
  await untilZoom(anna, 4000)
  await keyboard.press('0')
  await untilZoom(anna, 100)
  for (let presses = 0; presses < 20; presses += 1) await keyboard.press('-')
  await untilZoom(anna, 5)
  await keyboard.press('Shift+1')
  await untilZoom(anna, 100)
  expect(anna.complaints).toEqual([])
})

it('with something selected, arrow keys move that, and the view goes to it', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  const { keyboard } = anna.page
  await keyboard.press('r')
  expect(await cornerNow(anna)).toEqual([100, 100])
  await keyboard.press('v')
  await keyboard.press('2')
  await untilZoom(anna, 100)
  await anna.click([100, 120])
  await keyboard.press('ArrowRight')
  await eventually('it has moved', async () => {
    expect(await corners(anna)).toEqual([[101, 100]])
    return true
  })
  await keyboard.press('2')
  await untilZoom(anna, 400)
  await anna.photograph('zoom-selection')
  expect(anna.complaints).toEqual([])
})

it('the zoom opens a menu of other zooms, which tells their keys', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  const { page } = anna
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
  await anna.press('Zoom: 100%')
  await item('Zoom in').click()
  await item('Zoom in').click()
  await untilZoom(anna, 156)
  expect(await page.getByRole('menu').innerText()).toMatch(/Zoom in\s+\+\s+Zoom out\s+−\s+50%\s+100%\s+0\s+200%/)
  expect(await item('Show what is selected').count()).toBe(0)
  await anna.photograph('zoom-menu')
  await item('200%').click()
  await untilZoom(anna, 200)
  await anna.press('Zoom: 200%')
  await item('50%').click()
  await untilZoom(anna, 50)

  await page.keyboard.press('r')
  await anna.drag([100, 100], [160, 140])
  await anna.untilOnBoard(ROOM, 1)
  await page.keyboard.press('v')
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Zoom: 50%' }).focus()
  await page.keyboard.press('Enter')
  await item('Show what is selected').click()
  await untilZoom(anna, 400)
  for (const size of [
    { width: 390, height: 844 },
    { width: 3840, height: 2160 },
  ]) {
    await page.setViewportSize(size)
    await page.getByRole('button', { name: /^Zoom: / }).click()
    await item('Zoom out').waitFor()
    await anna.photograph(`zoom-menu-${size.width}`)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
  expect(anna.complaints).toEqual([])
})

it('a whole portrait page is shown between the bars, in windows of all sizes', async ({ sit }) => {
  const anna = await alone(sit, ROOM)
  const { page } = anna
  const pencil = { tool: 'rectangle', color: '#ff00ff', fill: '#ff00ff', width: 1 } as const
  const points: LineInput['points'] = [
    [0, 0],
    [800, 0],
    [800, 1_130],
    [0, 1_130],
  ]
  await callFromPage(page, 'canvas.put', { room: await anna.roomId(ROOM), lines: [{ pencil, points }] })
  await page.locator('[data-lines="1"]').waitFor()
  const untilWhole = async (width: number, height: number, photograph: string) => {
    await page.setViewportSize({ width, height })
    await page.mouse.move(width / 2, height / 2)
    await page.keyboard.press('1')
    await eventually(`it is seen whole at ${width} x ${height}`, async () => {
      const seen = magentaBox(decodePng(await page.screenshot()))
      expect(seen.height / seen.width).toBeCloseTo(1_130 / 800, 1)
      // Nothing lies over it: only its edges and rounded corners are less than magenta.
      expect(countMagenta(seen) / (seen.width * seen.height)).toBeGreaterThan(0.98)
      return true
    })
    await anna.photograph(photograph)
  }
  for (const [width, height] of [
    [1024, 720],
    [1280, 800],
    [1920, 1080],
    [768, 1024],
    [390, 844],
  ] as const) {
    await untilWhole(width, height, `fit-${width}`)
  }
  await anna.press('All pages')
  // A small picture of the page is no part of the board.
  const thumbnail = page.locator('.page-thumbnail')
  await thumbnail.evaluate(canvas => (canvas.style.visibility = 'hidden'))
  await untilWhole(390, 844, 'fit-panel-390')
  await untilWhole(1280, 800, 'fit-panel-1280')
  expect(anna.complaints).toEqual([])
})

it('Ctrl and A selects what is on the board and never the words of the page, also where all is locked', async ({
  sit,
}) => {
  const anna = await alone(sit, ROOM)
  const { page } = anna
  const words = () => page.evaluate(() => getSelection()!.toString())
  await page.keyboard.press('Control+a')
  await page.getByRole('radio', { name: 'Select', checked: true }).waitFor()
  expect(await words()).toBe('')
  await page.keyboard.press('r')
  await anna.drag([100, 100], [160, 140])
  await anna.untilOnBoard(ROOM, 1)
  await page.keyboard.press('Control+a')
  await anna.press('Zoom: 100%')
  await page.getByRole('menuitem', { name: 'Show what is selected' }).waitFor()
  await page.keyboard.press('Escape')
  await anna.click([100, 120], { button: 'right' })
  await page.getByRole('menuitem', { name: 'Lock', exact: true }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Undo', exact: true }).focus()
  await page.keyboard.press('Control+a')
  expect(await words()).toBe('')
  expect(anna.complaints).toEqual([])
})

function magentaBox(picture: Picture): Picture {
  return croppedTo(picture, at => isMagenta(picture, at))
}

function isMagenta({ rgba }: Picture, at: number): boolean {
  return rgba[at]! > 200 && rgba[at + 1]! < 60 && rgba[at + 2]! > 200
}

function countMagenta(picture: Picture): number {
  let found = 0
  for (let at = 0; at < picture.rgba.length; at += 4) if (isMagenta(picture, at)) found += 1
  return found
}
