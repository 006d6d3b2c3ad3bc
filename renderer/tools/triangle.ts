import { Triangle } from 'lucide-react'
import { triangleCorners } from '../engine/tools/shape-corners.ts'
import { ShapeTool } from '../engine/tools/shape-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const triangle = {
  name: 'triangle',
  icon: Triangle,
  shortcut: 'g',
  cursor: 'crosshair',
  draws: 'triangle',
  edits: true,
  forEachHand: true,
  styles: ['color', 'fill', 'width'],
  make: bench => new ShapeTool(bench, triangleCorners),
} as const satisfies ToolDeclaration
