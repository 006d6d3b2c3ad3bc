import { Users } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { Person } from '../../../p2p/api/contract.ts'
import { text } from '../text.ts'
import { Avatar } from '../ui/avatar.tsx'

/** How many are here, and who when asked. */
export function BoardPeople({ people }: { people: readonly Person[] }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="icon-button people-button" aria-label={text.board.people(people.length)}>
        <Users aria-hidden="true" />
        <span className="people-button-count">{people.length}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="popover people-popover" align="end" sideOffset={10} collisionPadding={8}>
          <h2 id="board-people">{text.board.peopleList}</h2>
          <ul className="people-list" aria-labelledby="board-people">
            {selfFirst(people).map(person => (
              <li key={person.id} className="person">
                <Avatar id={person.id} name={person.name} />
                <span className="person-name">{person.self ? text.nameOfYou(person.name) : person.name}</span>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function selfFirst(people: readonly Person[]): Person[] {
  return people.toSorted((a, b) => Number(b.self) - Number(a.self) || a.name.localeCompare(b.name))
}
