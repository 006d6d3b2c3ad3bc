/** Polygons, shapes by holding still, and touch beside a pen: as two people see them. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { decodePng } from '../support/png.ts'
import { type At, CLEAR_AREA, type Desk } from './desk.ts'
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
