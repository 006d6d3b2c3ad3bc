/** Pictures in rooms' files: what was saved comes back, and what is no picture, or another one, does not. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import {
  FIRST_VERSION,
  framed,
  LENGTH_BYTES,
  MAGIC,
  PICTURES_VERSION,
  VERSION_BYTES,
  writeRoomFile,
  writeTrailer,
  type RoomFilePicture,
} from '../../../p2p/file/room-file.ts'
import { RoomFileFrameData } from '../../../p2p/wire/chalkboard.gen.js'
import { makePng, pngOf } from '../../support/make-png.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { bytesOf, drawnLedger, fileOf, read, refusalOf } from './sample-room.ts'

const RED = pictureOf(makePng(4, 3, [200, 0, 0]))
const BLUE = pictureOf(makePng(4, 3, [0, 0, 200]))
/** Longer than a frame of a file may be. */
const LARGE = pictureOf(
  pngOf(
    2_000,
    2_000,
    new Uint8Array(LIMITS.fileFrameBytes + 1).map((_, at) => at * 7),
  ),
)
const room = fileOf(drawnLedger({ pruned: true }))
const plain = bytesOf(room)
const bytes = bytesOf({ ...room, pictures: [RED, BLUE] })
const LAST_PLACE = 'after entry 2 by …'

function pictureOf(bytes: Uint8Array): RoomFilePicture {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes }
}

/** The room's file with these frames before its trailer, and a checksum that fits. */
function withFrames(frames: readonly Partial<RoomFileFrameData>[], version = PICTURES_VERSION): Buffer {
  const trailer = framed(writeTrailer(room.runs.length, new Uint8Array(32)))
  const start = Buffer.from(plain.subarray(0, plain.length - trailer.length))
  start.writeUInt16BE(version, MAGIC.length)
  const before = Buffer.concat([start, ...frames.map(frame => framed(RoomFileFrameData.encode(frame)))])
  const sha256 = createHash('sha256').update(before).digest()
  return Buffer.concat([before, framed(writeTrailer(room.runs.length, sha256))])
}

function frameOf({ sha256, bytes }: RoomFilePicture, total = bytes.length): Partial<RoomFileFrameData> {
  return { picture: { sha256: Buffer.from(sha256, 'hex'), total } }
}

describe("the pictures of a room's file", () => {
  it('come back as they were, the longest ones too, in whatever pieces the file is read', async () => {
    const opened = await read(bytesOf({ ...room, pictures: [RED, LARGE, BLUE] }), 70_001)
    expect(opened.pictures.map(({ sha256 }) => sha256)).toEqual([RED.sha256, LARGE.sha256, BLUE.sha256])
    expect(opened.pictures.map(({ bytes }) => Buffer.compare(bytes, LARGE.bytes))[1]).toBe(0)
    expect(opened.runs).toHaveLength(room.runs.length)
    for (const size of [1, 13]) expect((await read(bytes, size)).pictures).toHaveLength(2)
  })

  it('make it a file of the second version; without any it is one that every Chalkboard reads', () => {
    expect(bytes.readUInt16BE(MAGIC.length)).toBe(PICTURES_VERSION)
    expect(plain.readUInt16BE(MAGIC.length)).toBe(FIRST_VERSION)
    expect(bytesOf({ ...room, pictures: [] })).toEqual(plain)
  })

  it('are read one at a time while the file is written', () => {
    let read = 0
    function* pictures(): Generator<RoomFilePicture> {
      for (const picture of [RED, BLUE]) {
        read += 1
        yield picture
      }
    }
    const pieces = writeRoomFile({ ...room, pictures: pictures() })
    for (let written = 0; written < 2 + room.runs.length; written += 1) pieces.next()
    expect(read).toBe(1)
    expect([...pieces].length).toBeGreaterThan(0)
    expect(read).toBe(2)
  })

  it('are refused wherever the file is cut short, with where it stands', async () => {
    for (let length = plain.length - 60; length < bytes.length; length += 1) {
      expect(await refusalOf(bytes.subarray(0, length))).toMatch(
        new RegExp(`^This file is cut short: it ends at byte ${length}, .+\\. Nothing of it was opened\\. .+\\.$`),
      )
    }
    expect(await refusalOf(bytes.subarray(0, -1))).toContain('after picture 2')
    expect(await refusalOf(bytes.subarray(0, -100))).toContain('in picture 2')
  })

  it('are refused with any bit of them changed', async () => {
    const seed = chosenSeed()
    const random = new Random(seed)
    for (let flip = 0; flip < 300; flip += 1) {
      const altered = Buffer.from(bytes)
      const at = plain.length - 60 + random.below(bytes.length - plain.length + 60)
      altered[at]! ^= 1 << random.below(8)
      expect(await refusalOf(altered), `seed ${seed}: byte ${at}`).toMatch(/^This (is|file) .+\.$/)
    }
  })

  it('can be more than a file may hold: then nothing is saved that could not be opened', () => {
    const bytes = new Uint8Array(LIMITS.blobBytes)
    function* endless(): Generator<RoomFilePicture> {
      for (let at = 0; at <= LIMITS.fileBytes / LIMITS.blobBytes; at += 1) {
        yield { sha256: at.toString(16).padStart(64, '0'), bytes }
      }
    }
    const write = (): void => {
      for (const piece of writeRoomFile({ ...room, pictures: endless() })) if (piece.length === 0) return
    }
    expect(write).toThrow('“Maths” holds more than a file may, 512 MB with its pictures.')
  })
})

