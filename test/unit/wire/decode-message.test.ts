import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { AnnouncementData, CanvasFrameData, EntryData, ItemSet } from '../../../p2p/wire/chalkboard.gen.js'
import { decodeEntry } from '../../../p2p/wire/entry.ts'

/** A field of bytes: its key, its length in two bytes of a varint, and what is in it. */
function field(number: number, body: Uint8Array): Buffer {
  const length = Buffer.of((body.length & 0x7f) | 0x80, ((body.length >>> 7) & 0x7f) | 0x80, body.length >>> 14)
  return Buffer.concat([Buffer.of((number << 3) | 2), length, body])
}

describe('a message on the wire', () => {
  it('is refused when it is in more pieces than any honest one, however small they are', () => {
    const emptyAuthors = Buffer.alloc(2 * (LIMITS.piecesPerMessage + 1), Buffer.of(0x0a, 0))
    expect(() => ItemSet.decode(emptyAuthors)).toThrow('too many pieces')
    expect(() => CanvasFrameData.decode(field(3, emptyAuthors.subarray(0, 2_000_000)))).toThrow('too many pieces')
    expect(ItemSet.decode(emptyAuthors.subarray(0, 2_000)).authors).toHaveLength(1_000)
  })

  it('is refused when a message in it is cut short', () => {
    expect(() => EntryData.decode(Buffer.of(0x1a, 5, 0))).toThrow('cut short')
  })

  it('is refused with a sentence when groups nest in it without end', () => {
    const groups = Buffer.alloc(500_000, 0x7b)
    expect(() => decodeEntry(Buffer.concat([Buffer.of(8, 1, 16, 1), groups]), 'someone', 1)).toThrow('groups')
  })

  it('is refused when a text in it is not UTF-8', () => {
    expect(() => AnnouncementData.decode(Buffer.of(0x0a, 2, 0xc0, 0x80))).toThrow('UTF-8')
    expect(AnnouncementData.decode(AnnouncementData.encode({ name: 'Łukasz 😀' })).name).toBe('Łukasz 😀')
  })

  it('comes back as it was, empty byte strings and texts too', () => {
    const entry = { lamport: 1, time: 0, changes: [{ add: { points: new Uint8Array(0) } }, { set: { order: '' } }] }
    const again = EntryData.decode(EntryData.encode(entry))
    expect(again.changes[0]?.add?.points).toHaveLength(0)
    expect(again.changes[1]?.set?.order).toBe('')
  })
})
