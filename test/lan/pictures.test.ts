/** Pictures go to everybody in a room, are found again, and are given to nobody outside. */
import { expect } from 'vitest'
import type { LineInput, RoomSummary } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { join, untilListed, untilSame } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import { makePng, pngOf } from '../support/make-png.ts'
import { PeerProcess } from '../support/peer-process.ts'
import { Random } from '../support/random.ts'
import { it } from './lab/it.ts'
import { startPeers } from './lab/start-peers.ts'

const RED = makePng(40, 30, [200, 20, 20])

/** Bytes cross this interface as base64. */
function base64(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes).toString('base64') as unknown as Uint8Array
}

async function put(peer: PeerProcess, room: string, picture: Uint8Array): Promise<string> {
  for (let at = 0; ; at += LIMITS.filePieceBytes) {
    const last = at + LIMITS.filePieceBytes >= picture.length
    const data = base64(picture.subarray(at, at + LIMITS.filePieceBytes))
    const { sha256 } = await peer.call('blobs.put', { room, upload: 7, data, last })
    if (sha256 !== null) return sha256
  }
}

async function show(peer: PeerProcess, room: string, picture: Uint8Array): Promise<string> {
  const sha256 = await put(peer, room, picture)
  await place(peer, room, sha256)
  return sha256
}

/** As pasting does what was copied in another room. */
async function place(peer: PeerProcess, room: string, sha256: string): Promise<void> {
  await peer.call('canvas.put', { room, lines: [frameOf(sha256)] })
}

function frameOf(picture: string): LineInput {
  const points: LineInput['points'] = [
    [0, 0],
    [40, 0],
    [40, 30],
    [0, 30],
  ]
  return { pencil: { tool: 'picture', color: '#000000', width: 1 }, points, text: 'red.png', picture }
}

async function untilHas(peer: PeerProcess, { id: room }: RoomSummary, sha256: string, bytes: Uint8Array) {
  await eventually(`${peer.name} has the picture`, async () => {
    const found = await peer.call('blobs.get', { room, sha256 })
    return found !== null && Buffer.from(String(found.data), 'base64').equals(bytes)
  })
}

/** 4 MB that no compression makes smaller: many pieces on every way. */
function largePicture(): Buffer {
  const random = new Random(5)
  return pngOf(
    1200,
    1200,
    Uint8Array.from({ length: 4_000_000 }, () => random.below(256)),
  )
}

it('a picture comes to everyone in the room without being asked for, whoever watches is told, and a large one too', async ({
  lab,
}) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Pictures' })
  await join(ben, room)
  await ben.call('canvas.watch', { room: room.id })
  for (const picture of [RED, largePicture()]) {
    const arrived = ben.waitFor('blobs.arrived')
    const sha256 = await show(anna, room.id, picture)
    expect(await arrived).toEqual({ room: room.id, sha256 })
    await untilHas(ben, room, sha256, picture)
  }
})

it('a missing picture heals when someone who has it returns, and then outlives them', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Returns' })
  await join(ben, room)
  await ben.call('canvas.watch', { room: room.id })
  // Ben has the item before the picture: whoever has that is not there.
  const sha256 = await put(anna, room.id, RED)
  const { data, arguments: how = [], within = [], name } = anna.options
  await anna.stop()
  await ben.call('canvas.put', { room: room.id, lines: [frameOf(sha256)] })
  expect(await ben.call('blobs.get', { room: room.id, sha256 })).toBeNull()

  const again = await PeerProcess.start({ data, arguments: how, within, name })
  try {
    await again.call('rooms.join', { id: room.id })
    await untilHas(ben, room, sha256, RED)
  } finally {
    await again.stop()
  }
  await untilHas(ben, room, sha256, RED)
})

it('in a room with a PIN pictures go to its members, and who was removed gets none', async ({ lab }) => {
  const [anna, ben, eve] = await startPeers(lab, 'Anna', 'Ben', 'Eve')
  const room = await anna.call('rooms.create', { name: 'Closed', pin: '2468' })
  await join(ben, room, '2468')
  await join(eve, room, '2468')
  const seen = await show(anna, room.id, RED)
  for (const peer of [ben, eve]) await untilHas(peer, room, seen, RED)
  await anna.call('rooms.rule', { room: room.id, author: (await eve.info()).id, role: 'banned' })
  await untilListed(eve, room.id, ({ role }) => role === 'banned')
  const blue = makePng(40, 30, [20, 20, 200])
  const unseen = await show(anna, room.id, blue)
  await untilHas(ben, room, unseen, blue)
  await untilSame([anna, ben], room.id, 2)
  expect(await eve.call('blobs.get', { room: room.id, sha256: unseen })).toBeNull()
})

it('a picture pasted into another room comes to those who are only there, also out of a room with a PIN', async ({
  lab,
}) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const from = await anna.call('rooms.create', { name: 'From', pin: '2468' })
  const sha256 = await show(anna, from.id, RED)
  const room = await anna.call('rooms.create', { name: 'To' })
  await join(ben, room)
  await place(anna, room.id, sha256)
  await untilHas(ben, room, sha256, RED)
})

it('a picture pasted by one who lacks it comes from one who has it, but not out of a room with a PIN', async ({
  lab,
}) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const open = await anna.call('rooms.create', { name: 'Open' })
  const closed = await anna.call('rooms.create', { name: 'Closed', pin: '2468' })
  const seen = await show(anna, open.id, RED)
  const unseen = await show(anna, closed.id, makePng(40, 30, [20, 20, 200]))
  const room = await anna.call('rooms.create', { name: 'To' })
  await join(ben, room)
  for (const sha256 of [unseen, seen]) await place(ben, room.id, sha256)
  await untilHas(ben, room, seen, RED)
  await untilSame([anna, ben], room.id, 2)
  expect(await anna.call('blobs.get', { room: room.id, sha256: unseen })).toBeNull()
})

it('what is no picture, or too large a one, is refused with a sentence, and nothing is kept', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const room = (await anna.call('rooms.create', { name: 'Nonsense' })).id
  const wrong = [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    pngOf(10_000, 10_000, new Uint8Array(10)),
    Buffer.alloc(0),
    Buffer.alloc(LIMITS.blobBytes + 1),
  ]
  for (const bytes of wrong) await expect(put(anna, room, bytes)).rejects.toThrow(/^(That is no|A) picture.*\.$/)
})
