import { useEffect, useState } from 'react'
import type { PageView } from '../../../p2p/api/contract.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useStore } from '../model/model.ts'

/** The pages that can be brought back, asked for anew whenever pages come or go. @param isAsked whether anyone looks */
export function useRemovedPages(session: BoardSession, isAsked: boolean): readonly PageView[] {
  const { pages } = useStore(session.pages.state)
  const [removed, setRemoved] = useState<readonly PageView[]>([])
  useEffect(() => {
    if (!isAsked) return
    let isCurrent = true
    session.pages.removed().then(
      came => isCurrent && setRemoved(came),
      // What was known stays; that the peer cannot be reached is said elsewhere.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [session, pages, isAsked])
  return removed
}
