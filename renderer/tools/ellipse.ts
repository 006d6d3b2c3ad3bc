import { Circle } from 'lucide-react'
import { frameCorners } from '../engine/tools/shape-corners.ts'
import { ShapeTool } from '../engine/tools/shape-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const ellipse = {
  name: 'ellipse',
  icon: Circle,
  shortcut: 'o',
  cursor: 'crosshair',
  draws: 'ellipse',
  edits: true,
  forEachHand: true,
  styles: ['color', 'fill', 'width'],
  make: bench => new ShapeTool(bench, frameCorners),
} as const satisfies ToolDeclaration
