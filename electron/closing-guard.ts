/** Asks before a window goes with strokes that are nowhere else. */
import { dialog, type BrowserWindow } from 'electron'
import type { Text } from '../renderer/app/text.ts'
import { closingQuestion, isToClose } from './closing-question.ts'
import { bringToFront } from './window.ts'

export interface ClosingGuard {
  /** How many strokes of the page are not saved, which it says just before it objects. */
  told(strokes: number): void
}

/**
 * Electron asks nobody when a page objects to its end: the window would stay without a word. A page that has crashed
 * objects to nothing.
 */
export function guardClosing(window: BrowserWindow, words: () => Text): ClosingGuard {
  let strokes = 1
  let isAsking = false
  window.webContents.on('will-prevent-unload', event => {
    if (isAsking) return
    isAsking = true
    // On some systems the box of a minimized window cannot be seen.
    bringToFront(window)
    const answer = dialog.showMessageBoxSync(window, closingQuestion(words(), strokes))
    isAsking = false
    if (isToClose(answer)) event.preventDefault()
  })
  return { told: count => (strokes = count) }
}
