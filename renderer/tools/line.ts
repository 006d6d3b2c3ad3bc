import { Slash } from 'lucide-react'
import { lineCorners } from '../engine/tools/shape-corners.ts'
import { ShapeTool } from '../engine/tools/shape-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const line = {
  name: 'line',
  icon: Slash,
  shortcut: 'l',
  cursor: 'crosshair',
  draws: 'line',
  edits: true,
  forEachHand: true,
  styles: ['color', 'width'],
  make: bench => new ShapeTool(bench, lineCorners),
} as const satisfies ToolDeclaration
