import { Hand } from 'lucide-react'
import type { ToolDeclaration } from './declaration.ts'

export const hand = {
  name: 'hand',
  icon: Hand,
  shortcut: 'h',
  cursor: 'grab',
  draws: null,
  edits: false,
  styles: [],
  make: null,
} as const satisfies ToolDeclaration
