import { expect, test } from 'vitest'
import { watchTouchScreen } from '../../../renderer/app/model/touch-screen.ts'

function storage() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

/** A computer with windows. */
function computer() {
  const listeners: (() => void)[] = []
  const localStorage = storage()
  const open = (sessionStorage = storage()) =>
    watchTouchScreen({
      localStorage,
      sessionStorage,
      addEventListener: (_, listener) => void listeners.push(listener),
    })
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

test('a pen that was seen is known in every room and after a reload, and not when the app is started anew', () => {
  const { open, tellOtherWindows } = computer()
  const session = storage()
  const screen = open(session)
  expect(screen.state.get().penSeen).toBe(false)
  screen.seePen()
  expect([screen, open(session), open()].map(({ state }) => state.get().penSeen)).toEqual([true, true, false])
  tellOtherWindows()
  expect(screen.state.get()).toEqual({ everyone: false, penSeen: true })
})
