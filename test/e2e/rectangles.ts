/** Rectangles that two people have before them. */
import { CLEAR_AREA, type At, type Desk } from './desk.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

/** The boxes of all items as the desk's own peer has them, in the order they were drawn, in clear-area pixels. */
export async function boxes(desk: Desk, room: string): Promise<number[][]> {
  return (await desk.lines(room)).map(({ points }) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const [left, top] = [Math.min(...xs), Math.min(...ys)]
    return [left - CLEAR_AREA.x, top - CLEAR_AREA.y, Math.max(...xs) - left, Math.max(...ys) - top].map(Math.round)
  })
}

/** Each 100 by 60, and both people hold the select tool. @param corners the upper left ones */
export async function twoWithRectangles(
  sit: () => Promise<Desk>,
  room: string,
  corners: readonly At[],
): Promise<[Desk, Desk]> {
  const [anna, ben] = await together(sit, room)
  await anna.page.keyboard.press('r')
  for (const [x, y] of corners) await anna.drag([x, y], [x + 100, y + 60])
  await untilSameBoard(room, corners.length, anna, ben)
  for (const desk of [anna, ben]) await desk.page.keyboard.press('v')
  return [anna, ben]
}
