/**
 * Whether bytes are one whole value in MessagePack. The decoder makes room for as many elements as a list says it has
 * before it has seen one, so that 6 KB of lists within lists, each of 65,535 elements that never come, take a gigabyte;
 * this finds out first, and makes room for nothing.
 *
 * Source: https://github.com/msgpack/msgpack/blob/master/spec.md
 *
 * @throws RangeError if they are not, or if lists and maps are nested deeper than LIMITS.apiDepth
 */
import { LIMITS } from '../canvas/limits.ts'

export function checkMessagePack(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  /** Of each list and map that is open, how many values are still to come in it. The last is the innermost. */
  const toCome = [1]
  let at = 0
  while (toCome.length > 0) {
    const left = toCome.length - 1
    if (toCome[left] === 0) {
      toCome.pop()
      continue
    }
    toCome[left]! -= 1
    const { headBytes, bodyBytes, values } = readHead(view, at)
    at += headBytes + bodyBytes
    // Each value takes at least a byte.
    if (values > bytes.length - at) throw new RangeError('A value that is cut short.')
    if (values > 0) toCome.push(values)
    if (toCome.length > LIMITS.apiDepth) throw new RangeError('Lists within lists, too deep.')
  }
  if (at !== bytes.length) throw new RangeError('A value with something left over, or cut short.')
}

interface Head {
  /** The first byte, and the length if one follows it. */
  readonly headBytes: number
  readonly bodyBytes: number
  /** Values that follow as part of this one. */
  readonly values: number
}

/** @throws RangeError past the end */
function readHead(view: DataView, at: number): Head {
  const first = view.getUint8(at)
  if (first <= 0x7f || first >= 0xe0) return fixed(0)
  if (first <= 0x8f) return { headBytes: 1, bodyBytes: 0, values: 2 * (first & 0x0f) }
  if (first <= 0x9f) return { headBytes: 1, bodyBytes: 0, values: first & 0x0f }
  if (first <= 0xbf) return fixed(first & 0x1f)
  const { lengthBytes, bodyBytes = 0, each = 0 } = FORMATS[first - 0xc0]!
  const length = lengthBytes === 0 ? 0 : readLength(view, at + 1, lengthBytes)
  const isContainer = each > 0
  return {
    headBytes: 1 + lengthBytes,
    bodyBytes: bodyBytes + (isContainer ? 0 : length),
    values: each * length,
  }
}

function fixed(bodyBytes: number): Head {
  return { headBytes: 1, bodyBytes, values: 0 }
}

function readLength(view: DataView, at: number, lengthBytes: number): number {
  if (lengthBytes === 1) return view.getUint8(at)
  return lengthBytes === 2 ? view.getUint16(at) : view.getUint32(at)
}

interface Format {
  readonly lengthBytes: 0 | 1 | 2 | 4
  /** Besides what the length says. */
  readonly bodyBytes?: number
  /** Values for each that the length counts: 1 in a list, 2 in a map. */
  readonly each?: number
}

const WITHOUT_LENGTH = (bodyBytes: number): Format => ({ lengthBytes: 0, bodyBytes })
const WITH_LENGTH: readonly Format[] = [{ lengthBytes: 1 }, { lengthBytes: 2 }, { lengthBytes: 4 }]

/** What the first bytes 0xc0 to 0xdf begin. 0xc1 begins nothing; the decoder says so. */
const FORMATS: readonly Format[] = [
  // nil, never used, false, true
  ...[0, 0, 0, 0].map(WITHOUT_LENGTH),
  // bin 8 to 32
  ...WITH_LENGTH,
  // ext 8 to 32, each with a byte for its type
  ...WITH_LENGTH.map(format => ({ ...format, bodyBytes: 1 })),
  // float 32 and 64, uint 8 to 64, int 8 to 64
  ...[4, 8, 1, 2, 4, 8, 1, 2, 4, 8].map(WITHOUT_LENGTH),
  // fixext 1 to 16, each with a byte for its type
  ...[2, 3, 5, 9, 17].map(WITHOUT_LENGTH),
  // str 8 to 32
  ...WITH_LENGTH,
  // array 16 and 32, map 16 and 32
  { lengthBytes: 2, each: 1 },
  { lengthBytes: 4, each: 1 },
  { lengthBytes: 2, each: 2 },
  { lengthBytes: 4, each: 2 },
]
