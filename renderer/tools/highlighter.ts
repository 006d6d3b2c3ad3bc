import { Highlighter } from 'lucide-react'
import { PenTool } from '../engine/tools/pen-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

/** Translucent, wide, and behind all ink. */
const OPACITY = 0.4
const TIMES_AS_WIDE = 4

export const highlighter = {
  name: 'highlighter',
  icon: Highlighter,
  shortcut: 'm',
  cursor: 'crosshair',
  draws: 'highlighter',
  edits: true,
  styles: ['color', 'width'],
  make: bench =>
    new PenTool({
      ...bench,
      pencil: () => {
        const pencil = bench.pencil()
        return { ...pencil, opacity: OPACITY, width: pencil.width * TIMES_AS_WIDE }
      },
    }),
} as const satisfies ToolDeclaration
