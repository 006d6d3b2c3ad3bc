import { MousePointer2 } from 'lucide-react'
import { text } from '../app/text.ts'
import { SelectTool } from '../engine/tools/select-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const select = {
  name: 'select',
  icon: MousePointer2,
  shortcut: 'v',
  cursor: 'default',
  draws: null,
  edits: true,
  styles: ['color', 'fill', 'width', 'size'],
  make: bench => new SelectTool(bench, { text: text.board.writeText, note: text.board.writeNote }),
} as const satisfies ToolDeclaration
