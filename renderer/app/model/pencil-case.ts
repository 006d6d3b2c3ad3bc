import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { createStore, type Store } from '../../peer/store.ts'
import type { StyleChoice } from '../../tools/declaration.ts'
import { toolNamed } from '../../tools/index.ts'
import type { text } from '../text.ts'

export interface Colour {
  readonly name: keyof typeof text.colours
  readonly value: string
}

/** The markers of a classroom first. Each stands out from white paper at 3:1 or more; the engine turns ink on dark paper. */
export const COLOURS: readonly Colour[] = [
  { name: 'ink', value: '#1b2420' },
  { name: 'blue', value: '#1c6fd6' },
  { name: 'red', value: '#dd2c2c' },
  { name: 'green', value: '#2b9348' },
  { name: 'orange', value: '#e8590c' },
  { name: 'violet', value: '#845ef7' },
  { name: 'pink', value: '#d6459a' },
  { name: 'teal', value: '#0d8a94' },
]

export interface FillColour {
  readonly name: keyof typeof text.board.fills
  /** Null is none. */
  readonly value: string | null
}

/** Pale, so that what is written on it in any of {@link COLOURS} can be read. */
export const FILLS: readonly FillColour[] = [
  { name: 'none', value: null },
  { name: 'white', value: '#ffffff' },
  { name: 'yellow', value: '#fff3a3' },
  { name: 'orange', value: '#ffdcb8' },
  { name: 'red', value: '#ffd3d3' },
  { name: 'violet', value: '#e4dcff' },
  { name: 'blue', value: '#cfe6ff' },
  { name: 'green', value: '#cdf0d4' },
]

export interface Width {
  readonly name: keyof typeof text.board.widths
  /** Canvas units. */
  readonly value: number
  /** How large it is shown on its button, of the button's side. */
  readonly dot: number
}

export const WIDTHS: readonly Width[] = [
  { name: 'thin', value: 2.5, dot: 0.11 },
  { name: 'medium', value: 5, dot: 0.2 },
  { name: 'thick', value: 10, dot: 0.32 },
  { name: 'marker', value: 22, dot: 0.48 },
]

export interface LetterSize {
  readonly name: keyof typeof text.board.letters
  /** Canvas units. */
  readonly value: number
  /** How large it is shown on its button, of the button's side. */
  readonly letter: number
}

export const LETTER_SIZES: readonly LetterSize[] = [
  { name: 'small', value: 16, letter: 0.28 },
  { name: 'medium', value: 24, letter: 0.38 },
  { name: 'large', value: 40, letter: 0.5 },
  { name: 'huge', value: 72, letter: 0.64 },
]

/** What a person has chosen, for whichever tools heed it. */
export interface Style {
  readonly color: string
  readonly width: number
  readonly size: number
  readonly fill: string | null
}

export interface PencilCaseState {
  /** The name of a tool of `renderer/tools`. */
  readonly tool: string
  /** All tools that were in the hand, the last first. */
  readonly recent: readonly string[]
  readonly style: Style
  /** What the tool in the hand draws with: of the style, what it heeds. */
  readonly pencil: Pencil
}

export interface PencilCase {
  readonly state: Store<PencilCaseState>
  readonly takeTool: (tool: string) => void
  /** Choosing how to draw means one wants to draw: takes the pen, unless what one holds can be chosen for too. */
  readonly takeColour: (color: string) => void
  readonly takeWidth: (width: number) => void
  /** These are offered only to tools that heed them. */
  readonly takeFill: (fill: string | null) => void
  readonly takeSize: (size: number) => void
}

const FIRST_STYLE: Style = {
  color: COLOURS[0]!.value,
  width: WIDTHS[1]!.value,
  size: LETTER_SIZES[1]!.value,
  fill: null,
}

/** What this person holds. It stays in the hand from room to room. */
export function createPencilCase(): PencilCase {
  const state = createStore<PencilCaseState>(holding('pen', [], FIRST_STYLE))
  const change = (choice: StyleChoice, fields: Partial<Style>) => {
    const { tool, recent, style } = state.get()
    const heeds = toolNamed(tool).styles.includes(choice)
    state.set(holding(heeds ? tool : 'pen', recent, { ...style, ...fields }))
  }
  return {
    state,
    takeTool(tool) {
      const { recent, style } = state.get()
      state.set(holding(tool, recent, style))
    },
    takeColour: color => change('color', { color }),
    takeWidth: width => change('width', { width }),
    takeFill: fill => change('fill', { fill }),
    takeSize: size => change('size', { size }),
  }
}

function holding(tool: string, recent: readonly string[], style: Style): PencilCaseState {
  return { tool, recent: [tool, ...recent.filter(name => name !== tool)], style, pencil: pencilOf(tool, style) }
}

/** What a tool draws with. The width of a text is the size of its letters, and a pen fills nothing. */
export function pencilOf(tool: string, { color, width, size, fill }: Style): Pencil {
  const { styles, draws } = toolNamed(tool)
  return {
    tool: draws ?? 'pen',
    color,
    width: styles.includes('size') ? size : width,
    opacity: 1,
    ...(fill !== null && styles.includes('fill') ? { fill } : {}),
  }
}
