import type { BoardSession } from '../../peer/board-session.ts'
import { mayDraw } from '../../peer/standing.ts'
import { usePart } from '../model/model.ts'

/** Whether this person may draw in the room they are in. */
export function useMayDraw(session: BoardSession): boolean {
  return usePart(session.state, ({ standing }) => mayDraw(standing.role))
}
