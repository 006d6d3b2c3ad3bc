import { Wand } from 'lucide-react'
import { LaserTool } from '../engine/tools/laser-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

/** It changes nothing, so whoever only watches may use it too, though others see no more than their pointer then. */
export const laser = {
  name: 'laser',
  icon: Wand,
  shortcut: 'k',
  cursor: 'crosshair',
  draws: null,
  edits: false,
  styles: [],
  make: bench =>
    new LaserTool(bench, {
      isStill: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      nowMs: () => performance.now(),
    }),
} as const satisfies ToolDeclaration
