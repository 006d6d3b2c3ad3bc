import { CloudOff, TriangleAlert } from 'lucide-react'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { Banner } from '../ui/banner.tsx'
import { PeerBanners } from '../ui/peer-banners.tsx'

/** Nothing drawn vanishes silently: whatever is only on this screen is said here. */
export function BoardBanners({ session }: { session: BoardSession }) {
  const { connected } = useStore(useModel().connection)
  const { waiting, cause, refused, refusal } = useStore(session.state).unsaved
  return (
    <div className="banners board-banners">
      <PeerBanners reconnecting={text.connection.reconnectingOnBoard} hideDisk={cause === 'disk'} />
      {cause === 'disk' && <Banner icon={TriangleAlert} tone="warning" message={text.unsaved.disk(waiting)} />}
      {cause === 'unreachable' && connected && (
        <Banner icon={CloudOff} tone="warning" message={text.unsaved.unreachable(waiting)} />
      )}
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
