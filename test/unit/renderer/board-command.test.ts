import { describe, expect, test } from 'vitest'
import { boardCommand, type KeyPress } from '../../../renderer/app/board/board-command.ts'

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
  ] as const)('%s alone means %j', (key, command) => {
    expect(boardCommand(press(key))).toEqual(command)
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
})
