import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { createStore, type Store } from '../../peer/store.ts'
import type { StyleChoice } from '../../tools/declaration.ts'
import { toolNamed } from '../../tools/index.ts'
import { text } from '../text.ts'

export interface Colour {
  readonly name: string
  readonly value: string
}

/** The markers of a classroom first. Each stands out from white paper at 3:1 or more; the engine turns ink on dark paper. */
export const COLOURS: readonly Colour[] = [
  { name: text.colours.ink, value: '#1b2420' },
  { name: text.colours.blue, value: '#1c6fd6' },
  { name: text.colours.red, value: '#dd2c2c' },
  { name: text.colours.green, value: '#2b9348' },
  { name: text.colours.orange, value: '#e8590c' },
  { name: text.colours.violet, value: '#845ef7' },
  { name: text.colours.pink, value: '#d6459a' },
  { name: text.colours.teal, value: '#0d8a94' },
]

export interface Width {
  readonly name: string
  /** Canvas units. */
  readonly value: number
  /** How large it is shown on its button. */
  readonly dotPx: number
}

export const WIDTHS: readonly Width[] = [
  { name: text.board.widths.thin, value: 2.5, dotPx: 5 },
  { name: text.board.widths.medium, value: 5, dotPx: 9 },
  { name: text.board.widths.thick, value: 10, dotPx: 14 },
  { name: text.board.widths.marker, value: 22, dotPx: 21 },
]

export interface PencilCaseState {
  /** The name of a tool of `renderer/tools`. */
  readonly tool: string
  readonly pencil: Pencil
}

export interface PencilCase {
  readonly state: Store<PencilCaseState>
  readonly takeTool: (tool: string) => void
  /** Choosing how to draw means one wants to draw: takes the pen, unless what one holds can be chosen for too. */
  readonly takeColour: (color: string) => void
  readonly takeWidth: (width: number) => void
}

/** What this person holds. It stays in the hand from room to room. */
export function createPencilCase(): PencilCase {
  const state = createStore<PencilCaseState>({
    tool: 'pen',
    pencil: { tool: 'pen', color: COLOURS[0]!.value, width: WIDTHS[1]!.value, opacity: 1 },
  })
  const change = (choice: StyleChoice, fields: Partial<Pencil>) => {
    const { tool, pencil } = state.get()
    const heeds = toolNamed(tool).styles.includes(choice)
    state.set({ tool: heeds ? tool : 'pen', pencil: { ...pencil, ...fields } })
  }
  return {
    state,
    takeTool: tool => state.patch({ tool }),
    takeColour: color => change('color', { color }),
    takeWidth: width => change('width', { width }),
  }
}
