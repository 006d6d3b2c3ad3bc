import { formatItemId, type ItemId } from '../canvas/item.ts'
import { LIMITS } from '../canvas/limits.ts'
import { packPencil, type Pencil } from '../canvas/pencil.ts'
import { packPoints, STEPS_PER_UNIT, type Point } from '../canvas/point.ts'
import type { Wording } from '../canvas/wording.ts'
import { slotBytes, writeRun, type Run } from '../feed/run.ts'
import {
  RoomMessageData,
  type EndedStrokeData,
  type MotionData,
  type PointerData,
  type PreviewData,
} from '../wire/chalkboard.gen.js'
import { writeMotion, type Motion } from './motion.ts'
import type { Pointer } from './others.ts'

/** How often the pencil is said again, in messages about a stroke, for those who missed the first. */
const PENCIL_EVERY_MESSAGES = 30

/** Strokes that have become lines, the last ones: a preview may still be on its way. */
const ENDED_STROKES = 64

interface Stroke {
  readonly pencil: Pencil
  /** Number of the first point below. */
  from: number
  points: Point[]
  /** Of a text or a note. It is said whole, with all its points. */
  wording: Wording<ItemId> | undefined
  done: boolean
  messages: number
  grownAtMs: number
}

/** What this peer has yet to say to a room. Everything goes out together, in one message. */
export class Outbox {
  readonly #room: Uint8Array
  readonly #strokes = new Map<number, Stroke>()
  /** Oldest first. */
  readonly #lines = new Set<number>()
  #runs: Run[] = []
  #ended: EndedStrokeData[] = []
  #pointer: PointerData | undefined
  #motion: MotionData | undefined
  /** When items were last moved that others have yet to hear the end of. */
  #movedAtMs: number | undefined
  #digest: Uint8Array | undefined

  constructor(room: Uint8Array) {
    this.#room = room
  }

