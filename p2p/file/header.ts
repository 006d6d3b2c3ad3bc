import { LIMITS } from '../canvas/limits.ts'
import { isName } from '../canvas/name.ts'
import { SaidRangeError, say, type Sentence } from '../canvas/sentence.ts'
import { readRoomDescription, type RoomDescription } from '../feed/room-description.ts'
import { VERIFIER_BYTES } from '../room/lock/pin.ts'
import { isKeyOf, type RoomKeys } from '../room/lock/room-key.ts'
import type { RoomSecrets } from '../room/lock/room-lock.ts'
import { KEY_BYTES } from '../room/lock/sealed.ts'
import { authorOfKey, keyOfAuthor } from '../wire/author.ts'
import type { AuthorNameData, RoomFileHeaderData, RoomFileLockData } from '../wire/chalkboard.gen.js'
import type { RoomFile } from './room-file.ts'

/** What a file says of its room, apart from what was drawn there. */
export type RoomFileHeader = Omit<RoomFile, 'runs' | 'pictures'>

export function writeHeader({ description, names, secrets, runs }: RoomFile): RoomFileHeaderData {
  return {
    room: description.signed,
    runs: runs.length,
    entries: runs.reduce((sum, { entries }) => sum + entries.length, 0),
    names: Array.from(names, ([author, name]) => ({ author: keyOfAuthor(author), name })),
    ...(secrets === undefined ? {} : { lock: writeLock(secrets) }),
  }
}

/** @throws SaidRangeError whose sentence goes on where “at its beginning:” ends */
export function readHeader({ room, names, lock }: RoomFileHeaderData): RoomFileHeader {
  if (room === undefined) throw new SaidRangeError(say`it does not say which room it holds`)
  const description = trying(
    () => readRoomDescription(room),
    say`what it says of its room is not what the owner of the room signed`,
  )
  return { description, names: readNames(names), secrets: readLock(description, lock) }
}

function readNames(data: readonly AuthorNameData[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { author, name } of data) {
    if (!isName(name)) throw new SaidRangeError(say`it names an author by what is no name`)
    names.set(
      trying(() => authorOfKey(author), say`it names an author that is none`),
      name,
    )
  }
  return names
}

function writeLock({ keys, verifier }: RoomSecrets): RoomFileLockData {
  return { keys: { keys: Array.from(keys, ([epoch, key]) => ({ epoch, key })) }, verifier }
}

/** Later keys are checked as the rules that brought them become known; the first can be checked now. */
function readLock({ keyCheck }: RoomDescription, lock: RoomFileLockData | undefined): RoomSecrets | undefined {
  if (keyCheck === undefined) {
    if (lock === undefined) return undefined
    throw new SaidRangeError(say`it holds keys, though its room has no PIN`)
  }
  const entries = lock?.keys?.keys ?? []
  const keys: RoomKeys = new Map(entries.map(({ epoch, key }) => [epoch, Uint8Array.from(key)]))
  const first = keys.get(0)
  if (first !== undefined && !isKeyOf(keyCheck, first)) throw new SaidRangeError(WRONG_KEYS)
  if (lock?.verifier.length !== VERIFIER_BYTES || keys.size === 0 || keys.size > LIMITS.keysPerRoom) {
    throw new SaidRangeError(WRONG_KEYS)
  }
  if (entries.some(({ key }) => key.length !== KEY_BYTES)) throw new SaidRangeError(WRONG_KEYS)
  return { keys, verifier: Uint8Array.from(lock.verifier) }
}

const WRONG_KEYS = say`the keys of its room are not there or not right`

/** The result of `work`, or a SaidRangeError with this sentence if it throws. */
function trying<T>(work: () => T, sentence: Sentence): T {
  try {
    return work()
  } catch (error) {
    throw new SaidRangeError(sentence, { cause: error })
  }
}
