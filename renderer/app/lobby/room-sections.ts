import type { RoomSummary } from '../../../p2p/api/contract.ts'

/** Open somewhere, waiting on this computer's disk, or waiting on those of others only. */
export type Section = 'open' | 'kept' | 'elsewhere'

/** A room that stays where it is shown, whatever becomes of it meanwhile. */
export interface HeldRoom {
  readonly id: string
  readonly section: Section
}

/** Keeps a room where it is shown until the function returned is called. */
export type HoldRoom = (id: string, section: Section) => () => void

/** Which rooms are shown in which list. */
export function inSections(rooms: readonly RoomSummary[], held: HeldRoom | null): Record<Section, RoomSummary[]> {
  const sections: Record<Section, RoomSummary[]> = { open: [], kept: [], elsewhere: [] }
  for (const room of rooms) sections[room.id === held?.id ? held.section : sectionOf(room)].push(room)
  return sections
}

function sectionOf(room: RoomSummary): Section {
  if (room.members.length > 0) return 'open'
  return room.kept ? 'kept' : 'elsewhere'
}
