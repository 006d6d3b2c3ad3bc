import { createHash } from 'node:crypto'
import { LIMITS } from '../canvas/limits.ts'
import { checkPicture } from '../canvas/picture-header.ts'
import { HASH_BYTES } from '../feed/chain.ts'
import type { RoomFilePictureData } from '../wire/chalkboard.gen.js'
import type { RoomFilePicture } from './room-file.ts'

/** Puts the pictures of a file together from their pieces, and says in words what is wrong with one. */
export class PictureChecker {
  readonly #seen = new Set<string>()
  #open: { readonly sha256: string; readonly bytes: Uint8Array; received: number } | undefined

  /** Where the file stands: “after picture 3”. Undefined before the first. */
  get place(): string | undefined {
    const { size } = this.#seen
    return size === 0 ? undefined : `${this.#open === undefined ? 'after' : 'in'} picture ${size}`
  }

  /** @throws RangeError that says what is wrong */
  begin({ sha256: hash, total }: RoomFilePictureData): void {
    if (this.#open !== undefined) throw new RangeError(INCOMPLETE)
    if (hash.length !== HASH_BYTES || total === 0 || total > LIMITS.blobBytes) {
      throw new RangeError(`a picture of ${total} bytes cannot be`)
    }
    const sha256 = Buffer.from(hash).toString('hex')
    if (this.#seen.has(sha256)) throw new RangeError('a picture comes twice')
    if (this.#seen.size === LIMITS.picturesPerFile) throw new RangeError('it holds too many pictures')
    this.#seen.add(sha256)
    this.#open = { sha256, bytes: new Uint8Array(total), received: 0 }
  }

  /**
   * @returns the picture, once all of it has come
   * @throws RangeError that says what is wrong
   */
  add(piece: Uint8Array): RoomFilePicture | undefined {
    const open = this.#open
    if (open === undefined || piece.length === 0 || piece.length > open.bytes.length - open.received) {
      throw new RangeError('a piece of a picture does not fit its size')
    }
    open.bytes.set(piece, open.received)
    open.received += piece.length
    if (open.received < open.bytes.length) return undefined
    this.#open = undefined
    const { sha256, bytes } = open
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new RangeError('a picture is not the one that was saved')
    }
    demandPicture(bytes)
    return { sha256, bytes }
  }

  /** All pictures have come. @returns what is wrong with them together, or undefined */
  checkEnd(): string | undefined {
    return this.#open !== undefined ? INCOMPLETE : undefined
  }
}

const INCOMPLETE = 'a picture is not complete'

function demandPicture(bytes: Uint8Array): void {
  try {
    checkPicture(bytes)
  } catch (error) {
    throw new RangeError('what stands for a picture is none that a board can show', { cause: error })
  }
}
