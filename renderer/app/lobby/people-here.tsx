import { Network } from 'lucide-react'
import type { PeerInfo, PeerSummary, RoomSummary } from '../../../p2p/api/contract.ts'
import { text } from '../text.ts'
import { Avatar } from '../ui/avatar.tsx'

interface PeopleHereProps {
  me: PeerInfo
  people: readonly PeerSummary[]
  rooms: readonly RoomSummary[]
  onDial: () => void
}

export function PeopleHere({ me, people, rooms, onDial }: PeopleHereProps) {
  const whereabouts = new Map(rooms.flatMap(room => room.members.map(member => [member.id, room.name] as const)))
  return (
    <section className="panel people-here">
      <h2 id="people-here">{text.lobby.people}</h2>
      <p className="panel-count">{text.lobby.peopleCount(people.length + 1)}</p>
      <ul className="people-list" aria-labelledby="people-here">
        <PersonRow person={me} self where={whereabouts.get(me.id)} />
        {people.map(person => (
          <PersonRow key={person.id} person={person} self={false} where={whereabouts.get(person.id)} />
        ))}
      </ul>
      <button type="button" className="button" onClick={onDial}>
        <Network aria-hidden="true" />
        {text.lobby.connectByAddress}
      </button>
    </section>
  )
}

function PersonRow({ person, self, where }: { person: PeerSummary; self: boolean; where: string | undefined }) {
  return (
    <li className="person">
      <Avatar id={person.id} name={person.name} />
      <span className="person-name">{self ? text.nameOfYou(person.name) : person.name}</span>
      {where !== undefined && <span className="person-where">{text.lobby.inRoom(where)}</span>}
    </li>
  )
}
