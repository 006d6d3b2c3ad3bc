import { LengthPrefixedDecoder } from '@libp2p/utils'
import type { Uint8ArrayList } from 'uint8arraylist'
import { expect, it, vi } from 'vitest'
import { cheapenFrameLengths } from '../../../p2p/network/frame-lengths.ts'

/** @returns a decoder, and how often it was asked for a length where there was nothing */
function decoder(): { decode: (...bytes: number[]) => string[]; askedInVain: () => number } {
  const lengthDecoder = vi.fn((buffer: Uint8Array | Uint8ArrayList) => {
    if (buffer.byteLength === 0) throw new RangeError('Nothing.')
    return buffer.subarray()[0]!
  })
  const made = new LengthPrefixedDecoder({ lengthDecoder, encodingLength: () => 1 })
  return {
    decode: (...bytes) => [...made.decode(Uint8Array.from(bytes))].map(frame => frame.subarray().join(' ')),
    askedInVain: () => lengthDecoder.mock.results.filter(({ type }) => type === 'throw').length,
  }
}

it('decodes frames as before, in whatever pieces they come, without an error for each', () => {
  cheapenFrameLengths()
  // Twice: it is asked for by every node of a process.
  cheapenFrameLengths()
  const { decode, askedInVain } = decoder()
  expect(decode(1, 10, 2, 20, 21)).toEqual(['10', '20 21'])
  expect(decode(3, 30)).toEqual([])
  expect(decode(31, 32, 1)).toEqual(['30 31 32'])
  expect(decode(40)).toEqual(['40'])
  expect(askedInVain()).toBe(0)
})
