/** The keys of the board, in one table: what a press means, and what the help says of it. */
import type { EditCommand } from '../../engine/tools/select-commands.ts'
import { TOOLS } from '../../tools/index.ts'

/** What one press of + or - does to the zoom. */
export const ZOOM_STEP = 1.25

export interface EditActions {
  readonly undo: () => void
  readonly redo: () => void
  /** Asks first. */
  readonly clear: () => void
}

export type CommandName =
  | 'undo'
  | 'redo'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'zoomToFit'
  | 'zoomToSelection'
  | 'previousPage'
  | 'nextPage'
  | 'menu'
  | 'help'

export type BoardCommand =
  | { readonly do: 'tool'; readonly tool: string }
  /** Looks so many CSS pixels further to the right and further down. */
  | { readonly do: 'look'; readonly right: number; readonly down: number }
  /** What the select tool has not done already: another is in hand, or there was nothing to select. */
  | { readonly do: 'edit'; readonly edit: EditCommand }
  | { readonly do: CommandName }

/** The part of a KeyboardEvent that matters. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/**
 * Keys as {@link chordOf} writes them. The first for Ctrl, and the first for Cmd, is the one that people are told. None is a
 * browser's own, such as Ctrl + for its zoom.
 */
export const COMMAND_KEYS: Readonly<Record<CommandName, readonly string[]>> = {
  undo: ['Ctrl Z', 'Cmd Z'],
  redo: ['Ctrl Y', 'Ctrl Shift Z', 'Cmd Shift Z'],
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  zoomReset: ['0', 'Shift Digit0'],
  zoomToFit: ['1', 'Shift Digit1'],
  zoomToSelection: ['2', 'Shift Digit2'],
  previousPage: ['PageUp'],
  nextPage: ['PageDown'],
  menu: ['Shift F10', 'ContextMenu'],
  help: ['?'],
}

/** What one press of an arrow key moves the view by, and with Shift, in CSS pixels. */
const LOOK_PX = 64
const FAR_LOOK_PX = 320

const ARROWS: readonly (readonly [key: string, right: number, down: number])[] = [
  ['ArrowLeft', -1, 0],
  ['ArrowRight', 1, 0],
  ['ArrowUp', 0, -1],
  ['ArrowDown', 0, 1],
]

/** What the select tool and the clipboard go by, as people are told of it; null for what has no key. */
const EDIT_KEYS: Readonly<Record<EditCommand, string | null>> = {
  selectAll: 'Ctrl A',
  copy: 'Ctrl C',
  cut: 'Ctrl X',
  paste: 'Ctrl V',
  duplicate: 'Ctrl D',
  delete: 'Delete',
  group: 'Ctrl G',
  ungroup: 'Ctrl Shift G',
  lock: null,
  unlock: null,
  forward: ']',
  backward: '[',
  toFront: '}',
  toBack: '{',
}

export const EDIT_COMMANDS = Object.keys(EDIT_KEYS) as EditCommand[]

export const COMMAND_NAMES = Object.keys(COMMAND_KEYS) as CommandName[]

const COMMANDS = new Map<string, BoardCommand>([
  ...TOOLS.map(({ name, shortcut }): [string, BoardCommand] => [shortcut.toUpperCase(), { do: 'tool', tool: name }]),
  ['Escape', { do: 'tool', tool: 'pen' }],
  ...ARROWS.flatMap(([key, right, down]): [string, BoardCommand][] => [
    [key, { do: 'look', right: right * LOOK_PX, down: down * LOOK_PX }],
    [`Shift ${key}`, { do: 'look', right: right * FAR_LOOK_PX, down: down * FAR_LOOK_PX }],
  ]),
  // Not the browser's own, which would mark the words of the page.
  ...['Ctrl A', 'Cmd A'].map((chord): [string, BoardCommand] => [chord, { do: 'edit', edit: 'selectAll' }]),
  ...COMMAND_NAMES.flatMap(name => COMMAND_KEYS[name].map((chord): [string, BoardCommand] => [chord, { do: name }])),
])

/** What a key means on the board; null if nothing, so that it stays with the browser. */
export function boardCommand(press: KeyPress): BoardCommand | null {
  if (press.altKey) return null
  return COMMANDS.get(chordOf(press)) ?? COMMANDS.get(digitChordOf(press)) ?? null
}

/** The keys that people are told of, on a Mac or elsewhere. */
export function keysToTell(name: CommandName, isMac: boolean): string {
  const chords = COMMAND_KEYS[name]
  const other = isMac ? 'Ctrl ' : 'Cmd '
  return (chords.find(chord => !chord.startsWith(other)) ?? chords[0]!).replace('-', '−')
}

export function editKeysToTell(command: EditCommand, isMac: boolean): string | null {
  const keys = EDIT_KEYS[command]
  return isMac && keys !== null ? keys.replace('Ctrl', 'Cmd') : keys
}

/** `Ctrl Shift Z`, `P`, `?`. Shift alone says nothing of a character: it is in the character already. */
function chordOf(press: KeyPress): string {
  const key = latinKey(press)
  const isCharacter = key.length === 1
  const held = [
    ...(press.ctrlKey ? ['Ctrl'] : []),
    ...(press.metaKey ? ['Cmd'] : []),
    ...(press.shiftKey && (!isCharacter || press.ctrlKey || press.metaKey) ? ['Shift'] : []),
  ]
  return [...held, key].join(' ')
}

/** Shift with a digit gives another character on each keyboard. */
function digitChordOf({ code, shiftKey, ctrlKey, metaKey }: KeyPress): string {
  return shiftKey && !ctrlKey && !metaKey ? `Shift ${code}` : ''
}

/** On a Greek or Russian keyboard, P is the key where P would be. */
function latinKey({ key, code }: KeyPress): string {
  if (key.length !== 1) return key
  const isLatin = /^[\x20-\x7e]$/.test(key)
  return (isLatin ? key : code.startsWith('Key') ? code.slice(3) : key).toUpperCase()
}
