/**
 * Pictures as they are painted: decoded once, and let go when others need their memory. One board is shown at a time, so
 * its painters share one cache.
 */

/** What a picture is decoded to. */
export interface DecodedPicture {
  readonly width: number
  readonly height: number
  close(): void
}

/** Where a board's pictures come from. */
export interface PictureSource<Decoded extends DecodedPicture = DecodedPicture> {
  /** Null if it is not on this computer yet, or if it is none. May reject; then it counts as not here. */
  load(sha256: string): Promise<Decoded | null>
  /** What it is decoded from; null if it is not on this computer yet. */
  read(sha256: string): Promise<Uint8Array | null>
  /** Tells which pictures have come since; null if any may have. @returns a function that stops it */
  onArrived(listener: (sha256: string | null) => void): () => void
}

/** Four bytes a pixel: a dozen of the largest. */
const MOST_PIXELS = 48 * 1024 * 1024

/** What is left of a picture that made way for others, so that a view of many does not fetch them from each other for ever. */
const SMALL_PX = 256
/** It comes back in full no sooner than this. */
const AWAY_MS = 10_000

interface Small<Decoded> {
  readonly picture: Decoded
  readonly sinceMs: number
}

type Entry<Decoded> =
  | { readonly state: 'loading'; readonly small: Small<Decoded> | null }
  | { readonly state: 'missing' }
  | { readonly state: 'small'; readonly small: Small<Decoded> }
  | { readonly state: 'here'; readonly picture: Decoded }

export interface PicturesOptions<Decoded> {
  readonly mostPixels: number
  /** A copy whose longer side has at most so many pixels. */
  readonly shrunk: (picture: Decoded, side: number) => Decoded
  readonly nowMs: () => number
}

export class Pictures<Decoded extends DecodedPicture = DecodedPicture> {
  readonly #options: PicturesOptions<Decoded>
  readonly #listeners = new Set<(sha256: string) => void>()
  /** By SHA-256; what was painted last is at the end. */
  readonly #entries = new Map<string, Entry<Decoded>>()
  #source: PictureSource<Decoded> | null = null
  #pixels = 0

  constructor(options: PicturesOptions<Decoded>) {
    this.#options = options
  }

  /** Shows those of a board. @returns a function that ends it */
  show(source: PictureSource<Decoded>): () => void {
    this.#forgetAll()
    this.#source = source
    const stop = source.onArrived(arrived => {
      for (const sha256 of arrived === null ? [...this.#entries.keys()] : [arrived]) {
        if (this.#entries.get(sha256)?.state === 'missing') this.#load(sha256)
      }
    })
    return () => {
      stop()
      if (this.#source !== source) return
      this.#source = null
      this.#forgetAll()
    }
  }

  /**
   * Undefined while it is not here; {@link onLoaded} tells when it is.
   *
   * @param side how many pixels of its longer side can be seen: a small copy may do. All of them if left out
   */
  get(sha256: string, side = Infinity): Decoded | undefined {
    const entry = this.#entries.get(sha256)
    if (entry === undefined) this.#load(sha256)
    if (entry === undefined || entry.state === 'missing') return undefined
    if (entry.state !== 'here') return this.#getSmall(sha256, entry, side)
    this.#entries.delete(sha256)
    this.#entries.set(sha256, entry)
    return entry.picture
  }

  /** As it is kept; null if it is not here, or cannot be had now. */
  async bytesOf(sha256: string): Promise<Uint8Array | null> {
    return (await this.#source?.read(sha256).catch(() => null)) ?? null
  }

  /** Called with each picture that can be painted from now on. @returns a function that stops it */
  onLoaded(listener: (sha256: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #getSmall(
    sha256: string,
    { state, small }: Entry<Decoded> & { state: 'loading' | 'small' },
    side: number,
  ): Decoded | undefined {
    const isAwayLong = small !== null && this.#options.nowMs() - small.sinceMs >= AWAY_MS
    if (state === 'small' && side > SMALL_PX && (isAwayLong || side === Infinity)) this.#load(sha256, small)
    return side === Infinity ? undefined : small?.picture
  }

  #load(sha256: string, small: Small<Decoded> | null = null): void {
    const source = this.#source
    if (source === null) return
    const entry = { state: 'loading', small } as const
    this.#entries.set(sha256, entry)
    void source.load(sha256).then(
      picture => this.#loaded(sha256, entry, picture),
      () => this.#loaded(sha256, entry, null),
    )
  }

  #loaded(sha256: string, entry: Entry<Decoded> & { state: 'loading' }, picture: Decoded | null): void {
    if (this.#entries.get(sha256) !== entry) {
      picture?.close()
      return
    }
    const { small } = entry
    if (picture === null) {
      const kept = small !== null && ({ state: 'small', small: { ...small, sinceMs: this.#options.nowMs() } } as const)
      this.#entries.set(sha256, kept || { state: 'missing' })
      return
    }
    small?.picture.close()
    this.#makeSpace(picture.width * picture.height)
    this.#entries.delete(sha256)
    this.#entries.set(sha256, { state: 'here', picture })
    for (const listener of this.#listeners) listener(sha256)
  }

  #makeSpace(pixels: number): void {
    this.#pixels += pixels
    for (const [sha256, entry] of this.#entries) {
      if (this.#pixels <= this.#options.mostPixels) return
      if (entry.state === 'here') this.#makeSmall(sha256, entry.picture)
    }
  }

  #forgetAll(): void {
    for (const entry of this.#entries.values()) {
      if (entry.state === 'here') this.#giveBack(entry.picture)
      if (entry.state === 'small' || entry.state === 'loading') entry.small?.picture.close()
    }
    this.#entries.clear()
  }

  #makeSmall(sha256: string, picture: Decoded): void {
    const small = { picture: this.#options.shrunk(picture, SMALL_PX), sinceMs: this.#options.nowMs() }
    this.#entries.set(sha256, { state: 'small', small })
    this.#giveBack(picture)
  }

  #giveBack(picture: Decoded): void {
    this.#pixels -= picture.width * picture.height
    picture.close()
  }
}

function shrunk(picture: ImageBitmap, side: number): ImageBitmap {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const [width, height] = [picture.width, picture.height].map(pixels => Math.max(1, Math.round(pixels * scale)))
  const canvas = new OffscreenCanvas(width!, height!)
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, width!, height!)
  }
  return canvas.transferToImageBitmap()
}

export const pictures = new Pictures<ImageBitmap>({ mostPixels: MOST_PIXELS, shrunk, nowMs: () => performance.now() })
