import { Scissors } from 'lucide-react'
import { ERASER_RADIUS_PX, ringCursor } from '../engine/cursor.ts'
import { PartEraserTool } from '../engine/tools/part-eraser-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const partEraser = {
  name: 'partEraser',
  icon: Scissors,
  shortcut: 'x',
  cursor: ringCursor(ERASER_RADIUS_PX),
  draws: null,
  edits: true,
  forEachHand: true,
  styles: [],
  make: bench => new PartEraserTool(bench, ERASER_RADIUS_PX),
} as const satisfies ToolDeclaration
