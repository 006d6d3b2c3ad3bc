import { useEffect, useEffectEvent } from 'react'
import type { Board } from '../../engine/board.ts'
import { useModel } from '../model/model.ts'
import { boardCommand, type CommandName, type EditActions, ZOOM_STEP } from './board-command.ts'

/** Keys belong to what is being typed in or chosen from before they belong to the board. */
const ELSEWHERE = 'input, textarea, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"]'

/** Arrow keys are also for what else has the focus. */
const ON_BOARD = '[data-focus-home], body'

export interface KeyActions extends EditActions {
  readonly turn: (pages: 1 | -1) => void
  readonly menu: () => void
  readonly help: () => void
}

export function useBoardKeys(board: Board | null, actions: KeyActions): void {
  const { pencilCase } = useModel()

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.target as Element).closest(ELSEWHERE) !== null) return
    const command = boardCommand(event)
    if (command === null) return
    if (command.do === 'look' && !(event.target as Element).matches(ON_BOARD)) return
    event.preventDefault()
    if (command.do === 'tool') pencilCase.takeTool(command.tool)
    else if (command.do === 'look') board?.panBy(-command.right, -command.down)
    else if (command.do === 'edit') board?.edit(command.edit)
    else runCommand(command.do, board, actions)
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}

function runCommand(name: CommandName, board: Board | null, actions: KeyActions): void {
  const run: Record<CommandName, () => void> = {
    undo: actions.undo,
    redo: actions.redo,
    zoomIn: () => board?.zoomBy(ZOOM_STEP),
    zoomOut: () => board?.zoomBy(1 / ZOOM_STEP),
    zoomReset: () => board?.zoomTo(1),
    zoomToFit: () => board?.zoomToFit(),
    zoomToSelection: () => board?.zoomToSelection(),
    previousPage: () => actions.turn(-1),
    nextPage: () => actions.turn(1),
    menu: actions.menu,
    help: actions.help,
  }
  run[name]()
}
