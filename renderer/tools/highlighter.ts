import { Highlighter } from 'lucide-react'
import { drawnWidth } from '../engine/highlight.ts'
import { PenTool } from '../engine/tools/pen-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

/** Translucent, wide, and behind all ink. */
const OPACITY = 0.4

export const highlighter = {
  name: 'highlighter',
  icon: Highlighter,
  shortcut: 'm',
  cursor: 'crosshair',
  draws: 'highlighter',
  edits: true,
  forEachHand: true,
  styles: ['color', 'width'],
  make: bench =>
    new PenTool({
      ...bench,
      pencil: () => {
        const pencil = bench.pencil()
        return { ...pencil, opacity: OPACITY, width: drawnWidth(pencil, pencil.width) }
      },
    }),
} as const satisfies ToolDeclaration
