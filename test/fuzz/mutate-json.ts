import { LIMITS } from '../../p2p/canvas/limits.ts'
import { mutateBytes } from './mutate-bytes.ts'
import type { Random } from '../support/random.ts'

/** Names that mean something to JavaScript, and some that mean something to JSON-RPC. */
const AWKWARD_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'length',
  '',
  'id',
  'method',
  'params',
  'then',
]
const AWKWARD_VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.5,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53,
  '',
  ' ',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  'canvas.undo',
  '💥'.repeat(100),
  'x'.repeat(5_000),
  [],
  {},
  [[[[]]]],
  { then: 'not a promise' },
  { length: 2 ** 32 - 1 },
]
/** What stands for numbers, strings and objects in JSON, but rarely does. */
const AWKWARD_TEXT = [
  '1e400',
  '-1e400',
  '1e-400',
  '-0',
  '9'.repeat(400),
  '"\\ud800"',
  '"\\u0000"',
  '{"__proto__":{"polluted":1}}',
]
const GREATEST_DEPTH = 6
/** Of what is repeated: copies of copies would be larger than anything that is sent at once, and prove no more. */
const MOST_COPIED_BYTES = LIMITS.apiMessageBytes / 4

/** A request, or several, damaged somewhere: values and names replaced, left out, repeated, nested. */
export function mutateValue(random: Random, value: unknown, other: unknown): unknown {
  if (random.oneIn(40)) return Array.from({ length: 1 + random.below(6) }, () => (random.oneIn(2) ? value : other))
  let mutated = value
  for (let left = 1 + random.below(3); left > 0; left -= 1) mutated = mutateWithin(random, mutated, other, 0)
  return mutated
}

/** A line of JSON, damaged as a value and then perhaps as text, or as bytes. Seldom ends as it should, or never. */
export function mutateLine(random: Random, value: unknown, other: unknown): Uint8Array {
  const mutated = random.oneIn(5) ? value : mutateValue(random, value, other)
  const text = JSON.stringify(mutated)
  const bytes = Buffer.from(random.oneIn(4) ? mutateText(random, text) : text)
  return new Uint8Array(random.oneIn(4) ? mutateBytes(random, bytes, Buffer.from(JSON.stringify(other))) : bytes)
}

function mutateWithin(random: Random, value: unknown, other: unknown, depth: number): unknown {
  if (depth < GREATEST_DEPTH && !random.oneIn(4)) {
    if (Array.isArray(value) && value.length > 0) return mutateList(random, value as unknown[], other, depth)
    if (isObject(value) && Object.keys(value).length > 0) return mutateObject(random, value, other, depth)
  }
  return random.oneIn(8) ? nested(value, random.below(500)) : random.pick(AWKWARD_VALUES)
}

function mutateList(random: Random, list: readonly unknown[], other: unknown, depth: number): unknown[] {
  const at = random.below(list.length)
  switch (random.below(4)) {
    case 0:
      return list.toSpliced(at, 1)
    case 1: {
      const copies = Math.min(1 + random.below(300), Math.ceil(MOST_COPIED_BYTES / bytesOf(list[at])))
      return list.toSpliced(at, 0, ...Array<unknown>(copies).fill(list[at]))
    }
    default:
      return list.with(at, mutateWithin(random, list[at], other, depth + 1))
  }
}

function mutateObject(random: Random, object: Record<string, unknown>, other: unknown, depth: number): unknown {
  const fields = Object.entries(object)
  const at = random.below(fields.length)
  const [key, value] = fields[at]!
  switch (random.below(6)) {
    case 0:
      return Object.fromEntries(fields.toSpliced(at, 1))
    case 1:
      return Object.fromEntries([...fields, [random.pick(AWKWARD_KEYS), random.pick(AWKWARD_VALUES)]])
    case 2:
      return Object.fromEntries(fields.with(at, [random.pick(AWKWARD_KEYS), value]))
    case 3:
      return Object.fromEntries(fields.with(at, [key, isObject(other) ? random.pick(Object.values(other)) : other]))
    default:
      return Object.fromEntries(fields.with(at, [key, mutateWithin(random, value, other, depth + 1)]))
  }
}

function mutateText(random: Random, text: string): string {
  const at = random.below(text.length + 1)
  switch (random.below(5)) {
    case 0:
      return text.slice(0, at) + random.pick(AWKWARD_TEXT) + text.slice(at)
    case 1:
      return text.replace(/\d+/, random.pick(AWKWARD_TEXT))
    case 2:
      return text.replace('{', `{${text.slice(1, 40)},`)
    case 3:
      return '['.repeat(1 + random.below(20_000)) + text
    default:
      return text.slice(0, at) + '\n' + text.slice(at)
  }
}

function nested(value: unknown, levels: number): unknown {
  let outer = value
  for (let level = 0; level < levels; level += 1) outer = level % 2 === 0 ? [outer] : { params: outer }
  return outer
}

/** About what it takes as JSON. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (ArrayBuffer.isView(value)) return value.byteLength
  if (typeof value !== 'object' || value === null) return 8
  return Object.entries(value).reduce((sum, [key, within]) => sum + key.length + 4 + bytesOf(within), 2)
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
