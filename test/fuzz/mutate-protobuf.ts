import { joinBytes, mutateBytes, repeatBytes } from './mutate-bytes.ts'
import type { Random } from '../support/random.ts'

/** One field as it is written: `body` without the length that a length-delimited one begins with. */
interface Field {
  readonly number: number
  readonly wireType: number
  readonly body: Uint8Array
}

const VARINT = 0
const FIXED64 = 1
const BYTES = 2
const GROUP = 3
const FIXED32 = 5
const WIRE_TYPES = [VARINT, FIXED64, BYTES, GROUP, 4, FIXED32, 6, 7]

/** Values at the ends of ranges, and past them. */
const AWKWARD_NUMBERS = [
  0,
  1,
  2,
  127,
  128,
  255,
  1_000,
  1_001,
  2 ** 16,
  2 ** 20,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 48,
]
const ENDLESS_VARINTS = [
  Uint8Array.from({ length: 10 }, () => 0xff),
  Uint8Array.from({ length: 64 }, () => 0x80),
  Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x00),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01),
]
/** One in so many inputs is blown up to the size of the largest message there may be. */
const BOMB_ONE_IN = 1_000
const GREATEST_DEPTH = 8

/**
 * The message damaged as only someone would who knows the format: fields left out, twice, swapped, of another type,
 * with lengths that lie, numbers out of range, messages within themselves. Now and then blown up to `mostBytes`.
 */
export function mutateProtobuf(random: Random, bytes: Uint8Array, other: Uint8Array, mostBytes: number): Uint8Array {
  if (random.oneIn(BOMB_ONE_IN)) return blowUp(random, bytes, mostBytes)
  let mutated = bytes
  for (let left = 1 + random.below(2); left > 0; left -= 1) mutated = mutateMessage(random, mutated, other, 0)
  return mutated
}

function mutateMessage(random: Random, bytes: Uint8Array, other: Uint8Array, depth: number): Uint8Array {
  const fields = readFields(bytes)
  if (fields === undefined || fields.length === 0) return mutateBytes(random, bytes, other)
  const at = random.below(fields.length)
  const field = fields[at]!
  const isMessage = field.wireType === BYTES && readFields(field.body) !== undefined
  if (isMessage && depth < GREATEST_DEPTH && !random.oneIn(3)) {
    return writeFields(fields.with(at, { ...field, body: mutateMessage(random, field.body, other, depth + 1) }))
  }
  return mutateField(random, fields, at, other)
}

function mutateField(random: Random, fields: readonly Field[], at: number, other: Uint8Array): Uint8Array {
  const field = fields[at]!
  const before = writeFields(fields.slice(0, at))
  const after = writeFields(fields.slice(at + 1))
  const changed = (instead: Partial<Field>): Uint8Array => writeFields(fields.with(at, { ...field, ...instead }))
  switch (random.below(13)) {
    case 0:
      return joinBytes(before, after)
    case 1:
      return writeFields(fields.toSpliced(at, 0, ...Array<Field>(1 + random.below(4)).fill(field)))
    case 2: {
      const instead = random.below(fields.length)
      return writeFields(fields.with(at, fields[instead]!).with(instead, field))
    }
    case 3:
      return changed({ number: random.below(12) })
    case 4:
      return changed({ wireType: random.pick(WIRE_TYPES) })
    case 5:
      return changed({ wireType: VARINT, body: varint(random.pick(AWKWARD_NUMBERS)) })
    case 6:
      return changed({ wireType: VARINT, body: random.pick(ENDLESS_VARINTS) })
    case 7:
      // A length that lies.
      return joinBytes(before, key(field.number, BYTES), varint(random.pick(AWKWARD_NUMBERS)), field.body, after)
    case 8:
      return changed({ wireType: BYTES, body: writeFields(fields) })
    case 9:
      return joinBytes(before, nested(field, 1 + random.below(200)), after)
    case 10:
      return joinBytes(before, new Uint8Array(1 + random.below(20_000)).fill(key(field.number, GROUP)[0]!), after)
    case 11:
      return joinBytes(before, random.pick(fieldsOf(other)), after)
    default:
      return changed({ body: mutateBytes(random, field.body, other) })
  }
}

