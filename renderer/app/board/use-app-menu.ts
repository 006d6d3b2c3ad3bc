import type { Board } from '../../engine/board.ts'
import { useCommands } from '../use-command.ts'
import { type EditActions, ZOOM_STEP } from './board-command.ts'

/** Questions and sheets over the board: while one is open, the menu leaves the board alone. */
const OVER_THE_BOARD = '[role="dialog"], [role="alertdialog"]'
const TEXT_FIELDS = 'input, textarea, [contenteditable]'

/** What the app's menu means on a board. Whoever is typing means what is typed. */
export function useAppMenu(
  board: Board | null,
  { undo, redo, help }: Pick<EditActions, 'undo' | 'redo'> & { help: () => void },
): void {
  const onBoard = (work: () => void) => () => {
    if (document.activeElement?.closest(OVER_THE_BOARD) == null) work()
  }
  const orText = (command: 'undo' | 'redo' | 'selectAll', work: () => void) => () => {
    // The browser has no other way to undo what was typed.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    if (document.activeElement?.matches(TEXT_FIELDS) === true) document.execCommand(command)
    else onBoard(work)()
  }
  useCommands({
    undo: orText('undo', undo),
    redo: orText('redo', redo),
    selectAll: orText('selectAll', () => board?.edit('selectAll')),
    zoomIn: onBoard(() => board?.zoomBy(ZOOM_STEP)),
    zoomOut: onBoard(() => board?.zoomBy(1 / ZOOM_STEP)),
    zoomReset: onBoard(() => board?.zoomTo(1)),
    zoomToFit: onBoard(() => board?.zoomToFit()),
    help: onBoard(help),
  })
}
