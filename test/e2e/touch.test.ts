/** A big touch screen: several people draw on it at once, or one person's fingers move the view. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { type At, CLEAR_AREA, type Desk, onPage, PHONE } from './desk.ts'
import { it } from './it.ts'
import { rubWithPen, stylus, touchScreen, type TouchScreen } from './pens.ts'
import { countDifferent, countInk } from './pictures.ts'
import { untilSameBoard } from './same-board.ts'

const ROOM = 'Wall'
const PALM_PX = 40

type Sit = (options?: { touch?: boolean }) => Promise<Desk>

/** Where a finger is on its way over the page, from the left to the right; each has a row of its own. */
function wave(row: number, step: number): [x: number, y: number] {
  return [150 + step * 22, 210 + row * 110 + Math.round(30 * Math.sin(step / 2 + row))]
}

/** Fingers that come down one after the other, and then move together. */
async function drawTogether(screen: TouchScreen, ids: readonly number[], steps = 28): Promise<void> {
  for (const [row, id] of ids.entries()) await screen.down(id, wave(row, 0))
  for (let step = 1; step <= steps; step += 1) {
    await screen.move(Object.fromEntries(ids.map((id, row) => [id, wave(row, step)])))
  }
}

async function wall(sit: Sit): Promise<{ anna: Desk; ben: Desk; screen: TouchScreen }> {
  const [anna, ben] = await Promise.all([sit({ touch: true }), sit()])
  await anna.introduce('Class 4b')
  await ben.introduce('Ben')
  await anna.createRoom(ROOM)
  await ben.enter(ROOM)
  await anna.page.getByRole('button', { name: '2 people here' }).waitFor()
  return { anna, ben, screen: await touchScreen(anna.page) }
}

function everyoneSwitch({ page }: Desk) {
  return page.getByRole('menuitemcheckbox', { name: 'Everyone draws here' })
}

async function openMenu(desk: Desk): Promise<void> {
  await desk.press('More about this room')
  await everyoneSwitch(desk).waitFor()
}

async function closeMenu(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Escape')
  await desk.page.getByRole('menu').waitFor({ state: 'detached' })
}

async function letEveryoneDraw(desk: Desk): Promise<void> {
  await openMenu(desk)
  await everyoneSwitch(desk).click()
  await desk.page.getByRole('menuitemcheckbox', { name: 'Everyone draws here', checked: true }).waitFor()
  await closeMenu(desk)
}

async function zoomOf({ page }: Desk): Promise<string> {
  return (await page.getByRole('group', { name: 'Zoom' }).innerText()).trim()
}

