/** Two people at one board, for all tests of a file: who comes from a test before finds the board empty again. */
import type { LineDetail, LineInput } from '../../p2p/api/contract.ts'
import { eventually } from '../support/eventually.ts'
import { Desk } from './desk.ts'
import { it as itAlone, showFailed, type School } from './it.ts'
import { callFromPage } from './page-api.ts'

export interface Pair {
  readonly anna: Desk
  readonly ben: Desk
  readonly both: readonly [Desk, Desk]
  /** The room's name. */
  readonly room: string
  /** Its id. */
  readonly id: string
}

const ROOM = 'At once'

export const it = itAlone
  .extend('seatedPair', { scope: 'file' }, async ({ school }, { onCleanup }) => {
    const pair = await meet(school)
    onCleanup(async () => {
      await Promise.all(pair.both.map(desk => desk.close()))
    })
    return pair
  })
  .extend('pair', async ({ seatedPair, task }, { onCleanup }) => {
    onCleanup(async () => {
      if (task.result?.state !== 'fail') return
      await Promise.all(seatedPair.both.map((desk, at) => showFailed(desk, task.name, at)))
    })
    await startAnew(seatedPair)
    return seatedPair
  })

/** Anna's ink is blue; Ben's is red, and his shapes are yellow. */
async function meet(school: School): Promise<Pair> {
  const [anna, ben] = await Promise.all(
    [0, 1].map(async seat => {
      const { host, browser } = await school.seat(seat)
      return Desk.open({ browser, within: host.within })
    }),
  )
  await Promise.all([anna!.introduce('Anna'), ben!.introduce('Ben')])
  await anna!.createRoom(ROOM)
  await ben!.enter(ROOM)
  await Promise.all([anna!.take('Blue'), ben!.take('Red')])
  await ben!.take('Rectangle')
  await ben!.take('Yellow fill')
  const [room] = await callFromPage(anna!.page, 'rooms.list', {})
  return { anna: anna!, ben: ben!, both: [anna!, ben!], room: ROOM, id: room!.id }
}

/** Nothing pressed, nothing selected, nothing on the board, and both see the same part of it. */
async function startAnew({ anna, both, room, id }: Pair): Promise<void> {
  for (const { page } of both) {
    await page.mouse.up()
    for (let level = 0; level < 2; level += 1) await page.keyboard.press('Escape')
    await page.keyboard.press('p')
  }
  await callFromPage(anna.page, 'canvas.clear', { room: id })
  for (const desk of both) {
    await eventually('the board is empty', async () => (await desk.board(room).getAttribute('data-lines')) === '0')
    await desk.page.keyboard.press('1')
    // The view is that of what lies there in the next frame, and that is to be nothing.
    await desk.untilFrame()
    desk.complaints.length = 0
  }
}

export async function putOnBoard({ anna, id }: Pair, lines: LineInput[]): Promise<void> {
  if (lines.length > 0) await callFromPage(anna.page, 'canvas.put', { room: id, lines })
}

/** What lies on the board as that desk's own peer has it, in draw order. */
export function itemsOf({ page }: Desk, { id }: Pair): Promise<LineDetail[]> {
  return callFromPage(page, 'canvas.lines', { room: id })
}

/** Waits until both peers have the canvas that looks like that; until the same one, whichever, if left out. */
export async function untilDigest({ both, room }: Pair, expected?: string): Promise<string> {
  return eventually('both peers have the same canvas', async () => {
    const [one, other] = await Promise.all(both.map(async desk => (await desk.digest(room)).sha256))
    if (one === other && (expected === undefined || one === expected)) return one
    throw new Error([one, other, expected].join(' '))
  })
}
