/** Messages of every kind, made by the project's own encoders out of real handwriting. The same in every run. */
import { formatItemId } from '../../p2p/canvas/item.ts'
import type { Change, Operation } from '../../p2p/canvas/operation.ts'
import { pageLine } from '../../p2p/canvas/pages.ts'
import { TOOLS } from '../../p2p/canvas/pencil.ts'
import { packPoints } from '../../p2p/canvas/point.ts'
import { Charter } from '../../p2p/canvas/charter.ts'
import { hashOfEntry } from '../../p2p/feed/chain.ts'
import { Feeds, type VerifiedRun } from '../../p2p/feed/feeds.ts'
import { describeRoom, roomIdBytes, type RoomDescription } from '../../p2p/feed/room-description.ts'
import { writeRun, type Run } from '../../p2p/feed/run.ts'
import type { Signer } from '../../p2p/feed/signing.ts'
import { encodeAnnouncement } from '../../p2p/network/announcement.ts'
import { blobFrames } from '../../p2p/network/blob-protocol.ts'
import { canvasFrames } from '../../p2p/network/canvas-serving.ts'
import { encodeKeys } from '../../p2p/room/lock/room-key.ts'
import { writeMotion } from '../../p2p/room/motion.ts'
import { vectorDigest } from '../../p2p/room/vector-digest.ts'
import {
  BlobFrameData,
  BlobRequestData,
  CanvasFrameData,
  CanvasQuestionData,
  CanvasRequestData,
  type PreviewData,
  PruneData,
  RoomMessageData,
  RuleData,
  RunData,
  SealedData,
  SignedRoomData,
  VersionVectorData,
} from '../../p2p/wire/chalkboard.gen.js'
import { encodePrune, encodeRule } from '../../p2p/wire/decree.ts'
import { encodeVector } from '../../p2p/wire/vector.ts'
import { loadHandwriting } from '../support/handwriting.ts'
import { signerNumber } from '../unit/feed/keys.ts'

const LINES = 40
const CREATED = 1_790_000_000_000
const PENCIL = { tool: 0, color: 0x1a2b3c, width: 24, opacity: 255 }

/** A room in which its owner and a guest have drawn. */
export interface SampleRoom {
  readonly description: RoomDescription
  readonly owner: Signer
  readonly guest: Signer
  /** What both have done, an entry each, in an order in which it can be taken in. */
  readonly runs: readonly VerifiedRun[]
}

/** @param keyCheck if the room is to have a PIN */
export async function makeSampleRoom(keyCheck?: Uint8Array): Promise<SampleRoom> {
  const owner = await signerNumber(1)
  const guest = await signerNumber(2)
  const nonce = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)
  const lock = keyCheck === undefined ? {} : { keyCheck }
  const description = describeRoom(owner, { name: 'Maths 7b', host: 'Ms Noether', created: CREATED, nonce, ...lock })
  const feeds = new Feeds(roomIdBytes(description.id), [], new Charter(owner.author))
  const runs: VerifiedRun[] = []
  const act = (signer: Signer, operation: Operation): void => {
    const run = feeds.compose(signer, operation, runs.length + 1, CREATED + runs.length)
    feeds.advance(run)
    runs.push(run)
  }
  samplesOfLines().forEach((line, at) => act(at % 2 === 0 ? owner : guest, [line]))
  for (const operation of samplesOfOperations(owner.author, guest.author)) act(owner, operation)
  for (const operation of samplesOfOperations(guest.author, owner.author)) act(guest, operation)
  return { description, owner, guest, runs }
}

/** Packed points of real strokes, and of the shortest and the most unlike handwriting. */
export function samplesOfPoints(): Uint8Array[] {
  const strokes = loadHandwriting().flatMap(character => character.strokes)
  const written = strokes.slice(0, LINES).map(({ points }) => packPoints(points.map(toPoint)))
  const jumping = Array.from({ length: 20 }, (_, at) => ({ x: (at % 2) * 2 ** 20, y: -at * 50_000, pressure: at % 2 }))
  return [...written, packPoints([{ x: 0, y: 0, pressure: 0.5 }]), packPoints(jumping)]
}

export function samplesOfEntries({ runs }: SampleRoom): Uint8Array[] {
  return runs.flatMap(run => run.entries.filter(slot => slot instanceof Uint8Array))
}

/** Runs of one and of many entries, and with tombstones at their begin, middle and end. */
export function samplesOfRuns({ runs, owner, guest }: SampleRoom): Uint8Array[] {
  const feeds = [owner, guest].map(({ author }) => runs.filter(run => run.author === author))
  const joined = feeds.flatMap(feed => [joinRuns(feed.slice(0, 5)), joinRuns(feed.slice(3))])
  return [...runs.slice(0, 8), ...joined, ...joined.map(withTombstones)].map(run => RunData.encode(writeRun(run)))
}

