import { useEffect, useState } from 'react'
import { JoinProgress } from './lobby/join-progress.tsx'
import { useModel, useStore } from './model/model.ts'
import { text } from './text.ts'
import { Wordmark } from './ui/wordmark.tsx'

/** A peer on this computer answers well within this; after it, something is wrong. */
const STUCK_AFTER_MS = 6_000

/** Until the peer has answered, and while the room of a reloaded page opens. */
export function SplashScreen() {
  const model = useModel()
  const visit = useStore(model.visit.state)
  const stuck = useStuck(visit.at !== 'door')
  return (
    <main className="splash">
      <Wordmark />
      {stuck ? (
        <div className="splash-help" role="alert">
          <h1>{text.connection.stuckTitle}</h1>
          <p>{text.connection.stuckHelp}</p>
        </div>
      ) : (
        <p className="splash-wait" role="status">
          {text.connection.starting}
        </p>
      )}
      {visit.at === 'door' && <JoinProgress received={visit.received} total={visit.total} />}
    </main>
  )
}

function useStuck(waiting: boolean): boolean {
  const [stuck, setStuck] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setStuck(true), STUCK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [waiting])
  return stuck && waiting
}
