import { Users } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { BoardSession } from '../../peer/board-session.ts'
import { useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { Hint } from '../ui/hint.tsx'
import { PeoplePanel } from './people-panel.tsx'

/** How many are here, and who when asked. */
export function BoardPeople({ session, owner }: { session: BoardSession; owner: string }) {
  const { people } = useStore(session.state)
  return (
    <Popover.Root>
      <Hint label={text.board.people(people.length)}>
        <Popover.Trigger className="icon-button people-button" aria-label={text.board.people(people.length)}>
          <Users aria-hidden="true" />
          <span className="people-button-count">{people.length}</span>
        </Popover.Trigger>
      </Hint>
      <Popover.Portal>
        <Popover.Content
          className="popover people-popover"
          align="end"
          sideOffset={10}
          collisionPadding={8}
          aria-labelledby="board-people"
        >
          <PeoplePanel session={session} owner={owner} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
