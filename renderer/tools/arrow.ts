import { MoveUpRight } from 'lucide-react'
import { lineCorners } from '../engine/tools/shape-corners.ts'
import { ShapeTool } from '../engine/tools/shape-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const arrow = {
  name: 'arrow',
  icon: MoveUpRight,
  shortcut: 'a',
  cursor: 'crosshair',
  draws: 'arrow',
  edits: true,
  forEachHand: true,
  styles: ['color', 'width'],
  make: bench => new ShapeTool(bench, lineCorners),
} as const satisfies ToolDeclaration
