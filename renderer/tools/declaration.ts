import type { LucideIcon } from 'lucide-react'
import type { BoardTool } from '../engine/board.ts'

/** A choice of the style panel. `size` is that of letters. */
export type StyleChoice = 'color' | 'fill' | 'width' | 'size'

/**
 * All there is to know of a tool, in one place: what it is called in the engine and in the message catalogues, how it is
 * shown and taken, what it draws, and what makes it. To add one, write its file here and put it into `index.ts`.
 */
export interface ToolDeclaration extends BoardTool {
  readonly icon: LucideIcon
  /** The key that takes it, as `KeyboardEvent.key` names it, in lower case. */
  readonly shortcut: string
  /** What a person may choose for it. */
  readonly styles: readonly StyleChoice[]
}
