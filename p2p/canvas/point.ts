import { BitReader, BitWriter, MAX_RICE, unzigzag, zigzag } from './bits.ts'
import type { Box } from './box.ts'
import { LIMITS } from './limits.ts'

/** One sample of a stroke: `x` and `y` in canvas units (1 CSS pixel at zoom 1), `pressure` 0..1. */
export interface Point {
  readonly x: number
  readonly y: number
  readonly pressure: number
}

/** Unpacked points, three numbers a point: x, y, pressure. */
export type PointArray = Float32Array

/** Numbers a point takes in a {@link PointArray}. */
export const POINT_STRIDE = 3

/** Positions are kept as integers of this fraction of a unit. */
export const STEPS_PER_UNIT = 8

/** The pressure of a mouse or a finger, which report none. */
export const DEFAULT_PRESSURE = 0.5

/**
 * Packs points: their number, then all x, all y and all pressures. Of each of these three, the first value; then how the
 * rest is written: the Rice parameter, and whether a value is foretold to equal the last one or to go on as the last two
 * did; then how far each is from what was foretold. Handwriting takes 2.0 bytes a point, where deltas as
 * varints take 3.2 (test/bench/joining.ts). Every point takes at least a bit, so that few bytes never stand for many.
 *
 * @throws RangeError if there are none or more than LIMITS.pointsPerLine, or one is not a number or off the canvas
 */
export function packPoints(points: readonly Point[]): Uint8Array {
  if (points.length === 0) throw new RangeError('A line needs at least one point.')
  if (points.length > LIMITS.pointsPerLine) {
    throw new RangeError(`A line has at most ${LIMITS.pointsPerLine} points; this one has ${points.length}.`)
  }
  const writer = new BitWriter(points.length * 3 + 8)
  writer.golomb(points.length)
  writeChannel(
    writer,
    Int32Array.from(points, point => toSteps(point.x)),
    'spelt out',
  )
  writeChannel(
    writer,
    Int32Array.from(points, point => toSteps(point.y)),
    'may be constant',
  )
  writeChannel(
    writer,
    Int32Array.from(points, point => toPressureByte(point.pressure)),
    'may be constant',
  )
  return writer.bytes()
}

/**
 * The inverse of {@link packPoints}.
 *
 * @throws RangeError if the bytes are not exactly one packed line within LIMITS
 */
export function unpackPoints(packed: Uint8Array): PointArray {
  const reader = new BitReader(packed)
  const count = readCount(reader, packed)
  const points = new Float32Array(count * POINT_STRIDE)
  readChannels(reader, count, points)
  return points
}

/** What can be said of packed points without unpacking them. */
export interface PointsSummary {
  readonly count: number
  readonly box: Box
}

/**
 * Takes the bytes that {@link unpackPoints} would take, without the room that the points would take.
 *
 * @throws RangeError as that does
 */
export function summarisePoints(packed: Uint8Array): PointsSummary {
  const reader = new BitReader(packed)
  const count = readCount(reader, packed)
  const { x, y } = readChannels(reader, count, undefined)
  return {
    count,
    box: {
      minX: x.least / STEPS_PER_UNIT,
      minY: y.least / STEPS_PER_UNIT,
      maxX: x.most / STEPS_PER_UNIT,
      maxY: y.most / STEPS_PER_UNIT,
    },
  }
}

/** Whether a channel whose values are all equal may be written as the first of them. */
type Spelling = 'may be constant' | 'spelt out'
/** Stands where a Rice parameter would: every value equals the first. */
const CONSTANT = 15
const RICE_BITS = 4

function writeChannel(writer: BitWriter, values: Int32Array, spelling: Spelling): void {
  writer.golomb(zigzag(values[0]!))
  if (values.length === 1) return
  const steps = residuals(values).subarray(1)
  const bends = residuals(steps)
  if (spelling === 'may be constant' && steps.every(step => step === 0)) return writer.bits(CONSTANT, RICE_BITS)
  const asStep = riceParameter(steps)
  const asBend = riceParameter(bends)
  const straight = riceCost(bends, asBend) < riceCost(steps, asStep)
  const k = straight ? asBend : asStep
  writer.bits(k, RICE_BITS)
  writer.bits(Number(straight), 1)
  for (const residual of straight ? bends : steps) writer.rice(zigzag(residual), k)
}

