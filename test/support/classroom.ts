/** What people in a classroom do and see, over the scripting interface. */
import type { PeerSummary, RoomSummary } from '../../p2p/api/contract.ts'
import { eventually } from './eventually.ts'
import { layOut, loadHandwriting, toTuples, type Stroke } from './handwriting.ts'
import type { PeerProcess } from './peer-process.ts'

/** A peer that a test drives: a process of its own, or one of several in a process. */
export type Driven = Pick<PeerProcess, 'name' | 'call' | 'info'>

export interface HandwritingOptions {
  /** Which character to begin with. */
  from?: number
  left?: number
  top?: number
  /** Only characters whose strokes are no longer than this. */
  pointsAtMost?: number
}

/** So many strokes of real handwriting, their characters in a grid. @throws RangeError if there are not so many */
export function handwriting(strokes: number, options: HandwritingOptions = {}): Stroke[] {
  const { from = 0, left = 0, top = 0, pointsAtMost = Infinity } = options
  const characters = loadHandwriting().filter(character =>
    character.strokes.every(stroke => stroke.points.length <= pointsAtMost),
  )
  const all = layOut(characters.slice(from), { left, top, columns: 12, cellUnits: 60 })
  if (all.length < strokes) throw new RangeError(`From character ${from} there are only ${all.length} strokes.`)
  return all.slice(0, strokes)
}

/** Adds strokes one after the other. @returns the ids of the lines */
export async function draw(
  peer: PeerProcess,
  room: string,
  strokes: readonly Stroke[],
  color = '#1a5fb4',
): Promise<string[]> {
  const ids: string[] = []
  for (const stroke of strokes) {
    const line = { pencil: { color, width: 3 }, points: toTuples(stroke) }
    ids.push((await peer.call('canvas.add', { room, line })).id)
  }
  return ids
}

/** Waits until each of the peers has all the others in its list. */
export async function untilAcquainted(...peers: PeerProcess[]): Promise<void> {
  for (const peer of peers) {
    const others = peers.filter(other => other !== peer).map(other => other.name)
    await eventually(`${peer.name} sees ${others.join(' and ')}`, async () => {
      const seen = names(await peer.call('peers.list', {}))
      return others.every(other => seen.includes(other)) || refuse(`It sees ${seen.join(', ') || 'nobody'}.`)
    })
  }
}

/** Waits until the peer lists a room that passes, and gives it. */
export async function untilListed(
  peer: PeerProcess,
  id: string,
  accept: (room: RoomSummary) => boolean = () => true,
): Promise<RoomSummary> {
  return eventually(`${peer.name} lists the room as expected`, async () => {
    const rooms = await peer.call('rooms.list', {})
    return rooms.find(room => room.id === id && accept(room)) ?? refuse(JSON.stringify(rooms))
  })
}

/** Joins as soon as the room is in the list. */
export async function join(peer: PeerProcess, room: { id: string }, pin?: string): Promise<RoomSummary> {
  await untilListed(peer, room.id)
  return peer.call('rooms.join', { id: room.id, ...(pin === undefined ? {} : { pin }) })
}

/** Waits until the peers see the same canvas with so many lines. @returns its digest */
export async function untilSame(
  peers: readonly Driven[],
  room: string,
  lines: number,
  withinMs = 20_000,
): Promise<string> {
  return eventually(
    `${names(peers).join(', ')} see the same ${lines} lines`,
    async () => {
      const digests = await Promise.all(peers.map(peer => peer.call('canvas.digest', { room })))
      const [first] = digests
      const same = digests.every(digest => digest.lines === lines && digest.sha256 === first?.sha256)
      return same ? first?.sha256 : refuse(JSON.stringify(digests))
    },
    { withinMs },
  )
}

export function names(people: readonly Pick<PeerSummary, 'name'>[]): string[] {
  return people.map(person => person.name).sort()
}

function refuse(seen: string): never {
  throw new Error(seen)
}
