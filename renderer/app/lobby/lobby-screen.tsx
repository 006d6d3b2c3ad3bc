import { useEffect, useRef, useState } from 'react'
import { useModel, useStore } from '../model/model.ts'
import { isWebPage } from '../is-web-page.ts'
import { text } from '../text.ts'
import { PeerBanners } from '../ui/peer-banners.tsx'
import { CreateRoom } from './create-room.tsx'
import { DialDialog } from './dial-dialog.tsx'
import { EmptyNetwork } from './empty-network.tsx'
import { LobbyHeader } from './lobby-header.tsx'
import { OpenFile } from './open-file.tsx'
import { PeopleHere } from './people-here.tsx'
import { PinDialog } from './pin-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { RoomLists } from './room-lists.tsx'
import { useFileDrop } from './use-file-drop.ts'

/** Who is on this network, and which rooms there are. */
export function LobbyScreen() {
  const { lobby } = useModel()
  const { me, people, rooms } = useStore(lobby.state)
  const [dialog, setDialog] = useState<'rename' | 'dial' | null>(null)
  const close = () => setDialog(null)
  const drop = useFileDrop()
  const home = useRef<HTMLHeadingElement>(null)
  const isKnown = me !== null
  useEffect(() => {
    // Whatever had the keyboard's focus went with the screen before.
    if (isKnown && document.activeElement === document.body) home.current?.focus()
  }, [isKnown])
  if (me === null) return null
  const alone = people.length === 0
  return (
    <div className="lobby" {...drop.handlers}>
      <LobbyHeader me={me} onRename={() => setDialog('rename')} onDial={() => setDialog('dial')} />
      <div className="banners">
        <PeerBanners reconnecting={isWebPage() ? text.connection.reconnecting : text.connection.reconnectingInWindow} />
      </div>
      <div className="lobby-columns" data-empty={alone && rooms.length === 0}>
        <main className="lobby-rooms">
          <div className="lobby-rooms-head">
            <h1 ref={home} tabIndex={-1} data-focus-home>
              {text.lobby.rooms}
            </h1>
            <OpenFile />
          </div>
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
      <PinDialog />
      {drop.hovers && <div className="drop-here">{text.files.drop}</div>}
      <DialDialog open={dialog === 'dial'} onClose={close} addresses={me.addresses} />
    </div>
  )
}
