import { DatabaseBackup, HardDrive, PlugZap, WifiOff } from 'lucide-react'
import { useModel, useStore } from '../model/model.ts'
import { Banner } from './banner.tsx'

const ICONS = { disk: HardDrive, network: WifiOff, data: DatabaseBackup } as const

/** Whether the peer can be reached, and what it wants a person to know. */
export function PeerBanners({ reconnecting }: { reconnecting: string }) {
  const { connection, notices } = useModel()
  const { connected } = useStore(connection)
  const shown = useStore(notices.state)
  return (
    <>
      {!connected && <Banner icon={PlugZap} tone="calm" message={reconnecting} />}
      {shown.map(notice => (
        <Banner
          key={`${notice.kind} ${notice.message}`}
          icon={ICONS[notice.kind]}
          tone={notice.kind === 'disk' ? 'warning' : 'calm'}
          message={notice.message}
          onDismiss={() => notices.dismiss(notice)}
        />
      ))}
    </>
  )
}
