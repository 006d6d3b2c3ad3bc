import type { Board } from '../../engine/board.ts'
import type { Restyle } from '../../engine/tools/select-commands.ts'
import type { StyleChoice } from '../../tools/declaration.ts'
import { toolNamed } from '../../tools/index.ts'
import { useModel, useStore } from '../model/model.ts'
import type { Style } from '../model/pencil-case.ts'
import { type Offers, offersFor, styleOf } from './selection-style.ts'
import { useStyled } from './use-selection.ts'

/** How things look, or will: what is being written or selected, or else what is drawn next. */
export interface Looks {
  readonly style: Style
  readonly offers: Offers
  readonly takeColour: (color: string) => void
  readonly takeWidth: (width: number) => void
  readonly takeSize: (size: number) => void
  readonly takeFill: (fill: string | null) => void
}

export function useLooks(board: Board | null): Looks {
  const { pencilCase } = useModel()
  const { tool, style } = useStore(pencilCase.state)
  const pencils = useStyled(board)
  const isForThese = pencils.length > 0
  /** What is written with the tool for texts may be a note, which has a fill: that tool stays in the hand. */
  function choose<T>(choice: StyleChoice, take: (value: T) => void, value: T, restyle: Restyle): void {
    if (!isForThese || toolNamed(tool).styles.includes(choice)) take(value)
    board?.restyle(restyle)
  }
  return {
    style: isForThese ? styleOf(pencils, style) : style,
    offers: isForThese ? offersFor(pencils) : offersOf(tool),
    takeColour: color => choose('color', pencilCase.takeColour, color, { color }),
    takeWidth: width => choose('width', pencilCase.takeWidth, width, { width }),
    takeSize: size => choose('size', pencilCase.takeSize, size, { size }),
    takeFill: fill => choose('fill', pencilCase.takeFill, fill, { fill }),
  }
}

/** Widths stay in view for a tool that draws nothing: to choose one may take the pen. */
function offersOf(tool: string): Offers {
  const { draws, styles } = toolNamed(tool)
  if (draws === null) return { width: true, size: false, fill: false }
  return { width: styles.includes('width'), size: styles.includes('size'), fill: styles.includes('fill') }
}
