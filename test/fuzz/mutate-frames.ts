import { joinBytes, mutateBytes } from './mutate-bytes.ts'
import type { Random } from '../support/random.ts'

const OPCODES = [0, 1, 2, 3, 7, 8, 9, 10, 11, 15]
const AWKWARD_LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 2 ** 22, 2 ** 22 + 1, 2 ** 31, 2 ** 32, 2 ** 53]
const MASK = Uint8Array.of(0x12, 0x34, 0x56, 0x78)

/** One to four WebSocket frames as no browser sends them: wrong opcodes, lengths, masks, fragments. */
export function mutateFrames(random: Random, payload: Uint8Array): Uint8Array {
  const frames = Array.from({ length: 1 + random.below(4) }, () => mutateFrame(random, payload))
  const bytes = joinBytes(...frames)
  return random.oneIn(3) ? mutateBytes(random, bytes, payload) : bytes
}

function mutateFrame(random: Random, payload: Uint8Array): Uint8Array {
  const isFinal = !random.oneIn(3)
  const reserved = random.oneIn(6) ? random.below(8) << 4 : 0
  const opcode = random.oneIn(2) ? 2 : random.pick(OPCODES)
  const isMasked = !random.oneIn(6)
  const length = random.oneIn(4) ? random.pick(AWKWARD_LENGTHS) : payload.length
  const longForm = random.oneIn(6)
  return joinBytes(
    Uint8Array.of((isFinal ? 0x80 : 0) | reserved | opcode),
    lengthField(length, isMasked, longForm),
    isMasked ? MASK : new Uint8Array(0),
    isMasked ? payload.map((byte, at) => byte ^ MASK[at % MASK.length]!) : payload,
  )
}

/** @param longForm even where fewer bytes would do, which is not allowed */
function lengthField(length: number, isMasked: boolean, longForm: boolean): Uint8Array {
  const mask = isMasked ? 0x80 : 0
  if (length < 126 && !longForm) return Uint8Array.of(mask | length)
  if (length < 2 ** 16 && !longForm) return Uint8Array.of(mask | 126, length >>> 8, length & 0xff)
  const field = Buffer.alloc(9)
  field[0] = mask | 127
  field.writeBigUInt64BE(BigInt(length), 1)
  return field
}