export function samplesOfAnnouncements({ description, owner, guest }: SampleRoom): Uint8Array[] {
  const digest = vectorDigest(new Map([[owner.author, 3]]))
  const addresses = ['/ip4/192.168.1.20/tcp/4001', '/ip6/fe80::1/tcp/4001', '/ip4/127.0.0.1/tcp/65535']
  const neighbours = [owner, guest].map(({ author }) => author.slice(-8))
  const room = { description, open: true, digest, locked: false }
  return [
    encodeAnnouncement({ name: 'Ada', addresses, rooms: [], neighbours, leaving: false }),
    encodeAnnouncement({
      name: 'Ada Łovelace 😀',
      addresses,
      rooms: [room, { ...room, open: false }],
      neighbours,
      leaving: false,
    }),
    encodeAnnouncement({ name: 'x', addresses: [], rooms: [], neighbours: [], leaving: true }),
  ]
}

export function samplesOfDescriptions({ description }: SampleRoom): Uint8Array[] {
  return [description.signed.description]
}

export function samplesOfSignedRooms({ description }: SampleRoom): Uint8Array[] {
  return [SignedRoomData.encode(description.signed)]
}

export function samplesOfRoomMessages({ description, runs, owner, guest }: SampleRoom): Uint8Array[] {
  const room = roomIdBytes(description.id)
  const previews = samplesOfPoints()
    .slice(0, 4)
    .map((points, stroke) => ({ stroke, pencil: PENCIL, from: stroke * 7, points, done: stroke === 3 }))
  const digest = vectorDigest(new Map([[owner.author, 3]]))
  return [
    { room, digest },
    { room, motion: writeMotion({ items: [{ author: guest.author, seq: 2, position: 1 }], by: [2, 0, 0, 1, 5, 6] }) },
    { room, motion: writeMotion(null) },
    { room, previews: samplesOfTexts(guest) },
    { room, previews, pointer: { x: -800, y: 1_600, gone: false } },
    { room, runs: runs.slice(0, 3).map(writeRun), ended: [{ stroke: 1, seq: 1 }], digest },
    { room, previews: previews.slice(0, 1), runs: runs.slice(-2).map(writeRun), pointer: { x: 0, y: 0, gone: true } },
  ].map(message => RoomMessageData.encode(message))
}

/** Texts that are being written: a new one, and one that is there already. */
function samplesOfTexts(guest: SampleRoom['guest']): PreviewData[] {
  const corners = [0, 1, 2, 3].map(at => ({ x: 50 * at, y: at % 2, pressure: 0.5 }))
  const text = { pencil: { ...PENCIL, tool: TOOLS.indexOf('text') }, from: 0, points: packPoints(corners), done: false }
  return [
    { ...text, stroke: 1, text: 'Größe 光' },
    { ...text, stroke: 2, text: '', item: formatItemId({ author: guest.author, seq: 2, position: 1 }) },
  ]
}

export function samplesOfCanvasRequests({ description, owner, guest }: SampleRoom): Uint8Array[] {
  const room = roomIdBytes(description.id)
  const have = encodeVector(vectorOf(owner, guest))
  const sealed = { epoch: 3, nonce: new Uint8Array(12).fill(7), ciphertext: new Uint8Array(64).fill(9) }
  const pin = { session: new Uint8Array(16).fill(3), share: new Uint8Array(32).fill(5) }
  return [{ room }, { room, have }, { room, sealed }, { room, pin }].map(request => CanvasRequestData.encode(request))
}

export function samplesOfCanvasFrames({ description, runs, owner, guest }: SampleRoom): Uint8Array[] {
  const feeds = [owner, guest].map(({ author }) => joinRuns(runs.filter(run => run.author === author)))
  const head = runs[0]!.head
  const all = [...feeds, withTombstones(feeds[1]!)]
  const refusal = CanvasFrameData.encode({ refusal: { reason: 7, waitSeconds: 30 } })
  return [...canvasFrames({ description, entries: runs.length, bytes: 9_000, yours: head, runs: all }), refusal]
}

export function samplesOfBlobRequests({ description }: SampleRoom): Uint8Array[] {
  const room = roomIdBytes(description.id)
  const sealed = { epoch: 3, nonce: new Uint8Array(12).fill(7), ciphertext: new Uint8Array(48).fill(9) }
  return [
    { room, sha256: new Uint8Array(32).fill(6) },
    { room, sealed },
  ].map(request => BlobRequestData.encode(request))
}

/** Frames of small pictures, one of them in a single piece, and a refusal. */
export function samplesOfBlobFrames(): Uint8Array[] {
  const pieces = [Uint8Array.of(1, 2, 3), Uint8Array.of(4), new Uint8Array(40).fill(8)]
  return [
    ...[1, 44].flatMap(size => [...blobFrames(new Uint8Array(size).fill(size))]),
    ...pieces.map(piece => BlobFrameData.encode({ piece })),
    BlobFrameData.encode({ refusal: { reason: 2, waitSeconds: 0 } }),
  ]
}

export function samplesOfVectors({ owner, guest }: SampleRoom): Uint8Array[] {
  return [VersionVectorData.encode(encodeVector(vectorOf(owner, guest)))]
}

export function samplesOfRules({ owner, guest }: SampleRoom): Uint8Array[] {
  return decreesOf(owner.author, guest.author)
    .filter(change => change.kind === 'rule')
    .map(rule => RuleData.encode(encodeRule(rule)))
}

