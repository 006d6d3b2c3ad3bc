import { createHash, type Hash } from 'node:crypto'
import { LIMITS } from '../canvas/limits.ts'
import { SaidRangeError, say, type Sentence } from '../canvas/sentence.ts'
import { readRun, type Run } from '../feed/run.ts'
import { RoomFileFrameData, type RoomFileHeaderData, type RunData } from '../wire/chalkboard.gen.js'
import { ByteSource } from './byte-source.ts'
import { readHeader, type RoomFileHeader } from './header.ts'
import { PictureChecker } from './picture-checker.ts'
import { RoomFileError } from './room-file-error.ts'
import {
  FIRST_VERSION,
  LENGTH_BYTES,
  MAGIC,
  PICTURES_VERSION,
  VERSION_BYTES,
  writeTrailer,
  type RoomFilePicture,
} from './room-file.ts'
import { AT_BEGINNING, RunChecker } from './run-checker.ts'

const DECODE_LIMITS = {
  limits: {
    run: { entries: LIMITS.entriesPerRun, tombstones: LIMITS.entriesPerRun },
    header: { names: LIMITS.authorsPerRoom, lock: { keys: { keys: LIMITS.keysPerRoom } } },
  },
}
const ADVICE = say`Nothing of it was opened. Copy it again from where it was saved, or ask for another copy.`
/** Enough of an author's PeerId to tell them from others, where the file knows no name. */
const ID_TAIL_CHARACTERS = 8

/** Whoever is given what a file holds, piece by piece. */
export interface Taker {
  run(run: Run): void
  picture(picture: RoomFilePicture): void
}

/**
 * Reads a room's file in bounded memory, checking all of it on the way.
 *
 * @param taker given each run and picture that is good so far; none may be used until this function has returned
 * @throws RoomFileError that says what is wrong and where, or the error of `source` or `taker`
 */
export async function readRoomFile(source: AsyncIterable<Uint8Array>, taker: Taker): Promise<RoomFileHeader> {
  const bytes = bounded(source)
  try {
    const checksum = createHash('sha256')
    const version = await readStart(bytes, checksum)
    const { data, header } = await readBeginning(bytes, checksum)
    const runs = new RunChecker(header.description, author => calledIn(header, author))
    const pictures = version < PICTURES_VERSION ? undefined : new PictureChecker()
    await readBody(bytes, checksum, { runs, pictures, taker })
    const fault = runs.checkEnd() ?? miscounted(data, runs)
    if (fault !== undefined) throw damaged(bytes.offset, runs.place, fault)
    return header
  } finally {
    await bytes.close()
  }
}

/**
 * Reads the pictures of a room's file once more, one at a time, since together they may be larger than memory. The file has
 * been checked; each picture is checked again, for anything may have become of the file since.
 *
 * @throws RoomFileError if the file is no longer what it was, or the error of `source`
 */
export async function* readPictures(source: AsyncIterable<Uint8Array>): AsyncGenerator<RoomFilePicture> {
  const bytes = bounded(source)
  try {
    await readStart(bytes, createHash('sha256'))
    const pictures = new PictureChecker()
    for (;;) {
      const place = pictures.place ?? AT_BEGINNING
      const { offset, data } = await nextFrame(bytes, place)
      if (data.trailer !== undefined) return
      const picture = orDamaged(() => takePicture(data, pictures), offset, place)
      if (picture !== undefined) yield picture
    }
  } finally {
    await bytes.close()
  }
}

/** What to say of a file over LIMITS.fileBytes. */
export function tooLarge(file: string | Sentence): Sentence {
  return say`${file} is larger than ${LIMITS.fileBytes / 1024 ** 2} MB, more than a Chalkboard file may have. Choose another.`
}

function bounded(source: AsyncIterable<Uint8Array>): ByteSource {
  return new ByteSource(source, received => {
    if (received > LIMITS.fileBytes) throw new RoomFileError('limit', tooLarge(say`This file`))
  })
}

/** @returns the version of its format */
async function readStart(bytes: ByteSource, checksum: Hash): Promise<number> {
  const magic = await bytes.take(MAGIC.length)
  if (magic.length === 0) throw new RoomFileError('damaged', say`This file is empty. ${ADVICE}`)
  if (Buffer.compare(magic, MAGIC.subarray(0, magic.length)) !== 0) {
    throw new RoomFileError('damaged', say`This is not a Chalkboard file. Choose one that was saved by Chalkboard.`)
  }
  const version = await bytes.take(VERSION_BYTES)
  if (version.length < VERSION_BYTES) throw cutShort(bytes, AT_BEGINNING)
  const number = Buffer.from(version).readUInt16BE()
  if (number > PICTURES_VERSION) {
    throw new RoomFileError(
      'unsupported',
      say`This file was made by a newer Chalkboard. Install that version to open it.`,
    )
  }
  if (number < FIRST_VERSION) throw damaged(MAGIC.length, AT_BEGINNING, say`the version of its format makes no sense`)
  checksum.update(magic).update(version)
  return number
}

