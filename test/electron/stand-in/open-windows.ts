/** Which windows are open, and which of them has the focus. */
import type { BrowserWindow } from './browser-window.ts'

export const openWindows = new Set<BrowserWindow>()

let focused: BrowserWindow | undefined

export function focusedWindow(): BrowserWindow | undefined {
  return focused
}

/** @param next undefined if the focus leaves the app */
export function moveFocus(next: BrowserWindow | undefined): void {
  if (next === focused) return
  const last = focused
  focused = next
  last?.emit('blur')
  next?.emit('focus')
}
