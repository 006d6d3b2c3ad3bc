import { isPageId } from './item.ts'
import { LIMITS } from './limits.ts'
import { STEPS_PER_UNIT } from './point.ts'

/**
 * What an item is drawn with, which says how its points are meant: as the way of a pen, as the corners of a shape, or as
 * the corners of the frame that holds a text or a picture. A laser's trail is only shown while it is drawn. New ones go to
 * the end: their places are kept on disks. An item of the tool `page` is a page, on which others lie.
 */
export const TOOLS = [
  'pen',
  'highlighter',
  'line',
  'arrow',
  'rectangle',
  'ellipse',
  'triangle',
  'polygon',
  'text',
  'note',
  'picture',
  'laser',
  'page',
] as const
export type Tool = (typeof TOOLS)[number]

/**
 * How an item looks. `width` in canvas units: of ink at pressure 0.5, of an outline, or the size of letters; `opacity`
 * 0..1; `color` and `fill` as `#rrggbb`, where no fill is none. The fill of a note is its paper. `page` is the id of the
 * page it draws on; the first if left out.
 */
export interface Pencil {
  readonly tool: Tool
  readonly color: string
  readonly width: number
  readonly opacity: number
  readonly fill?: string
  readonly page?: string
}

/** A pencil as it is kept: colours as 0xrrggbb, width in 1/8 unit, opacity as a byte. */
export interface PackedPencil {
  readonly tool: number
  readonly color: number
  readonly width: number
  readonly opacity: number
  /** NO_FILL, or left out, is none. */
  readonly fill?: number
  readonly page?: string
}

/** Stands where the colour of a fill would. */
export const NO_FILL = 0x1000000

const ANY_NUMBER = { least: 1, most: LIMITS.pointsPerLine }
const CORNERS = { least: 4, most: 4 }
/** No item is kept of it. */
const NEVER = { least: 1, most: 0 }

/** How many points an item of each tool has. Frames have four corners, in turn, so that they can lie at any angle. */
const POINTS_OF: Readonly<Record<Tool, { readonly least: number; readonly most: number }>> = {
  pen: ANY_NUMBER,
  highlighter: ANY_NUMBER,
  line: { least: 2, most: LIMITS.cornersPerShape },
  arrow: { least: 2, most: LIMITS.cornersPerShape },
  rectangle: CORNERS,
  ellipse: CORNERS,
  triangle: { least: 3, most: 3 },
  polygon: { least: 3, most: LIMITS.cornersPerShape },
  text: CORNERS,
  note: CORNERS,
  picture: CORNERS,
  laser: NEVER,
  page: { least: 1, most: 1 },
}

/** @throws RangeError if an item of this tool cannot have so many points */
export function checkPointCount(tool: Tool, count: number): void {
  const { least, most } = POINTS_OF[tool]
  if (count < least || count > most) throw new RangeError(`A ${tool} of ${count} points.`)
}

/** Whether the points are the way of a pen, of which every one was drawn. */
export function isInk(tool: Tool): boolean {
  return tool === 'pen' || tool === 'highlighter'
}

/** Whether it says something that a person can edit. */
export function isWritten(tool: Tool): boolean {
  return tool === 'text' || tool === 'note'
}

/** Whether its points come one after the other while it is drawn, rather than all anew at every step. */
export function growsByPoints(tool: Tool): boolean {
  return isInk(tool) || tool === 'laser'
}

/** @throws RangeError if it is no `#rrggbb` */
export function packColour(colour: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`A colour is written #rrggbb, not ${colour}.`)
  return Number.parseInt(colour.slice(1), 16)
}

function unpackColour(packed: number): string {
  return '#' + packed.toString(16).padStart(6, '0')
}

/** In 1/8 unit. @throws RangeError if it is out of bounds */
export function packWidth(width: number): number {
  if (!(width > 0 && width <= LIMITS.widthUnits)) {
    throw new RangeError(`A width lies above 0 and up to ${LIMITS.widthUnits}, not ${width}.`)
  }
  return Math.max(1, Math.round(width * STEPS_PER_UNIT))
}

/** @throws RangeError if it is out of bounds */
export function packOpacity(opacity: number): number {
  if (!(opacity >= 0 && opacity <= 1)) throw new RangeError(`An opacity lies between 0 and 1, not ${opacity}.`)
  return Math.round(opacity * 255)
}

/** @throws RangeError if a field is out of bounds */
export function packPencil({ tool, color, width, opacity, fill, page = '' }: Pencil): PackedPencil {
  checkPage(tool, page)
  return {
    tool: TOOLS.indexOf(tool),
    color: packColour(color),
    width: packWidth(width),
    opacity: packOpacity(opacity),
    ...(fill === undefined ? {} : { fill: packColour(fill) }),
    ...(page === '' ? {} : { page }),
  }
}

/** @throws RangeError if a field is out of bounds */
export function unpackPencil(packed: PackedPencil): Pencil {
  const tool = checkPencil(packed)
  const { color, width, opacity, fill = NO_FILL, page = '' } = packed
  return {
    tool,
    color: unpackColour(color),
    width: width / STEPS_PER_UNIT,
    opacity: opacity / 255,
    ...(fill === NO_FILL ? {} : { fill: unpackColour(fill) }),
    ...(page === '' ? {} : { page }),
  }
}

/**
 * Whether {@link unpackPencil} would take it.
 *
 * @returns its tool
 * @throws RangeError if it would not
 */
export function checkPencil(packed: PackedPencil): Tool {
  const tool = TOOLS[packed.tool]
  if (tool === undefined) throw new RangeError(`Unknown tool ${packed.tool}.`)
  if (packed.color > 0xffffff) throw new RangeError(`Unknown colour ${packed.color}.`)
  if (packed.width === 0 || packed.width > LIMITS.widthUnits * STEPS_PER_UNIT) {
    throw new RangeError(`Unknown width ${packed.width}.`)
  }
  if (packed.opacity > 255) throw new RangeError(`Unknown opacity ${packed.opacity}.`)
  const { fill = NO_FILL, page = '' } = packed
  checkPage(tool, page)
  if (fill > NO_FILL) throw new RangeError(`Unknown fill ${fill}.`)
  return tool
}

function checkPage(tool: Tool, page: string): void {
  if (!isPageId(page)) throw new RangeError('A pencil on a page without an id.')
  if (tool === 'page' && page !== '') throw new RangeError('A page on a page.')
}
