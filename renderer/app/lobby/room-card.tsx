import { HardDrive, Lock } from 'lucide-react'
import type { RoomSummary } from '../../../p2p/api/contract.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { AvatarRow } from '../ui/avatar.tsx'
import { JoinProgress } from './join-progress.tsx'
import { RoomMenu } from './room-menu.tsx'
import type { HoldRoom, Section } from './room-sections.ts'

const MOST_NAMES = 3

interface RoomCardProps {
  room: RoomSummary
  /** This peer's id. */
  self: string
  section: Section
  hold: HoldRoom
}

/** One room. The whole card opens it; only its menu does not. */
export function RoomCard({ room, self, section, hold }: RoomCardProps) {
  const { visit } = useModel()
  const now = useStore(visit.state)
  const entering = now.at === 'door' && now.room === room.id
  const enter = () => {
    if (room.kept && !room.locked) return visit.enterKept(room, self)
    return visit.enter(room.id, room.locked && !room.kept)
  }
  return (
    <article className="room-card" data-entering={entering}>
      <button
        type="button"
        className="room-card-open"
        aria-label={text.lobby.openRoom(room.name)}
        aria-describedby={`${room.locked ? `lock-${room.id} ` : ''}about-${room.id}`}
        disabled={now.at !== 'lobby'}
        onClick={() => void enter()}
      />
      <div className="room-card-head">
        <h3 className="room-card-name" title={room.name}>
          {room.name}
        </h3>
        {room.locked && (
          <Lock id={`lock-${room.id}`} className="room-card-lock" role="img" aria-label={text.lobby.locked} />
        )}
        {room.kept && <RoomMenu room={room} section={section} hold={hold} />}
      </div>
      <p className="room-card-host">{note(room, room.owner === self)}</p>
      <div className="room-card-foot" id={`about-${room.id}`}>
        <p className="room-card-members">{members(room)}</p>
        {room.members.length > 0 && <AvatarRow people={room.members} />}
        {room.kept && (
          <span className="badge" title={text.lobby.keptHelp}>
            <HardDrive aria-hidden="true" />
            {text.lobby.kept}
          </span>
        )}
      </div>
      {entering && <JoinProgress received={now.received} total={now.total} />}
    </article>
  )
}

function note(room: RoomSummary, own: boolean): string {
  if (own) return text.lobby.madeByYou
  return room.role === 'banned' ? text.lobby.removed(room.ownerName) : text.lobby.hostedBy(room.host)
}

function members(room: RoomSummary): string {
  if (room.members.length === 0) return text.lobby.nobodyInRoom
  const names = room.members.slice(0, MOST_NAMES).map(member => member.name)
  return text.lobby.membersOfRoom(names, room.members.length - names.length)
}
