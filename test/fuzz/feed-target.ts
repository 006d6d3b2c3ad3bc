import { Canvas } from '../../p2p/canvas/canvas.ts'
import { Charter } from '../../p2p/canvas/charter.ts'
import type { Entry } from '../../p2p/canvas/operation.ts'
import { hashOfEntry, nextHash, signedBytes } from '../../p2p/feed/chain.ts'
import { Feeds, type Head } from '../../p2p/feed/feeds.ts'
import { roomIdBytes } from '../../p2p/feed/room-description.ts'
import type { Run } from '../../p2p/feed/run.ts'
import type { Signer } from '../../p2p/feed/signing.ts'
import { looksOf } from '../../p2p/looks.ts'
import type { Target } from './campaign.ts'
import { mutateProtobuf } from './mutate-protobuf.ts'
import { expect } from './promises.ts'
import { checkEntry } from './wire-checks.ts'
import type { SampleRoom } from './wire-samples.ts'

const MOST_BYTES = 64 * 1024
/** Of each feed, before the damaged entry: enough for it to refer to. */
const ENTRIES_BEFORE = 6

/**
 * Damaged entries that their authors, the room's owner and a guest, have signed as a modified program would. Whatever is
 * taken in shows the same on every computer, in whatever order it came and however often.
 */
export function feedTarget(room: SampleRoom, samples: readonly Uint8Array[]): Target {
  const before = [room.owner, room.guest].flatMap(({ author }) =>
    room.runs.filter(run => run.author === author).slice(0, ENTRIES_BEFORE),
  )
  const heads = new Map(before.map(run => [run.author, run.head]))
  const roomId = roomIdBytes(room.description.id)
  return {
    name: 'entries that their author signed',
    next: random =>
      mutateProtobuf(random, random.pick(samples), random.pick(samples), MOST_BYTES).subarray(0, MOST_BYTES),
    take(input) {
      const feeds = new Feeds(roomId, heads, new Charter(room.owner.author))
      const taken = [room.guest, room.owner].flatMap(signer => {
        const verdict = feeds.verify(signedRun(signer, roomId, feeds.head(signer.author), input))
        if (!verdict.ok) return []
        verdict.runs.forEach(run => feeds.advance(run))
        return verdict.runs.flatMap(run => run.decoded)
      })
      const entries = [...before.flatMap(run => run.decoded), ...taken]
      const canvas = canvasOf(room, entries)
      if (taken.length === 0) return undefined
      return () => {
        taken.forEach(checkEntry)
        const looks = sha256Of(canvas)
        expect(looks === sha256Of(canvasOf(room, entries.toReversed())), 'the same canvas, whatever the order')
        expect(looks === sha256Of(canvasOf(room, [...entries, ...entries])), 'the same canvas, however often')
      }
    },
  }
}

function signedRun(signer: Signer, roomId: Uint8Array, previous: Head, entry: Uint8Array): Run {
  const seq = previous.seq + 1
  const hash = nextHash(previous.hash, hashOfEntry(entry))
  const signature = signer.sign(signedBytes(roomId, seq, hash))
  return { author: signer.author, from: seq, entries: [entry], signature }
}

function canvasOf({ owner }: SampleRoom, entries: readonly Entry[]): Canvas {
  const canvas = new Canvas(owner.author)
  for (const entry of entries) canvas.apply(entry)
  return canvas
}

function sha256Of(canvas: Canvas): string {
  const { lines, sha256 } = looksOf(canvas)
  expect(lines === canvas.size, 'the number of lines that can be seen')
  return sha256
}
