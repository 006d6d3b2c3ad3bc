/** Every decoder of what other computers say, and what each promises of whatever it takes in. */
import { isDeepStrictEqual } from 'node:util'
import { formatItemId } from '../../p2p/canvas/item.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import type { Entry } from '../../p2p/canvas/operation.ts'
import { packPoints, toPoints, unpackPoints, type Point } from '../../p2p/canvas/point.ts'
import type { VersionVector } from '../../p2p/canvas/version-vector.ts'
import { readRoomDescription, roomIdBytes, type RoomDescription } from '../../p2p/feed/room-description.ts'
import { isTombstone, readRun, writeRun, type Run } from '../../p2p/feed/run.ts'
import { decodeAnnouncement, encodeAnnouncement, type Announcement } from '../../p2p/network/announcement.ts'
import { readBlobRequest, type BlobRequest } from '../../p2p/network/blob-protocol.ts'
import { decodeKeys, encodeKeys } from '../../p2p/room/lock/room-key.ts'
import { open } from '../../p2p/room/lock/sealed.ts'
import { readRoomMessage } from '../../p2p/room/room-message.ts'
import {
  BlobRequestData,
  CanvasFrameData,
  CanvasQuestionData,
  CanvasRequestData,
  PruneData,
  RuleData,
  RunData,
  SealedData,
  SignedRoomData,
  VersionVectorData,
} from '../../p2p/wire/chalkboard.gen.js'
import { decodePrune, decodeRule, encodePrune, encodeRule } from '../../p2p/wire/decree.ts'
import { decodeEntry, encodeEntry } from '../../p2p/wire/entry.ts'
import { decodeVector, encodeVector } from '../../p2p/wire/vector.ts'
import { blobTarget } from './blob-target.ts'
import type { Target } from './campaign.ts'
import { feedTarget } from './feed-target.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { mutateProtobuf } from './mutate-protobuf.ts'
import { attempt, expect } from './promises.ts'
import type { Random } from '../support/random.ts'
import {
  checkAnnouncement,
  checkBlobRequest,
  checkChange,
  checkDescription,
  checkEntry,
  checkRoomMessage,
  checkRun,
  checkVector,
  previewsIn,
} from './wire-checks.ts'
import * as samples from './wire-samples.ts'

/** A decoder: throws an Error, or gives a value within LIMITS that comes back the same when written and read again. */
interface Codec<T> {
  readonly name: string
  readonly samples: readonly Uint8Array[]
  /** Of the largest message that is read at all. */
  readonly mostBytes: number
  readonly mutate?: (random: Random, bytes: Uint8Array, other: Uint8Array) => Uint8Array
  decode(bytes: Uint8Array): T
  /** @throws if it is not within LIMITS */
  check(value: T): void
  /** Left out where nobody writes this by itself. */
  encode?(value: T): Uint8Array
  /** What of a value has to come back; all of it if left out. */
  plain?(value: T): unknown
}

