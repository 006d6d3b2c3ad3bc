import { useEffect } from 'react'
import type { BoardSession } from '../../peer/board-session.ts'
import { tellUnsaved } from '../model/commands.ts'

/** Has a person asked before unsaved strokes go with their page: by the browser, or by main, which is told how many. */
export function useUnloadGuard(session: BoardSession): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      const strokes = session.unsaved
      if (strokes === 0) return
      tellUnsaved(window, strokes)
      event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [session])
}
