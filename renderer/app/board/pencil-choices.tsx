import type { CSSProperties } from 'react'
import { inkColour } from '../../engine/ink-colour.ts'
import { useModel, useStore } from '../model/model.ts'
import { COLOURS, WIDTHS } from '../model/pencil-case.ts'
import { text } from '../text.ts'
import { boardTheme } from './board-theme.ts'
import { Choice } from './choice.tsx'

interface PencilChoiceProps {
  within: 'toolbar' | 'popover'
  disabled: boolean
}

const COLOUR_CHOICES = COLOURS.map(({ name, value }) => ({ label: name, value }))
const WIDTH_CHOICES = WIDTHS.map(({ name, value, dotPx }) => ({ label: name, value: String(value), dotPx }))

export function ColourChoice({ within, disabled }: PencilChoiceProps) {
  const { pencilCase } = useModel()
  const { pencil } = useStore(pencilCase.state)
  const inkOf = useInk()
  return (
    <Choice
      within={within}
      label={text.board.colour}
      value={pencil.color}
      choices={COLOUR_CHOICES}
      disabled={disabled}
      onChoose={value => pencilCase.takeColour(value)}
      show={({ value }) => <span className="swatch" style={{ backgroundColor: inkOf(value) }} />}
    />
  )
}

export function WidthChoice({ within, disabled }: PencilChoiceProps) {
  const { pencilCase } = useModel()
  const { pencil } = useStore(pencilCase.state)
  return (
    <Choice
      within={within}
      label={text.board.width}
      value={String(pencil.width)}
      choices={WIDTH_CHOICES}
      disabled={disabled}
      onChoose={value => pencilCase.takeWidth(Number(value))}
      show={({ dotPx }) => <Dot sizePx={dotPx} />}
    />
  )
}

/** A colour as the board shows it: on dark paper, dark ink is light. */
export function useInk(): (color: string) => string {
  const { dark } = useStore(useModel().theme.state)
  const { paper } = boardTheme(dark)
  return color => inkColour(color, paper, dark)
}

export function Dot({ sizePx, color }: { sizePx: number; color?: string }) {
  return <span className="dot" style={{ '--dot': `${sizePx}px`, '--dot-color': color } as CSSProperties} />
}
