/** Every tool, in the order of the toolbar. */
import { arrow } from './arrow.ts'
import type { ToolDeclaration } from './declaration.ts'
import { ellipse } from './ellipse.ts'
import { eraser } from './eraser.ts'
import { hand } from './hand.ts'
import { highlighter } from './highlighter.ts'
import { laser } from './laser.ts'
import { line } from './line.ts'
import { partEraser } from './part-eraser.ts'
import { note } from './note.ts'
import { pen } from './pen.ts'
import { picture } from './picture.ts'
import { polygon } from './polygon.ts'
import { rectangle } from './rectangle.ts'
import { select } from './select.ts'
import { text } from './text.ts'
import { triangle } from './triangle.ts'

export const TOOLS = [
  select,
  pen,
  highlighter,
  eraser,
  partEraser,
  laser,
  hand,
  line,
  arrow,
  rectangle,
  ellipse,
  triangle,
  polygon,
  text,
  note,
  picture,
] as const

/** @returns the pen if there is no such tool */
export function toolNamed(name: string): ToolDeclaration {
  return TOOLS.find(tool => tool.name === name) ?? pen
}
