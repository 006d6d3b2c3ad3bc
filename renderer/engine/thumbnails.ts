/**
 * Small pictures of pages, painted while nothing else is to be done: one after the other, a bit at a time, and each at
 * most every two seconds, more rarely if it takes long. While none is shown, nothing happens.
 */
import type { Paper } from '../../p2p/canvas/paper.ts'
import type { BoardTheme } from './board.ts'
import type { Size } from './geometry.ts'
import type { IdleTime } from './idle-time.ts'
import type { Item } from './ink-painter.ts'
import { paintThumbnail } from './thumbnail.ts'
import type { CanvasSurface, PaintPace } from './tile-surface.ts'

export interface ThumbnailsOptions {
  /** What lies on a page, in draw order. */
  readonly itemsOn: (page: string) => Iterable<Item>
  readonly theme: () => BoardTheme
  readonly idle: IdleTime
  readonly pace: () => Pick<PaintPace, 'begin' | 'spend'>
  /** A canvas to paint on, before what is finished is shown. */
  readonly surface: () => CanvasSurface
  /** Device pixels to a CSS pixel. */
  readonly pixelRatio: () => number
}

interface Thumbnail {
  readonly page: string
  readonly canvas: HTMLCanvasElement
  readonly paper: Paper
  isDue: boolean
  /** Not before this. */
  earliestMs: number
}

interface Job {
  readonly thumbnail: Thumbnail
  readonly steps: Generator<number, void>
  spentMs: number
}

const APART_MS = 2_000
/** After a page with much on it there is a pause of so many times what it took, so that it takes a twentieth of the time. */
const PAUSE_TIMES = 20
const LONGEST_PAUSE_MS = 60_000
/** No longer at a time, even if the browser has nothing to do. */
const SLICE_MS = 8
/** Of a slice that took longer, the computer did something else meanwhile: for that, nobody is to wait twenty times. */
const LONGEST_SLICE_MS = 100
/** More device pixels than this on a side show nothing more. */
const MOST_PX = 640

export class Thumbnails {
  readonly #options: ThumbnailsOptions
  readonly #shown = new Set<Thumbnail>()
  #surface: CanvasSurface | null = null
  #pace: Pick<PaintPace, 'begin' | 'spend'> | null = null
  #job: Job | null = null
  #callOff: (() => void) | null = null
  #isPausing = false

  constructor(options: ThumbnailsOptions) {
    this.#options = options
  }

  /** Keeps a canvas, of the size that the page gives it, up to date. @returns a function that ends it */
  show(page: string, canvas: HTMLCanvasElement, paper: Paper): () => void {
    const thumbnail: Thumbnail = { page, canvas, paper, isDue: true, earliestMs: -Infinity }
    this.#shown.add(thumbnail)
    this.#replan()
    return () => {
      this.#shown.delete(thumbnail)
      if (this.#job?.thumbnail === thumbnail) this.#job = null
      if (this.#shown.size === 0) this.#rest()
    }
  }

  /** @param page null for all */
  changed(page: string | null): void {
    for (const thumbnail of this.#shown) if (page === null || thumbnail.page === page) thumbnail.isDue = true
    this.#replan()
  }

  /** All of them look otherwise now, and soon, for nobody can overlook it. */
  themeChanged(): void {
    // What is half done has the old colours.
    this.#job = null
    for (const thumbnail of this.#shown) {
      thumbnail.isDue = true
      thumbnail.earliestMs = -Infinity
    }
    this.#replan()
  }

  destroy(): void {
    this.#shown.clear()
    this.#rest()
  }

  #rest(): void {
    this.#callOff?.()
    this.#callOff = null
    this.#job = null
    this.#surface = null
  }

  /** The pause that is waited for may be that of a page which is due much later. */
  #replan(): void {
    if (this.#callOff !== null && !this.#isPausing) return
    this.#callOff?.()
    this.#callOff = null
    this.#plan()
  }

  #plan(): void {
    const { idle } = this.#options
    const dueMs = Math.min(...[...this.#shown].filter(({ isDue }) => isDue).map(({ earliestMs }) => earliestMs))
    const waitMs = this.#job === null ? dueMs - idle.nowMs() : 0
    if (waitMs === Infinity) return
    this.#isPausing = waitMs > 0
    if (!this.#isPausing) {
      this.#callOff = idle.whenIdle(deadlineMs => this.#slice(deadlineMs))
      return
    }
    this.#callOff = idle.after(waitMs, () => {
      this.#callOff = null
      this.#plan()
    })
  }

  #slice(deadlineMs: number): void {
    this.#callOff = null
    const nowMs = this.#options.idle.nowMs()
    const surface = (this.#surface ??= this.#options.surface())
    this.#job ??= this.#begun(surface, nowMs)
    if (this.#job !== null) this.#work(this.#job, surface, Math.min(deadlineMs, nowMs + SLICE_MS))
    this.#plan()
  }

  /** The next one that is due, or null. */
  #begun({ canvas, context }: CanvasSurface, nowMs: number): Job | null {
    const thumbnail = [...this.#shown].find(({ isDue, earliestMs }) => isDue && earliestMs <= nowMs)
    if (thumbnail === undefined) return null
    const { itemsOn, theme, pixelRatio } = this.#options
    const { page, paper } = thumbnail
    // Before anything is read: what changes from now on is for the next time.
    thumbnail.isDue = false
    thumbnail.earliestMs = nowMs + APART_MS
    const size: Size = { width: thumbnail.canvas.clientWidth, height: thumbnail.canvas.clientHeight }
    const ratio = Math.min(pixelRatio(), MOST_PX / Math.max(1, size.width, size.height))
    // This also empties it.
    canvas.width = Math.max(1, Math.round(size.width * ratio))
    canvas.height = Math.max(1, Math.round(size.height * ratio))
    const order = { items: itemsOn(page), paper, theme: theme(), size, pixelRatio: ratio }
    return { thumbnail, steps: paintThumbnail(context, order), spentMs: 0 }
  }

  #work(job: Job, surface: CanvasSurface, deadlineMs: number): void {
    const { idle } = this.#options
    const beganMs = idle.nowMs()
    const isDone = this.#paint(job, surface, deadlineMs)
    const nowMs = idle.nowMs()
    job.spentMs += Math.min(LONGEST_SLICE_MS, nowMs - beganMs)
    if (!isDone) return
    this.#job = null
    const { thumbnail, spentMs } = job
    const pauseMs = Math.min(LONGEST_PAUSE_MS, PAUSE_TIMES * spentMs)
    thumbnail.earliestMs = Math.max(thumbnail.earliestMs, nowMs + pauseMs)
    show(surface, thumbnail.canvas)
  }

  /** @returns whether all of it is painted */
  #paint({ steps }: Job, surface: CanvasSurface, deadlineMs: number): boolean {
    const pace = (this.#pace ??= this.#options.pace())
    pace.begin(deadlineMs)
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      if (pace.spend(step.value, surface)) return false
    }
    return true
  }
}

function show(surface: CanvasSurface, canvas: HTMLCanvasElement): void {
  canvas.width = surface.canvas.width
  canvas.height = surface.canvas.height
  canvas.getContext('2d')?.drawImage(surface.canvas, 0, 0)
  canvas.dataset['painted'] = String(Number(canvas.dataset['painted'] ?? 0) + 1)
}