export async function wireTargets(): Promise<Target[]> {
  const room = await samples.makeSampleRoom()
  const { author } = room.guest
  return [
    target<Entry>({
      name: 'entries',
      samples: samples.samplesOfEntries(room),
      mostBytes: LIMITS.entryBytes,
      decode: bytes => decodeEntry(bytes, author, 1_000),
      check: checkEntry,
      encode: encodeEntry,
      plain: inOrderOfItems,
    }),
    target<Run>({
      name: 'runs',
      samples: samples.samplesOfRuns(room),
      mostBytes: LIMITS.canvasFrameBytes,
      decode: bytes => readRun(RunData.decode(bytes)),
      check: checkRun,
      encode: run => RunData.encode(writeRun(run)),
      // Stretches of tombstones that meet are written as one.
      plain: run => ({ ...run, entries: run.entries.map(slot => (isTombstone(slot) ? { hash: slot.hash } : slot)) }),
    }),
    target<VersionVector>({
      name: 'version vectors',
      samples: samples.samplesOfVectors(room),
      mostBytes: LIMITS.canvasRequestBytes,
      decode: bytes => decodeVector(VersionVectorData.decode(bytes)),
      check: checkVector,
      encode: vector => VersionVectorData.encode(encodeVector(vector)),
    }),
    target<ReturnType<typeof decodeRule>>({
      name: 'rules',
      samples: samples.samplesOfRules(room),
      mostBytes: LIMITS.entryBytes,
      decode: bytes => decodeRule(RuleData.decode(bytes)),
      check: checkChange,
      encode: rule => RuleData.encode(encodeRule(rule)),
    }),
    target<ReturnType<typeof decodePrune>>({
      name: 'prunings',
      samples: samples.samplesOfPrunings(room),
      mostBytes: LIMITS.entryBytes,
      decode: bytes => decodePrune(PruneData.decode(bytes)),
      check: checkChange,
      encode: prune => PruneData.encode(encodePrune(prune)),
    }),
    target<readonly Point[]>({
      name: 'packed points',
      samples: samples.samplesOfPoints(),
      mostBytes: LIMITS.entryBytes,
      mutate: mutateBytes,
      decode: bytes => toPoints(unpackPoints(bytes)),
      check: points => expect(points.length > 0 && points.length <= LIMITS.pointsPerLine, 'the number of points'),
      encode: packPoints,
    }),
    target<Announcement>({
      name: 'announcements',
      samples: samples.samplesOfAnnouncements(room),
      mostBytes: LIMITS.announcementBytes,
      decode: decodeAnnouncement,
      check: checkAnnouncement,
      encode: encodeAnnouncement,
    }),
    target<RoomDescription>({
      name: 'signed rooms',
      samples: samples.samplesOfSignedRooms(room),
      mostBytes: LIMITS.announcementBytes,
      decode: bytes => readRoomDescription(SignedRoomData.decode(bytes)),
      check: checkDescription,
      encode: ({ signed }) => SignedRoomData.encode(signed),
    }),
    target<RoomDescription>({
      name: 'room descriptions signed as they are',
      samples: samples.samplesOfDescriptions(room),
      mostBytes: LIMITS.roomDescriptionBytes,
      decode: description => {
        const signature = room.owner.sign(Buffer.concat([Buffer.from('chalkboard-room:'), description]))
        return readRoomDescription({ description, signature })
      },
      check: checkDescription,
    }),
    target({
      name: 'room messages',
      samples: samples.samplesOfRoomMessages(room),
      mostBytes: LIMITS.gossipBytes,
      decode: bytes => {
        const message = readRoomMessage(bytes)
        return { message, shown: previewsIn(message) }
      },
      check: ({ message, shown }) => checkRoomMessage(message, shown),
    }),
    target({
      name: 'canvas requests',
      samples: samples.samplesOfCanvasRequests(room),
      mostBytes: LIMITS.canvasRequestBytes,
      decode: bytes => decodeVector(CanvasRequestData.decode(bytes).have),
      check: checkVector,
    }),
    target({
      name: 'canvas frames',
      samples: samples.samplesOfCanvasFrames(room),
      mostBytes: LIMITS.canvasFrameBytes,
      decode: bytes => {
        const { total, runs } = CanvasFrameData.decode(bytes)
        if (total?.room !== undefined) checkDescription(readRoomDescription(total.room))
        return (runs?.runs ?? []).map(readRun)
      },
      check: runs => runs.forEach(checkRun),
    }),
    target({
      name: 'questions of members',
      samples: samples.samplesOfQuestions(room),
      mostBytes: LIMITS.canvasRequestBytes,
      decode: bytes => {
        const { have, epochs } = CanvasQuestionData.decode(bytes, { limits: { epochs: LIMITS.keysPerRoom } })
        return { have: decodeVector(have), epochs }
      },
      check: ({ have }) => checkVector(have),
      encode: ({ have, epochs }) => CanvasQuestionData.encode({ have: encodeVector(have), epochs }),
    }),
    target({
      name: 'sealed messages',
      samples: samples.samplesOfSealed(),
      mostBytes: LIMITS.gossipBytes,
      decode: bytes => {
        const sealed = SealedData.decode(bytes)
        expect(open(new Uint8Array(32), new Uint8Array(0), sealed) === undefined, 'a seal that nobody made')
        return sealed
      },
      check: () => undefined,
      encode: sealed => SealedData.encode(sealed),
    }),
    target({
      name: 'room keys',
      samples: samples.samplesOfRoomKeys(),
      mostBytes: LIMITS.canvasRequestBytes,
      decode: decodeKeys,
      check: keys => expect(keys.size <= LIMITS.keysPerRoom, 'the number of keys'),
      encode: encodeKeys,
    }),
    target<BlobRequest>({
      name: 'picture requests',
      samples: samples.samplesOfBlobRequests(room),
      mostBytes: LIMITS.blobRequestBytes,
      decode: bytes => readBlobRequest(bytes) ?? refuse('no request'),
      check: checkBlobRequest,
      encode: ({ room, sha256, sealed }) =>
        BlobRequestData.encode({ room: roomIdBytes(room), sha256, ...(sealed === undefined ? {} : { sealed }) }),
    }),
    blobTarget(samples.samplesOfBlobFrames()),
    feedTarget(room, samples.samplesOfEntries(room)),
  ]
}

function refuse(why: string): never {
  throw new Error(why)
}

function target<T>(codec: Codec<T>): Target {
  const { name, samples, mostBytes, mutate = mutateProtobuf } = codec
  const plain = (value: T): unknown => codec.plain?.(value) ?? value
  return {
    name,
    next: random => mutate(random, random.pick(samples), random.pick(samples), mostBytes).subarray(0, mostBytes),
    take(input) {
      const value = attempt(() => codec.decode(input))
      if (value === undefined) return undefined
      return () => {
        codec.check(value)
        if (codec.encode === undefined) return
        const again = codec.decode(new Uint8Array(codec.encode(value)))
        expect(isDeepStrictEqual(plain(again), plain(value)), 'what comes back when it is written and read again')
      }
    },
  }
}

/** Items are a set: in which order an entry names them says nothing, and writing it sorts them by author. */
function inOrderOfItems(entry: Entry): Entry {
  const operation = entry.operation.map(change =>
    'items' in change
      ? { ...change, items: change.items.toSorted((a, b) => (formatItemId(a) < formatItemId(b) ? -1 : 1)) }
      : change,
  )
  return { ...entry, operation }
}