function readCount(reader: BitReader, packed: Uint8Array): number {
  const count = reader.golomb()
  if (count === 0 || count > LIMITS.pointsPerLine) throw new RangeError(`A packed line of ${count} points.`)
  // Known at once, not after all the points that would be read out of nothing.
  if (count > packed.length * 8) throw new RangeError(`A packed line of ${count} points in ${packed.length} bytes.`)
  return count
}

function readChannels(reader: BitReader, count: number, points: PointArray | undefined): { x: Range; y: Range } {
  const x = readChannel(reader, count, 'spelt out', COORDINATE, points)
  const y = readChannel(reader, count, 'may be constant', COORDINATE, points?.subarray(1))
  readChannel(reader, count, 'may be constant', PRESSURE, points?.subarray(2))
  reader.end()
  return { x, y }
}

/** The values that a channel may have, or has. */
interface Range {
  readonly least: number
  readonly most: number
}

interface Channel extends Range {
  readonly perUnit: number
}

const FURTHEST = LIMITS.coordinateUnits * STEPS_PER_UNIT
const COORDINATE: Channel = { least: -FURTHEST, most: FURTHEST, perUnit: STEPS_PER_UNIT }
const PRESSURE: Channel = { least: 0, most: 255, perUnit: 255 }

/**
 * @param points where every third number is one of this channel's; undefined if they are only to be checked
 * @returns the least and the greatest of the values
 */
function readChannel(
  reader: BitReader,
  count: number,
  spelling: Spelling,
  { least, most, perUnit }: Channel,
  points: Float32Array | undefined,
): Range {
  let value = unzigzag(reader.golomb())
  const k = count === 1 ? CONSTANT : reader.bits(RICE_BITS)
  const constant = k === CONSTANT
  if (constant && count > 1 && spelling === 'spelt out')
    throw new RangeError('A packed line that spells out no points.')
  const straight = !constant && reader.bits(1) === 1
  let step = 0
  let lowest = value
  let highest = value
  for (let at = 0; at < count; at += 1) {
    if (at > 0 && !constant) {
      const residual = unzigzag(reader.rice(k))
      step = straight ? step + residual : residual
      value += step
    }
    if (!(value >= least && value <= most)) throw new RangeError('A packed point is off the canvas.')
    if (value < lowest) lowest = value
    else if (value > highest) highest = value
    if (points !== undefined) points[at * POINT_STRIDE] = value / perUnit
    else if (constant) break
  }
  return { least: lowest, most: highest }
}

/** Each value less the one before it, which is 0 for the first. */
function residuals(values: Int32Array): Int32Array {
  return values.map((value, at) => value - (at === 0 ? 0 : values[at - 1]!))
}

/** The parameter that makes these numbers shortest: near the logarithm of their mean. */
function riceParameter(values: Int32Array): number {
  const mean = values.reduce((sum, value) => sum + zigzag(value), 0) / values.length
  const guess = Math.min(MAX_RICE, Math.floor(Math.log2(mean + 1)))
  return guess > 0 && riceCost(values, guess - 1) < riceCost(values, guess) ? guess - 1 : guess
}

/** About how many bits they take with parameter `k`. */
function riceCost(values: Int32Array, k: number): number {
  return values.reduce((bits, value) => bits + (zigzag(value) >>> k) + 1 + k, 0)
}

/** The points as objects, for those who prefer them to a {@link PointArray}. */
export function toPoints(array: PointArray): Point[] {
  const points: Point[] = []
  for (let at = 0; at < array.length; at += POINT_STRIDE) {
    points.push({ x: array[at]!, y: array[at + 1]!, pressure: array[at + 2]! })
  }
  return points
}

function toSteps(units: number): number {
  if (!(Math.abs(units) <= LIMITS.coordinateUnits)) {
    throw new RangeError(`A point lies between -${LIMITS.coordinateUnits} and ${LIMITS.coordinateUnits}, not ${units}.`)
  }
  return Math.round(units * STEPS_PER_UNIT)
}

function toPressureByte(pressure: number): number {
  if (!(pressure >= 0 && pressure <= 1)) throw new RangeError(`Pressure lies between 0 and 1, not ${pressure}.`)
  return Math.round(pressure * 255)
}
