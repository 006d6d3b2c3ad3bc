import { useEffect, useEffectEvent } from 'react'
import type { Board } from '../../engine/board.ts'
import { useModel } from '../model/model.ts'
import { boardCommand, type EditActions, ZOOM_STEP } from './board-command.ts'

/** Keys belong to what is being typed in or chosen from before they belong to the board. */
const ELSEWHERE = 'input, textarea, [role="dialog"], [role="alertdialog"], [role="menu"]'

export function useBoardKeys(board: Board | null, edit: EditActions): void {
  const { pencilCase } = useModel()

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || (event.target as Element).closest(ELSEWHERE) !== null) return
    const command = boardCommand(event)
    if (command === null) return
    event.preventDefault()
    if (command.do === 'tool') pencilCase.takeTool(command.tool)
    else if (command.do === 'undo') edit.undo()
    else if (command.do === 'redo') edit.redo()
    else if (command.do === 'zoomIn') board?.zoomBy(ZOOM_STEP)
    else if (command.do === 'zoomOut') board?.zoomBy(1 / ZOOM_STEP)
    else if (command.do === 'zoomReset') board?.zoomTo(1)
    else board?.zoomToFit()
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
