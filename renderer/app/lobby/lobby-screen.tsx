import { useState } from 'react'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { PeerBanners } from '../ui/peer-banners.tsx'
import { CreateRoom } from './create-room.tsx'
import { DialDialog } from './dial-dialog.tsx'
import { EmptyNetwork } from './empty-network.tsx'
import { LobbyHeader } from './lobby-header.tsx'
import { PeopleHere } from './people-here.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { RoomLists } from './room-lists.tsx'

/** Who is on this network, and which rooms there are. */
export function LobbyScreen() {
  const { lobby } = useModel()
  const { me, people, rooms } = useStore(lobby.state)
  const [dialog, setDialog] = useState<'rename' | 'dial' | null>(null)
  const close = () => setDialog(null)
  if (me === null) return null
  const alone = people.length === 0
  return (
    <div className="lobby">
      <LobbyHeader me={me} onRename={() => setDialog('rename')} onDial={() => setDialog('dial')} />
      <div className="banners">
        <PeerBanners reconnecting={text.connection.reconnecting} />
      </div>
      <div className="lobby-columns" data-empty={alone && rooms.length === 0}>
        <main className="lobby-rooms">
          <h1>{text.lobby.rooms}</h1>
          <CreateRoom />
          <RoomLists rooms={rooms} self={me.id} />
        </main>
        <aside className="lobby-side">
          {alone ? (
            <EmptyNetwork addresses={me.addresses} onDial={() => setDialog('dial')} />
          ) : (
            <PeopleHere me={me} people={people} rooms={rooms} onDial={() => setDialog('dial')} />
          )}
        </aside>
      </div>
      <RenameDialog open={dialog === 'rename'} onClose={close} name={me.name} />
      <DialDialog open={dialog === 'dial'} onClose={close} addresses={me.addresses} />
    </div>
  )
}
