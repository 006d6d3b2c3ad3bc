import { useEffect, useState } from 'react'
import type { AssignableRole, Participant } from '../../../p2p/api/contract.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { createParticipants } from '../model/participants.ts'
import { text } from '../text.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { RoleMenu } from './role-menu.tsx'

/** Everyone who is in the room or has drawn there. Its owner says here who may do what; others read. */
export function PeoplePanel({ session, owner }: { session: BoardSession; owner: string }) {
  const { api, palette, toasts } = useModel()
  const [participants] = useState(() => createParticipants(api, session))
  const { everyone, people } = useStore(participants.state)
  const isOwner = useStore(session.state).standing.role === 'owner'
  const [removing, setRemoving] = useState<Participant | null>(null)
  useEffect(() => participants.watch(), [participants])
  useEffect(
    () =>
      palette.meet(
        'panel',
        people.map(({ id }) => id),
      ),
    [palette, people],
  )
  useEffect(() => () => palette.meet('panel', []), [palette])

  function rule(role: AssignableRole, author?: string): void {
    participants.rule(role, author).catch(toasts.fail)
  }

  return (
    <>
      <h2 id="board-people">{text.board.peopleList}</h2>
      {isOwner ? (
        <Toggle
          label={text.people.onlyIDraw}
          help={text.people.onlyIDrawHelp}
          on={everyone === 'viewer'}
          onChange={on => rule(on ? 'viewer' : 'editor')}
        />
      ) : (
        everyone !== 'editor' && <p className="people-rule">{ruleForAll(people, owner)}</p>
      )}
      <ul className="people-list" aria-labelledby="board-people">
        {people.map(person => (
          <li key={person.id} className="person" data-away={!person.here}>
            <Avatar id={person.id} name={person.name} />
            <span className="person-name">{person.self ? text.nameOfYou(person.name) : person.name}</span>
            {isOwner && person.role !== 'owner' ? (
              <>
                {!person.here && <span className="person-where">{text.people.notHere}</span>}
                <RoleMenu
                  person={person}
                  role={person.role}
                  onRole={role => (role === 'banned' ? setRemoving(person) : rule(role, person.id))}
                />
              </>
            ) : (
              <span className="person-where">{roleText(person)}</span>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        open={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing !== null && rule('banned', removing.id)}
        title={text.people.removeTitle(removing?.name ?? '')}
        help={text.people.removeHelp(removing?.name ?? '')}
        confirm={text.people.remove}
      />
    </>
  )
}

function roleText({ role, here }: Participant): string {
  return here ? text.people.role[role] : text.people.away(text.people.role[role])
}

function ruleForAll(people: readonly Participant[], owner: string): string {
  return people.some(({ role }) => role === 'editor')
    ? text.people.chosenDraw(owner)
    : text.people.onlyOwnerDraws(owner)
}
