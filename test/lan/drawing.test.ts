/** Drawing together: joining, live lines, and one canvas for all, whatever the order things happened in. */
import { expect } from 'vitest'
import type { Events, PointTuple } from '../../p2p/api/contract.ts'
import { draw, handwriting, join, untilListed, untilSame } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import { toTuples } from '../support/handwriting.ts'
import { it } from './lab/it.ts'
import { startPeers } from './lab/start-peers.ts'

const COLORS = ['#1a5fb4', '#c01c28', '#26a269']

it('who joins gets the canvas, and from then on each sees what the other draws', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Letters' })
  await draw(anna, room.id, handwriting(8))
  const joined = await join(ben, room)

  expect(joined).toMatchObject({ id: room.id, open: true })
  expect(await ben.call('canvas.digest', { room: room.id })).toEqual(
    await anna.call('canvas.digest', { room: room.id }),
  )
  await draw(ben, room.id, handwriting(4, { from: 20, top: 200 }))
  await draw(anna, room.id, handwriting(4, { from: 30, top: 400 }))
  await untilSame([anna, ben], room.id, 16)
})

it('a line arrives with its author, its pencil and every point to an eighth of a unit', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Exact' })
  await join(ben, room)
  const stroke = handwriting(1)[0]!
  const pencil = { color: '#AA3300', width: 4.5, opacity: 0.4 }
  const { id } = await anna.call('canvas.add', { room: room.id, line: { pencil, points: toTuples(stroke) } })
  await untilSame([anna, ben], room.id, 1)

  const [line] = await ben.call('canvas.lines', { room: room.id })
  expect(line).toMatchObject({ id, author: (await anna.info()).id, index: expect.any(Number) as number })
  expect(line!.pencil).toEqual({ tool: 'pen', color: '#aa3300', width: 4.5, opacity: 0.4 })
  expect(line!.points).toHaveLength(stroke.points.length)
  for (const [at, [x, y, pressure]] of stroke.points.entries()) {
    const arrived = line!.points[at]!
    expect(Math.abs(arrived[0] - x)).toBeLessThanOrEqual(1 / 16)
    expect(Math.abs(arrived[1] - y)).toBeLessThanOrEqual(1 / 16)
    expect(Math.abs(arrived[2]! - pressure)).toBeLessThanOrEqual(1 / 255)
  }
})

it('a third who joins late has the same canvas, from strokes, erasures and undone work alike', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'History' })
  await join(ben, room)
  const ids = await draw(anna, room.id, handwriting(20))
  await untilSame([anna, ben], room.id, 20)
  await draw(ben, room.id, handwriting(10, { from: 20, top: 300 }))
  await ben.call('canvas.remove', { room: room.id, ids: ids.slice(0, 5) })
  await ben.call('canvas.undo', { room: room.id })
  await anna.call('canvas.remove', { room: room.id, ids: ids.slice(10, 13) })
  await untilSame([anna, ben], room.id, 27)

  const [chloe] = await startPeers(lab, 'Chloe')
  await join(chloe, room)
  expect(await chloe.call('canvas.digest', { room: room.id })).toEqual(
    await anna.call('canvas.digest', { room: room.id }),
  )
  await draw(chloe, room.id, handwriting(3, { from: 40, top: 600 }))
  await untilSame([anna, ben, chloe], room.id, 30)
})

it('a canvas of a thousand strokes arrives whole, and a screen is told of its progress', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Large' })
  const strokes = Array.from({ length: 3 }, () => handwriting(347)).flat()
  await Promise.all(strokes.map(stroke => draw(anna, room.id, [stroke])))
  await untilListed(ben, room.id)

  // A script is not told of progress until it has shown that it is a screen.
  const own = await ben.call('rooms.create', { name: 'Own' })
  await ben.call('canvas.watch', { room: own.id })
  const progress: Events['room.progress'][] = []
  ben.on('room.progress', payload => progress.push(payload))
  await ben.call('rooms.join', { id: room.id })
  await untilSame([anna, ben], room.id, strokes.length)
  expect(progress.length).toBeGreaterThan(0)
  for (const { received, total } of progress) expect(received).toBeLessThanOrEqual(total)
  expect(progress.at(-1)).toMatchObject({ room: room.id, received: progress.at(-1)!.total })
})

it('a stroke is seen growing while the pen is still down, and becomes one line when it lifts', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Live' })
  await join(ben, room)
  await untilListed(anna, room.id, ({ members }) => members.length === 2)
  const annaId = (await anna.info()).id
  const stroke = handwriting(1)[0]!
  const points = toTuples(stroke)
  const pencil = { color: '#c01c28', width: 3 }

  const seen: Events['canvas.drawing'][] = []
  ben.on('canvas.drawing', drawing => seen.push(drawing))
  for (let from = 0; from < points.length; from += 12) {
    const some = points.slice(from, from + 12)
    await anna.call('canvas.preview', { room: room.id, stroke: 1, pencil, from, points: some })
    // The first points must arrive by themselves, before there are others.
    if (from === 0) await eventually('Ben sees the stroke begin', () => seen.length > 0)
  }
  await eventually('Ben sees the whole stroke', () => assembled(seen).length === points.length)
  expect(seen.every(({ author, done }) => author === annaId && !done)).toBe(true)
  expect((await ben.call('canvas.digest', { room: room.id })).lines).toBe(0)

  await anna.call('canvas.add', { room: room.id, stroke: 1, line: { pencil, points } })
  await untilSame([anna, ben], room.id, 1)
})

