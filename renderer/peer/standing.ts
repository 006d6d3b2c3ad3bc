import type { AssignableRole, Person, Role } from '../../p2p/api/contract.ts'

/** What this person may do in the room they are in, and what of it is news to them. */
export interface Standing {
  readonly role: Role
  /** The rule for everyone; null until the peer has told. */
  readonly everyone: AssignableRole | null
  /** They may draw again, and have not done so yet. */
  readonly readmitted: boolean
}

export function mayDraw(role: Role): boolean {
  return role === 'owner' || role === 'editor'
}

/** @param people everyone who is here; whoever is not among them keeps the role they had */
export function standingAfter(before: Standing, people: readonly Person[], everyone: AssignableRole): Standing {
  const role = people.find(person => person.self)?.role ?? before.role
  const readmitted = mayDraw(role) && (before.readmitted || !mayDraw(before.role))
  return { role, everyone, readmitted }
}
