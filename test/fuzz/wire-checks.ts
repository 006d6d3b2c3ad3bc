/** What whoever takes in a decoded message may rely on: everything in it lies within LIMITS. */
import { isPageId, type ItemId } from '../../p2p/canvas/item.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { checkMatrix } from '../../p2p/canvas/matrix.ts'
import { isName } from '../../p2p/canvas/name.ts'
import type { Change, Entry } from '../../p2p/canvas/operation.ts'
import { isOrder } from '../../p2p/canvas/order.ts'
import { FIRST_PAGE_SEQ } from '../../p2p/canvas/pages.ts'
import { unpackPencil } from '../../p2p/canvas/pencil.ts'
import { POINT_STRIDE, STEPS_PER_UNIT, unpackPoints } from '../../p2p/canvas/point.ts'
import type { VersionVector } from '../../p2p/canvas/version-vector.ts'
import type { RoomDescription } from '../../p2p/feed/room-description.ts'
import type { Run } from '../../p2p/feed/run.ts'
import type { Announcement } from '../../p2p/network/announcement.ts'
import type { BlobRequest } from '../../p2p/network/blob-protocol.ts'
import { Previews, type Drawing } from '../../p2p/room/previews.ts'
import type { RoomMessage } from '../../p2p/room/room-message.ts'
import { attempt, expect } from './promises.ts'

const PICTURE_HASH_BYTES = 32

export function checkEntry({ lamport, time, operation }: Entry): void {
  expect(lamport >= 1 && lamport <= LIMITS.lamport && Number.isSafeInteger(time), 'the times')
  expect(operation.length >= 1 && operation.length <= LIMITS.changesPerEntry, 'the number of changes')
  const named = operation.reduce((sum, change) => sum + ('items' in change ? change.items.length : 0), 0)
  expect(named <= LIMITS.itemsPerEntry, 'the number of items')
  operation.forEach(checkChange)
}

export function checkChange(change: Change): void {
  if (change.kind === 'add') {
    unpackPencil(change.line.pencil)
    const points = unpackPoints(change.line.points).length / POINT_STRIDE
    expect(points > 0 && points <= LIMITS.pointsPerLine, 'the number of points')
    checkText(change.line.text ?? '')
    if (change.line.order !== undefined) checkOrder(change.line.order)
    expect((change.line.group?.length ?? 0) <= LIMITS.groupLength, 'the length of the name of a group')
    expect((change.line.picture?.length ?? PICTURE_HASH_BYTES) === PICTURE_HASH_BYTES, 'the hash of a picture')
  }
  if ('items' in change) change.items.forEach(checkItem)
  if (change.kind === 'set' && change.field === 'matrix') checkMatrix(change.value)
  if (change.kind === 'set' && change.field === 'text') checkText(change.value)
  if (change.kind === 'set' && change.field === 'order') checkOrder(change.value)
  if (change.kind === 'setEach') checkValues(change)
  if ('seen' in change) checkVector(change.seen)
  if ('seq' in change) checkSeq(change.seq)
  if (change.kind === 'prune') {
    for (const [first, last] of [...change.entries.values()].flat()) {
      checkSeq(first)
      checkSeq(last)
      expect(first <= last, 'a stretch that ends before it begins')
    }
  }
}

/** The first page is the item of an entry that nobody writes. */
function checkItem({ seq }: ItemId): void {
  if (seq !== FIRST_PAGE_SEQ) checkSeq(seq)
}

function checkValues({ items, ...change }: Extract<Change, { kind: 'setEach' }>): void {
  expect(change.values.length === items.length, 'a value for each item')
  if (change.field === 'matrix') change.values.forEach(checkMatrix)
  if (change.field === 'order') change.values.forEach(checkOrder)
  if (change.field === 'width') {
    expect(
      change.values.every(width => width >= 1 && width <= LIMITS.widthUnits * STEPS_PER_UNIT),
      'the width of a line',
    )
  }
}

function checkOrder(order: string): void {
  expect(isOrder(order), 'a fractional index')
}

function checkText(text: string): void {
  expect(text.length <= LIMITS.textLength, 'the length of a text')
}

function checkSeq(seq: number): void {
  expect(Number.isInteger(seq) && seq >= 1 && seq <= LIMITS.entriesPerFeed, 'the number of an entry')
}

export function checkVector(vector: VersionVector): void {
  expect(vector.size <= LIMITS.authorsPerRoom, 'the number of authors')
  for (const seq of vector.values()) checkSeq(seq)
}

export function checkRun({ author, entries }: Run): void {
  expect(author.length > 0 && entries.length <= LIMITS.piecesPerMessage, 'a run')
}

export function checkAnnouncement({ name, addresses, rooms, neighbours }: Announcement): void {
  expect(isName(name), 'the name')
  expect(addresses.length <= LIMITS.addressesPerAnnouncement, 'the number of addresses')
  expect(
    addresses.every(address => address.length <= LIMITS.addressLength),
    'the length of an address',
  )
  expect(rooms.length <= LIMITS.roomsPerAnnouncement, 'the number of rooms')
  expect(neighbours.length <= LIMITS.neighboursPerAnnouncement, 'the number of neighbours')
  for (const { description, digest } of rooms) {
    checkDescription(description)
    expect(digest.length <= LIMITS.digestBytes, 'the length of a digest')
  }
}

export function checkDescription({ id, name, host }: RoomDescription): void {
  expect(/^[0-9a-f]{32}$/.test(id) && isName(name) && isName(host), 'the description of a room')
}

export function checkBlobRequest({ room, sha256, sealed }: BlobRequest): void {
  expect(/^[0-9a-f]{32}$/.test(room), 'the id of the room')
  expect(sealed !== undefined || sha256.length === PICTURE_HASH_BYTES, 'the hash of a picture')
}

/** The previews of a message unpacked as a room does; undefined for one it does not show. */
export function previewsIn({ previews }: RoomMessage): (Drawing | undefined)[] {
  const heard = new Previews()
  return previews.map(preview => attempt(() => heard.hear('someone', preview, 0)))
}

/** @param shown of its previews */
export function checkRoomMessage(message: RoomMessage, shown: ReturnType<typeof previewsIn>): void {
  const { room, previews, runs, ended, pointer, motion, digest } = message
  expect(/^[0-9a-f]{32}$/.test(room), 'the id of the room')
  expect(previews.length <= LIMITS.previewsPerMessage && runs.length <= LIMITS.runsPerMessage, 'the number of parts')
  expect(ended.length <= LIMITS.runsPerMessage, 'the number of strokes that ended')
  expect(digest.length <= LIMITS.digestBytes, 'the length of a digest')
  expect(
    (pointer ?? []).every(part =>
      typeof part === 'string' ? isPageId(part) : Math.abs(part ?? 0) <= LIMITS.coordinateUnits,
    ),
    'where the pointer is',
  )
  expect((motion?.items.length ?? 0) <= LIMITS.itemsInMotion, 'the number of items in motion')
  expect((motion?.by ?? []).every(Number.isFinite), 'where they are moved')
  for (const drawing of shown) {
    expect((drawing?.wording?.text.length ?? 0) <= LIMITS.textLength, 'the length of a text in progress')
    expect((drawing?.points.length ?? 0) + (drawing?.from ?? 0) <= LIMITS.pointsPerLine, 'the points of a preview')
  }
}
