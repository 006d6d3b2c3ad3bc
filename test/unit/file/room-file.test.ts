import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { HASH_BYTES } from '../../../p2p/feed/chain.ts'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import { isTombstone, type Run } from '../../../p2p/feed/run.ts'
import {
  framed,
  LENGTH_BYTES,
  MAGIC,
  PICTURES_VERSION,
  VERSION_BYTES,
  writeTrailer,
  type RoomFile,
} from '../../../p2p/file/room-file.ts'
import { VERIFIER_BYTES } from '../../../p2p/room/lock/pin.ts'
import { keyCheckOf } from '../../../p2p/room/lock/room-key.ts'
import { KEY_BYTES } from '../../../p2p/room/lock/sealed.ts'
import { RoomFileFrameData, type RoomFileHeaderData } from '../../../p2p/wire/chalkboard.gen.js'
import { chosenSeed, Random } from '../../support/random.ts'
import {
  anna,
  ben,
  bytesOf,
  chloe,
  description,
  drawnLedger,
  emptyLedger,
  fileOf,
  looksOfLedger,
  read,
  refusalOf,
} from './sample-room.ts'

const FLIPS = 500
const ledger = drawnLedger({ pruned: true })
const file = fileOf(ledger)
const bytes = bytesOf(file)

describe("a room's file", () => {
  it('gives the same canvas on another computer, with its authors, what was erased, undone and pruned', async () => {
    expect(file.runs.flatMap(({ entries }) => entries).filter(isTombstone)).toHaveLength(5)
    const opened = await read(bytes)
    expect(opened.description.id).toBe(description.id)
    expect(opened.names).toEqual(file.names)

    const other = emptyLedger()
    expect(opened.runs.flatMap(run => other.receive([run]).refused)).toEqual([])
    expect(other.vector).toEqual(ledger.vector)
    expect(looksOfLedger(other)).toEqual(looksOfLedger(ledger))
    expect(looksOfLedger(other).lines).toBe(13)
  })

  it('is the same in whatever pieces it is read', async () => {
    const whole = await read(bytes, bytes.length)
    for (const size of [1, 7, 64]) expect(await read(bytes, size)).toEqual(whole)
  })

  it('can hold a room in which nothing was drawn', async () => {
    expect((await read(bytesOf(fileOf(emptyLedger())))).runs).toEqual([])
  })

  it('is refused wherever it is cut short, with the byte at which it ends', async () => {
    for (let length = 1; length < bytes.length; length += 1) {
      expect(await refusalOf(bytes.subarray(0, length))).toMatch(
        new RegExp(`^This file is cut short: it ends at byte ${length}, .+\\. Nothing of it was opened\\. .+\\.$`),
      )
    }
    expect(await refusalOf(bytes.subarray(0, 0))).toMatch(/^This file is empty\. /)
    expect(await refusalOf(bytes.subarray(0, -1))).toContain('after entry 2 by …')
  })

  it('is refused with any bit of it changed', async () => {
    const seed = chosenSeed()
    const random = new Random(seed)
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const altered = Buffer.from(bytes)
      const at = random.below(bytes.length)
      const bit = random.below(8)
      altered[at]! ^= 1 << bit
      const refusal = await refusalOf(altered).catch(() => 'taken in')
      expect(refusal, `seed ${seed}: bit ${bit} of byte ${at}`).toMatch(/^This (is|file) .+\.$/)
    }
  })

  it('is refused if something follows after its end', async () => {
    expect(await refusalOf(Buffer.concat([bytes, Buffer.of(0)]))).toContain(
      `at byte ${bytes.length}, after entry 2 by …${chloe.author.slice(-8)}: something follows after its end.`,
    )
  })

  it('is refused with a word about what it is if it is of a newer version, or none of ours', async () => {
    const newer = Buffer.from(bytes)
    newer.writeUInt16BE(PICTURES_VERSION + 1, MAGIC.length)
    expect(await refusalOf(newer)).toBe('This file was made by a newer Chalkboard. Install that version to open it.')
    expect(await refusalOf(Buffer.from('%PDF-1.7 and so on'))).toMatch(/^This is not a Chalkboard file\. /)
  })

  it('is refused at once if it claims a piece larger than any', async () => {
    const start = MAGIC.length + VERSION_BYTES
    const huge = Buffer.from(bytes.subarray(0, start + 4))
    huge.writeUInt32BE(LIMITS.fileFrameBytes + 1, start)
    expect(await refusalOf(huge)).toContain(
      `at byte ${start}, at its beginning: a piece of ${LIMITS.fileFrameBytes + 1} bytes`,
    )
  })
})

describe('the file of a room with a PIN', () => {
  const key = new Uint8Array(KEY_BYTES).fill(7)
  const locked = describeRoom(anna, {
    name: 'Exam',
    host: 'Anna',
    created: 5,
    nonce: new Uint8Array(8),
    keyCheck: keyCheckOf(key),
  })
  const secrets = { keys: new Map([[0, key]]), verifier: new Uint8Array(VERIFIER_BYTES).fill(9) }
  const empty = { description: locked, names: new Map<string, string>(), runs: [] }

  it('holds its keys and the verifier of its PIN', async () => {
    expect((await read(bytesOf({ ...empty, secrets }))).secrets).toEqual(secrets)
  })

  it('is refused if they are missing, or the first key is not the one that its owner signed', async () => {
    const wrong = { ...secrets, keys: new Map([[0, new Uint8Array(KEY_BYTES)]]) }
    for (const given of [undefined, wrong, { ...secrets, keys: new Map<number, Uint8Array>() }]) {
      expect(await refusalOf(bytesOf({ ...empty, secrets: given }))).toContain(
        'the keys of its room are not there or not',
      )
    }
    expect(await refusalOf(bytesOf({ ...file, secrets }))).toContain('it holds keys, though its room has no PIN')
  })
})

