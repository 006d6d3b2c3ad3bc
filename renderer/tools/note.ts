import { StickyNote } from 'lucide-react'
import { text as words } from '../app/text.ts'
import { TextTool } from '../engine/tools/text-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const note = {
  name: 'note',
  icon: StickyNote,
  shortcut: 'n',
  cursor: 'crosshair',
  draws: 'note',
  edits: true,
  styles: ['color', 'fill', 'size'],
  make: bench => new TextTool(bench, words.board.writeNote),
} as const satisfies ToolDeclaration
