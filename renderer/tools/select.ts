import { MousePointer2 } from 'lucide-react'
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
  make: bench => new SelectTool(bench),
} as const satisfies ToolDeclaration
