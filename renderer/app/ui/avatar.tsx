import { personColour } from '../../engine/person-colour.ts'
import { initials } from '../initials.ts'
import { useModel, useStore } from '../model/model.ts'

/** A person as initials on the colour that their pointer has on the board. The name stands beside it, so this is only a picture. */
export function Avatar({ id, name }: { id: string; name: string }) {
  const colours = useStore(useModel().palette.state)
  return (
    <span className="avatar" style={{ backgroundColor: colours.get(id) ?? personColour(id) }} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

const MOST_AVATARS = 4

/** A few of them in a row, and how many more there are. */
export function AvatarRow({ people }: { people: readonly { id: string; name: string }[] }) {
  const more = people.length - MOST_AVATARS
  return (
    <span className="avatar-row" aria-hidden="true">
      {people.slice(0, MOST_AVATARS).map(person => (
        <Avatar key={person.id} {...person} />
      ))}
      {more > 0 && <span className="avatar avatar-more">+{more}</span>}
    </span>
  )
}