/** A message within a message within a message. */
function nested(field: Field, levels: number): Uint8Array {
  let message = writeFields([field])
  for (let level = 0; level < levels; level += 1) message = writeFields([{ ...field, wireType: BYTES, body: message }])
  return message
}

/** Thousands of one field somewhere in the message, whole or next to empty. */
function blowUp(random: Random, bytes: Uint8Array, mostBytes: number): Uint8Array {
  const fields = readFields(bytes)
  if (fields === undefined || fields.length === 0) return repeatBytes(bytes, 1_000)
  const at = random.below(fields.length)
  const field = fields[at]!
  if (field.wireType === BYTES && (readFields(field.body)?.length ?? 0) > 0 && random.oneIn(2)) {
    return writeFields(fields.with(at, { ...field, body: blowUp(random, field.body, mostBytes - 32) }))
  }
  const body = random.oneIn(2) ? field.body : random.bytes(random.below(4))
  const one = writeFields([{ ...field, body }])
  const times = Math.max(1, Math.floor((mostBytes - bytes.length - 32) / one.length))
  return joinBytes(writeFields(fields.slice(0, at)), repeatBytes(one, times), writeFields(fields.slice(at)))
}

/** Every field of a message and of the messages in it, each written. At least one, if only an empty one. */
function fieldsOf(bytes: Uint8Array): Uint8Array[] {
  const fields = readFields(bytes) ?? []
  const inner = fields.flatMap(({ wireType, body }) => (wireType === BYTES ? (readFields(body) ?? []) : []))
  return [new Uint8Array(0), ...[...fields, ...inner].map(field => writeFields([field]))]
}

/** The fields of a message; undefined if the bytes are none. */
function readFields(bytes: Uint8Array): Field[] | undefined {
  const fields: Field[] = []
  let at = 0
  while (at < bytes.length) {
    const tag = readVarint(bytes, at)
    if (tag === undefined || tag.value < 8) return undefined
    const wireType = tag.value & 7
    const start = tag.end
    const from = wireType === BYTES ? readVarint(bytes, start) : undefined
    const end = endOf(bytes, wireType, start, from)
    if (end === undefined || end > bytes.length) return undefined
    fields.push({ number: tag.value >>> 3, wireType, body: bytes.subarray(from?.end ?? start, end) })
    at = end
  }
  return fields
}

function endOf(
  bytes: Uint8Array,
  wireType: number,
  start: number,
  length: { value: number; end: number } | undefined,
): number | undefined {
  if (wireType === VARINT) return readVarint(bytes, start)?.end
  if (wireType === FIXED64) return start + 8
  if (wireType === FIXED32) return start + 4
  return length === undefined ? undefined : length.end + length.value
}

function readVarint(bytes: Uint8Array, at: number): { value: number; end: number } | undefined {
  let value = 0
  for (let length = 0; length < 10 && at + length < bytes.length; length += 1) {
    const byte = bytes[at + length]!
    value += (byte & 0x7f) * 2 ** (7 * length)
    if (byte < 0x80) return { value, end: at + length + 1 }
  }
  return undefined
}

function writeFields(fields: readonly Field[]): Uint8Array {
  const parts = fields.flatMap(({ number, wireType, body }) => [
    key(number, wireType),
    wireType === BYTES ? varint(body.length) : new Uint8Array(0),
    body,
  ])
  return new Uint8Array(Buffer.concat(parts))
}

function key(number: number, wireType: number): Uint8Array {
  return varint(number * 8 + wireType)
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let left = value
  for (; left >= 0x80; left = Math.floor(left / 0x80)) bytes.push((left % 0x80) | 0x80)
  bytes.push(left)
  return Uint8Array.from(bytes)
}
