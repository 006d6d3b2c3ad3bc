/** The board without a pointer: what lies on it is placed, found, told, moved, resized and turned by keys alone. */
import { expect } from 'vitest'
import type { LineDetail, LineInput, PointTuple } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { violations } from './axe.ts'
import type { Desk } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { countInk } from './pictures.ts'
import { untilSameBoard } from './same-board.ts'
import { alone, together } from './together.ts'

it('keys alone place a note and a rectangle, select the note, move it, enlarge it and turn it', async ({ sit }) => {
  const room = 'Keys'
  const [anna, ben] = await together(sit, room)
  await press(anna, 'n', 'Enter')
  const field = anna.page.getByRole('textbox', { name: 'Text of the note' })
  await field.and(anna.page.locator(':focus')).waitFor()
  await anna.page.keyboard.type('Homework')
  await press(anna, 'Escape')
  await field.waitFor({ state: 'detached' })
  await press(anna, 'r', 'Enter')
  await says(anna, 'Rectangle, 2 of 2')
  // It is in hand at once.
  for (let presses = 0; presses < 16; presses += 1) await press(anna, 'Shift+ArrowDown')
  await press(anna, 'Shift+Tab')
  await says(anna, 'Sticky note, Homework, 1 of 2')
  await untilSaid(ben, room, ['Homework', undefined])
  const [before] = await ben.lines(room)

  await press(anna, 'Shift+ArrowLeft', 'ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowRight')
  const [width, height] = sizeOf(before!)
  await untilAt(ben, room, before!, { x: -10, y: -1, width: width * 1.21, height: height * 1.21, degrees: 15 })
  await says(anna, 'Sticky note, Homework, 1 of 2')
  expect(await violations(anna)).toEqual([])
  await anna.photograph('by-keys')

  for (let step = 0; step < 5; step += 1) await press(anna, 'Control+z')
  await untilAt(ben, room, before!, { x: 0, y: 0, width, height, degrees: 0 })
  for (let step = 0; step < 5; step += 1) await press(anna, 'Control+Shift+Z')
  await untilAt(ben, room, before!, { x: -10, y: -1, width: width * 1.21, height: height * 1.21, degrees: 15 })
  await press(anna, 'Enter')
  await field.and(anna.page.locator(':focus')).waitFor()
  await press(anna, 'Escape')
  await field.waitFor({ state: 'detached' })
  await press(anna, 'Escape')
  await says(anna, '')
  await untilSameBoard(room, 2, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('Tab goes through all that lies on the board, shows it, and goes on to the controls', async ({ sit }) => {
  const room = 'Round'
  const anna = await alone(sit, room)
  await put(anna, room, [box(400, 200), box(200, 210, { text: 'Bring your books' }), box(5_000, 400)])
  const [first] = await anna.lines(room)
  const changes = [{ ids: [first!.id], set: { locked: true } }]
  await callFromPage(anna.page, 'canvas.set', { room: await anna.roomId(room), changes })
  await eventually('all is here', async () => (await anna.board(room).getAttribute('data-lines')) === '3')

  await press(anna, 'v', 'Enter')
  await says(anna, 'Text, Bring your books, 1 of 3')
  await press(anna, 'Tab')
  await says(anna, 'Rectangle, locked, 2 of 3')
  await press(anna, 'Tab')
  await says(anna, 'Rectangle, 3 of 3')
  await eventually('what is selected can be seen', async () => countInk(await anna.look()) > 100)
  await press(anna, 'Tab')
  await says(anna, '')
  await focused(anna, 'Back to the lobby').waitFor()
  expect(await anna.page.getByRole('button', { name: 'Delete', exact: true }).count()).toBe(0)

  await press(anna, 'Shift+Tab')
  await anna.board(room).and(anna.page.locator(':focus')).waitFor()
  await press(anna, 'Control+a')
  await says(anna, '2 selected')
  await press(anna, 'Escape', 'Enter', '2', 'Escape')
  await says(anna, '')
  // What is selected by pointer is seen, and nobody is told.
  await anna.drag([20, 20], [840, 420])
  await anna.page.getByRole('button', { name: 'Delete', exact: true }).waitFor()
  await says(anna, '')
  expect(anna.complaints).toEqual([])
})

it('Enter places each shape in the middle, and a text; whoever may only watch places nothing', async ({ sit }) => {
  const room = 'Shapes'
  const [anna, ben] = await together(sit, room)
  const shapes = { l: 'Line', a: 'Arrow', r: 'Rectangle', o: 'Ellipse', g: 'Triangle', y: 'Polygon' }
  for (const [key, name] of Object.entries(shapes)) {
    await press(anna, key, 'Enter')
    await says(anna, `${name}, 1 of 1`)
    await press(anna, 'Delete')
    await says(anna, '')
  }
  await press(anna, 't', 'Enter')
  await anna.page.getByRole('textbox', { name: 'Text', exact: true }).and(anna.page.locator(':focus')).waitFor()
  await anna.page.keyboard.type('Seeds')
  await press(anna, 'Escape')
  await untilSaid(ben, room, ['Seeds'])

  await press(ben, 'r')
  await callFromPage(anna.page, 'rooms.rule', { room: await anna.roomId(room), role: 'viewer' })
  await ben.page.getByText('Only Anna draws now. You can watch.').waitFor()
  await press(ben, 'Enter', 'v', 'Enter', 't', 'Enter')
  expect(await ben.page.getByRole('textbox').count()).toBe(0)
  await says(ben, '')
  await untilSameBoard(room, 1, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

async function press({ page }: Desk, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Waits until screen readers are told this, of all that they are told of the board. */
async function says({ page }: Desk, sentence: string): Promise<void> {
  await eventually(`“${sentence}” is said`, async () => {
    const said = await page.locator('.board > [aria-live="polite"]').textContent()
    if (said !== sentence) throw new Error(`It is “${said}”.`)
    return true
  })
}

function focused({ page }: Desk, button: string) {
  return page.getByRole('button', { name: button }).and(page.locator(':focus'))
}

async function untilSaid(desk: Desk, room: string, texts: (string | undefined)[]): Promise<void> {
  await eventually('the others read it', async () => {
    expect((await desk.lines(room)).map(({ text }) => text)).toEqual(texts)
    return true
  })
}

/** A rectangle of 120 by 60, or a text. */
function box(x: number, y: number, { text }: { text?: string } = {}): LineInput {
  const points: PointTuple[] = [
    [x, y],
    [x + 120, y],
    [x + 120, y + 60],
    [x, y + 60],
  ]
  const pencil = { tool: text === undefined ? 'rectangle' : 'text', color: '#1b2420', width: 12 } as const
  return { pencil, points, ...(text === undefined ? {} : { text }) }
}

async function put(desk: Desk, room: string, lines: LineInput[]): Promise<void> {
  await callFromPage(desk.page, 'canvas.put', { room: await desk.roomId(room), lines })
}

function sizeOf({ points }: LineDetail): [width: number, height: number] {
  const [[ax, ay], [bx, by], [cx, cy]] = points as [PointTuple, PointTuple, PointTuple]
  return [Math.hypot(bx - ax, by - ay), Math.hypot(cx - bx, cy - by)]
}

function middleOf({ points }: LineDetail): [x: number, y: number] {
  const [[ax, ay], , [cx, cy]] = points as [PointTuple, PointTuple, PointTuple]
  return [(ax + cx) / 2, (ay + cy) / 2]
}

/** Waits until the first item lies there. `x` and `y`: how far its middle has gone from where it was. */
async function untilAt(
  desk: Desk,
  room: string,
  before: LineDetail,
  expected: { x: number; y: number; width: number; height: number; degrees: number },
): Promise<void> {
  await eventually('the item lies where it should', async () => {
    const now = (await desk.lines(room)).find(({ id }) => id === before.id)!
    const [[width, height], [x, y], [wasX, wasY]] = [sizeOf(now), middleOf(now), middleOf(before)]
    const [[ax, ay], [bx, by]] = now.points as [PointTuple, PointTuple]
    const degrees = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI
    const found = { x: x - wasX, y: y - wasY, width, height, degrees }
    for (const [key, value] of Object.entries(found)) {
      expect([key, value]).toEqual([key, expect.closeTo(expected[key as keyof typeof expected], 0)])
    }
    return true
  })
}