/** Files that were put together on purpose: their checksums are right. */
describe('a file made by a forger', () => {
  const [red, blue] = [{ piece: RED.bytes }, { piece: BLUE.bytes }]
  const script = pictureOf(Buffer.from('<svg><script/></svg>'))
  const huge = pictureOf(pngOf(10_000, 10_000, new Uint8Array(10)))
  it.each<[string, Partial<RoomFileFrameData>[], string]>([
    ['another picture', [frameOf(RED), { piece: RED.bytes.with(50, 9) }], 'in picture 1: a picture is not the one'],
    ['what is no picture', [frameOf(script), { piece: script.bytes }], 'in picture 1: what stands for a picture is'],
    ['a picture too large to show', [frameOf(huge), { piece: huge.bytes }], 'what stands for a picture is none'],
    ['more bytes than any', [frameOf(RED, LIMITS.blobBytes + 1)], `a picture of ${LIMITS.blobBytes + 1} bytes cannot`],
    ['no bytes', [frameOf(RED, 0)], LAST_PLACE],
    ['no hash', [{ picture: { sha256: new Uint8Array(31), total: 5 } }], 'cannot be'],
    ['more than it said', [frameOf(RED, 5), red], 'in picture 1: a piece of a picture does not fit its size'],
    ['an empty piece', [frameOf(RED), { piece: new Uint8Array() }], 'does not fit its size'],
    ['a piece of nothing', [red], `a piece of a picture does not fit its size`],
    [
      'a part of a picture',
      [frameOf(RED), { piece: RED.bytes.subarray(1) }],
      'in picture 1: a picture is not complete',
    ],
    ['a picture within another', [frameOf(RED), frameOf(BLUE)], 'in picture 1: a picture is not complete'],
    ['a picture twice', [frameOf(RED), red, frameOf(RED), red], 'after picture 1: a picture comes twice'],
    ['a run after a picture', [frameOf(BLUE), blue, runFrame()], 'after picture 1: a piece makes no sense'],
  ])('is refused where it holds %s', async (_what, frames, sentence) => {
    expect(await refusalOf(withFrames(frames))).toContain(sentence)
  })

  it('is refused where it is of the first version and holds pictures', async () => {
    expect((await read(withFrames([frameOf(RED), red]))).pictures).toEqual(
      [RED].map(picture => ({ ...picture, bytes: Uint8Array.from(RED.bytes) })),
    )
    expect(await refusalOf(withFrames([frameOf(RED), red], FIRST_VERSION))).toContain('a piece makes no sense')
  })
})

/** The first run of the room's file again. */
function runFrame(): Partial<RoomFileFrameData> {
  const start = MAGIC.length + VERSION_BYTES
  const headerEnd = start + LENGTH_BYTES + plain.readUInt32BE(start)
  const end = headerEnd + LENGTH_BYTES + plain.readUInt32BE(headerEnd)
  return RoomFileFrameData.decode(plain.subarray(headerEnd + LENGTH_BYTES, end))
}
