import { Pen } from 'lucide-react'
import { PenTool } from '../engine/tools/pen-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const pen = {
  name: 'pen',
  icon: Pen,
  shortcut: 'p',
  cursor: 'crosshair',
  draws: 'pen',
  edits: true,
  forEachHand: true,
  styles: ['color', 'width'],
  make: bench => new PenTool(bench),
} as const satisfies ToolDeclaration
