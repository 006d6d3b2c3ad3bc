import { useEffect } from 'react'
import type { BoardSession } from '../../peer/board-session.ts'
import { tellUnsaved } from '../model/commands.ts'
import { useModel } from '../model/model.ts'

/**
 * Has a person asked before unsaved strokes go with their page: by the browser, or by main, which is told how many. A text that
 * is being written is handed over as the page goes, and is one of them if there is nobody to take it.
 */
export function useUnloadGuard(session: BoardSession): void {
  const { writtenTexts } = useModel()
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const strokes = session.unsaved + (session.isReachable ? 0 : writtenTexts.count(session.room))
      if (strokes === 0) return
      tellUnsaved(window, strokes)
      event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [session, writtenTexts])
}
