/** Two people and very many things, and things that stand for others: copies of groups, pieces of lines. */
import { expect } from 'vitest'
import type { LineDetail, LineInput } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import type { Picture } from '../support/png.ts'
import { CLEAR_AREA, type Desk } from './desk.ts'
import { it } from './it.ts'
import { callFromPage } from './page-api.ts'
import { countDifferent } from './pictures.ts'
import { untilSameBoard } from './same-board.ts'
import { together } from './together.ts'

const LINES = 10_000
const LINES_A_CALL = 500

function leftOf({ points }: LineDetail): number {
  return Math.min(...points.map(([x]) => x))
}

/** A little wave, one of many in rows. */
function wave(at: number): LineInput {
  const [left, top] = [CLEAR_AREA.x + (at % 125) * 6, CLEAR_AREA.y + 40 + Math.floor(at / 125) * 4]
  return {
    pencil: { color: at % 2 === 0 ? '#1c6fd6' : '#c92a2a', width: 1 },
    points: [
      [left, top],
      [left + 2, top + 2],
      [left + 4, top],
    ],
  }
}

/** Waits until so many lines are on a screen, all of them painted. */
async function untilShown(desk: Desk, room: string, lines: number): Promise<void> {
  const board = desk.board(room)
  await eventually(`${lines} lines are shown`, async () => {
    const shown = [await board.getAttribute('data-lines'), await board.getAttribute('data-settled')]
    expect(shown).toEqual([String(lines), 'true'])
    return true
  })
}

