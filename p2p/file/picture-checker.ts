import { createHash } from 'node:crypto'
import { LIMITS } from '../canvas/limits.ts'
import { checkPicture } from '../canvas/picture-header.ts'
import { SaidRangeError, say, type Sentence } from '../canvas/sentence.ts'
import { HASH_BYTES } from '../feed/chain.ts'
import type { RoomFilePictureData } from '../wire/chalkboard.gen.js'
import type { RoomFilePicture } from './room-file.ts'

/** Puts the pictures of a file together from their pieces, and says in words what is wrong with one. */
export class PictureChecker {
  readonly #seen = new Set<string>()
  #open: { readonly sha256: string; readonly bytes: Uint8Array; received: number } | undefined

  /** Where the file stands: “after picture 3”. Undefined before the first. */
  get place(): Sentence | undefined {
    const { size } = this.#seen
    if (size === 0) return undefined
    return this.#open === undefined ? say`after picture ${size}` : say`in picture ${size}`
  }

  /** @throws SaidRangeError that says what is wrong */
  begin({ sha256: hash, total }: RoomFilePictureData): void {
    if (this.#open !== undefined) throw new SaidRangeError(INCOMPLETE)
    if (hash.length !== HASH_BYTES || total === 0 || total > LIMITS.blobBytes) {
      throw new SaidRangeError(say`a picture of ${total} bytes cannot be`)
    }
    const sha256 = Buffer.from(hash).toString('hex')
    if (this.#seen.has(sha256)) throw new SaidRangeError(say`a picture comes twice`)
    if (this.#seen.size === LIMITS.picturesPerFile) throw new SaidRangeError(say`it holds too many pictures`)
    this.#seen.add(sha256)
    this.#open = { sha256, bytes: new Uint8Array(total), received: 0 }
  }

  /**
   * @returns the picture, once all of it has come
   * @throws SaidRangeError that says what is wrong
   */
  add(piece: Uint8Array): RoomFilePicture | undefined {
    const open = this.#open
    if (open === undefined || piece.length === 0 || piece.length > open.bytes.length - open.received) {
      throw new SaidRangeError(say`a piece of a picture does not fit its size`)
    }
    open.bytes.set(piece, open.received)
    open.received += piece.length
    if (open.received < open.bytes.length) return undefined
    this.#open = undefined
    const { sha256, bytes } = open
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new SaidRangeError(say`a picture is not the one that was saved`)
    }
    demandPicture(bytes)
    return { sha256, bytes }
  }

  /** All pictures have come. @returns what is wrong with them together, or undefined */
  checkEnd(): Sentence | undefined {
    return this.#open !== undefined ? INCOMPLETE : undefined
  }
}

const INCOMPLETE = say`a picture is not complete`

function demandPicture(bytes: Uint8Array): void {
  try {
    checkPicture(bytes)
  } catch (error) {
    throw new SaidRangeError(say`what stands for a picture is none that a board can show`, { cause: error })
  }
}
