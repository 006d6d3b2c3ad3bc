import { Eraser } from 'lucide-react'
import { ERASER_RADIUS_PX, ringCursor } from '../engine/cursor.ts'
import { EraserTool } from '../engine/tools/eraser-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const eraser = {
  name: 'eraser',
  icon: Eraser,
  shortcut: 'e',
  cursor: ringCursor(ERASER_RADIUS_PX),
  draws: null,
  edits: true,
  forEachHand: true,
  styles: [],
  make: bench => new EraserTool(bench, ERASER_RADIUS_PX),
} as const satisfies ToolDeclaration
