import { expect, it } from 'vitest'
import { BlobStore } from '../../../p2p/storage/blob-store.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { LESSONS } from './lessons.ts'

const [first, second] = LESSONS.map(({ id }) => id) as [string, string, string]
const HASH = 'ab'.repeat(32)
const OTHER = 'cd'.repeat(32)
const BYTES = Buffer.from('a picture')

function twoRooms(): { storage: Storage; store: BlobStore } {
  const storage = new Storage(':memory:')
  for (const room of LESSONS.slice(0, 2)) storage.keepRoom(room)
  return { storage, store: new BlobStore(storage.sql) }
}

function blobs(storage: Storage): number {
  return Number(storage.sql.get('SELECT count(*) AS blobs FROM blobs')!['blobs'])
}

it('a picture is given only for the room it is in', () => {
  const { store } = twoRooms()
  store.keep(first, HASH, BYTES)
  expect(Buffer.from(store.read(first, HASH)!)).toEqual(BYTES)
  expect([store.has(first, HASH), store.has(second, HASH), store.has(first, OTHER)]).toEqual([true, false, false])
  expect(store.read(second, HASH)).toBeUndefined()
})

it('a picture of two rooms is kept once, counts for each, and goes with the last of them', () => {
  const { storage, store } = twoRooms()
  for (const room of [first, second, second]) store.keep(room, HASH, BYTES)
  store.keep(first, OTHER, BYTES)
  expect([blobs(storage), store.bytesOf(first), store.bytesOf(second)]).toEqual([2, 18, 9])
  storage.forgetRoom(first)
  expect([blobs(storage), store.has(second, HASH)]).toEqual([1, true])
  storage.forgetRoom(second)
  expect(blobs(storage)).toBe(0)
})

it('what is damaged is forgotten in every room', () => {
  const { storage, store } = twoRooms()
  for (const room of [first, second]) store.keep(room, HASH, BYTES)
  expect([store.sizeOf(HASH), store.sizeOf(OTHER)]).toEqual([BYTES.length, 0])
  store.forget(HASH)
  expect([blobs(storage), store.bytesOf(first), store.sizeOf(HASH)]).toEqual([0, 0, 0])
})

it('the rooms of a picture are told, and one that is gone takes none', () => {
  const { storage, store } = twoRooms()
  for (const room of [second, first]) store.keep(room, HASH, BYTES)
  expect([store.roomsOf(HASH), store.roomsOf(OTHER)]).toEqual([[first, second], []])
  storage.forgetRoom(first)
  store.keep(first, OTHER, BYTES)
  expect([store.roomsOf(HASH), blobs(storage)]).toEqual([[second], 1])
})