/** Files that were put together on purpose: their counts and checksums are right. */
describe('a file made by a forger', () => {
  it('is refused where an entry is not what its author signed, and says whose and which', async () => {
    const [first, ...rest] = runsOf(ben.author)[0]!.entries
    const altered = Buffer.from(runsOf(ben.author)[0]!.entries.at(-1) as Uint8Array)
    altered[altered.length - 1]! ^= 1
    const forged = replaceRun(ben.author, run => ({ ...run, entries: [first!, ...rest.slice(0, -1), altered] }))
    expect(await refusalOf(bytesOf(forged))).toMatch(
      /at byte \d+, after entry 11 by Anna: what stands as entries 1 to 9 by Ben is not what its author signed\./,
    )
  })

  it("is refused where someone's work is given out as another's", async () => {
    const forged = replaceRun(chloe.author, run => ({ ...run, author: ben.author }))
    const withoutBen = { ...forged, runs: forged.runs.filter(run => run !== runsOf(ben.author)[0]) }
    expect(await refusalOf(bytesOf(withoutBen))).toContain('entries 1 to 2 by Ben is not what its author signed')
  })

  it('is refused where the content of an entry that counts is kept back', async () => {
    const annas = fileOf(drawnLedger({ pruned: false })).runs[0]!
    expect(await refusalOf(bytesOf({ ...file, runs: [annas, ...runsOf(ben.author)] }))).toContain(
      'by Ben lacks its content',
    )
  })

  it("is refused where what allows the owner's own missing entries does not come", async () => {
    const unpruned = fileOf(drawnLedger({ pruned: false })).runs[0]!
    const { entries, signature } = runsOf(anna.author)[0]!
    const first = { ...unpruned, entries: entries.slice(0, -1) }
    const last = { ...unpruned, from: entries.length, entries: entries.slice(-1), signature }
    expect((await read(bytesOf({ ...file, runs: [first, last] }))).runs).toHaveLength(2)
    expect(await refusalOf(bytesOf({ ...file, runs: [first] }))).toContain(
      'what stands past entry 0 by Anna lacks its content',
    )
  })

  it('is refused where entries are left out, repeated or out of order', async () => {
    const bens = runsOf(ben.author)[0]!
    expect(await refusalOf(bytesOf({ ...file, runs: [...file.runs, bens] }))).toContain(
      'entries 1 to 9 by Ben comes where entry 10 should',
    )
    expect(await refusalOf(bytesOf(replaceRun(ben.author, run => ({ ...run, from: 2 }))))).toContain(
      'entries 2 to 10 by Ben comes where entry 1 should',
    )
    const unpruned = fileOf(drawnLedger({ pruned: false }))
    expect(await refusalOf(bytesOf({ ...unpruned, runs: unpruned.runs.toReversed() }))).toContain(
      'entries 1 to 10 by Anna should come first, since the room is theirs',
    )
  })

  it('is refused where its beginning counts otherwise than what follows', async () => {
    const lying = withHeader(header => ({ ...header, entries: 3 }))
    expect(await refusalOf(lying)).toContain('it holds 22 entries, not 3 as it says at its beginning')
  })

  it('is refused where it is said to be of another room, or names an author by what is no name', async () => {
    const other = describeRoom(anna, { name: 'Art', host: 'Anna', created: 5, nonce: new Uint8Array(8) })
    expect(await refusalOf(bytesOf({ ...file, description: other }))).toContain('is not what its author signed')
    const signed = { ...description.signed, signature: anna.sign(description.signed.description) }
    expect(await refusalOf(withHeader(header => ({ ...header, room: signed })))).toContain(
      'what it says of its room is not what the owner of the room signed',
    )
    expect(await refusalOf(bytesOf({ ...file, names: new Map([[ben.author, 'B\nen']]) }))).toContain('is no name')
  })
})

/** The file with another header, and the checksum that belongs to it. */
function withHeader(change: (header: RoomFileHeaderData) => RoomFileHeaderData): Uint8Array {
  const start = MAGIC.length + VERSION_BYTES
  const end = start + LENGTH_BYTES + bytes.readUInt32BE(start)
  const { header } = RoomFileFrameData.decode(bytes.subarray(start + LENGTH_BYTES, end))
  const trailerFrom = bytes.length - LENGTH_BYTES - writeTrailer(file.runs.length, new Uint8Array(HASH_BYTES)).length
  const frame = framed(RoomFileFrameData.encode({ header: change(header!) }))
  const before = Buffer.concat([bytes.subarray(0, start), frame, bytes.subarray(end, trailerFrom)])
  return Buffer.concat([before, framed(writeTrailer(file.runs.length, createHash('sha256').update(before).digest()))])
}

function runsOf(author: string): Run[] {
  return file.runs.filter(run => run.author === author)
}

function replaceRun(author: string, change: (run: Run) => Run): RoomFile {
  return { ...file, runs: file.runs.map(run => (run.author === author ? change(run) : run)) }
}