  get isEmpty(): boolean {
    return (
      this.#runs.length === 0 &&
      this.#pointer === undefined &&
      this.#motion === undefined &&
      this.#digest === undefined &&
      !Array.from(this.#strokes.values()).some(hasNews)
    )
  }

  /** Whether this person draws or points. */
  get isDrawing(): boolean {
    return this.#strokes.size > 0 || this.#pointer !== undefined || this.#movedAtMs !== undefined
  }

  /** Whether a stroke became a line lately. */
  hasEnded(number: number): boolean {
    return this.#lines.has(number)
  }

  /**
   * More points of a stroke; none takes it back. What comes after the stroke has become a line is not said.
   *
   * @param from how many points of the stroke went before
   * @param nowMs milliseconds of any one clock
   * @param wording what it says, of a text or a note: only the last is said
   */
  preview(
    number: number,
    pencil: Pencil,
    from: number,
    points: readonly Point[],
    nowMs: number,
    wording?: Wording<ItemId>,
  ): void {
    if (this.#lines.has(number)) return
    let stroke = this.#strokes.get(number)
    if (stroke === undefined) {
      if (points.length === 0 || this.#strokes.size >= LIMITS.strokesInProgressPerPeer) return
      stroke = { pencil, from, points: [], wording, done: false, messages: 0, grownAtMs: nowMs }
      this.#strokes.set(number, stroke)
    }
    stroke.grownAtMs = nowMs
    stroke.wording = wording
    if (points.length > 0 && from !== stroke.from + stroke.points.length) {
      // Some were lost on the way here. Previews may have gaps; the line at the end has none.
      stroke.points = []
      stroke.from = from
    }
    if (points.length === 0) stroke.done = true
    else stroke.points.push(...points)
  }

  /** Ends the strokes and the motion of which nothing was heard for a while. A stroke that grows after all starts anew where it is. */
  expire(nowMs: number): void {
    for (const stroke of this.#strokes.values()) {
      if (nowMs - stroke.grownAtMs >= LIMITS.strokeSilentMs) stroke.done = true
    }
    if (this.#movedAtMs !== undefined && nowMs - this.#movedAtMs >= LIMITS.strokeSilentMs) this.motion(null, nowMs)
  }

  /** Whether an entry goes out by itself. */
  static fits(run: Run): boolean {
    return bytesInMessage(run) <= RUN_BYTES
  }

  /** An entry of this peer's, made of stroke number `stroke` if of any. */
  entry(run: Run, stroke: number | undefined): void {
    this.#runs.push(run)
    // What was moved has been put there: nobody must see it moved once more.
    if (this.#movedAtMs !== undefined) this.#motion = undefined
    if (stroke === undefined) return
    this.#strokes.delete(stroke)
    this.#lines.add(stroke)
    if (this.#lines.size > ENDED_STROKES) this.#lines.delete(this.#lines.values().next().value!)
    this.#ended.push({ stroke, seq: run.from })
  }

  pointer(at: Pointer | null): void {
    const [x, y, page = ''] = at ?? [0, 0]
    const place = { x: Math.round(x * STEPS_PER_UNIT), y: Math.round(y * STEPS_PER_UNIT), gone: at === null }
    this.#pointer = page === '' ? place : { ...place, page }
  }

  /** Only the last is said. Null: what was moved has been let go. */
  motion(motion: Motion | null, nowMs: number): void {
    this.#motion = writeMotion(motion)
    this.#movedAtMs = motion === null ? undefined : nowMs
  }

  digest(digest: Uint8Array): void {
    this.#digest = digest
  }

  /**
   * The next message, or undefined if there is nothing to say. What does not fit waits for the one after. An entry too
   * large for any message is left to the digest, which makes the others come for it.
   */
  take(): Uint8Array | undefined {
    if (this.isEmpty) return undefined
    const runs = this.#takeRuns()
    const seqs = new Set(runs.map(run => run.from))
    const message = RoomMessageData.encode({
      room: this.#room,
      previews: this.#takePreviews(),
      runs: runs.map(writeRun),
      ended: this.#ended.filter(({ seq }) => seqs.has(seq)),
      ...(this.#pointer === undefined ? {} : { pointer: this.#pointer }),
      ...(this.#motion === undefined ? {} : { motion: this.#motion }),
      digest: this.#digest ?? new Uint8Array(),
    })
    this.#ended = this.#ended.filter(({ seq }) => !seqs.has(seq))
    this.#pointer = undefined
    this.#motion = undefined
    this.#digest = undefined
    return message
  }

  #takeRuns(): Run[] {
    const taken: Run[] = []
    let bytes = 0
    while (this.#runs.length > 0 && taken.length < LIMITS.runsPerMessage) {
      const size = bytesInMessage(this.#runs[0]!)
      if (!Outbox.fits(this.#runs[0]!)) {
        const tooLarge = this.#runs.shift()!
        this.#ended = this.#ended.filter(({ seq }) => seq !== tooLarge.from)
      } else if (bytes + size > RUN_BYTES) {
        break
      } else {
        bytes += size
        taken.push(this.#runs.shift()!)
      }
    }
    return taken
  }

  #takePreviews(): PreviewData[] {
    const previews: PreviewData[] = []
    let bytes = 0
    for (const [number, stroke] of this.#strokes) {
      if (previews.length === LIMITS.previewsPerMessage) break
      if (!hasNews(stroke)) continue
      // Any one fits. What is after a long text may have to wait for the next message.
      bytes += bytesInPreview(stroke)
      if (previews.length > 0 && bytes > PREVIEW_BYTES) break
      const points = stroke.points.splice(0, POINTS_PER_PREVIEW)
      const done = stroke.done && stroke.points.length === 0
      previews.push({
        stroke: number,
        ...(saysPencil(stroke) ? { pencil: packPencil(stroke.pencil) } : {}),
        from: stroke.from,
        points: points.length === 0 ? new Uint8Array() : packPoints(points),
        ...(points.length === 0 ? {} : writeWording(stroke.wording)),
        done,
      })
      stroke.from += points.length
      stroke.messages += 1
      if (done) this.#strokes.delete(number)
    }
    return previews
  }
}

/** Half of a message for entries; of the other half, a quarter is for what is moved and all that is small. */
const RUN_BYTES = LIMITS.gossipBytes / 2
const PREVIEW_BYTES = (LIMITS.gossipBytes * 3) / 8
const POINTS_PER_PREVIEW = 128
/** At most, packed. */
const BYTES_PER_POINT = 12
/** A pencil, the ids of a page and an item, numbers. */
const BYTES_BESIDE_POINTS = 512

function hasNews(stroke: Stroke): boolean {
  return stroke.points.length > 0 || stroke.done
}

function saysPencil({ messages, wording }: Stroke): boolean {
  return wording !== undefined || messages % PENCIL_EVERY_MESSAGES === 0
}

function writeWording(wording: Wording<ItemId> | undefined): Pick<PreviewData, 'text' | 'item'> {
  if (wording === undefined) return {}
  const { text, item } = wording
  return item === undefined ? { text } : { text, item: formatItemId(item) }
}

function bytesInPreview({ points, wording }: Stroke): number {
  const letters = wording === undefined ? 0 : Buffer.byteLength(wording.text)
  return Math.min(points.length, POINTS_PER_PREVIEW) * BYTES_PER_POINT + letters + BYTES_BESIDE_POINTS
}

function bytesInMessage({ entries }: Run): number {
  return entries.reduce((sum, slot) => sum + slotBytes(slot) + 8, 128)
}
