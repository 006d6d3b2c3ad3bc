import { useCallback, useState } from 'react'
import type { RoomSummary } from '../../../p2p/api/contract.ts'
import { text } from '../text.ts'
import { RoomCard } from './room-card.tsx'
import { type HeldRoom, type HoldRoom, inSections, type Section } from './room-sections.ts'

/** The rooms somebody has open, then those that only wait on a disk: this computer's, then those of others. */
export function RoomLists({ rooms, self }: { rooms: readonly RoomSummary[]; self: string }) {
  // A card that moves to another list is made anew, which would close its menu under the person's hand.
  const [held, setHeld] = useState<HeldRoom | null>(null)
  const hold = useCallback<HoldRoom>((id, section) => {
    setHeld({ id, section })
    return () => setHeld(now => (now?.id === id ? null : now))
  }, [])
  const { open, kept, elsewhere } = inSections(rooms, held)
  const list = { self, hold }
  return (
    <>
      <RoomList {...list} section="open" title={text.lobby.openRooms} rooms={open} empty={text.lobby.noOpenRooms} />
      {kept.length > 0 && <RoomList {...list} section="kept" title={text.lobby.keptRooms} rooms={kept} empty="" />}
      {elsewhere.length > 0 && (
        <RoomList {...list} section="elsewhere" title={text.lobby.roomsElsewhere} rooms={elsewhere} empty="" />
      )}
    </>
  )
}

interface RoomListProps {
  title: string
  section: Section
  rooms: readonly RoomSummary[]
  self: string
  hold: HoldRoom
  empty: string
}

function RoomList({ title, section, rooms, self, hold, empty }: RoomListProps) {
  return (
    <section className="room-list" aria-label={title}>
      <h2>{title}</h2>
      {rooms.length === 0 ? (
        <p className="room-list-empty">{empty}</p>
      ) : (
        <ul className="room-grid">
          {rooms.map(room => (
            <li key={room.id}>
              <RoomCard room={room} self={self} section={section} hold={hold} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
