import { LengthPrefixedDecoder } from '@libp2p/utils'
import type { Uint8ArrayList } from 'uint8arraylist'

/** The decoder's own fields, which it does not publish. */
interface Decoder {
  lengthDecoder: LengthDecoder
  decode: (bytes: Uint8Array | Uint8ArrayList) => Generator<Uint8ArrayList>
}

type LengthDecoder = ((buffer: Uint8ArrayList) => number) & { isCheap?: boolean }

/** Made once: it carries no trace of where it was thrown, which is what costs. */
const NOTHING_LEFT = new RangeError('Nothing is left to decode.')

let isCheap = false

/**
 * libp2p's decoder of frames finds out that it has read everything by catching an error, once for each frame: some six
 * microseconds for the trace of a stack that nobody looks at, more than all else it does.
 */
export function cheapenFrameLengths(): void {
  if (isCheap) return
  isCheap = true
  const prototype = LengthPrefixedDecoder.prototype as unknown as Decoder
  const { decode } = prototype
  if (typeof decode !== 'function') throw new Error('This version of libp2p decodes frames in another way.')
  prototype.decode = function (bytes) {
    if (this.lengthDecoder.isCheap !== true) this.lengthDecoder = cheap(this.lengthDecoder)
    return decode.call(this, bytes)
  }
}

function cheap(lengthDecoder: LengthDecoder): LengthDecoder {
  const decode = (buffer: Uint8ArrayList): number => {
    if (buffer.byteLength === 0) throw NOTHING_LEFT
    return lengthDecoder(buffer)
  }
  return Object.assign(decode, { isCheap: true })
}
