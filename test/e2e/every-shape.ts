/** A shape of every kind, filled and not, upright and turned, in the lower part of the clear area. */
import type { LineInput, PointTuple } from '../../p2p/api/contract.ts'
import type { Tool } from '../../p2p/canvas/pencil.ts'
import { CLEAR_AREA } from './desk.ts'
import type { Part } from './pictures.ts'

export interface ShapeDrawn {
  readonly name: string
  readonly line: LineInput
  /** The box that holds it and nothing else, in pixels of the clear area. */
  readonly within: Part
}

const CELL = { left: 30, top: 245, width: 74, height: 74, columns: 8 }

/** Corners from the middle of a cell. */
const CORNERS: Readonly<Partial<Record<Tool, readonly PointTuple[]>>> = {
  line: [
    [-26, 20],
    [26, -20],
  ],
  arrow: [
    [-26, 22],
    [-8, -18],
    [26, 6],
  ],
  rectangle: [
    [-26, -20],
    [26, -20],
    [26, 20],
    [-26, 20],
  ],
  ellipse: [
    [-27, -16],
    [27, -16],
    [27, 16],
    [-27, 16],
  ],
  triangle: [
    [0, -24],
    [26, 22],
    [-26, 22],
  ],
  polygon: [
    [-24, -16],
    [4, -24],
    [26, -2],
    [2, 4],
    [8, 24],
    [-22, 20],
  ],
}

const KINDS: readonly { name: string; tool: Tool; fill?: string; turn?: number; opacity?: number; width?: number }[] = [
  { name: 'line', tool: 'line' },
  { name: 'arrow', tool: 'arrow' },
  { name: 'thick arrow', tool: 'arrow', width: 7 },
  { name: 'ellipse', tool: 'ellipse' },
  { name: 'turned ellipse', tool: 'ellipse', turn: 0.6 },
  { name: 'triangle', tool: 'triangle' },
  { name: 'polygon', tool: 'polygon' },
  { name: 'turned rectangle', tool: 'rectangle', turn: 0.3 },
  { name: 'filled rectangle', tool: 'rectangle', fill: '#ffd43b' },
  { name: 'filled turned rectangle', tool: 'rectangle', fill: '#ffd43b', turn: 0.3 },
  { name: 'filled ellipse', tool: 'ellipse', fill: '#74c0fc' },
  { name: 'filled turned ellipse', tool: 'ellipse', fill: '#74c0fc', turn: 0.6 },
  { name: 'filled triangle', tool: 'triangle', fill: '#8ce99a' },
  { name: 'filled polygon', tool: 'polygon', fill: '#ffa8a8' },
  { name: 'see-through polygon', tool: 'polygon', fill: '#e03131', opacity: 0.5 },
  { name: 'see-through ellipse', tool: 'ellipse', fill: '#e03131', opacity: 0.5, width: 7 },
]

export const EVERY_SHAPE: readonly ShapeDrawn[] = KINDS.map(
  ({ name, tool, fill, turn = 0, opacity = 1, width = 3 }, at) => {
    const x = CELL.left + CELL.width * (at % CELL.columns)
    const y = CELL.top + CELL.height * Math.floor(at / CELL.columns)
    const [middleX, middleY] = [CLEAR_AREA.x + x + CELL.width / 2, CLEAR_AREA.y + y + CELL.height / 2]
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    return {
      name,
      line: {
        pencil: { tool, color: '#364fc7', width, opacity, ...(fill === undefined ? {} : { fill }) },
        points: CORNERS[tool]!.map(([u, v]): PointTuple => [middleX + u * cos - v * sin, middleY + u * sin + v * cos]),
      },
      within: { x, y, width: CELL.width, height: CELL.height },
    }
  },
)
