/** Items of every kind, added and changed by scripts on two computers. */
import { expect } from 'vitest'
import type { LineInput, RoomSummary } from '../../p2p/api/contract.ts'
import { join } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import type { PeerProcess } from '../support/peer-process.ts'
import { it } from './lab/it.ts'
import { startPeers } from './lab/start-peers.ts'

const PENCIL = { color: '#1a5fb4', width: 4 }
const SQUARE: LineInput = {
  pencil: { ...PENCIL, tool: 'rectangle', fill: '#ffcc00' },
  points: [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ],
}
const NOTE: LineInput = { ...SQUARE, pencil: { ...SQUARE.pencil, tool: 'note' }, text: 'Homework\npage 12' }

async function untilSame(room: RoomSummary, lines: number, ...peers: PeerProcess[]): Promise<void> {
  await eventually(`${lines} items look the same on all`, async () => {
    const digests = await Promise.all(peers.map(peer => peer.call('canvas.digest', { room: room.id })))
    return digests.every(digest => digest.lines === lines && digest.sha256 === digests[0]!.sha256)
  })
}

it('shapes and notes come to the others as they are, and what two people change at once ends up the same', async ({
  lab,
}) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Items' })
  await join(ben, room)
  const { ids } = await anna.call('canvas.put', { room: room.id, lines: [SQUARE, NOTE] })
  await untilSame(room, 2, anna, ben)
  const [square, note] = await ben.call('canvas.lines', { room: room.id })
  expect(square).toMatchObject({ id: ids[0], pencil: { tool: 'rectangle', fill: '#ffcc00' } })
  expect(note).toMatchObject({ id: ids[1], pencil: { tool: 'note' }, text: 'Homework\npage 12' })

  await Promise.all([
    anna.call('canvas.set', { room: room.id, changes: [{ ids, set: { matrix: [1, 0, 0, 1, 50, 0], fill: null } }] }),
    ben.call('canvas.set', {
      room: room.id,
      changes: [{ ids, set: { matrix: [2, 0, 0, 2, 0, 10], text: 'Page 13' } }],
    }),
  ])
  await untilSame(room, 2, anna, ben)
  const changed = (await ben.call('canvas.lines', { room: room.id })).find(({ id }) => id === ids[1])!
  expect(changed.text).toBe('Page 13')
  expect(changed.pencil).not.toHaveProperty('fill')
  expect([100, 150, 200]).toContain(changed.points[1]![0])
})

it('a step that removes and adds is undone as one, and a change too', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const room = await anna.call('rooms.create', { name: 'Steps' })
  const { ids } = await anna.call('canvas.put', { room: room.id, lines: [SQUARE] })
  const before = await anna.call('canvas.digest', { room: room.id })
  await anna.call('canvas.put', { room: room.id, remove: ids, lines: [NOTE, NOTE] })
  expect(await anna.call('canvas.lines', { room: room.id })).toHaveLength(2)
  await anna.call('canvas.undo', { room: room.id })
  expect(await anna.call('canvas.digest', { room: room.id })).toEqual(before)
  await anna.call('canvas.set', { room: room.id, changes: [{ ids, set: { color: '#ff0000', order: 'zz' } }] })
  expect(await anna.call('canvas.digest', { room: room.id })).not.toEqual(before)
  await anna.call('canvas.undo', { room: room.id })
  expect(await anna.call('canvas.digest', { room: room.id })).toEqual(before)
})

it('what one moves is told to those who watch, until it is let go, and nothing of it is kept', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Moving' })
  await join(ben, room)
  const { ids } = await anna.call('canvas.put', {
    room: room.id,
    lines: [SQUARE, { ...NOTE, group: 'g', locked: true }],
  })
  await untilSame(room, 2, anna, ben)
  const before = await ben.call('canvas.digest', { room: room.id })
  expect((await ben.call('canvas.lines', { room: room.id }))[1]).toMatchObject({ group: 'g', locked: true })
  const seen: unknown[] = []
  ben.on('canvas.motion', ({ author, ids, by }) => seen.push({ author, ids, by }))
  await ben.call('canvas.watch', { room: room.id })
  const { id: author } = await anna.info()
  await anna.call('canvas.move', { room: room.id, ids, by: [2, 0, 0, 2, 5, 6] })
  await eventually('the motion comes', () => Promise.resolve(seen.length === 1))
  await anna.call('canvas.move', { room: room.id, ids: [], by: [1, 0, 0, 1, 0, 0] })
  await eventually('its end comes', () => Promise.resolve(seen.length === 2))
  expect(seen).toEqual([
    { author, ids, by: [2, 0, 0, 2, 5, 6] },
    { author, ids: [], by: [1, 0, 0, 1, 0, 0] },
  ])
  expect(await ben.call('canvas.digest', { room: room.id })).toEqual(before)
})

it('items that make no sense are refused, and nothing is drawn', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const room = (await anna.call('rooms.create', { name: 'Nonsense' })).id
  const wrong: LineInput[] = [
    { ...SQUARE, points: SQUARE.points.slice(1) },
    { ...SQUARE, picture: 'ab'.repeat(32) },
    { ...SQUARE, pencil: { ...SQUARE.pencil, tool: 'picture' } },
    { ...SQUARE, pencil: { ...SQUARE.pencil, fill: 'yellow' } },
    { ...NOTE, text: 'x'.repeat(10_001) },
  ]
  for (const line of wrong) {
    await expect(anna.call('canvas.put', { room, lines: [SQUARE, line] })).rejects.toThrow(/^[A-Z`].*\.$/s)
  }
  expect(await anna.call('canvas.lines', { room })).toEqual([])
})