it('three fingers draw three lines at once, and the others see all of them grow', async ({ sit }) => {
  const { anna, ben, screen } = await wall(sit)
  await openMenu(anna)
  await everyoneSwitch(anna).click()
  await anna.photograph('touch-several-menu')
  await closeMenu(anna)

  const empty = await ben.look()
  await drawTogether(screen, [1, 2, 3])
  const board = ben.board(ROOM)
  await eventually('Ben sees three strokes', async () => (await board.getAttribute('data-live')) === '3')
  const ink = countInk(await anna.look())
  await eventually('Ben sees all of it', async () => countDifferent(await ben.look(), empty) > ink * 0.8)
  expect((await ben.digest(ROOM)).lines).toBe(0)
  await anna.photograph('touch-several')
  await ben.photograph('touch-several-seen')
  await screen.up(2, 1, 3)
  await untilSameBoard(ROOM, 3, anna, ben)
  const lines = await ben.lines(ROOM)
  expect(lines.map(({ points }) => points.length)).toEqual([29, 29, 29])
  expect(await zoomOf(anna)).toBe('100%')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('somebody takes another colour and tool while others draw, and what they draw goes on as it began', async ({
  sit,
}) => {
  const { anna, ben, screen } = await wall(sit)
  await letEveryoneDraw(anna)
  await drawTogether(screen, [1, 2], 10)
  for (const choice of ['Red', 'Highlighter']) {
    const radio = anna.page.getByRole('radio', { name: choice, exact: true })
    const box = (await radio.boundingBox())!
    await screen.down(3, [box.x + box.width / 2, box.y + box.height / 2])
    await screen.up(3)
    await anna.page.getByRole('radio', { name: choice, exact: true, checked: true }).waitFor()
  }
  await screen.down(4, [300, 450])
  await screen.move({ 1: wave(0, 20), 2: wave(1, 20), 4: [400, 520] })
  await screen.up(1, 2, 4)
  await untilSameBoard(ROOM, 3, anna, ben)
  // What a highlighter draws lies behind all else.
  const drawn = (await ben.lines(ROOM)).map(({ pencil }) => `${pencil.tool} ${pencil.color}`)
  expect(drawn).toEqual(['highlighter #dd2c2c', 'pen #1b2420', 'pen #1b2420'])
})

it('palms do nothing beside fingers, fingers do not move the view, and wheel and buttons still do', async ({ sit }) => {
  const { anna, ben, screen } = await wall(sit)
  await letEveryoneDraw(anna)
  await screen.down(9, [700, 500], PALM_PX)
  await screen.down(1, [400, 300])
  await screen.down(2, [500, 300])
  for (let step = 1; step <= 10; step += 1) {
    await screen.move({ 1: [400 - step * 10, 300], 2: [500 + step * 10, 300 + step], 9: [700 + step * 4, 500] })
  }
  await screen.up(1, 2, 9)
  await untilSameBoard(ROOM, 2, anna, ben)
  expect(await zoomOf(anna)).toBe('100%')

  const before = await anna.look()
  await anna.page.mouse.move(512, 400)
  await anna.page.mouse.wheel(0, 120)
  await eventually('the board has moved', async () => countDifferent(await anna.look(), before) > 100)
  await anna.press('Zoom in')
  await eventually('it is larger', async () => (await zoomOf(anna)) !== '100%')
  expect((await anna.digest(ROOM)).lines).toBe(2)
})

it('keeps what was drawn when fingers are taken away or not heard of again, and goes on with others', async ({
  sit,
}) => {
  const { anna, ben, screen } = await wall(sit)
  await letEveryoneDraw(anna)
  await drawTogether(screen, [1, 2])
  await screen.cancel()
  await untilSameBoard(ROOM, 2, anna, ben)

  await anna.board(ROOM).evaluate(board => {
    const release = (event: Event) =>
      void setTimeout(() => board.releasePointerCapture((event as PointerEvent).pointerId))
    board.addEventListener('pointerup', event => event.stopImmediatePropagation(), { capture: true, once: true })
    board.addEventListener('pointerdown', release, { once: true })
  })
  await screen.down(5, wave(2, 0))
  await screen.move({ 5: wave(2, 6) })
  await screen.up(5)
  await drawTogether(screen, [6, 7], 6)
  await screen.up(6, 7)
  await untilSameBoard(ROOM, 5, anna, ben)
  await eventually('no stroke hangs', async () => (await ben.board(ROOM).getAttribute('data-live')) === '0')
})

it('stays as it was chosen when the board is opened again', async ({ sit }) => {
  const anna = await sit({ touch: true })
  await anna.introduce('Class 4b')
  await anna.createRoom(ROOM)
  await letEveryoneDraw(anna)
  await anna.page.reload()
  await anna.board(ROOM).waitFor()
  const screen = await touchScreen(anna.page)
  await drawTogether(screen, [1, 2])
  await screen.up(1, 2)
  await eventually('both lines are kept', async () => (await anna.digest(ROOM)).lines === 2)
  await anna.page.setViewportSize(PHONE)
  await openMenu(anna)
  expect(await everyoneSwitch(anna).getAttribute('aria-checked')).toBe('true')
  await anna.photograph('touch-several-menu-small')
})

it('where one person draws, a second finger takes the stroke of the first back, and both move and zoom the view', async ({
  sit,
}) => {
  const { anna, ben, screen } = await wall(sit)
  await screen.down(1, [400, 300])
  await screen.move({ 1: [430, 320] })
  await screen.move({ 1: [460, 300] })
  await eventually('Ben sees a stroke', async () => (await ben.board(ROOM).getAttribute('data-live')) === '1')
  await screen.down(2, [560, 300])
  for (let step = 1; step <= 10; step += 1) await screen.move({ 1: [460 - step * 10, 300], 2: [560 + step * 10, 300] })
  await screen.up(1, 2)
  await eventually('it is gone there', async () => (await ben.board(ROOM).getAttribute('data-live')) === '0')
  await eventually('the board is zoomed in', async () => /^[23]\d\d\s?%/.test(await zoomOf(anna)))
  await untilSameBoard(ROOM, 0, ben)
  expect(countInk(await anna.look())).toBe(0)
  expect((await anna.digest(ROOM)).lines).toBe(0)
})

it('where one person draws with a pen, fingers move the view and a palm does nothing', async ({ sit }) => {
  const { anna, ben, screen } = await wall(sit)
  const pen = await stylus(anna.page)
  await pen.down([300, 300, 0.5])
  for (let step = 1; step <= 10; step += 1) await pen.move([300 + step * 12, 300 + step * 6, 0.6])
  await pen.up()
  await untilSameBoard(ROOM, 1, anna, ben)
  const before = await anna.look()
  await screen.down(9, [600, 450], PALM_PX)
  await screen.move({ 9: [660, 500] })
  await screen.up(9)
  expect(countDifferent(await anna.look(), before)).toBe(0)
  await screen.down(1, [CLEAR_AREA.x + 300, CLEAR_AREA.y + 250])
  await screen.move({ 1: [CLEAR_AREA.x + 360, CLEAR_AREA.y + 300] })
  await screen.up(1)
  await eventually('the stroke is elsewhere', async () => countDifferent(await anna.look(), before) > 100)
  expect((await anna.digest(ROOM)).lines).toBe(1)
})

it('a pen is remembered from room to room, and its other end rubs out', async ({ sit }) => {
  const { anna, ben, screen } = await wall(sit)
  const pen = await stylus(anna.page)
  const [x, y] = onPage([300, 200])
  await pen.down([x, y, 0.5])
  await pen.move([x + 200, y, 0.5])
  await pen.up()
  await untilSameBoard(ROOM, 1, anna, ben)
  await anna.back()
  await anna.enter(ROOM)
  await untilSameBoard(ROOM, 1, anna, ben)
  await screen.down(1, onPage([300, 300]))
  await screen.move({ 1: onPage([400, 300]) })
  await screen.up(1)
  // The finger has moved the view: the line is no longer where it was.
  await rubWithPen(anna.page, onPage([500, 150]), onPage([500, 260]))
  expect(await anna.page.getByRole('radio', { name: 'Pen', exact: true }).isChecked()).toBe(true)
  await eventually('it is gone', async () => (await ben.digest(ROOM)).lines === 0)
  await anna.press('Undo')
  await eventually('it is back', async () => (await ben.digest(ROOM)).lines === 1)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a finger need not meet a thing exactly to select it, nor a handle to resize it', async ({ sit }) => {
  const { anna, ben, screen } = await wall(sit)
  await anna.take('Rectangle')
  await anna.drag([200, 120], [320, 200])
  await untilSameBoard(ROOM, 1, anna, ben)
  await anna.take('Select')
  const drag = async (from: At, [dx, dy]: At) => {
    const [x, y] = onPage(from)
    await screen.down(1, [x, y])
    for (let step = 1; step <= 5; step += 1) await screen.move({ 1: [x + (dx * step) / 5, y + (dy * step) / 5] })
    await screen.up(1)
  }
  // Nine pixels beside its left side, and less than a finger moves by itself.
  await drag([191, 160], [4, 0])
  await anna.photograph('touch-selected')
  // Twelve pixels beside a handle.
  await drag([338, 214], [60, 40])
  const sides = async () => {
    const points = (await ben.lines(ROOM)).flatMap(({ points }) => points)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    return [xs, ys].map(along => Math.round(Math.max(...along) - Math.min(...along)))
  }
  await eventually('it is larger for Ben', async () => {
    expect(await sides()).toEqual([180, 120])
    return true
  })
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