export function samplesOfPrunings({ owner, guest }: SampleRoom): Uint8Array[] {
  return decreesOf(owner.author, guest.author)
    .filter(change => change.kind === 'prune')
    .map(prune => PruneData.encode(encodePrune(prune)))
}

export function samplesOfRoomKeys(): Uint8Array[] {
  return [encodeKeys(new Map([0, 12, 4_000].map(epoch => [epoch, new Uint8Array(32).fill(epoch)])))]
}

export function samplesOfQuestions({ owner, guest }: SampleRoom): Uint8Array[] {
  return [CanvasQuestionData.encode({ have: encodeVector(vectorOf(owner, guest)), epochs: [0, 12] })]
}

export function samplesOfSealed(): Uint8Array[] {
  const ciphertext = new Uint8Array(80).fill(9)
  return [SealedData.encode({ epoch: 3, nonce: new Uint8Array(12).fill(7), ciphertext })]
}

function samplesOfLines(): Change[] {
  return samplesOfPoints().map((points, at) => ({
    kind: 'add',
    line: {
      pencil: { ...PENCIL, color: at * 4_099, width: 1 + at },
      points,
      ...(at % 5 === 0 ? { order: 'a0V', locked: at % 2 === 0, group: 'desk' } : {}),
    },
  }))
}

/** Every other kind of operation that someone can do. */
function samplesOfOperations(author: string, other: string): Operation[] {
  const items = [
    { author, seq: 1, position: 0 },
    { author: other, seq: 2, position: 0 },
    { author: other, seq: 9, position: 3 },
  ]
  return [
    [{ kind: 'remove', items }],
    [{ kind: 'restore', items: items.slice(1) }],
    [{ kind: 'set', items, field: 'matrix', value: [0.5, -0.25, 0.25, 0.5, -9, 70_000.125] }],
    [{ kind: 'set', items, field: 'fill', value: 0xabcdef }],
    [{ kind: 'set', items, field: 'text', value: 'Grüße 👋' }],
    [
      { kind: 'set', items, field: 'color', value: 0 },
      { kind: 'set', items, field: 'width', value: 12 },
      { kind: 'set', items, field: 'opacity', value: 0 },
    ],
    [{ kind: 'set', items, field: 'order', value: 'a0V' }],
    [{ kind: 'set', items, field: 'locked', value: true }],
    [
      { kind: 'setEach', items, field: 'matrix', values: items.map(({ seq }) => [1, 0, seq % 2, 1, seq / 3, 0]) },
      { kind: 'setEach', items, field: 'width', values: [1, 20, 300] },
    ],
    [{ kind: 'setEach', items, field: 'order', values: ['a0', 'a0V', 'Zz'] }],
    [...samplesOfLines().slice(0, 3), { kind: 'remove', items: items.slice(0, 1) }],
    [
      {
        kind: 'clear',
        seen: new Map([
          [author, 3],
          [other, 2],
        ]),
      },
    ],
    [{ kind: 'clear', seen: new Map([[author, 3]]), page: `${author}.3` }],
    [{ kind: 'add', line: pageLine('Fractions') }],
    [{ kind: 'set', items: [{ author, seq: 0, position: 0 }], field: 'paper', value: 4 }],
    [{ kind: 'undo', seq: 22 }],
    [{ kind: 'redo', seq: 22 }],
    ...decreesOf(author, other).map(change => [change]),
  ]
}

function decreesOf(author: string, other: string): Extract<Change, { kind: 'rule' | 'prune' }>[] {
  const seen = new Map([
    [author, 30],
    [other, 30],
  ])
  return [
    { kind: 'rule', author: other, role: 'viewer', seen, keyCheck: undefined },
    { kind: 'rule', author: undefined, role: 'viewer', seen, keyCheck: new Uint8Array(32).fill(4) },
    { kind: 'rule', author: other, role: 'editor', seen: new Map([[other, 60]]), keyCheck: undefined },
    { kind: 'rule', author: undefined, role: 'editor', seen: new Map([[other, 60]]), keyCheck: undefined },
    {
      kind: 'prune',
      entries: new Map([
        [other, [[3, 3]]],
        [
          author,
          [
            [2, 2],
            [5, 6],
          ],
        ],
      ]),
    },
  ]
}

/** Consecutive runs of one author as one, vouched for by the last one's signature. */
export function joinRuns(runs: readonly VerifiedRun[]): Run {
  const { author, from } = runs[0]!
  return { author, from, entries: runs.flatMap(run => run.entries), signature: runs.at(-1)!.signature }
}

/** The same run with only the hashes left of a third of it. */
function withTombstones(run: Run): Run {
  const entries = run.entries.map((slot, at) =>
    at % 3 === 0 && slot instanceof Uint8Array ? { hash: hashOfEntry(slot) } : slot,
  )
  return { ...run, entries }
}

function vectorOf(...signers: readonly Signer[]): Map<string, number> {
  return new Map(signers.map(({ author }, at) => [author, 40 + at]))
}

function toPoint([x, y, pressure]: readonly [number, number, number]) {
  return { x, y, pressure }
}
