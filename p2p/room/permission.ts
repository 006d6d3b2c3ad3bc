import type { Role } from '../canvas/charter.ts'
import { say } from '../canvas/sentence.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import { RoomError } from './room-error.ts'

/** @throws RoomError if whoever has this role may not draw */
export function demandMayDraw({ host }: RoomDescription, role: Role): void {
  if (role === 'viewer') throw new RoomError('forbidden', say`${host} lets you watch here, not draw.`)
  if (role === 'banned') throw new RoomError('forbidden', say`${host} has removed you from this room.`)
}

/**
 * @param self who would lay down a rule
 * @param author for whom; everyone if undefined
 * @throws RoomError if that cannot be
 */
export function demandMayRule({ host, owner }: RoomDescription, self: string, author: string | undefined): void {
  if (self !== owner) throw new RoomError('forbidden', say`Only ${host}, who made this room, can say who may draw.`)
  if (author === owner) throw new RoomError('conflict', say`Whoever made a room can always draw in it.`)
}