async function readBeginning(
  bytes: ByteSource,
  checksum: Hash,
): Promise<{ data: RoomFileHeaderData; header: RoomFileHeader }> {
  const { offset, frame, data, length } = await nextFrame(bytes, AT_BEGINNING)
  if (data.header === undefined) throw damaged(offset, AT_BEGINNING, NONSENSE)
  const header = orDamaged(() => readHeader(data.header!), offset, AT_BEGINNING)
  checksum.update(length).update(frame)
  return { data: data.header, header }
}

interface Body {
  readonly runs: RunChecker
  /** None in a file of the first version. */
  readonly pictures: PictureChecker | undefined
  readonly taker: Taker
}

async function readBody(bytes: ByteSource, checksum: Hash, body: Body): Promise<void> {
  for (;;) {
    const place = body.pictures?.place ?? body.runs.place
    const { offset, frame, data, length } = await nextFrame(bytes, place)
    if (data.trailer !== undefined) {
      const fault = body.pictures?.checkEnd()
      if (fault !== undefined) throw damaged(offset, place, fault)
      // Compared as bytes, so that no bit of it can differ unnoticed.
      if (Buffer.compare(frame, writeTrailer(body.runs.runs, checksum.digest())) !== 0) {
        throw damaged(offset, place, say`its checksum does not fit what it holds`)
      }
      const more = await bytes.take(1)
      if (more.length > 0) throw damaged(bytes.offset - 1, place, say`something follows after its end`)
      return
    }
    takeFrame(data, offset, place, body)
    checksum.update(length).update(frame)
  }
}

function takeFrame(frame: RoomFileFrameData, offset: number, place: Sentence, body: Body): void {
  const { runs, pictures, taker } = body
  if (frame.run !== undefined && pictures?.place === undefined) return takeRun(frame.run, offset, runs, taker)
  const isOfPicture = frame.picture !== undefined || frame.piece !== undefined
  if (pictures === undefined || !isOfPicture) throw damaged(offset, place, NONSENSE)
  const picture = orDamaged(() => takePicture(frame, pictures), offset, place)
  if (picture !== undefined) taker.picture(picture)
}

/** @returns the picture that this frame completes, if it does */
function takePicture({ picture, piece }: RoomFileFrameData, pictures: PictureChecker): RoomFilePicture | undefined {
  if (picture !== undefined) pictures.begin(picture)
  return piece === undefined ? undefined : pictures.add(piece)
}

function takeRun(data: RunData, offset: number, runs: RunChecker, taker: Taker): void {
  const run = orDamaged(() => readRun(data), offset, runs.place, say`a piece of the drawing cannot be read`)
  const fault = runs.check(run)
  if (fault !== undefined) throw damaged(offset, runs.place, fault)
  taker.run(run)
}

/** The next frame, undecoded and decoded, with exactly one field set. */
async function nextFrame(bytes: ByteSource, place: Sentence) {
  const { offset } = bytes
  const length = await bytes.take(LENGTH_BYTES)
  if (length.length < LENGTH_BYTES) throw cutShort(bytes, place)
  const count = Buffer.from(length).readUInt32BE()
  if (count === 0 || count > LIMITS.fileFrameBytes)
    throw damaged(offset, place, say`a piece of ${count} bytes cannot be`)
  const frame = await bytes.take(count)
  if (frame.length < count) throw cutShort(bytes, place)
  const data = orDamaged(() => RoomFileFrameData.decode(frame, DECODE_LIMITS), offset, place, NONSENSE)
  if (Object.keys(data).length !== 1) throw damaged(offset, place, NONSENSE)
  return { offset, length, frame, data }
}

function miscounted(said: RoomFileHeaderData, found: RunChecker): Sentence | undefined {
  if (said.runs === found.runs && said.entries === found.entries) return undefined
  return say`it holds ${found.entries} entries, not ${said.entries} as it says at its beginning`
}

const NONSENSE = say`a piece makes no sense`

/** The result of `work`, or that the file is damaged there if it throws: `what` is wrong, or what a SaidRangeError says. */
function orDamaged<T>(work: () => T, offset: number, place: Sentence, what?: Sentence): T {
  try {
    return work()
  } catch (error) {
    const said = error instanceof SaidRangeError ? error.sentence : NONSENSE
    throw damaged(offset, place, what ?? said, { cause: error })
  }
}

function damaged(offset: number, place: Sentence, what: Sentence, options?: ErrorOptions): RoomFileError {
  return new RoomFileError(
    'damaged',
    say`This file is damaged or was altered at byte ${offset}, ${place}: ${what}. ${ADVICE}`,
    options,
  )
}

function cutShort(bytes: ByteSource, place: Sentence): RoomFileError {
  return new RoomFileError(
    'damaged',
    say`This file is cut short: it ends at byte ${bytes.received}, ${place}. ${ADVICE}`,
  )
}

function calledIn({ description, names }: RoomFileHeader, author: string): string {
  if (author === description.owner) return names.get(author) ?? description.host
  return names.get(author) ?? `…${author.slice(-ID_TAIL_CHARACTERS)}`
}
