/** Two people lift their erasers of parts from one line at the same moment: whoever's pieces are kept, both cuts are. */
import { expect } from 'vitest'
import type { LineInput } from '../../p2p/api/contract.ts'
import { toolNamed } from '../../renderer/tools/index.ts'
import { onPage } from './desk.ts'
import { it, itemsOf, putOnBoard } from './pair.ts'
import { untilSameBoard } from './same-board.ts'
import { drag, takeByKey } from './two-hands.ts'

const ROWS = [
  { y: 60, tool: 'pen', pieces: ['pen', 'pen', 'pen'] },
  { y: 140, tool: 'line', pieces: ['line', 'line', 'line'] },
  { y: 220, tool: 'arrow', pieces: ['line', 'line', 'arrow'] },
  { y: 300, tool: 'highlighter', pieces: ['highlighter', 'highlighter', 'highlighter'] },
  { y: 380, tool: 'arrow', pieces: ['line', 'line', 'arrow'] },
] as const

function row({ y, tool }: (typeof ROWS)[number]): LineInput {
  return { pencil: { tool, color: '#1e1e1e', width: 6 }, points: [onPage([100, y]), onPage([760, y])] }
}

it('two people cut the same line at once, again and again, and no ink is left where either has rubbed', async ({
  pair,
}) => {
  const { anna, ben, room } = pair
  await putOnBoard(pair, ROWS.map(row))
  await untilSameBoard(room, ROWS.length, anna, ben)
  await takeByKey(pair, toolNamed('partEraser'))
  for (const [at, { y }] of ROWS.entries()) {
    const across = (x: number): [[number, number], [number, number]] => [[x, y - 30], [x, y + 30]] // prettier-ignore
    await drag(pair, across(250), across(600))
    await untilSameBoard(room, ROWS.length + 2 * (at + 1), anna, ben)
  }
  for (const desk of [anna, ben]) {
    const items = await itemsOf(desk, pair)
    const pieces = ROWS.map(({ y }) => {
      const inRow = items.filter(({ points }) => points[0]![1] === onPage([0, y])[1])
      return inRow.sort((a, b) => a.points[0]![0] - b.points[0]![0]).map(({ pencil }) => pencil.tool)
    })
    expect(pieces).toEqual(ROWS.map(row => row.pieces))
  }
  await anna.photograph('cut-at-once')
})
