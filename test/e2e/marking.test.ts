/** A highlighter's ink lies behind other ink, but on a picture, a note or a filled shape it is seen. */
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { LineInput, PencilInput } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { makePng } from '../support/make-png.ts'
import { decodePng, type Picture } from '../support/png.ts'
import { type At, type Desk, onPage } from './desk.ts'
import { exportPage, it } from './exporting.ts'
import { callFromPage } from './page-api.ts'
import { countOf, give, untilSeen } from './pictures-given.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

const ROOM = 'Marking'
type Colour = readonly [red: number, green: number, blue: number]

const BLUE: Colour = [28, 111, 214]
const RED: Colour = [221, 44, 44]
const BLACK: Colour = [27, 36, 32]
const WORKSHEET: Colour = [240, 240, 200]
const OPACITY = 0.4

/** What a highlighter makes of what it lies on. */
function over(marker: Colour, below: Colour): Colour {
  return below.map((value, at) => value + (marker[at]! - value) * OPACITY) as unknown as Colour
}

async function seen(desk: Desk, colour: Colour): Promise<number> {
  return countOf(await desk.look(), colour)
}

function colourAt({ width, rgba }: Picture, [x, y]: At): Colour {
  const at = 4 * (y * width + x)
  return [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!]
}

/** A thing of 160 by 120 with its corner here. */
function thing(pencil: Partial<PencilInput>, [x, y]: At): LineInput {
  const [left, top] = onPage([x, y])
  return {
    pencil: { color: '#1b2420', width: 2, ...pencil },
    points: [
      [left, top],
      [left + 160, top],
      [left + 160, top + 120],
      [left, top + 120],
    ],
  }
}

async function takeMarker(desk: Desk, colour: string): Promise<void> {
  await desk.take('Highlighter')
  await desk.take(colour)
  await desk.take('Thick')
}

it('what two people highlight on a picture at once is seen by both, behind the ink on it, also in parts, and when it comes back', async ({
  sit,
}) => {
  const [anna, ben] = await together(sit, ROOM)
  const both = [anna, ben]
  const worksheet = { name: 'worksheet.png', type: 'image/png', bytes: makePng(400, 240, WORKSHEET) }
  await give(anna, 'drop', worksheet, ...onPage([400, 200]))
  await untilSeen(both, WORKSHEET, 400 * 240)
  await anna.unselect()
  await ben.take('Pen')
  await ben.take('Ink')
  await ben.drag([300, 90], [300, 310])
  await untilSameBoard(ROOM, 2, ...both)
  const ink = await seen(anna, BLACK)

  await Promise.all([takeMarker(anna, 'Blue'), takeMarker(ben, 'Red')])
  const [blue, red] = [over(BLUE, WORKSHEET), over(RED, WORKSHEET)]
  await Promise.all([anna.hold([240, 150], [560, 150]), ben.hold([240, 250], [560, 250])])
  await eventually('each sees both while they are drawn', async () => {
    for (const desk of both) for (const colour of [blue, red]) expect(await seen(desk, colour)).toBeGreaterThan(2_000)
    return true
  })
  const [liveBlue, liveRed] = [await seen(anna, blue), await seen(ben, red)]
  await Promise.all(both.map(({ page }) => page.mouse.up()))
  // At no moment is either gone.
  for (let look = 0; look < 6; look += 1) {
    expect(await seen(anna, blue)).toBeGreaterThan(liveBlue * 0.9)
    expect(await seen(ben, red)).toBeGreaterThan(liveRed * 0.9)
  }
  await untilSameBoard(ROOM, 4, ...both)
  await anna.photograph('marking-on-a-picture')
  const marked = await seen(anna, blue)
  for (const desk of both) {
    expect(Math.abs((await seen(desk, blue)) - liveBlue)).toBeLessThan(liveBlue / 10)
    expect(Math.abs((await seen(desk, red)) - liveRed)).toBeLessThan(liveRed / 10)
    // The ink that was there before lies over both.
    expect(Math.abs((await seen(desk, BLACK)) - ink)).toBeLessThan(ink / 20)
  }

  await anna.take('Part eraser')
  await anna.drag([420, 110], [420, 190])
  await untilSameBoard(ROOM, 5, ...both)
  const left = await seen(ben, blue)
  expect([left < marked - 100, left > marked / 2]).toEqual([true, true])
  for (const [key, lines, expected] of [
    ['Control+z', 4, marked],
    ['Control+z', 3, 0],
    ['Control+Shift+z', 4, marked],
    ['Control+Shift+z', 5, left],
  ] as const) {
    await anna.page.keyboard.press(key)
    await untilSameBoard(ROOM, lines, ...both)
    expect(Math.abs((await seen(ben, blue)) - expected)).toBeLessThan(40)
  }
  // Ink that comes later lies over it too.
  await ben.take('Pen')
  await ben.take('Ink')
  await ben.drag([500, 90], [500, 310])
  await untilSameBoard(ROOM, 6, ...both)
  expect(await seen(anna, BLACK)).toBeGreaterThan(ink * 1.9)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what is highlighted on a note and a filled shape is seen there, on paper it lies behind ink, and it is saved as it is seen', async ({
  sit,
  folder,
}) => {
  const [anna, ben] = await together(sit, ROOM)
  const note: Colour = [255, 255, 160]
  const shape: Colour = [200, 240, 200]
  const lines = [
    thing({ tool: 'note', width: 20, fill: '#ffffa0' }, [60, 60]),
    thing({ tool: 'ellipse', fill: '#c8f0c8' }, [300, 60]),
    thing({ tool: 'rectangle', width: 12 }, [540, 60]),
  ]
  await callFromPage(anna.page, 'canvas.put', { room: await anna.roomId(ROOM), lines })
  await untilSameBoard(ROOM, 3, anna, ben)
  const ink = await seen(anna, BLACK)
  await takeMarker(anna, 'Blue')
  await anna.drag([80, 120], [200, 120])
  await anna.drag([330, 120], [430, 120])
  await anna.drag([500, 120], [740, 120])
  await untilSameBoard(ROOM, 6, anna, ben)
  await anna.photograph('marking-on-things')
  const look = await ben.look()
  for (const [place, below] of [
    [[140, 120], note],
    [[380, 120], shape],
  ] as const) {
    for (const [at, value] of over(BLUE, below).entries()) {
      expect(Math.abs(colourAt(look, place)[at]! - value)).toBeLessThan(16)
    }
  }
  expect(Math.abs(countOf(look, BLACK) - ink)).toBeLessThan(ink / 20)

  const saved = decodePng(await readFile(await exportPage(anna, folder, 'png', 'Picture (PNG)', '1×')))
  for (const colour of [over(BLUE, note), over(BLUE, shape), BLACK]) {
    const onScreen = countOf(look, colour)
    expect(Math.abs(countOf(saved, colour) - onScreen)).toBeLessThan(onScreen / 20)
  }
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
