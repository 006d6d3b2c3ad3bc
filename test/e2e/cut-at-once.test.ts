/** Two people lift their erasers of parts from one line at the same moment: whoever's pieces are kept, both cuts are. */
import type { LineInput } from '../../p2p/api/contract.ts'
import { toolNamed } from '../../renderer/tools/index.ts'
import { onPage } from './desk.ts'
import { it, putOnBoard } from './pair.ts'
import { untilSameBoard } from './same-board.ts'
import { drag, takeByKey } from './two-hands.ts'

const ROWS = [60, 140, 220, 300]

function row(y: number): LineInput {
  return { pencil: { color: '#1e1e1e', width: 6 }, points: [onPage([100, y]), onPage([760, y])] }
}

it('two people cut the same line at once, again and again, and no ink is left where either has rubbed', async ({
  pair,
}) => {
  const { anna, ben, room } = pair
  await putOnBoard(pair, ROWS.map(row))
  await untilSameBoard(room, ROWS.length, anna, ben)
  await takeByKey(pair, toolNamed('partEraser'))
  for (const [at, y] of ROWS.entries()) {
    const across = (x: number): [[number, number], [number, number]] => [[x, y - 30], [x, y + 30]] // prettier-ignore
    await drag(pair, across(250), across(600))
    await untilSameBoard(room, ROWS.length + 2 * (at + 1), anna, ben)
  }
  await anna.photograph('cut-at-once')
})
