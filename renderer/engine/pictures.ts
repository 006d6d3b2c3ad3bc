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

type Entry<Decoded> =
  { readonly state: 'loading' } | { readonly state: 'missing' } | { readonly state: 'here'; readonly picture: Decoded }

export class Pictures<Decoded extends DecodedPicture = DecodedPicture> {
  readonly #mostPixels: number
  readonly #listeners = new Set<(sha256: string) => void>()
  /** By SHA-256; what was painted last is at the end. */
  readonly #entries = new Map<string, Entry<Decoded>>()
  #source: PictureSource<Decoded> | null = null
  #pixels = 0

  constructor(mostPixels: number = MOST_PIXELS) {
    this.#mostPixels = mostPixels
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

  /** Undefined while it is not here; {@link onLoaded} tells when it is. */
  get(sha256: string): Decoded | undefined {
    const entry = this.#entries.get(sha256)
    if (entry === undefined) this.#load(sha256)
    if (entry?.state !== 'here') return undefined
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

  #load(sha256: string): void {
    const source = this.#source
    if (source === null) return
    const entry = { state: 'loading' } as const
    this.#entries.set(sha256, entry)
    void source.load(sha256).then(
      picture => this.#loaded(sha256, entry, picture),
      () => this.#loaded(sha256, entry, null),
    )
  }

  #loaded(sha256: string, entry: Entry<Decoded>, picture: Decoded | null): void {
    if (this.#entries.get(sha256) !== entry) {
      picture?.close()
      return
    }
    if (picture === null) {
      this.#entries.set(sha256, { state: 'missing' })
      return
    }
    this.#makeSpace(picture.width * picture.height)
    this.#entries.delete(sha256)
    this.#entries.set(sha256, { state: 'here', picture })
    for (const listener of this.#listeners) listener(sha256)
  }

  #makeSpace(pixels: number): void {
    this.#pixels += pixels
    for (const [sha256, entry] of this.#entries) {
      if (this.#pixels <= this.#mostPixels) return
      if (entry.state === 'here') this.#forget(sha256, entry.picture)
    }
  }

  #forgetAll(): void {
    for (const [sha256, entry] of this.#entries) if (entry.state === 'here') this.#forget(sha256, entry.picture)
    this.#entries.clear()
  }

  #forget(sha256: string, picture: Decoded): void {
    this.#entries.delete(sha256)
    this.#pixels -= picture.width * picture.height
    picture.close()
  }
}

export const pictures = new Pictures<ImageBitmap>()
