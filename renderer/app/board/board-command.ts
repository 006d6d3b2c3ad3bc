import { TOOLS } from '../../tools/index.ts'

/** What one press of + or - does to the zoom. */
export const ZOOM_STEP = 1.25

export interface EditActions {
  readonly undo: () => void
  readonly redo: () => void
  /** Asks first. */
  readonly clear: () => void
}

export type BoardCommand =
  | { readonly do: 'tool'; readonly tool: string }
  | { readonly do: 'undo' | 'redo' | 'zoomIn' | 'zoomOut' | 'zoomReset' | 'zoomToFit' }

/** The part of a KeyboardEvent that matters. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const PLAIN = new Map<string, BoardCommand>([
  ...TOOLS.map(({ name, shortcut }): [string, BoardCommand] => [shortcut, { do: 'tool', tool: name }]),
  ['Escape', { do: 'tool', tool: 'pen' }],
  ['+', { do: 'zoomIn' }],
  ['=', { do: 'zoomIn' }],
  ['-', { do: 'zoomOut' }],
  ['0', { do: 'zoomReset' }],
  ['1', { do: 'zoomToFit' }],
])

/** What a key means on the board; null if nothing, so that the browser keeps its own, such as Ctrl + for its zoom. */
export function boardCommand(press: KeyPress): BoardCommand | null {
  if (press.altKey) return null
  const key = latinKey(press)
  if (!press.ctrlKey && !press.metaKey) return PLAIN.get(key) ?? null
  if (key === 'z') return { do: press.shiftKey ? 'redo' : 'undo' }
  return key === 'y' && press.ctrlKey && !press.shiftKey ? { do: 'redo' } : null
}

/** On a Greek or Russian keyboard, P is the key where P would be. */
function latinKey({ key, code }: KeyPress): string {
  if (key.length !== 1) return key
  const isLatin = /^[\x20-\x7e]$/.test(key)
  return (isLatin ? key : code.startsWith('Key') ? code.slice(3) : key).toLowerCase()
}
