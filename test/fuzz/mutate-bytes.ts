import type { Random } from '../support/random.ts'

/** Bytes at which decoders go wrong: ends of ranges, continued varints, line ends, quotes, brackets. */
const AWKWARD_BYTES = [0x00, 0x01, 0x0a, 0x22, 0x5b, 0x5d, 0x7b, 0x7d, 0x7f, 0x80, 0xc0, 0xc1, 0xdc, 0xdd, 0xfe, 0xff]

type Mutation = (random: Random, bytes: Uint8Array, other: Uint8Array) => Uint8Array

const MUTATIONS: readonly Mutation[] = [flip, flip, overwrite, overwrite, insert, remove, truncate, splice, repeat]

/** One to four small damages. @param other another sample, for parts to be taken from */
export function mutateBytes(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  let mutated = bytes
  for (let left = 1 + random.below(4); left > 0; left -= 1) mutated = random.pick(MUTATIONS)(random, mutated, other)
  return mutated
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

export function repeatBytes(bytes: Uint8Array, times: number): Uint8Array {
  return new Uint8Array(Buffer.alloc(bytes.length * times, bytes.length === 0 ? 0 : bytes))
}

function flip(random: Random, bytes: Uint8Array): Uint8Array {
  const flipped = bytes.slice()
  if (flipped.length > 0) flipped[random.below(flipped.length)]! ^= 1 << random.below(8)
  return flipped
}

function overwrite(random: Random, bytes: Uint8Array): Uint8Array {
  const written = bytes.slice()
  if (written.length > 0) written[random.below(written.length)] = random.pick(AWKWARD_BYTES)
  return written
}

function insert(random: Random, bytes: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1)
  return joinBytes(bytes.subarray(0, at), random.bytes(1 + random.below(8)), bytes.subarray(at))
}

function remove(random: Random, bytes: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1)
  return joinBytes(bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(8)))
}

function truncate(random: Random, bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, random.below(bytes.length + 1))
}

function splice(random: Random, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  return joinBytes(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1)))
}

function repeat(random: Random, bytes: Uint8Array): Uint8Array {
  const from = random.below(bytes.length + 1)
  const part = bytes.subarray(from, from + 1 + random.below(64))
  const times = 2 + random.below(6)
  return joinBytes(bytes.subarray(0, from), repeatBytes(part, times), bytes.subarray(from + part.length))
}
