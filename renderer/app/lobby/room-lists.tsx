import type { RoomSummary } from '../../../p2p/api/contract.ts'
import { text } from '../text.ts'
import { RoomCard } from './room-card.tsx'

/** The rooms somebody has open, then those that only wait on a disk: this computer's, then those of others. */
export function RoomLists({ rooms, self }: { rooms: readonly RoomSummary[]; self: string }) {
  const waiting = rooms.filter(room => room.members.length === 0)
  const open = rooms.filter(room => room.members.length > 0)
  const kept = waiting.filter(room => room.kept)
  const elsewhere = waiting.filter(room => !room.kept)
  return (
    <>
      <RoomList title={text.lobby.openRooms} rooms={open} self={self} empty={text.lobby.noOpenRooms} />
      {kept.length > 0 && <RoomList title={text.lobby.keptRooms} rooms={kept} self={self} empty="" />}
      {elsewhere.length > 0 && <RoomList title={text.lobby.roomsElsewhere} rooms={elsewhere} self={self} empty="" />}
    </>
  )
}

interface RoomListProps {
  title: string
  rooms: readonly RoomSummary[]
  self: string
  empty: string
}

function RoomList({ title, rooms, self, empty }: RoomListProps) {
  return (
    <section className="room-list" aria-label={title}>
      <h2>{title}</h2>
      {rooms.length === 0 ? (
        <p className="room-list-empty">{empty}</p>
      ) : (
        <ul className="room-grid">
          {rooms.map(room => (
            <li key={room.id}>
              <RoomCard room={room} own={room.owner === self} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
