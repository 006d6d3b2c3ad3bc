import { CloudOff, Eye, Pen, TriangleAlert, UserX } from 'lucide-react'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { isWebPage } from '../is-web-page.ts'
import { text } from '../text.ts'
import { Banner } from '../ui/banner.tsx'
import { PeerBanners } from '../ui/peer-banners.tsx'
import { ruleSentence } from './rule-sentence.ts'

const { connection: said, unsaved } = text
const WORDS = {
  page: { reconnecting: said.reconnectingOnBoard, disk: unsaved.disk },
  window: { reconnecting: said.reconnectingOnBoardInWindow, disk: unsaved.diskInWindow },
}

/** Nothing drawn vanishes silently: whatever is only on this screen is said here. */
export function BoardBanners({ session, owner }: { session: BoardSession; owner: string }) {
  const { connection, notices } = useModel()
  const { connected } = useStore(connection)
  const isDiskTold = useStore(notices.state).some(({ kind }) => kind === 'disk')
  const { waiting, cause, refused, refusal } = useStore(session.state).unsaved
  const words = isWebPage() ? WORDS.page : WORDS.window
  return (
    <div className="banners board-banners">
      <PeerBanners reconnecting={words.reconnecting} />
      {cause === 'disk' && (
        <Banner
          icon={TriangleAlert}
          tone="warning"
          message={isDiskTold ? text.unsaved.diskTold(waiting) : words.disk(waiting)}
        />
      )}
      {cause === 'unreachable' && connected && (
        <Banner icon={CloudOff} tone="warning" message={text.unsaved.unreachable(waiting)} />
      )}
      <RuleBanner session={session} owner={owner} />
      {refusal !== null && (
        <Banner
          icon={TriangleAlert}
          tone="warning"
          message={text.unsaved.refused(refused, refusal)}
          action={{ label: text.unsaved.tryAgain, run: () => session.tryRefusedAgain() }}
        />
      )}
    </div>
  )
}

/** What this person may do here, said to them when it is not simply drawing. */
function RuleBanner({ session, owner }: { session: BoardSession; owner: string }) {
  const { visit } = useModel()
  const { standing, people } = useStore(session.state)
  const sentence = ruleSentence(standing, people, owner)
  if (sentence === null) return null
  if (standing.role === 'banned') {
    const action = { label: text.board.back, run: visit.leave }
    return <Banner icon={UserX} tone="calm" message={sentence} action={action} />
  }
  if (!standing.readmitted) return <Banner icon={Eye} tone="calm" message={sentence} />
  return <Banner icon={Pen} tone="calm" message={sentence} onDismiss={() => session.admissionSeen()} />
}
