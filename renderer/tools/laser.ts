import { Wand } from 'lucide-react'
import { LaserTool } from '../engine/tools/laser-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

/** It leaves nothing, but whoever may only watch would point for themselves alone: others hear no strokes of theirs. */
export const laser = {
  name: 'laser',
  icon: Wand,
  shortcut: 'k',
  cursor: 'crosshair',
  draws: null,
  edits: true,
  forEachHand: true,
  styles: [],
  make: bench =>
    new LaserTool(bench, {
      isStill: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      nowMs: () => performance.now(),
    }),
} as const satisfies ToolDeclaration
