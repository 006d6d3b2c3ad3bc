import { LIMITS } from './limits.ts'
import { STEPS_PER_UNIT } from './point.ts'

/** What a line is drawn with. More tools come with the items they need. */
export const TOOLS = ['pen'] as const
export type Tool = (typeof TOOLS)[number]

/** How a line looks. `width` in canvas units at pressure 0.5, `opacity` 0..1, `color` as `#rrggbb`. */
export interface Pencil {
  readonly tool: Tool
  readonly color: string
  readonly width: number
  readonly opacity: number
}

/** A pencil as it is kept: colour as 0xrrggbb, width in 1/8 unit, opacity as a byte. */
export interface PackedPencil {
  readonly tool: number
  readonly color: number
  readonly width: number
  readonly opacity: number
}

/** @throws RangeError if a field is out of bounds */
export function packPencil(pencil: Pencil): PackedPencil {
  if (!/^#[0-9a-f]{6}$/i.test(pencil.color)) throw new RangeError(`A colour is written #rrggbb, not ${pencil.color}.`)
  if (!(pencil.width > 0 && pencil.width <= LIMITS.widthUnits)) {
    throw new RangeError(`A width lies above 0 and up to ${LIMITS.widthUnits}, not ${pencil.width}.`)
  }
  if (!(pencil.opacity >= 0 && pencil.opacity <= 1)) {
    throw new RangeError(`An opacity lies between 0 and 1, not ${pencil.opacity}.`)
  }
  return {
    tool: TOOLS.indexOf(pencil.tool),
    color: Number.parseInt(pencil.color.slice(1), 16),
    width: Math.max(1, Math.round(pencil.width * STEPS_PER_UNIT)),
    opacity: Math.round(pencil.opacity * 255),
  }
}

/** @throws RangeError if a field is out of bounds */
export function unpackPencil(packed: PackedPencil): Pencil {
  const tool = TOOLS[packed.tool]
  if (tool === undefined) throw new RangeError(`Unknown tool ${packed.tool}.`)
  if (packed.color > 0xffffff) throw new RangeError(`Unknown colour ${packed.color}.`)
  if (packed.width === 0 || packed.width > LIMITS.widthUnits * STEPS_PER_UNIT) {
    throw new RangeError(`Unknown width ${packed.width}.`)
  }
  if (packed.opacity > 255) throw new RangeError(`Unknown opacity ${packed.opacity}.`)
  return {
    tool,
    color: '#' + packed.color.toString(16).padStart(6, '0'),
    width: packed.width / STEPS_PER_UNIT,
    opacity: packed.opacity / 255,
  }
}
