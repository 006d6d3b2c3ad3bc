import { isUtf8 } from 'node:buffer'
import { reader, type Codec, type DecodeOptions, type Reader } from 'protons-runtime'
import type { Uint8ArrayList } from 'uint8arraylist'
import { LIMITS } from '../canvas/limits.ts'

/** Stands for every byte string that is empty: making one each costs more than all the rest of an empty message. */
export const NOTHING = new Uint8Array(0)

// protons exports the function that makes readers, but not their class.
const ProtonsReader = reader(NOTHING).constructor as new (bytes: Uint8Array) => Reader

/**
 * Reads protobuf without letting few bytes cost much: a megabyte can hold half a million messages of two bytes each,
 * which would take half a second and a hundred times their room. No honest message comes near the limit. Groups, which
 * nest without end and which proto3 no longer has, are refused.
 */
class BoundedReader extends ProtonsReader {
  #pieces = 0

  /** The length of a message within the message. */
  part(): number {
    const length = this.uint32()
    if (this.pos + length > this.len) throw new RangeError('A message that is cut short.')
    this.#count()
    return length
  }

  override bytes(): ReturnType<Reader['bytes']> {
    this.#count()
    if (this.buf[this.pos] !== 0) return super.bytes()
    this.pos += 1
    return NOTHING
  }

  /** Strictly: what is no text would not come back as it was when it is written again. */
  override string(): string {
    const bytes = this.bytes()
    if (!isUtf8(bytes)) throw new RangeError('A text that is not UTF-8.')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  }

  override skipType(wireType: number): this {
    if (wireType === 3 || wireType === 4) throw new RangeError('A message with groups.')
    super.skipType(wireType)
    return this
  }

  #count(): void {
    this.#pieces += 1
    if (this.#pieces > LIMITS.piecesPerMessage) throw new RangeError('A message of too many pieces.')
  }
}

/** What the generated code calls to decode, in place of the function of this name in protons-runtime. */
export function decodeMessage<T>(
  bytes: Uint8Array | Uint8ArrayList,
  codec: Pick<Codec<T>, 'decode'>,
  options?: DecodeOptions<T>,
): T {
  return codec.decode(new BoundedReader(bytes instanceof Uint8Array ? bytes : bytes.subarray()), undefined, options)
}
