/** Every tool, in the order of the toolbar. */
import { arrow } from './arrow.ts'
import type { ToolDeclaration } from './declaration.ts'
import { ellipse } from './ellipse.ts'
import { eraser } from './eraser.ts'
import { hand } from './hand.ts'
import { highlighter } from './highlighter.ts'
import { line } from './line.ts'
import { pen } from './pen.ts'
import { rectangle } from './rectangle.ts'
import { triangle } from './triangle.ts'

export const TOOLS = [pen, highlighter, eraser, hand, line, arrow, rectangle, ellipse, triangle] as const

/** @returns the pen if there is no such tool */
export function toolNamed(name: string): ToolDeclaration {
  return TOOLS.find(tool => tool.name === name) ?? pen
}
