import { Type } from 'lucide-react'
import { text as words } from '../app/text.ts'
import { TextTool } from '../engine/tools/text-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const text = {
  name: 'text',
  icon: Type,
  shortcut: 't',
  cursor: 'text',
  draws: 'text',
  edits: true,
  styles: ['color', 'size'],
  make: bench => new TextTool(bench, words.board.writeText),
} as const satisfies ToolDeclaration
