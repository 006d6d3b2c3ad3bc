/// <reference lib="dom" />
/** Two people select, move, resize and turn things at the same time. */
import { expect } from 'vitest'
import type { PointTuple } from '../../p2p/api/contract.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { eventually } from '../support/eventually.ts'
import { makePng } from '../support/make-png.ts'
import type { Picture } from '../support/png.ts'
import { allowReading, copyElsewhere, onClipboard } from './clipboards.ts'
import { type At, CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { countDifferent } from './pictures.ts'
import { countOf } from './pictures-given.ts'
import { boxes, twoWithRectangles } from './rectangles.ts'
import { untilSameBoard } from './same-board.ts'
import { alone } from './together.ts'

const BLUE = '#1c6fd6'

async function pencils(desk: Desk, room: string): Promise<Pencil[]> {
  return (await desk.lines(room)).map(({ pencil }) => pencil)
}

async function lockAll(desk: Desk, room: string): Promise<void> {
  const ids = (await desk.lines(room)).map(({ id }) => id)
  await callFromPage(desk.page, 'canvas.set', {
    room: await desk.roomId(room),
    changes: [{ ids, set: { locked: true } }],
  })
}

async function untilFree(desk: Desk, room: string): Promise<void> {
  await eventually('nothing is in a group', async () =>
    (await desk.lines(room)).every(({ group }) => group === undefined),
  )
}

async function untilBoxes(desk: Desk, room: string, expected: number[][]): Promise<void> {
  await eventually('the items lie where they should', async () => {
    expect(await boxes(desk, room)).toEqual(expected)
    return true
  })
}

it('two people move, resize and turn different things at once, and each takes their own back', async ({ sit }) => {
  const room = 'Moving'
  const [anna, ben] = await twoWithRectangles(sit, room, [
    [40, 60],
    [500, 60],
  ])
  const before = await anna.look()
  await anna.click([40, 80])
  await ben.click([500, 80])
  await anna.photograph('select-handles')

  await Promise.all([anna.drag([90, 90], [150, 220]), ben.drag([550, 90], [610, 220])])
  await untilBoxes(ben, room, [
    [100, 190, 100, 60],
    [560, 190, 100, 60],
  ])
  // By the handle at the lower right.
  await Promise.all([anna.drag([206, 256], [306, 316]), ben.drag([666, 256], [716, 286])])
  await untilBoxes(anna, room, [
    [100, 190, 200, 120],
    [560, 190, 150, 90],
  ])
  // By the handle above, a quarter turn.
  const turning = anna.drag([200, 164], [290, 250])
  await Promise.all([turning, ben.drag([635, 164], [725, 235])])
  await eventually('both are turned', async () => {
    const [one, other] = await boxes(ben, room)
    return one![3]! > 180 && other![3]! > 130
  })
  await anna.photograph('select-turned')
  for (const desk of [anna, ben]) await desk.page.keyboard.press('Escape')
  expect(await anna.page.getByRole('radio', { name: 'Select', exact: true }).isChecked()).toBe(true)
  await untilSameBoard(room, 2, anna, ben)

  for (let step = 0; step < 3; step += 1) {
    for (const desk of [anna, ben]) await desk.page.keyboard.press('Control+z')
  }
  await untilBoxes(ben, room, [
    [40, 60, 100, 60],
    [500, 60, 100, 60],
  ])
  await untilSameBoard(room, 2, anna, ben)
  expect(countDifferent(await anna.look(), before)).toBeLessThan(40)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what a marquee selects is duplicated, grouped, nudged, cut and pasted into another room', async ({ sit }) => {
  const room = 'Several'
  const [anna, ben] = await twoWithRectangles(sit, room, [
    [40, 60],
    [200, 60],
  ])
  const { keyboard } = anna.page
  await anna.drag([10, 20], [340, 160])
  await anna.photograph('select-several')
  await anna.take('Blue')
  await eventually('both are blue on the other computer', async () => {
    const looks = await pencils(ben, room)
    expect(looks.map(({ color }) => color)).toEqual([BLUE, BLUE])
    return true
  })
  await keyboard.press('Control+z')
  await eventually('one step takes both back', async () => {
    const looks = await pencils(ben, room)
    expect(looks.map(({ color }) => color)).not.toContain(BLUE)
    return true
  })
  await keyboard.press('Control+g')
  await keyboard.press('Control+d')
  await untilSameBoard(room, 4, ben)
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('ArrowDown')
  await untilBoxes(ben, room, [
    [40, 60, 100, 60],
    [200, 60, 100, 60],
    [56, 87, 100, 60],
    [216, 87, 100, 60],
  ])
  await keyboard.press('Delete')
  await untilSameBoard(room, 2, ben)

  // One of a group selects all of it.
  await anna.click([40, 80])
  await anna.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await keyboard.press('Control+x')
  await untilSameBoard(room, 0, ben)
  await eventually('the system clipboard has a picture too', async () => {
    const types = await anna.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
    expect(types).toEqual(expect.arrayContaining(['text/html', 'image/png']))
    return true
  })
  await keyboard.press('Control+z')
  await untilSameBoard(room, 2, ben)

  await anna.back()
  await anna.createRoom('Another')
  await anna.page.mouse.move(CLEAR_AREA.x + 400, CLEAR_AREA.y + 200)
  await keyboard.press('Control+v')
  await untilBoxes(anna, 'Another', [
    [270, 170, 100, 60],
    [430, 170, 100, 60],
  ])
  await anna.photograph('select-pasted')

  // What was a group comes back as one. The menu is about what lies under the pointer, once they are free one of the two.
  await keyboard.press('Control+Shift+G')
  await untilFree(anna, 'Another')
  await keyboard.press('Escape')
  await anna.click([430, 190], { button: 'right' })
  await anna.page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  await untilBoxes(anna, 'Another', [[270, 170, 100, 60]])
  await keyboard.press('Control+z')
  await untilBoxes(anna, 'Another', [
    [270, 170, 100, 60],
    [430, 170, 100, 60],
  ])

  // What is locked can be selected, but stays where it is.
  await lockAll(anna, 'Another')
  await anna.click([270, 190])
  await anna.drag([270, 190], [300, 300])
  await keyboard.press('ArrowDown')
  await keyboard.press('Delete')
  await anna.photograph('select-locked')
  expect(await boxes(anna, 'Another')).toHaveLength(2)
  await untilBoxes(anna, 'Another', [
    [270, 170, 100, 60],
    [430, 170, 100, 60],
  ])
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

/** A frame for a text, from a place of the clear area. */
function frameAt([x, y]: At, width: number, height: number): PointTuple[] {
  const [left, top] = [x + CLEAR_AREA.x, y + CLEAR_AREA.y]
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ]
}

/** The first pixel, in which nothing is drawn. */
function groundOf({ rgba }: Picture): number[] {
  return [...rgba.subarray(0, 4)]
}

async function chooseFromMenu(desk: Desk, at: At, entry: string): Promise<void> {
  await desk.click(at, { button: 'right' })
  await desk.page.getByRole('menuitem', { name: entry, exact: true }).click()
  await desk.page.getByRole('menu').waitFor({ state: 'detached' })
}

it('what is copied is a picture and words for other programs, and items for every window of Chalkboard', async ({
  sit,
}) => {
  const room = 'Outwards'
  const anna = await alone(sit, room)
  await anna.page.emulateMedia({ colorScheme: 'dark' })
  await anna.page.keyboard.press('r')
  await anna.drag([40, 60], [140, 120])
  await callFromPage(anna.page, 'canvas.put', {
    room: await anna.roomId(room),
    lines: [
      {
        pencil: { tool: 'text', color: '#1b2420', width: 24 },
        points: frameAt([200, 60], 200, 60),
        text: 'Tea & <cake>',
      },
      { pencil: { tool: 'note', color: '#1b2420', width: 24 }, points: frameAt([40, 160], 200, 80), text: 'Größe, 大' },
    ],
  })
  await untilSameBoard(room, 3, anna)
  await allowReading(anna)
  const { keyboard } = anna.page
  await keyboard.press('v')
  for (const copy of [() => keyboard.press('Control+c'), () => chooseFromMenu(anna, [40, 80], 'Copy')]) {
    await copyElsewhere(anna, { 'text/plain': 'before' })
    await keyboard.press('Control+a')
    await copy()
    await eventually('the picture is on the clipboard', async () => (await onClipboard(anna)).picture !== null)
    const { text, html, picture } = await onClipboard(anna)
    expect(text).toBe('Tea & <cake>\n\nGröße, 大')
    expect(html).toContain('<img src="data:image/png;base64,')
    expect(html).toContain('alt="Tea &amp; &lt;cake&gt;')
    // On white paper and in dark ink, whatever the theme of this window: two pixels to a unit, and a margin.
    expect(groundOf(picture!)).toEqual([255, 255, 255, 255])
    expect([picture!.width, picture!.height].map(side => Math.round(side / 100))).toEqual([8, 5])
    expect(countOf(picture!, [27, 36, 32])).toBeGreaterThan(3_000)
    expect(countOf(picture!, [255, 243, 163])).toBeGreaterThan(40_000)
  }

  const before = await anna.lines(room)
  // This window forgets what it copied, as another never knew.
  await anna.page.reload()
  await anna.page.getByRole('button', { name: 'Back to the lobby' }).first().waitFor()
  await anna.back()
  await anna.createRoom('Inwards')
  const pasted = async (number: number): Promise<void> => {
    await eventually(`${number} are there`, async () => (await anna.lines('Inwards')).length === number)
    const now = (await anna.lines('Inwards')).slice(-3)
    expect(now.map(({ pencil: { tool, color }, text }) => [tool, color, text])).toEqual(
      before.map(({ pencil: { tool, color }, text }) => [tool, color, text]),
    )
  }
  await keyboard.press('Control+v')
  await pasted(3)
  await keyboard.press('Escape')
  await chooseFromMenu(anna, [700, 400], 'Paste')
  await pasted(6)
  const opened = anna.page.context().waitForEvent('page')
  await anna.page.evaluate(() => void window.open(location.href))
  const other = await opened
  await other.getByRole('button', { name: 'Back to the lobby' }).first().waitFor()
  await other.keyboard.press('Control+v')
  await pasted(9)
  expect(anna.complaints).toEqual([])
})

it('what a window before it put there as a text still comes as items, and nothing worse does', async ({ sit }) => {
  const anna = await alone(sit, 'Older')
  await allowReading(anna)
  const pencil = { tool: 'line', color: '#1c6fd6', width: 5, opacity: 1 }
  const points = [
    [0, 0, 0.5],
    [200, 100, 0.5],
  ]
  await copyElsewhere(anna, { 'text/plain': `chalkboard-items/1 ${JSON.stringify([{ pencil, points }])}` })
  await anna.page.keyboard.press('Control+v')
  await eventually('the line is there', async () => (await anna.lines('Older')).length === 1)
  expect((await anna.lines('Older'))[0]!.pencil).toMatchObject({ tool: 'line', color: '#1c6fd6' })
  expect(anna.complaints).toEqual([])
})

it('the menu pastes what lies on the clipboard, or says what to press', async ({ sit }) => {
  const room = 'By menu'
  const anna = await alone(sit, room)
  const { page } = anna
  await page.keyboard.press('v')
  await chooseFromMenu(anna, [600, 300], 'Paste')
  await anna.told('Press Ctrl V instead')
  expect(await anna.lines(room)).toEqual([])

  // What this window has copied itself needs no leave.
  await page.keyboard.press('r')
  await anna.drag([40, 60], [140, 120])
  await untilSameBoard(room, 1, anna)
  await page.keyboard.press('v')
  await anna.click([40, 80])
  await chooseFromMenu(anna, [40, 80], 'Copy')
  await chooseFromMenu(anna, [600, 300], 'Paste')
  await eventually('it is there twice', async () => (await anna.lines(room)).length === 2)

  await allowReading(anna)
  await eventually('its own picture of the copy is there', async () => (await onClipboard(anna)).picture !== null)
  await copyElsewhere(anna, { 'text/plain': 'from another program' })
  await chooseFromMenu(anna, [700, 60], 'Paste')
  await eventually('the text is there', async () => (await anna.lines(room)).length === 3)
  await copyElsewhere(anna, { 'image/png': makePng(120, 90, [200, 20, 20]) })
  await chooseFromMenu(anna, [700, 60], 'Paste')
  await eventually('the picture is there', async () => (await anna.lines(room)).length === 4)
  expect((await anna.lines(room)).map(({ pencil: { tool }, text = '' }) => [tool, text])).toEqual([
    ['rectangle', ''],
    ['rectangle', ''],
    ['text', 'from another program'],
    ['picture', 'image.png'],
  ])
  expect(anna.complaints).toEqual([])
})
