import { isPageId } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { STEPS_PER_UNIT } from '../canvas/point.ts'
import { ROOM_ID_BYTES } from '../feed/chain.ts'
import { readRun, type Run } from '../feed/run.ts'
import { RoomMessageData, type PreviewData } from '../wire/chalkboard.gen.js'
import { readMotion, type Motion } from './motion.ts'
import type { Pointer } from './others.ts'

/** What one peer says to a room at one moment. */
export interface RoomMessage {
  /** 32 hex characters. */
  readonly room: string
  /** Not yet unpacked. */
  readonly previews: readonly PreviewData[]
  readonly runs: readonly Run[]
  /** Strokes that became lines, and in which entry of the sender's. */
  readonly ended: readonly { readonly stroke: number; readonly seq: number }[]
  /** Null when it has gone, undefined when nothing is said of it. */
  readonly pointer: Pointer | null | undefined
  /** What they are moving, null when they have let it go, undefined when nothing is said of it. */
  readonly motion: Motion | null | undefined
  /** Digest of the sender's version vector; empty when nothing is said of it. */
  readonly digest: Uint8Array
}

/** @throws Error if it is not a room message within LIMITS */
export function readRoomMessage(bytes: Uint8Array): RoomMessage {
  if (bytes.length > LIMITS.gossipBytes) throw new RangeError(`A message of ${bytes.length} bytes.`)
  const data = RoomMessageData.decode(bytes, {
    limits: { previews: LIMITS.previewsPerMessage, runs: LIMITS.runsPerMessage, ended: LIMITS.runsPerMessage },
  })
  if (data.room.length !== ROOM_ID_BYTES) throw new RangeError(`A message to a room of ${data.room.length} bytes.`)
  if (data.digest.length > LIMITS.digestBytes) throw new RangeError(`A digest of ${data.digest.length} bytes.`)
  return {
    room: Buffer.from(data.room).toString('hex'),
    previews: data.previews,
    runs: data.runs.map(readRun),
    ended: data.ended,
    pointer: readPointer(data),
    motion: data.motion === undefined ? undefined : readMotion(data.motion),
    digest: data.digest,
  }
}

function readPointer({ pointer }: RoomMessageData): RoomMessage['pointer'] {
  if (pointer === undefined) return undefined
  if (pointer.gone) return null
  const [x, y, page = ''] = [pointer.x / STEPS_PER_UNIT, pointer.y / STEPS_PER_UNIT, pointer.page] as const
  if (Math.max(Math.abs(x), Math.abs(y)) > LIMITS.coordinateUnits) throw new RangeError('A pointer off the canvas.')
  if (!isPageId(page)) throw new RangeError('A pointer on a page without an id.')
  return page === '' ? [x, y] : [x, y, page]
}
