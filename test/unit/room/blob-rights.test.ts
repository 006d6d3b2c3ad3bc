/** Who may have a room's pictures. */
import { randomBytes } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import { Allowances } from '../../../p2p/network/allowances.ts'
import { Conduct } from '../../../p2p/network/conduct.ts'
import { REFUSALS } from '../../../p2p/network/canvas-protocol.ts'
import { Guard } from '../../../p2p/guard.ts'
import { blobAnswers } from '../../../p2p/make-blobs.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import type { Rooms } from '../../../p2p/room/rooms.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { LockStore } from '../../../p2p/storage/lock-store.ts'
import { quietRooms } from '../../support/quiet-surroundings.ts'
import { signerNumber } from '../feed/keys.ts'

const [ann, ben, eve] = (await Promise.all([1, 2, 3].map(signerNumber))) as [Signer, Signer, Signer]
const SHA256 = new Uint8Array(32).fill(7)
const NOTHING = new Uint8Array()
const open: Rooms[] = []
afterEach(() => {
  for (const rooms of open.splice(0)) rooms.close()
})

function roomsOf(signer: Signer, storage = new Storage(':memory:')): Rooms {
  const rooms = quietRooms(signer, storage)
  open.push(rooms)
  return rooms
}

/** Ann's room with a PIN, and Ben's computer with its keys. */
async function locked() {
  const storage = new Storage(':memory:')
  const anns = roomsOf(ann, storage)
  const { description } = await anns.create('Closed', 'Ann', randomBytes(8), '2468')
  const secrets = new LockStore(storage.sql).secrets(description.id)!
  const bensStorage = new Storage(':memory:')
  bensStorage.keepRoom(description)
  new LockStore(bensStorage.sql).keep(description.id, secrets)
  return { anns, bens: roomsOf(ben, bensStorage), room: description.id }
}

it('of a room without a PIN: everybody but who was removed', async () => {
  const anns = roomsOf(ann)
  const room = await anns.create('Open', 'Ann', randomBytes(8))
  const request = { room: room.description.id, sha256: SHA256 }
  expect(anns.blobRequest(request.room, ben.author, SHA256)).toEqual(request)
  expect(anns.blobAsked(request, eve.author)).toBe(SHA256)
  anns.rule(room, eve.author, 'banned')
  expect(anns.blobAsked(request, eve.author)).toEqual({ reason: REFUSALS.removed })
  expect(anns.blobAsked(request, ben.author)).toBe(SHA256)
  expect(anns.blobAsked({ ...request, room: 'ab'.repeat(16) }, ben.author)).toBeUndefined()
})

it('of a room with a PIN: whoever has a key of it, and nobody by what they overheard', async () => {
  const { anns, bens, room } = await locked()
  const request = bens.blobRequest(room, ann.author, SHA256)!
  expect(request.sha256).toEqual(NOTHING)
  expect(Buffer.from(request.sealed!.ciphertext).includes(Buffer.from(SHA256))).toBe(false)
  expect(Buffer.from(anns.blobAsked(request, ben.author) as Uint8Array)).toEqual(Buffer.from(SHA256))
  // The same words in another's mouth; the hash alone; and garbage.
  expect(anns.blobAsked(request, eve.author)).toEqual({ reason: REFUSALS.locked })
  expect(anns.blobAsked({ room, sha256: SHA256 }, eve.author)).toEqual({ reason: REFUSALS.locked })
  const sealed = { epoch: 0, nonce: randomBytes(12), ciphertext: randomBytes(60) }
  expect(anns.blobAsked({ room, sha256: SHA256, sealed }, eve.author)).toEqual({ reason: REFUSALS.locked })
})

it('of a room with a PIN: not who was removed, though they have its key', async () => {
  const { anns, bens, room } = await locked()
  const request = bens.blobRequest(room, ann.author, SHA256)!
  anns.rule(anns.openRoom(room)!, ben.author, 'banned')
  expect(anns.blobAsked(request, ben.author)).toEqual({ reason: REFUSALS.removed })
})

it('a picture is carried out of a room by anybody but who was removed, and out of one with a PIN by nobody else', async () => {
  const anns = roomsOf(ann)
  const room = await anns.create('Open', 'Ann', randomBytes(8))
  const { id } = room.description
  expect([anns.isOpenTo(id, eve.author), anns.isOpenTo('ab'.repeat(16), eve.author)]).toEqual([true, false])
  anns.rule(room, eve.author, 'banned')
  expect([anns.isOpenTo(id, eve.author), anns.isOpenTo(id, ben.author)]).toEqual([false, true])
  const closed = await locked()
  expect(closed.anns.isOpenTo(closed.room, ben.author)).toBe(false)
})

it('and no more than so many at once, of which only a flood of questions is held against who asks', async () => {
  const conduct = new Conduct({ nowMs: () => 0, log: () => undefined })
  const guard = new Guard(conduct, new Allowances(() => 0))
  const anns = roomsOf(ann)
  const room = (await anns.create('Open', 'Ann', randomBytes(8))).description.id
  const bytes = new Uint8Array(LIMITS.blobBytes)
  let reads = 0
  const find = (): Uint8Array => {
    reads += 1
    return bytes
  }
  const answer = blobAnswers(anns, { sizeOf: () => bytes.length, find }, guard)
  const ask = (): unknown => answer({ room, sha256: SHA256 }, eve.author)
  const given = Math.floor(LIMITS.allowances.blobBytes.capacity / LIMITS.blobBytes)
  for (let at = 0; at < given; at += 1) expect(ask()).toBe(bytes)
  expect([ask(), reads]).toEqual([{ reason: REFUSALS.busy }, given])
  expect(conduct.judgements()).toEqual([])
  expect(answer({ room, sha256: SHA256 }, ben.author)).toBe(bytes)
  for (let at = 0; at < LIMITS.allowances.blobRequests.capacity; at += 1) ask()
  expect(conduct.judgements()).toMatchObject([{ peer: eve.author, counts: { flood: given + 1 } }])
})
