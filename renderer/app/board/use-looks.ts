import type { Board } from '../../engine/board.ts'
import { toolNamed } from '../../tools/index.ts'
import { useModel, useStore } from '../model/model.ts'
import type { Style } from '../model/pencil-case.ts'
import { type Offers, offersFor, styleOf } from './selection-style.ts'
import { useSelection } from './use-selection.ts'

/** How things look, or will: what is selected, or else what is drawn next. */
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
  const pencils = useSelection(board).map(({ pencil }) => pencil)
  const isSelected = pencils.length > 0
  return {
    style: isSelected ? styleOf(pencils, style) : style,
    offers: isSelected ? offersFor(pencils) : offersOf(tool),
    takeColour(color) {
      pencilCase.takeColour(color)
      board?.restyle({ color })
    },
    takeWidth(width) {
      pencilCase.takeWidth(width)
      board?.restyle({ width })
    },
    takeSize(size) {
      pencilCase.takeSize(size)
      board?.restyle({ size })
    },
    takeFill(fill) {
      pencilCase.takeFill(fill)
      board?.restyle({ fill })
    },
  }
}

/** Widths stay in view for a tool that draws nothing: to choose one may take the pen. */
function offersOf(tool: string): Offers {
  const { draws, styles } = toolNamed(tool)
  if (draws === null) return { width: true, size: false, fill: false }
  return { width: styles.includes('width'), size: styles.includes('size'), fill: styles.includes('fill') }
}
