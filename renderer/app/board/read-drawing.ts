import type { PointTuple } from '../../../p2p/api/contract.ts'
import { parseItemId } from '../../../p2p/canvas/item.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { type Pencil, packPencil, TOOLS } from '../../../p2p/canvas/pencil.ts'
import { checkWording, type Wording, wordingOf } from '../../../p2p/canvas/wording.ts'
import type { OwnDrawing } from '../../peer/own-drawings.ts'
import { isObject } from '../is-object.ts'

const MAX_UINT32 = 2 ** 32 - 1

/** A stroke in progress that another page of this origin told of; null if it makes no sense. */
export function readDrawing(data: unknown): OwnDrawing | null {
  if (!isObject(data)) return null
  const { stroke, from, points, done } = data
  const pencil = readPencil(data['pencil'])
  const isRead = isCount(stroke, MAX_UINT32) && isCount(from, LIMITS.pointsPerLine) && typeof done === 'boolean'
  if (pencil === null || !isRead || !arePoints(points)) return null
  const wording = readWording(data)
  if (wording === null || !canSay(pencil.tool, from, points.length, wording)) return null
  return { stroke, pencil, from, points, ...wording, done }
}

function readWording({ text, item }: Record<string, unknown>): Wording<string> | undefined | null {
  if (!isTextOrNone(text) || !isTextOrNone(item)) return null
  return item !== undefined && parseItemId(item) === undefined ? null : wordingOf(text, item)
}

function canSay(...preview: Parameters<typeof checkWording>): boolean {
  try {
    checkWording(...preview)
    return true
  } catch {
    return false
  }
}

function readPencil(data: unknown): Pencil | null {
  if (!isObject(data)) return null
  const { tool: name, color, width, opacity, fill, page } = data
  const tool = TOOLS.find(known => known === name)
  const isRead = typeof color === 'string' && typeof width === 'number' && typeof opacity === 'number'
  if (tool === undefined || tool === 'page' || !isRead || !isTextOrNone(fill) || !isTextOrNone(page)) return null
  const [filled, placed] = [fill === undefined ? {} : { fill }, page === undefined ? {} : { page }]
  const pencil = { tool, color, width, opacity, ...filled, ...placed }
  try {
    packPencil(pencil)
    return pencil
  } catch {
    return null
  }
}

function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most
}

function isTextOrNone(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function arePoints(value: unknown): value is PointTuple[] {
  return Array.isArray(value) && value.length <= LIMITS.apiPointsPerPreview && value.every(isPoint)
}

function isPoint(value: unknown): boolean {
  if (!Array.isArray(value)) return false
  const [x, y, pressure] = value as unknown[]
  return isOnCanvas(x) && isOnCanvas(y) && typeof pressure === 'number' && pressure >= 0 && pressure <= 1
}

function isOnCanvas(units: unknown): boolean {
  return typeof units === 'number' && Math.abs(units) <= LIMITS.coordinateUnits
}
