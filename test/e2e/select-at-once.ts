/** Two people who select some of the same things, and move, resize and turn them. */
import { expect } from 'vitest'
import type { LineDetail, LineInput, PointTuple } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import type { Picture } from '../support/png.ts'
import { type At, CLEAR_AREA, onPage } from './desk.ts'
import { itemsOf, untilDigest, type Pair } from './pair.ts'
import { drag, lift, press, takeByKey, type Way } from './two-hands.ts'
import type { Use } from './use-at-once.ts'

/** The first is Anna's, the last is Ben's, the one between them both want. */
const RECTANGLES: LineInput[] = [
  rectangle([150, 140], '#e8590c'),
  rectangle([370, 160], '#2b9348'),
  rectangle([590, 140], '#dd2c2c'),
]

export const selectionsOfBoth: Use = {
  before: RECTANGLES,
  begin: async (pair, tool) => {
    await takeByKey(pair, tool)
    await drag(pair, [[110, 100], [300, 300], [520, 260]], [[740, 100], [600, 300], [340, 260]]) // prettier-ignore
    await untilBothChanged(pair, () => drag(pair, by([150, 160], -20, 40), by([690, 160], 30, -30)))
    await expectOneOfBoth(pair)
    const corners = await handles(pair, ({ right, bottom }) => [right + 6, bottom + 6])
    await untilBothChanged(pair, () => drag(pair, by(corners[0], 30, 24), by(corners[1], 20, 40)))
    const tops = await handles(pair, ({ left, right, top }) => [(left + right) / 2, top - 26])
    await press(pair, by(tops[0], 60, 10), by(tops[1], -50, 10))
  },
  end: pair => untilBothChanged(pair, () => lift(pair)),
  leaves: RECTANGLES.length,
  steps: 3,
}

/** What both have moved lies where one of them has put it, though it may have been drawn to what lay near. */
async function expectOneOfBoth(pair: Pair): Promise<void> {
  const { left, top } = around((await itemsOf(pair.ben, pair))[1]!)
  const apart = [Math.hypot(left - 350, top - 200), Math.hypot(left - 400, top - 130)]
  expect(Math.min(...apart)).toBeLessThan(10)
}

interface Sides {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where a handle of either selection is, on the frame around the two things it holds, once it is seen there. */
async function handles(pair: Pair, placeOf: (frame: Sides) => At): Promise<[At, At]> {
  const [first, shared, last] = await itemsOf(pair.anna, pair)
  const places: [At, At] = [placeOf(around(first!, shared!)), placeOf(around(shared!, last!))]
  for (const [at, desk] of pair.both.entries()) {
    await eventually('the handle is there', async () => {
      const seen = countBlue(await desk.look(), places[at]!)
      return seen > HANDLE_PIXELS || Promise.reject(new Error(`${seen} pixels`))
    })
  }
  return places
}

/** A handle has some 60 blue pixels about its middle, the frame alone some 30. */
const HANDLE_PIXELS = 45
const HANDLE_REACH = 7

function countBlue({ width, rgba }: Picture, [x, y]: At): number {
  let blue = 0
  for (let dy = -HANDLE_REACH; dy <= HANDLE_REACH; dy += 1) {
    for (let dx = -HANDLE_REACH; dx <= HANDLE_REACH; dx += 1) {
      const at = 4 * ((Math.round(y) + dy) * width + Math.round(x) + dx)
      blue += Number(rgba[at + 2]! - rgba[at]! > 60)
    }
  }
  return blue
}

function around(...items: readonly LineDetail[]): Sides {
  const points = items.flatMap(item => item.points)
  const [xs, ys] = [points.map(([x]) => x - CLEAR_AREA.x), points.map(([, y]) => y - CLEAR_AREA.y)]
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}

/** What each has done is one entry, so it has come to both when the thing that is theirs alone has changed on both. */
async function untilBothChanged(pair: Pair, deed: () => Promise<void>): Promise<void> {
  const before = (await itemsOf(pair.anna, pair)).map(({ points }) => JSON.stringify(points))
  await deed()
  for (const desk of pair.both) {
    await eventually('what either has done is on both computers', async () => {
      const now = (await itemsOf(desk, pair)).map(({ points }) => JSON.stringify(points))
      return now[0] !== before[0] && now[2] !== before[2]
    })
  }
  await untilDigest(pair)
}

function by([x, y]: At, dx: number, dy: number): Way {
  return [
    [x, y],
    [x + dx / 2, y + dy / 2],
    [x + dx, y + dy],
  ]
}

function rectangle(corner: At, fill: string): LineInput {
  const [left, top] = onPage(corner)
  const points = [
    [left, top],
    [left + 100, top],
    [left + 100, top + 80],
    [left, top + 80],
  ].map(([x, y]): PointTuple => [x!, y!])
  return { pencil: { tool: 'rectangle', color: '#1b2420', width: 5, fill }, points }
}
