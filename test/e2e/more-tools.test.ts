/** Polygons, shapes by holding still, and touch beside a pen: as two people see them. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { decodePng } from '../support/png.ts'
import { type At, CLEAR_AREA, type Desk, onPage } from './desk.ts'
import { it } from './it.ts'
import { finger, stylus } from './pens.ts'
import { countDifferent, countInk } from './pictures.ts'
import { untilSameBoard } from './same-board.ts'
import { alone, together } from './together.ts'

async function click(desk: Desk, ...places: readonly At[]): Promise<void> {
  for (const at of places) await desk.click(at)
}

async function toolsOf(desk: Desk, room: string): Promise<string[]> {
  return (await desk.lines(room)).map(({ pencil }) => pencil.tool)
}

it('polygons are closed by a click on the first corner, a double click or Enter, and taken back by Escape', async ({
  sit,
}) => {
  const [anna, ben] = await together(sit, 'Polygons')
  for (const desk of [anna, ben]) await desk.take('Polygon')
  await click(anna, [60, 60], [160, 40], [220, 120], [140, 200], [60, 60])
  await click(ben, [300, 60], [400, 40], [460, 120])
  await ben.page.keyboard.press('Enter')
  await click(anna, [540, 60], [640, 40], [700, 120], [600, 200], [600, 200])
  await click(ben, [300, 260], [400, 240], [460, 320])
  await ben.page.mouse.move(CLEAR_AREA.x + 380, CLEAR_AREA.y + 400)
  await eventually('Anna sees what Ben is about to draw', async () => {
    expect(await anna.board('Polygons').getAttribute('data-live')).toBe('1')
    return true
  })
  await ben.page.keyboard.press('Escape')
  await untilSameBoard('Polygons', 3, anna, ben)
  await anna.photograph('polygons')
  expect(await toolsOf(anna, 'Polygons')).toEqual(['polygon', 'polygon', 'polygon'])
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('holding still at the end makes a ring an ellipse, for the other at once', async ({ sit }) => {
  const [anna, ben] = await together(sit, 'Rings')
  const [middle, radius] = [{ x: 300, y: 200 }, 100]
  // A gap is left at its right, below which it ends.
  const ring = Array.from({ length: 35 }, (_, step): At => {
    const angle = (-(step + 0.5) * 2 * Math.PI) / 36
    return [middle.x + radius * Math.cos(angle), middle.y + 0.8 * radius * Math.sin(angle)]
  })
  await anna.hold(...ring.slice(1))
  const gap = { x: CLEAR_AREA.x + middle.x + radius - 12, y: CLEAR_AREA.y + middle.y - 3, width: 24, height: 5 }
  for (const desk of [anna, ben]) {
    await eventually('the ring is closed', async () => {
      expect(countInk(decodePng(await desk.page.screenshot({ clip: gap })))).toBeGreaterThan(5)
      return true
    })
  }
  await anna.photograph('straightened')
  await anna.page.mouse.up()
  await untilSameBoard('Rings', 1, anna, ben)
  expect(await toolsOf(ben, 'Rings')).toEqual(['ellipse'])
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

/** Waits until there is ink on a part of the board that lies around a place, on the screens of all. */
async function untilInkAt(desks: readonly Desk[], [x, y]: At): Promise<void> {
  const clip = { x: CLEAR_AREA.x + x - 3, y: CLEAR_AREA.y + y - 3, width: 6, height: 6 }
  for (const desk of desks) {
    await eventually('there is ink', async () => {
      const { rgba } = decodePng(await desk.page.screenshot({ clip }))
      // The corner of the clip may be ink too: paper is light in every channel.
      expect(rgba.some((value, at) => at % 4 !== 3 && value < PAPER)).toBe(true)
      return true
    })
  }
}

/** The channels of paper are above it, and not all of any ink. */
const PAPER = 220

it('holding still straightens what a highlighter marks, and the end goes with it, for the other at once', async ({
  sit,
}) => {
  const room = 'Marks'
  const [anna, ben] = await together(sit, room)
  await anna.take('Highlighter')
  await anna.hold([100, 200], [325, 220], [550, 200])
  // It went by below.
  await untilInkAt([anna, ben], [325, 196])
  await anna.page.mouse.move(...onPage([550, 320]), { steps: 6 })
  await untilInkAt([anna, ben], [540, 317])
  await anna.photograph('highlighter-held')
  await anna.page.mouse.up()
  await untilSameBoard(room, 1, anna, ben)
  const [mark] = await ben.lines(room)
  expect([mark!.pencil.tool, mark!.points.length]).toEqual(['highlighter', 2])
  await anna.photograph('highlighter-straightened')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a stroke that was straightened can be cut like any other', async ({ sit }) => {
  const room = 'Straight'
  const [anna, ben] = await together(sit, room)
  await anna.hold([100, 200], [325, 220], [550, 200])
  await untilInkAt([anna, ben], [325, 200])
  await anna.page.mouse.up()
  await untilSameBoard(room, 1, anna, ben)
  expect(await toolsOf(ben, room)).toEqual(['line'])
  await ben.take('Part eraser')
  await ben.drag([325, 150], [325, 250])
  await untilSameBoard(room, 2, anna, ben)
  expect(await toolsOf(anna, room)).toEqual(['line', 'line'])
  await anna.photograph('straightened-and-cut')
  await ben.page.keyboard.press('Control+z')
  await untilSameBoard(room, 1, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('once a pen has been seen, a finger moves the view', async ({ sit }) => {
  const anna = await alone(sit, 'Pen', { touch: true })
  const pen = await stylus(anna.page)
  const one = await finger(anna.page)
  await pen.down([300, 300, 0.5])
  await pen.move([400, 340, 0.8])
  await pen.up()
  await eventually('the stroke is kept', async () => (await anna.digest('Pen')).lines === 1)
  const before = await anna.look()
  await one.down([500, 400, 0.5])
  await one.move([560, 460, 0.5])
  await one.up()
  await eventually('the stroke is elsewhere', async () => {
    expect(countDifferent(await anna.look(), before)).toBeGreaterThan(100)
    return true
  })
  expect((await anna.digest('Pen')).lines).toBe(1)
  expect(anna.complaints).toEqual([])
})
