import { say } from '../canvas/sentence.ts'
import type { RoomDescription } from '../feed/room-description.ts'
import type { Run } from '../feed/run.ts'
import type { Joining } from './joining.ts'
import type { RoomSecrets } from './lock/room-lock.ts'
import { RoomError } from './room-error.ts'
import type { Shelf } from './shelf.ts'

/** A room as it is handed on otherwise than from peer to peer. */
export interface RoomCopy {
  readonly description: RoomDescription
  readonly secrets: RoomSecrets | undefined
  /** Everything, in an order in which each can be checked when it comes. */
  readonly runs: readonly Run[]
}

/** Everything of a room as it is now; undefined if it is not here. */
export function copyOf(shelf: Shelf, id: string): RoomCopy | undefined {
  const kept = shelf.get(id)
  if (kept === undefined) return undefined
  kept.settle()
  const { description, ledger } = kept
  return { description, secrets: shelf.secrets(id), runs: [...ledger.runsSince(new Map())] }
}

/**
 * Takes in a room that did not come from a peer, and opens it. Its runs have been checked, from the first on.
 *
 * @param keepPictures called before anyone looks for them, once the room is on disk
 * @returns how many entries are new here
 * @throws RoomError, or the disk's error
 */
export async function takeIn(
  shelf: Shelf,
  joining: Joining,
  copy: RoomCopy,
  keepPictures: () => Promise<void>,
): Promise<number> {
  const { description, secrets, runs } = copy
  const { id, name } = description
  if (shelf.arriving(id) !== undefined || joining.isUnderWay(id)) {
    throw new RoomError('conflict', say`“${name}” is being opened already. Try again in a moment.`)
  }
  const known = shelf.get(id)
  if (known === undefined) shelf.demandSpace()
  if (known === undefined || known.lock?.isMember === false) shelf.keep(description, secrets, known !== undefined)
  if (secrets !== undefined && known?.lock?.isMember === false) known.lock.enter(secrets)
  const kept = known ?? shelf.expect(description)
  let added: number
  try {
    await keepPictures()
    added = await kept.takeIn(runs)
  } catch (error) {
    if (known === undefined) shelf.giveUp(kept)
    throw error
  }
  if ((shelf.get(id) ?? shelf.arriving(id)) !== kept) {
    throw new RoomError('conflict', say`“${name}” was closed before all of it was here. Open it again.`)
  }
  if (known === undefined) shelf.arrived(kept)
  if (kept.room === undefined) joining.open(kept)
  return added
}
