import { Pentagon } from 'lucide-react'
import { PolygonTool } from '../engine/tools/polygon-tool.ts'
import type { ToolDeclaration } from './declaration.ts'

export const polygon = {
  name: 'polygon',
  icon: Pentagon,
  shortcut: 'y',
  cursor: 'crosshair',
  draws: 'polygon',
  edits: true,
  styles: ['color', 'fill', 'width'],
  make: bench => new PolygonTool(bench),
} as const satisfies ToolDeclaration
