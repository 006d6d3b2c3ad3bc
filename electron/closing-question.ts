/** What is asked before a window closes whose page has strokes that are nowhere else. Pure; main has the system ask it. */
import type { MessageBoxSyncOptions } from 'electron'
import type { Text } from '../renderer/app/text.ts'

/** The first button, and what closing the box means. */
const STAY = 0
const CLOSE_ANYWAY = 1

/** @param strokes that are only on the screen */
export function closingQuestion(words: Text, strokes: number): MessageBoxSyncOptions {
  const { closing } = words.desktop
  const buttons: string[] = []
  buttons[STAY] = words.unsaved.stay
  buttons[CLOSE_ANYWAY] = closing.anyway
  return {
    type: 'warning',
    title: words.appName,
    message: closing.title,
    detail: closing.help(strokes),
    buttons,
    defaultId: STAY,
    cancelId: STAY,
    // Windows would else make large links of the buttons.
    noLink: true,
  }
}

/** @param answer the button's place, as the box gives it */
export function isToClose(answer: number): boolean {
  return answer === CLOSE_ANYWAY
}
