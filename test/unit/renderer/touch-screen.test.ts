import { expect, test } from 'vitest'
import { watchTouchScreen } from '../../../renderer/app/model/touch-screen.ts'

/** A computer with windows. */
function computer() {
  const kept = new Map<string, string>()
  const listeners: (() => void)[] = []
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const open = () =>
    watchTouchScreen({ localStorage, addEventListener: (_, listener) => void listeners.push(listener) })
  return { open, tellOtherWindows: () => listeners.forEach(listener => listener()) }
}

test('a screen is for one person, until somebody says otherwise, and then stays as it is', () => {
  const { open, tellOtherWindows } = computer()
  const screen = open()
  const other = open()
  expect(screen.state.get().everyone).toBe(false)
  screen.setEveryone(true)
  expect([screen, open()].map(({ state }) => state.get().everyone)).toEqual([true, true])
  tellOtherWindows()
  expect(other.state.get().everyone).toBe(true)
  other.setEveryone(false)
  expect(open().state.get().everyone).toBe(false)
})