it('a copy of a group is a group of its own, and pieces of a line stay below what lies over it', async ({ sit }) => {
  const room = 'Copies'
  const [anna, ben] = await together(sit, room)
  const { keyboard } = anna.page
  await keyboard.press('p')
  await anna.drag([100, 100], [400, 100])
  await anna.drag([100, 140], [400, 140])
  await keyboard.press('r')
  await anna.drag([180, 60], [240, 200])
  await untilSameBoard(room, 3, anna, ben)
  await keyboard.press('v')
  await anna.drag([60, 40], [440, 220])
  await keyboard.press('Control+g')
  await keyboard.press('Control+d')
  await untilSameBoard(room, 6, ben)
  const groups = (await ben.lines(room)).map(({ group }) => group)
  expect(new Set(groups).size).toBe(2)
  expect([groups[0], groups[1], groups[3], groups[4]]).toEqual([groups[2], groups[2], groups[5], groups[5]])
  await keyboard.press('Control+z')
  await untilSameBoard(room, 3, ben)

  await anna.take('Part eraser')
  await anna.drag([330, 70], [330, 170])
  await untilSameBoard(room, 5, anna, ben)
  const tools = (await ben.lines(room)).map(({ pencil, group }) => [pencil.tool, group])
  expect(tools.map(([tool]) => tool)).toEqual(['pen', 'pen', 'pen', 'pen', 'rectangle'])
  expect(new Set(tools.map(([, group]) => group)).size).toBe(1)
  await anna.photograph('items-pieces')
  await keyboard.press('Control+z')
  await untilSameBoard(room, 3, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what is cut on one page and pasted on another is still a group, in the order it had', async ({ sit }) => {
  const room = 'From page to page'
  const [anna, ben] = await together(sit, room)
  const { keyboard } = anna.page
  await keyboard.press('r')
  await anna.drag([300, 100], [400, 160])
  await keyboard.press('p')
  await anna.drag([300, 130], [400, 130])
  await anna.take('Highlighter')
  await anna.drag([320, 110], [380, 150])
  await untilSameBoard(room, 3, anna, ben)
  await keyboard.press('v')
  await anna.drag([240, 60], [460, 220])
  await keyboard.press(']')
  await keyboard.press('Control+g')
  await anna.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const shown = async () =>
    (await ben.lines(room)).map(({ pencil: { tool, page = '' }, group = '' }) => ({ tool, page, group }))
  await eventually('they are a group', async () => (await shown()).every(({ group }) => group !== ''))
  const before = await shown()
  await keyboard.press('Control+x')
  await untilSameBoard(room, 0, anna, ben)
  await anna.press('Add a page')
  await anna.page.getByRole('button', { name: 'Page 2 of 2', exact: true }).waitFor()
  await anna.page.mouse.move(CLEAR_AREA.x + 400, CLEAR_AREA.y + 200)
  await keyboard.press('Control+v')
  await eventually('all three have come', async () => (await shown()).length === 3)
  const after = await shown()
  expect(after.map(({ tool }) => tool)).toEqual(before.map(({ tool }) => tool))
  expect(new Set(after.map(({ group }) => group)).size).toBe(1)
  expect(after[0]!.group).not.toBe(before[0]!.group)
  expect(after.every(({ page }) => page !== '')).toBe(true)
  await ben.press('Next page')
  await keyboard.press('Escape')
  await untilSameBoard(room, 3, anna, ben)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('what one person moves is seen by the other while it is on its way', async ({ sit }) => {
  const room = 'On its way'
  const [anna, ben] = await together(sit, room)
  await anna.page.keyboard.press('r')
  await anna.drag([100, 100], [200, 160])
  await anna.drag([400, 100], [500, 160])
  await untilSameBoard(room, 2, anna, ben)
  const before = await ben.look()
  const kept = await ben.digest(room)
  await anna.page.keyboard.press('v')
  const { mouse } = anna.page
  // On its left side, between the handles that it may have.
  const hold = () => anna.hold([100, 115], [150, 235], [180, 285])
  const inkAt = ({ width, rgba }: Picture, x: number, y: number): boolean => {
    const at = (y * width + x) * 4
    return rgba[at]! + rgba[at + 1]! + rgba[at + 2]! < 300
  }
  // Above where the pointer is.
  const untilLeftSideAt = (x: number, y: number) =>
    eventually(`the left side is seen at ${x}, ${y}`, async () => {
      const seen = await ben.look()
      return inkAt(seen, x, y) && inkAt(seen, 400, 110) && (x === 100 || !inkAt(seen, 100, 110))
    })
  await untilLeftSideAt(100, 110)
  await hold()
  await untilLeftSideAt(180, 280)
  await ben.photograph('items-on-their-way')
  expect(await ben.digest(room)).toEqual(kept)
  await anna.page.keyboard.press('Escape')
  await mouse.up()
  await untilLeftSideAt(100, 110)
  expect(await ben.digest(room)).toEqual(kept)
  await mouse.move(1, 1)
  await eventually('all is as it was', async () => countDifferent(await ben.look(), before) < 40)

  await hold()
  await untilLeftSideAt(180, 280)
  await mouse.up()
  await untilLeftSideAt(180, 280)
  await anna.page.keyboard.press('Escape')
  await untilSameBoard(room, 2, anna, ben)
  expect(await ben.digest(room)).not.toEqual(kept)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})

it('a board of ten thousand lines is moved as one, also when each lay in a place of its own', async ({ sit }) => {
  const room = 'Very full'
  const [anna, ben] = await together(sit, room)
  const id = await anna.roomId(room)
  for (let at = 0; at < LINES; at += LINES_A_CALL) {
    const lines = Array.from({ length: LINES_A_CALL }, (_, one) => wave(at + one))
    await callFromPage(anna.page, 'canvas.put', { room: id, lines })
  }
  await eventually('the other has them all', async () => (await ben.digest(room)).lines === LINES)
  const before = await ben.lines(room)
  // The other may have them before they are on her own screen.
  await untilShown(anna, room, LINES)
  await anna.page.keyboard.press('v')
  await anna.page.keyboard.press('Control+a')
  await anna.photograph('items-very-many')
  await anna.drag([300, 200], [340, 240], [360, 260])
  await eventually('all lie elsewhere for the other', async () => {
    const moved = await ben.lines(room)
    const by = moved.map((line, at) => leftOf(line) - leftOf(before[at]!))
    expect(new Set(by)).toEqual(new Set([60]))
    return true
  })
  await anna.photograph('items-very-many-moved')

  // Every other one is put somewhere else, so that there is no one matrix for all.
  const some = before.filter((_, at) => at % 2 === 0).map((line, at) => ({ line, at }))
  const changes = some.map(({ line, at }) => ({
    ids: [line.id],
    set: { matrix: [1, 0, 0, 1, 60, at % 400] as [number, number, number, number, number, number] },
  }))
  await anna.page.mouse.move(1, 1)
  const joined = await anna.look()
  await callFromPage(anna.page, 'canvas.set', { room: id, changes })
  const apart = await anna.digest(room)
  await eventually('it comes to the other', async () => (await ben.digest(room)).sha256 === apart.sha256)
  await eventually('it is on her own screen', async () => countDifferent(await anna.look(), joined) > LINES)
  await untilShown(anna, room, LINES)
  await anna.drag([300, 200], [320, 200], [330, 200])
  await eventually('they are moved once more', async () => {
    const moved = await ben.lines(room)
    expect(new Set(moved.map((line, at) => leftOf(line) - leftOf(before[at]!)))).toEqual(new Set([90]))
    return true
  })
  await anna.page.keyboard.press('Control+z')
  await eventually('one step takes it back', async () => (await ben.digest(room)).sha256 === apart.sha256)
  expect([...anna.complaints, ...ben.complaints]).toEqual([])
})
