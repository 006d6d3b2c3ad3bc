import { eventually } from '../support/eventually.ts'
import type { Driven } from '../support/classroom.ts'

/** For a computer that is short of time; nothing depends on how long it takes. */
const WITHIN_MS = 180_000

/** When the room is not listed yet, or nobody answers, the sentence says "try again", and a person does. */
export async function joinPatiently(peer: Driven, room: string): Promise<void> {
  await eventually(`${peer.name} joins a room`, () => peer.call('rooms.join', { id: room }), {
    withinMs: WITHIN_MS,
    everyMs: 500,
  })
}
