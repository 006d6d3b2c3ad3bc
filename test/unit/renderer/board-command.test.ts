import { describe, expect, test } from 'vitest'
import {
  boardCommand,
  COMMAND_KEYS,
  COMMAND_NAMES,
  EDIT_COMMANDS,
  editKeysToTell,
  type KeyPress,
  keysToTell,
} from '../../../renderer/app/board/board-command.ts'
import { commandOf } from '../../../renderer/engine/tools/select-edits.ts'
import { TOOLS } from '../../../renderer/tools/index.ts'

function press(key: string, fields: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...fields }
}

describe('boardCommand', () => {
  test.each([
    ['p', { do: 'tool', tool: 'pen' }],
    ['E', { do: 'tool', tool: 'eraser' }],
    ['h', { do: 'tool', tool: 'hand' }],
    ['Escape', { do: 'tool', tool: 'pen' }],
    ['+', { do: 'zoomIn' }],
    ['-', { do: 'zoomOut' }],
    ['0', { do: 'zoomReset' }],
    ['1', { do: 'zoomToFit' }],
    ['2', { do: 'zoomToSelection' }],
    ['PageUp', { do: 'previousPage' }],
    ['PageDown', { do: 'nextPage' }],
    ['ArrowRight', { do: 'look', right: 64, down: 0 }],
    ['ArrowUp', { do: 'look', right: 0, down: -64 }],
    ['?', { do: 'help' }],
    ['ContextMenu', { do: 'menu' }],
  ] as const)('%s alone means %j', (key, command) => {
    expect(boardCommand(press(key))).toEqual(command)
  })

  test('an arrow key looks further with Shift', () => {
    expect(boardCommand(press('ArrowLeft', { shiftKey: true }))).toEqual({ do: 'look', right: -320, down: 0 })
    expect(boardCommand(press('ArrowDown', { shiftKey: true }))).toEqual({ do: 'look', right: 0, down: 320 })
    expect(boardCommand(press('ArrowDown', { ctrlKey: true }))).toBeNull()
  })

  test('Shift with a digit zooms on every keyboard, unless the character has a meaning of its own', () => {
    const shifted = (key: string, code: string) => boardCommand(press(key, { code, shiftKey: true }))
    expect(shifted('!', 'Digit1')).toEqual({ do: 'zoomToFit' })
    expect(shifted('"', 'Digit2')).toEqual({ do: 'zoomToSelection' })
    expect(shifted(')', 'Digit0')).toEqual({ do: 'zoomReset' })
    // As on a Swiss keyboard.
    expect(shifted('+', 'Digit1')).toEqual({ do: 'zoomIn' })
    expect(shifted('$', 'Digit4')).toBeNull()
  })

  test('Ctrl or Cmd with A selects what is on the board, whatever is in hand, and never the words of the page', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(boardCommand(press('a', held))).toEqual({ do: 'edit', edit: 'selectAll' })
    }
    expect(boardCommand(press('a'))).not.toMatchObject({ do: 'edit' })
  })

  test('Ctrl or Cmd with Z undoes, with Shift redoes, and Ctrl Y redoes', () => {
    expect(boardCommand(press('z', { ctrlKey: true }))).toEqual({ do: 'undo' })
    expect(boardCommand(press('z', { metaKey: true }))).toEqual({ do: 'undo' })
    expect(boardCommand(press('Z', { metaKey: true, shiftKey: true }))).toEqual({ do: 'redo' })
    expect(boardCommand(press('y', { ctrlKey: true }))).toEqual({ do: 'redo' })
  })

  test('finds the keys of a keyboard that is not Latin by their place', () => {
    expect(boardCommand(press('з', { code: 'KeyP' }))).toEqual({ do: 'tool', tool: 'pen' })
    expect(boardCommand(press('я', { code: 'KeyZ', ctrlKey: true }))).toEqual({ do: 'undo' })
  })

  test('goes by the letter, not the place, on a Latin keyboard with another order', () => {
    expect(boardCommand(press('z', { code: 'KeyY', ctrlKey: true }))).toEqual({ do: 'undo' })
  })

  test('leaves the browser its own keys', () => {
    for (const key of ['+', '-', '0', 'p', 'h']) expect(boardCommand(press(key, { ctrlKey: true }))).toBeNull()
    expect(boardCommand(press('p', { altKey: true }))).toBeNull()
    expect(boardCommand(press('constructor'))).toBeNull()
  })

  test('asks for the menu as on every desktop', () => {
    expect(boardCommand(press('F10', { shiftKey: true }))).toEqual({ do: 'menu' })
    expect(boardCommand(press('F10'))).toBeNull()
  })

  test('every command and every tool has a key, and no two have the same', () => {
    const keys = [
      ...COMMAND_NAMES.flatMap(name => COMMAND_KEYS[name]),
      ...TOOLS.map(({ shortcut }) => shortcut.toUpperCase()),
    ]
    expect(new Set(keys).size).toBe(keys.length)
    for (const { name, shortcut } of TOOLS) expect(boardCommand(press(shortcut))).toEqual({ do: 'tool', tool: name })
  })
})

test('tells the keys of the keyboard at hand', () => {
  expect(keysToTell('redo', false)).toBe('Ctrl Y')
  expect(keysToTell('redo', true)).toBe('Cmd Shift Z')
  expect(keysToTell('undo', true)).toBe('Cmd Z')
  expect(keysToTell('zoomOut', true)).toBe('−')
})

test('tells the keys that the select tool goes by', () => {
  for (const command of EDIT_COMMANDS) {
    const keys = editKeysToTell(command, false)
    const key = keys?.split(' ').at(-1) ?? ''
    const held = { ctrl: keys?.includes('Ctrl') ?? false, shift: keys?.includes('Shift') ?? false, alt: false }
    const isOfClipboard = ['copy', 'cut', 'paste'].includes(command)
    expect([command, commandOf(key, held)]).toEqual([command, keys === null || isOfClipboard ? null : command])
  }
  expect(editKeysToTell('ungroup', true)).toBe('Cmd Shift G')
})
