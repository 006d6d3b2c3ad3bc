import { useEffect } from 'react'
import type { BoardSession } from '../../peer/board-session.ts'
import { isWebPage } from '../is-web-page.ts'

/** Has the browser ask before a tab with unsaved strokes closes. */
export function useUnloadGuard(session: BoardSession): void {
  useEffect(() => {
    // In Electron this would not ask but silently keep the window from closing.
    if (!isWebPage()) return
    const guard = (event: BeforeUnloadEvent) => {
      if (session.unsaved > 0) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [session])
}
