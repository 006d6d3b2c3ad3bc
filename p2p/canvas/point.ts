import { LIMITS } from './limits.ts'
import { ByteReader, ByteWriter } from './varint.ts'

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

const CONSTANT_PRESSURE = 1

/**
 * Packs points: flags, count, then each x and y as a zigzag varint delta of 1/8 unit, then the pressures as bytes:
 * one if all are equal, otherwise one zigzag delta a point.
 *
 * @throws RangeError if there are none or more than LIMITS.pointsPerLine, or one is not a number or off the canvas
 */
export function packPoints(points: readonly Point[]): Uint8Array {
  if (points.length === 0) throw new RangeError('A line needs at least one point.')
  if (points.length > LIMITS.pointsPerLine) {
    throw new RangeError(`A line has at most ${LIMITS.pointsPerLine} points; this one has ${points.length}.`)
  }
  const pressures = points.map(point => toPressureByte(point.pressure))
  const constant = pressures.every(pressure => pressure === pressures[0])
  const writer = new ByteWriter(points.length * 3 + 8)
  writer.byte(constant ? CONSTANT_PRESSURE : 0)
  writer.varint(points.length)
  let lastX = 0
  let lastY = 0
  for (const point of points) {
    const x = toSteps(point.x)
    const y = toSteps(point.y)
    writer.zigzag(x - lastX)
    writer.zigzag(y - lastY)
    lastX = x
    lastY = y
  }
  let lastPressure = 0
  for (const pressure of constant ? pressures.slice(0, 1) : pressures) {
    writer.zigzag(pressure - lastPressure)
    lastPressure = pressure
  }
  return writer.bytes()
}

/**
 * The inverse of {@link packPoints}.
 *
 * @throws RangeError if the bytes are not exactly one packed line within LIMITS
 */
export function unpackPoints(packed: Uint8Array): PointArray {
  const reader = new ByteReader(packed)
  const flags = reader.byte()
  if (flags > CONSTANT_PRESSURE) throw new RangeError(`Unknown flags ${flags} in packed points.`)
  const count = reader.varint()
  if (count === 0 || count > LIMITS.pointsPerLine) throw new RangeError(`A packed line of ${count} points.`)
  if (count * 2 > reader.remaining) throw new RangeError('Packed points end too early.')
  const limit = LIMITS.coordinateUnits * STEPS_PER_UNIT
  const points = new Float32Array(count * POINT_STRIDE)
  let x = 0
  let y = 0
  for (let at = 0; at < points.length; at += POINT_STRIDE) {
    x += reader.zigzag()
    y += reader.zigzag()
    if (x > limit || x < -limit || y > limit || y < -limit) throw new RangeError('A packed point is off the canvas.')
    points[at] = x / STEPS_PER_UNIT
    points[at + 1] = y / STEPS_PER_UNIT
  }
  let pressure = 0
  for (let at = 2; at < points.length; at += POINT_STRIDE) {
    if (at === 2 || flags !== CONSTANT_PRESSURE) {
      pressure += reader.zigzag()
      if (pressure < 0 || pressure > 255) throw new RangeError('A packed pressure is not a byte.')
    }
    points[at] = pressure / 255
  }
  if (reader.remaining !== 0) throw new RangeError('Packed points have bytes left over.')
  return points
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
