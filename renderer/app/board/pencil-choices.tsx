import { Ban } from 'lucide-react'
import type { CSSProperties } from 'react'
import { inkColour } from '../../engine/ink-colour.ts'
import { useModel, useStore } from '../model/model.ts'
import { COLOURS, FILLS, LETTER_SIZES, WIDTHS } from '../model/pencil-case.ts'
import { text } from '../text.ts'
import { boardTheme } from './board-theme.ts'
import { Choice } from './choice.tsx'
import type { Looks } from './use-looks.ts'

interface PencilChoiceProps {
  looks: Looks
  within: 'toolbar' | 'popover'
  disabled: boolean
}

/** Stands for no fill where a choice must be a string. */
const NONE = 'none'

const COLOUR_CHOICES = COLOURS.map(({ name, value }) => ({ label: text.colours[name], value }))
const FILL_CHOICES = FILLS.map(({ name, value }) => ({ label: text.board.fills[name], value: value ?? NONE }))

/** What is one of a few numbers, each with a button that shows it. */
const NUMBERS = {
  width: {
    label: text.board.width,
    choices: WIDTHS.map(({ name, value, dot }) => ({
      label: text.board.widths[name],
      value: String(value),
      face: <Dot size={dot} />,
    })),
    take: 'takeWidth',
  },
  size: {
    label: text.board.letterSize,
    choices: LETTER_SIZES.map(({ name, value, letter }) => ({
      label: text.board.letters[name],
      value: String(value),
      face: <Letter size={letter} />,
    })),
    take: 'takeSize',
  },
} as const

export function ColourChoice({ looks, within, disabled }: PencilChoiceProps) {
  const inkOf = useInk()
  return (
    <Choice
      within={within}
      label={text.board.colour}
      value={looks.style.color}
      choices={COLOUR_CHOICES}
      disabled={disabled}
      onChoose={value => looks.takeColour(value)}
      show={({ value }) => <Swatch color={inkOf(value)} />}
    />
  )
}

export function NumberChoice({ of, looks, within, disabled }: PencilChoiceProps & { of: keyof typeof NUMBERS }) {
  const { label, choices, take } = NUMBERS[of]
  return (
    <Choice
      within={within}
      label={label}
      value={String(looks.style[of])}
      choices={choices}
      disabled={disabled}
      onChoose={value => looks[take](Number(value))}
      show={({ face }) => face}
    />
  )
}

interface FillChoiceProps {
  looks: Looks
  disabled: boolean
  onChosen?: () => void
}

export function FillChoice({ looks, disabled, onChosen }: FillChoiceProps) {
  const inkOf = useInk()
  return (
    <Choice
      within="popover"
      label={text.board.fill}
      value={looks.style.fill ?? NONE}
      choices={FILL_CHOICES}
      disabled={disabled}
      onChoose={value => {
        looks.takeFill(value === NONE ? null : value)
        onChosen?.()
      }}
      show={({ value }) => <FillSwatch color={value === NONE ? null : inkOf(value)} />}
    />
  )
}

/** What a fill is called. A colour that is not on offer is only "Fill". */
export function fillName(fill: string | null): string {
  const known = FILLS.find(({ value }) => value === fill)
  return known === undefined ? text.board.fill : text.board.fills[known.name]
}

/** A colour as the board shows it: on dark paper, dark ink is light. */
export function useInk(): (color: string) => string {
  const { dark } = useStore(useModel().theme.state)
  const { paper } = boardTheme(dark)
  return color => inkColour(color, paper, dark)
}

function Swatch({ color }: { color: string }) {
  return <span className="swatch" style={{ backgroundColor: color }} />
}

export function FillSwatch({ color }: { color: string | null }) {
  if (color === null) return <Ban className="fill-none" aria-hidden="true" />
  return <span className="swatch fill-swatch" style={{ backgroundColor: color }} />
}

/** @param size of the button's side */
export function Dot({ size, color }: { size: number; color?: string }) {
  return <span className="dot" style={{ '--dot': size, '--dot-color': color } as CSSProperties} />
}

/** @param size of the button's side */
function Letter({ size }: { size: number }) {
  return (
    <span className="letter" style={{ '--letter': size } as CSSProperties} aria-hidden="true">
      A
    </span>
  )
}
