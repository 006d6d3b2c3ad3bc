/** Items on the system clipboard, as a text that begins with a mark. What is pasted may come from anywhere. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { checkPointCount, packPencil, type Pencil, TOOLS } from '../../../p2p/canvas/pencil.ts'
import { packPoints, type Point } from '../../../p2p/canvas/point.ts'
import type { NewItem } from '../board.ts'
import { type Rect, unionRect, type XY } from '../geometry.ts'
import { shifted } from './new-items.ts'

const MARK = 'chalkboard-items/1 '

/** @returns null if it is too much */
export function itemsToText(items: readonly NewItem[]): string | null {
  const lines = items.map(({ points, ...item }) => ({
    ...item,
    points: points.map(({ x, y, pressure }) => [x, y, Math.round(pressure * 1_000) / 1_000]),
  }))
  const text = items.length > LIMITS.copiedItems ? null : MARK + JSON.stringify(lines)
  return text === null || text.length > LIMITS.copiedLength ? null : text
}

/** @returns null for a text that is anything else than items within LIMITS */
export function itemsFromText(text: string): NewItem[] | null {
  if (!text.startsWith(MARK) || text.length > LIMITS.copiedLength) return null
  try {
    const lines: unknown = JSON.parse(text.slice(MARK.length))
    if (!Array.isArray(lines) || lines.length === 0 || lines.length > LIMITS.copiedItems) return null
    return lines.map(readItem)
  } catch {
    // No JSON, or something in it is out of bounds.
    return null
  }
}

/** The items with the middle of them all at a place. */
export function itemsAround(items: readonly NewItem[], { x, y }: XY): NewItem[] {
  const box = items.flatMap(({ points }) => points.map(boxOf)).reduce(unionRect)
  const [dx, dy] = [x - (box.minX + box.maxX) / 2, y - (box.minY + box.maxY) / 2]
  return items.map(item => ({ ...item, points: shifted(item.points, dx, dy) }))
}

function boxOf({ x, y }: XY): Rect {
  return { minX: x, minY: y, maxX: x, maxY: y }
}

/** @throws RangeError if it is no item */
function readItem(value: unknown): NewItem {
  const { pencil, points, text, picture, group } = record(value)
  const read = readPencil(pencil)
  const places = list(points).map(readPoint)
  checkPointCount(read.tool, places.length)
  packPoints(places)
  if ((picture !== undefined) !== (read.tool === 'picture')) throw new RangeError('A picture that is none.')
  return {
    pencil: read,
    points: places,
    ...(text === undefined ? {} : { text: readText(text) }),
    ...(picture === undefined ? {} : { picture: readHash(picture) }),
    ...(group === undefined ? {} : { group: readGroup(group) }),
  }
}

function readPencil(value: unknown): Pencil {
  const { tool: name, color, width, opacity, fill } = record(value)
  const tool = TOOLS.find(known => known === name)
  const isRead = typeof color === 'string' && typeof width === 'number' && typeof opacity === 'number'
  if (tool === undefined || !isRead) throw new RangeError('No pencil.')
  if (fill !== undefined && typeof fill !== 'string') throw new RangeError('No fill.')
  const pencil: Pencil = { tool, color, width, opacity, ...(fill === undefined ? {} : { fill }) }
  packPencil(pencil)
  return pencil
}

function readPoint(value: unknown): Point {
  const [x, y, pressure] = list(value)
  if (typeof x !== 'number' || typeof y !== 'number' || typeof pressure !== 'number') throw new RangeError('No point.')
  return { x, y, pressure }
}

function readText(value: unknown): string {
  if (typeof value !== 'string' || value.length > LIMITS.textLength) throw new RangeError('No text.')
  return value
}

function readHash(value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new RangeError('No picture.')
  return value
}

function readGroup(value: unknown): string {
  if (typeof value !== 'string' || value.length > LIMITS.groupLength) throw new RangeError('No group.')
  return value
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new RangeError('No object.')
  return value as Record<string, unknown>
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError('No list.')
  return value
}
