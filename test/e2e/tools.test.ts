/** Each tool in the hands of two people at once: the same on both. */
import { expect } from 'vitest'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { untilSameBoard } from './same-board.ts'

const SHAPES = ['Highlighter', 'Line', 'Arrow', 'Rectangle', 'Ellipse', 'Triangle'] as const

/** From one corner to the other, in CSS pixels from the corner of the clear area. */
async function drag(desk: Desk, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const { mouse } = desk.page
  await mouse.move(CLEAR_AREA.x + from[0], CLEAR_AREA.y + from[1])
  await mouse.down()
  await mouse.move(CLEAR_AREA.x + (from[0] + to[0]) / 2, CLEAR_AREA.y + (from[1] + to[1]) / 2, { steps: 4 })
  await mouse.move(CLEAR_AREA.x + to[0], CLEAR_AREA.y + to[1], { steps: 4 })
  await mouse.up()
}

it('two people draw every shape at once, and both see all of them', async ({ sit }) => {
  const [anna, ben] = [await sit(), await sit()]
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom('Shapes')
  await ben.enter('Shapes')
  for (const [at, shape] of SHAPES.entries()) {
    const left = 20 + 110 * at
    for (const desk of [anna, ben]) await desk.take(shape)
    await anna.take('Blue')
    await ben.take('Red')
    await Promise.all([drag(anna, [left, 20], [left + 90, 110]), drag(ben, [left, 150], [left + 90, 240])])
  }
  await untilSameBoard('Shapes', 2 * SHAPES.length, anna, ben)
  await anna.photograph('shapes')
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
