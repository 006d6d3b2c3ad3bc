/** Two people drag copies away at the same time. */
import { expect } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { it } from './it.ts'
import { boxes, twoWithRectangles } from './rectangles.ts'
import { untilSameBoard } from './same-board.ts'

it('with Alt a copy is dragged away, which others see where it is dropped, and what it is a copy of stays', async ({
  sit,
}) => {
  const room = 'Copies'
  const [anna, ben] = await twoWithRectangles(sit, room, [
    [40, 60],
    [500, 60],
  ])
  await anna.page.keyboard.down('Alt')
  await ben.page.keyboard.down('Alt')
  await anna.hold([40, 90], [140, 220])
  await anna.photograph('select-copy-on-its-way')
  expect(await boxes(ben, room)).toHaveLength(2)
  await Promise.all([anna.page.mouse.up(), ben.drag([500, 90], [500, 250])])
  await anna.page.keyboard.up('Alt')
  await ben.page.keyboard.up('Alt')
  const there = [
    [40, 60, 100, 60],
    [140, 190, 100, 60],
    [500, 60, 100, 60],
    [500, 220, 100, 60],
  ]
  const untilThere = (expected: number[][]) =>
    eventually('the items lie where they should', async () => {
      for (const desk of [anna, ben]) {
        const found = (await boxes(desk, room)).sort(([ax, ay], [bx, by]) => ax! - bx! || ay! - by!)
        expect(found).toEqual(expected)
      }
      return true
    })
  await untilThere(there)
  await anna.photograph('select-copies')

  await anna.click([140, 200])
  await anna.page.keyboard.press('Delete')
  await untilThere(there.toSpliced(1, 1))
  await anna.page.keyboard.press('Control+z')
  await untilThere(there)
  for (const desk of [anna, ben]) await desk.page.keyboard.press('Escape')
  await untilSameBoard(room, 4, anna, ben)
  await anna.page.keyboard.press('Control+z')
  await untilSameBoard(room, 3, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
