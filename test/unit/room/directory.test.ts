import { describe, expect, it } from 'vitest'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import { decodeAnnouncement, encodeAnnouncement, type Announcement } from '../../../p2p/network/announcement.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { Directory } from '../../../p2p/room/directory.ts'
import { AnnouncementData } from '../../../p2p/wire/chalkboard.gen.js'
import { signerNumber } from '../feed/keys.ts'

const ann = await signerNumber(1)
const maths = describeRoom(ann, { name: 'Maths', host: 'Ann', created: 5, nonce: new Uint8Array(8) })
const digest = Uint8Array.of(1)

function announcement(change: Partial<Announcement> = {}): Announcement {
  const rooms = [{ description: maths, open: true, digest, locked: false }]
  return { name: 'Ann', addresses: ['/ip4/10.0.0.1/tcp/4'], rooms, neighbours: ['aaaaaaaa'], leaving: false, ...change }
}

describe('an announcement', () => {
  it('comes back as it was', () => {
    expect(decodeAnnouncement(encodeAnnouncement(announcement()))).toEqual(announcement())
  })

  it('loses a room that its owner did not sign, and keeps the others', () => {
    const data = AnnouncementData.decode(encodeAnnouncement(announcement()))
    const room = data.rooms[0]!.room!
    data.rooms.push({ room: { ...room, signature: new Uint8Array(64) }, open: true, digest, locked: false })
    expect(decodeAnnouncement(AnnouncementData.encode(data)).rooms.map(({ description }) => description.id)).toEqual([
      maths.id,
    ])
  })

  it('is refused with a bad name, a long address or too much of anything', () => {
    const encode = (change: Partial<AnnouncementData>): Uint8Array =>
      AnnouncementData.encode({ ...AnnouncementData.decode(encodeAnnouncement(announcement())), ...change })
    expect(() => decodeAnnouncement(encode({ name: 'a\nb' }))).toThrow('name')
    expect(() => decodeAnnouncement(encode({ name: 'x'.repeat(1 << 20) }))).toThrow('bytes')
    expect(() => decodeAnnouncement(encode({ addresses: ['/'.repeat(300)] }))).toThrow('address')
    expect(() => decodeAnnouncement(encode({ addresses: Array.from({ length: 33 }, () => '/a') }))).toThrow()
    expect(() => decodeAnnouncement(Uint8Array.of(255, 255, 255))).toThrow()
  })

  it('tells a room from the same bytes split otherwise into description and signature', () => {
    // A room no other test has announced, so that nothing is remembered of it.
    const art = describeRoom(ann, { name: 'Art', host: 'Ann', created: 6, nonce: new Uint8Array(8) })
    const { description, signature } = art.signed
    const bytes = Buffer.concat([description, signature])
    const split = (at: number): Uint8Array => {
      const room = { description: bytes.subarray(0, at), signature: bytes.subarray(at) }
      const rooms = [{ room, open: true, digest, locked: false }]
      return AnnouncementData.encode({ ...AnnouncementData.decode(encodeAnnouncement(announcement())), rooms })
    }
    expect(decodeAnnouncement(split(description.length - 1)).rooms).toEqual([])
    expect(decodeAnnouncement(split(description.length)).rooms.map(room => room.description.id)).toEqual([art.id])
  })

  it('of names in another script is cut by its bytes, and no room more than needed is left out', () => {
    const rooms = Array.from({ length: LIMITS.roomsPerAnnouncement }, (_, at) => ({
      description: describeRoom(ann, {
        name: '数'.repeat(61) + String(at),
        host: '老'.repeat(64),
        created: at,
        nonce: new Uint8Array(8),
      }),
      open: at % 2 === 0,
      digest: new Uint8Array(12),
      locked: false,
    }))
    const bytes = encodeAnnouncement(announcement({ rooms }))
    const held = decodeAnnouncement(bytes).rooms
    expect(held.map(({ description }) => description.id)).toEqual(
      rooms.slice(0, held.length).map(({ description }) => description.id),
    )
    expect(held.length).toBeLessThan(rooms.length)
    const next = AnnouncementData.decode(bytes)
    const { description, ...rest } = rooms[held.length]!
    next.rooms.push({ room: description.signed, ...rest })
    expect(AnnouncementData.encode(next).length).toBeGreaterThan(LIMITS.announcementBytes)
  })

  it('of a peer with more rooms than fit holds the first ones and stays within the limit', () => {
    const rooms = Array.from({ length: 300 }, (_, at) => ({
      description: describeRoom(ann, {
        name: `${'x'.repeat(58)}${at}`,
        host: 'h'.repeat(64),
        created: at,
        nonce: new Uint8Array(8),
      }),
      open: false,
      digest: new Uint8Array(12),
      locked: false,
    }))
    const bytes = encodeAnnouncement(announcement({ rooms }))
    expect(bytes.length).toBeLessThanOrEqual(LIMITS.announcementBytes)
    expect(decodeAnnouncement(bytes).rooms.length).toBe(LIMITS.roomsPerAnnouncement)
  })
})

describe('the directory', () => {
  it('lists a room with everyone who holds it, until the last of them is silent or says goodbye', () => {
    const directory = new Directory()
    directory.hear('ann', announcement(), 0)
    directory.hear(
      'ben',
      announcement({ name: 'Ben', rooms: [{ description: maths, open: false, digest, locked: false }] }),
      5_000,
    )
    expect(directory.room(maths.id)?.holders.map(({ peer, open }) => [peer, open])).toEqual([
      ['ann', true],
      ['ben', false],
    ])
    expect(directory.expire(1_000)).toEqual(['ann'])
    expect(directory.room(maths.id)?.holders.map(({ peer }) => peer)).toEqual(['ben'])
    directory.hear('ben', announcement({ leaving: true }), 6_000)
    expect(directory.room(maths.id)).toBeUndefined()
    expect(directory.nameOf('ben')).toBeUndefined()
  })

  it('reports news only when a person would see a difference', () => {
    const directory = new Directory()
    expect(directory.hear('ann', announcement(), 0)).toBe(true)
    expect(directory.hear('ann', announcement({ addresses: [] }), 1)).toBe(false)
    expect(directory.hear('ann', announcement({ name: 'Anna' }), 2)).toBe(true)
    expect(directory.hear('ann', announcement({ name: 'Anna', rooms: [] }), 3)).toBe(true)
    expect(directory.hear('ann', announcement({ leaving: true }), 4)).toBe(true)
    expect(directory.hear('ann', announcement({ leaving: true }), 5)).toBe(false)
  })

  it('puts its rooms together once for all who ask, until something else is heard', () => {
    const directory = new Directory()
    const holders = (): string[] | undefined => directory.room(maths.id)?.holders.map(({ peer }) => peer)
    const listed = (): ReadonlyMap<string, unknown> => directory.rooms()
    directory.hear('ann', announcement(), 0)
    const before = listed()
    expect(listed()).toBe(before)
    expect(directory.expire(0)).toEqual([])
    expect(directory.forget('nobody')).toBe(false)
    expect(listed()).toBe(before)
    directory.hear('ben', announcement({ name: 'Ben' }), 5)
    expect(holders()).toEqual(['ann', 'ben'])
    directory.forget('ben')
    expect(holders()).toEqual(['ann'])
    directory.expire(1)
    expect(holders()).toBeUndefined()
  })

  it('stays bounded whoever announces', () => {
    const directory = new Directory()
    for (let at = 0; at < LIMITS.announcingPeers + 50; at += 1) directory.hear(`peer ${at}`, announcement(), 0)
    expect(directory.peers().length).toBe(LIMITS.announcingPeers)
  })
})