it('a stroke that is taken back disappears from the other screens and leaves no line', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Taken back' })
  await join(ben, room)
  await untilListed(anna, room.id, ({ members }) => members.length === 2)
  const pencil = { color: '#c01c28', width: 3 }
  const begun = ben.waitFor('canvas.drawing', ({ done }) => !done)
  const points = toTuples(handwriting(1)[0]!).slice(0, 10)
  await anna.call('canvas.preview', { room: room.id, stroke: 7, pencil, from: 0, points })
  await begun
  const ended = ben.waitFor('canvas.drawing', ({ done, stroke }) => done && stroke === 7)
  await anna.call('canvas.preview', { room: room.id, stroke: 7, pencil, from: 0, points: [] })
  await ended
  expect((await ben.call('canvas.digest', { room: room.id })).lines).toBe(0)
})

it('a text is seen growing while it is typed, and is one item once its writer is done', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Typing' })
  await join(ben, room)
  await untilListed(anna, room.id, ({ members }) => members.length === 2)
  const seen: Events['canvas.drawing'][] = []
  ben.on('canvas.drawing', drawing => seen.push(drawing))
  const pencil = { tool: 'text', color: '#c01c28', width: 20 } as const
  const points = [0, 1, 2, 3].map((at): PointTuple => [100 * (at % 3 === 0 ? 0 : 1), at > 1 ? 30 : 0])
  const write = (text: string) =>
    anna.call('canvas.preview', { room: room.id, stroke: 1, pencil, from: 0, points, text })
  for (const text of ['Wa', 'Water', 'Wasser']) {
    await write(text)
    await eventually(`Ben reads ${text}`, () => seen.at(-1)?.text === text)
  }
  const { ids } = await anna.call('canvas.put', { room: room.id, lines: [{ pencil, points, text: 'Wasser' }] })
  await anna.call('canvas.preview', { room: room.id, stroke: 1, pencil, from: 0, points: [] })
  await untilSame([anna, ben], room.id, 1)
  await eventually('Ben sees that she is done', () => seen.at(-1)?.done === true)

  // What it says is changed: nothing of that is kept before its writer is done.
  const item = ids[0]!
  await anna.call('canvas.preview', { room: room.id, stroke: 2, pencil, from: 0, points, text: 'Water', item })
  await eventually('Ben reads it anew', () => seen.at(-1)?.item === item && seen.at(-1)?.text === 'Water')
  expect((await ben.call('canvas.lines', { room: room.id })).map(({ text }) => text)).toEqual(['Wasser'])
})

it('three who draw at the same time end with one canvas, in one order', async ({ lab }) => {
  const peers = await startPeers(lab, 'Anna', 'Ben', 'Chloe')
  const room = await peers[0].call('rooms.create', { name: 'Busy' })
  await Promise.all(peers.slice(1).map(peer => join(peer, room)))
  await Promise.all(
    peers.map((peer, at) => draw(peer, room.id, handwriting(40, { from: at * 30, top: at * 250 }), COLORS[at])),
  )
  await untilSame(peers, room.id, 120)
  const orders = await Promise.all(
    peers.map(async peer => (await peer.call('canvas.lines', { room: room.id })).map(line => line.id)),
  )
  expect(orders[1]).toEqual(orders[0])
  expect(orders[2]).toEqual(orders[0])
})

it('undo and redo reach only your own work', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Undo' })
  await join(ben, room)
  await draw(anna, room.id, handwriting(2))
  await untilSame([anna, ben], room.id, 2)
  const [bens] = await draw(ben, room.id, handwriting(1, { from: 9 }))
  await untilSame([anna, ben], room.id, 3)

  await anna.call('canvas.undo', { room: room.id })
  await untilSame([anna, ben], room.id, 2)
  await anna.call('canvas.undo', { room: room.id })
  await untilSame([anna, ben], room.id, 1)
  expect((await anna.call('canvas.lines', { room: room.id })).map(line => line.id)).toEqual([bens])

  await anna.call('canvas.redo', { room: room.id })
  await anna.call('canvas.redo', { room: room.id })
  await untilSame([anna, ben], room.id, 3)
})

it('clearing removes what was there for everybody, and undoing it brings everything back', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Clear' })
  await join(ben, room)
  await draw(anna, room.id, handwriting(5))
  await draw(ben, room.id, handwriting(5, { from: 9, top: 100 }))
  const before = await untilSame([anna, ben], room.id, 10)

  await ben.call('canvas.clear', { room: room.id })
  await untilSame([anna, ben], room.id, 0)
  await ben.call('canvas.undo', { room: room.id })
  expect(await untilSame([anna, ben], room.id, 10)).toBe(before)
})

it('canvas.changed tells the others, and nothing is told to who is not in the room', async ({ lab }) => {
  const [anna, ben, chloe] = await startPeers(lab, 'Anna', 'Ben', 'Chloe')
  const room = await anna.call('rooms.create', { name: 'Told' })
  await join(ben, room)
  await untilListed(chloe, room.id)
  const told: unknown[] = []
  chloe.on('canvas.changed', payload => told.push(payload))
  const changed = ben.waitFor('canvas.changed', payload => payload.room === room.id)
  await draw(anna, room.id, handwriting(1))
  await changed
  await untilSame([anna, ben], room.id, 1)
  expect(told).toEqual([])
})

/** The points seen so far of one stroke, each part put where it belongs. */
function assembled(drawings: readonly Events['canvas.drawing'][]): unknown[] {
  const points: unknown[] = []
  for (const { from, points: some } of drawings) some.forEach((point, at) => (points[from + at] = point))
  return points.filter(point => point !== undefined)
}
