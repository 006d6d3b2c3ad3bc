/** Drawing with everything that draws, seen on the other screen. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { callFromPage } from './page-api.ts'
import { drawStrokes, finger, fingers, mouse, press, quickStrokes, stylus } from './pens.ts'
import { countDifferent, countInk } from './pictures.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it, type SitOptions } from './it.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

const ROOM = 'Drawing'
const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('a line grows on the other screen while the pen is still down', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  const empty = await ben.look()
  const [stroke] = quickStrokes(1, { from: 3 })
  const pen = mouse(anna.page)
  await press(pen, stroke!, AT)

  const inkOfAnna = countInk(await anna.look())
  expect(inkOfAnna).toBeGreaterThan(100)
  await eventually('Ben sees the line', async () => countDifferent(await ben.look(), empty) > inkOfAnna * 0.8)
  expect((await ben.digest(ROOM)).lines).toBe(0)
  await ben.photograph('live-line-before-pen-up')
  // Without a GPU, each canvas that is shown takes a share of every frame: here there is nothing to show but ink.
  for (const desk of [anna, ben]) expect(await shownCanvases(desk)).toBe(1)

  await pen.up()
  await untilSameBoard(ROOM, 1, anna, ben)
})

it('a finger draws on a touch screen', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit, { touch: true })
  await drawStrokes(await finger(anna.page), quickStrokes(4), AT)
  await untilSameBoard(ROOM, 4, anna, ben)
})

it('two fingers move and zoom the board and draw nothing', async ({ sit }) => {
  const [anna] = await bothHere(sit, { touch: true })
  const [one, two] = await fingers(anna.page, 2)
  await one!.down([400, 350, 1])
  await two!.down([500, 350, 1])
  for (let step = 1; step <= 10; step += 1) {
    await one!.move([400 - step * 10, 350, 1])
    await two!.move([500 + step * 10, 350, 1])
  }
  await one!.up()
  await two!.up()
  const zoom = anna.page.getByRole('group', { name: 'Zoom' })
  await eventually('the board is zoomed in', async () => /^[23]\d\d\s?%/.test((await zoom.innerText()).trim()))
  expect((await anna.digest(ROOM)).lines).toBe(0)
})

it('a pen draws thicker where it is pressed harder, and the pressure is kept', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await anna.take('Marker')
  const pen = await stylus(anna.page)
  for (const [row, pressure] of [0.1, 1].entries()) {
    await pen.down([200, 250 + row * 120, pressure])
    for (let x = 210; x <= 700; x += 10) await pen.move([x, 250 + row * 120, pressure])
    await pen.up()
  }
  await untilSameBoard(ROOM, 2, anna, ben)
  await anna.photograph('pen-pressure')

  const room = (await callFromPage(ben.page, 'rooms.list', {}))[0]!
  const [light, hard] = await callFromPage(ben.page, 'canvas.lines', { room: room.id })
  expect(Math.max(...light!.points.slice(2).map(point => point[2]!))).toBeLessThan(0.2)
  expect(Math.min(...hard!.points.slice(2).map(point => point[2]!))).toBeGreaterThan(0.9)
  const widths = await Promise.all([250, 370].map(y => inkInColumn(anna, 450, y)))
  expect(widths[1]).toBeGreaterThan(widths[0]! * 1.5)
})

it('the eraser takes whole lines away on both screens, and undo brings them back', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await line(anna, 200, 200, 800, 200)
  await line(anna, 200, 400, 800, 400)
  await untilSameBoard(ROOM, 2, anna, ben)

  await ben.take('Eraser')
  await line(ben, 500, 150, 500, 250)
  await untilSameBoard(ROOM, 1, anna, ben)
  await ben.photograph('after-the-eraser')
  await ben.press('Undo')
  await untilSameBoard(ROOM, 2, anna, ben)
})

it('undo and redo work by button and by key, and only on your own lines', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await drawStrokes(mouse(anna.page), quickStrokes(2), AT)
  await drawStrokes(mouse(ben.page), quickStrokes(1, { from: 20, top: 150 }), AT)
  await untilSameBoard(ROOM, 3, anna, ben)

  await anna.press('Undo')
  await untilSameBoard(ROOM, 2, anna, ben)
  await anna.page.keyboard.press('Control+z')
  await untilSameBoard(ROOM, 1, anna, ben)
  await anna.page.getByRole('button', { name: 'Undo', exact: true, disabled: true }).waitFor()
  await anna.page.keyboard.press('Control+y')
  await anna.press('Redo')
  await untilSameBoard(ROOM, 3, anna, ben)
})

it('who undoes in the midst of a stroke takes back that stroke, and nothing before it', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await drawStrokes(mouse(anna.page), quickStrokes(1), AT)
  await untilSameBoard(ROOM, 1, anna, ben)
  await anna.hold([300, 250], [500, 300])
  await eventually('it is seen', async () => (await ben.board(ROOM).getAttribute('data-live')) === '1')
  await anna.page.keyboard.press('Control+z')
  await anna.page.mouse.move(600, 500)
  await anna.page.mouse.up()
  await eventually('it is gone', async () => (await ben.board(ROOM).getAttribute('data-live')) === '0')
  await untilSameBoard(ROOM, 1, anna, ben)
  await anna.drag([300, 250], [500, 300])
  await untilSameBoard(ROOM, 2, anna, ben)
  await anna.page.keyboard.press('Control+z')
  await untilSameBoard(ROOM, 1, anna, ben)
})

it('who has nothing of their own to undo or to redo is told so, calmly', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await drawStrokes(mouse(anna.page), quickStrokes(1), AT)
  await untilSameBoard(ROOM, 1, anna, ben)
  const told = (sentence: string) => ben.page.locator(".toast[data-tone='plain']").getByText(sentence).waitFor()
  await ben.page.keyboard.press('Control+z')
  await told('There is nothing of yours to undo.')
  await ben.page.keyboard.press('Control+y')
  await told('There is nothing of yours to redo.')
  await ben.photograph('nothing-to-undo')
  await untilSameBoard(ROOM, 1, anna, ben)
})

it('clearing asks first, empties both screens, and can be undone', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await drawStrokes(mouse(anna.page), quickStrokes(3), AT)
  await drawStrokes(mouse(ben.page), quickStrokes(3, { from: 20, top: 150 }), AT)
  await untilSameBoard(ROOM, 6, anna, ben)

  await anna.press('Clear')
  const question = anna.page.getByRole('alertdialog')
  await question.waitFor()
  await anna.photograph('clear-question')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await untilSameBoard(ROOM, 6, anna, ben)

  await anna.press('Clear')
  await question.getByRole('button', { name: 'Clear' }).click()
  await untilSameBoard(ROOM, 0, anna, ben)
  await anna.press('Undo')
  await untilSameBoard(ROOM, 6, anna, ben)
})

it('colours and widths that are chosen are those that others see', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  for (const [row, [colour, width]] of [
    ['Red', 'Thin'],
    ['Blue', 'Thick'],
    ['Green', 'Marker'],
  ].entries()) {
    await anna.take(colour!)
    await anna.take(width!)
    await line(anna, 200, 200 + row * 100, 800, 220 + row * 100)
  }
  await untilSameBoard(ROOM, 3, anna, ben)
  await ben.photograph('colours-and-widths')
  const room = (await callFromPage(ben.page, 'rooms.list', {}))[0]!
  const lines = await callFromPage(ben.page, 'canvas.lines', { room: room.id })
  expect(new Set(lines.map(({ pencil }) => pencil.color)).size).toBe(3)
  const widths = lines.map(({ pencil }) => pencil.width)
  expect(widths).toEqual(widths.toSorted((a, b) => a - b))
})

it('the board can be moved and zoomed, and "Show everything" brings all of it into view', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await drawStrokes(mouse(anna.page), quickStrokes(5), AT)
  await untilSameBoard(ROOM, 5, anna, ben)
  await anna.take('Hand')
  await line(anna, 500, 300, 3000, 2500)
  await eventually('the lines are out of sight', async () => countInk(await anna.look()) === 0)
  await anna.press('Show everything')
  await ben.press('Show everything')
  await untilSameBoard(ROOM, 5, anna, ben)
  await anna.photograph('show-everything')
})

it('dark colours change the paper and not the drawing', async ({ sit }) => {
  const [anna, ben] = await bothHere(sit)
  await drawStrokes(mouse(anna.page), quickStrokes(6), AT)
  await anna.take('Blue')
  await drawStrokes(mouse(anna.page), quickStrokes(6, { from: 30, top: 160 }), AT)
  const light = await untilSameBoard(ROOM, 12, anna, ben).then(() => anna.look())
  await anna.press('Dark colours')
  await eventually('the paper is dark', async () => countDifferent(await anna.look(), light) > light.rgba.length / 8)
  await anna.photograph('board-dark')
  await anna.back()
  await anna.photograph('lobby-dark')
})

/** Both know that the other is there. */
async function bothHere(sit: (options?: SitOptions) => Promise<Desk>, options: SitOptions = {}): Promise<[Desk, Desk]> {
  const [anna, ben] = await together(sit, ROOM, options)
  await anna.page.getByRole('button', { name: '2 people here' }).waitFor()
  return [anna, ben]
}

/** A straight stroke with the mouse. */
async function line(desk: Desk, fromX: number, fromY: number, toX: number, toY: number): Promise<void> {
  await desk.page.mouse.move(fromX, fromY)
  await desk.page.mouse.down()
  await desk.page.mouse.move(toX, toY, { steps: 12 })
  await desk.page.mouse.up()
}

/** How many pixels of ink are above and below a place on the page. */
async function inkInColumn(desk: Desk, x: number, y: number): Promise<number> {
  const { width, height, rgba } = await desk.look()
  const column = Array.from({ length: height }, (_, row) => {
    const at = (row * width + x - CLEAR_AREA.x) * 4
    return rgba.slice(at, at + 4)
  })
  const from = y - CLEAR_AREA.y - 50
  const strip = {
    width: 1,
    height: 100,
    rgba: Uint8Array.from(column.slice(from, from + 100).flatMap(pixel => [...pixel])),
  }
  return countInk(strip)
}

/** How many of the canvases that the board lies on are shown. */
function shownCanvases({ page }: Desk): Promise<number> {
  return page
    .locator('.board-canvas > canvas')
    .evaluateAll(canvases => canvases.filter(canvas => getComputedStyle(canvas).visibility === 'visible').length)
}
