import { Square } from 'lucide-react'
import { frameCorners } from '../engine/tools/shape-corners.ts'
import { ShapeTool } from '../engine/tools/shape-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const rectangle = {
  name: 'rectangle',
  icon: Square,
  shortcut: 'r',
  cursor: 'crosshair',
  draws: 'rectangle',
  edits: true,
  forEachHand: true,
  styles: ['color', 'fill', 'width'],
  make: bench => new ShapeTool(bench, frameCorners),
} as const satisfies ToolDeclaration
