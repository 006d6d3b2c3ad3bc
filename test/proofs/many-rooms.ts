/**
 * The seed system's own peer test, with assertions: every peer opens rooms, joins random ones of the others and adds a
 * line to each; then every room must look the same on all its members.
 */
import { eventually } from '../support/eventually.ts'
import { loadHandwriting, toTuples } from '../support/handwriting.ts'
import type { Driven } from '../support/classroom.ts'
import { Random } from '../support/random.ts'
import { checkAccusesNobody } from './honesty.ts'
import { joinPatiently } from './join-patiently.ts'
import { startWatch } from './stopwatch.ts'

export interface ManyRoomsOptions {
  seed: number
  roomsPerPeer: number
  joinsPerPeer: number
  say: (line: string) => void
}

/** One room and those who have it open, its host first. */
interface Membership {
  readonly room: string
  readonly members: Driven[]
  /** Ids of the lines whose adding was acknowledged. */
  readonly lines: string[]
}

/** On a computer that is short of time; how long it took is printed, and nothing depends on it. */
const WITHIN_MS = 150_000
const LOOK_AGAIN_MS = 500

/** @throws Error with the rooms that are not what they should be */
export async function runManyRooms(peers: readonly Driven[], options: ManyRoomsOptions): Promise<void> {
  const { seed, say } = options
  const random = new Random(seed)
  const watch = startWatch(say)
  watch(`${peers.length} peers run`)

  const rooms = (await Promise.all(peers.map(peer => openRooms(peer, options.roomsPerPeer)))).flat()
  await Promise.all(peers.map(peer => untilAllListed(peer, rooms.length)))
  watch(`${rooms.length} rooms are listed on all`)

  const joins = peers.map(peer => chooseRooms(peer, rooms, options.joinsPerPeer, random))
  await Promise.all(peers.map((peer, at) => joinAndDraw(peer, joins[at]!, new Random(random.below(2 ** 31)))))
  watch(`${rooms.flatMap(({ lines }) => lines).length} lines have been drawn`)

  await untilSettled(rooms)
  watch('every room is the same on all its members')
  await checkLines(rooms)
  await Promise.all(peers.map(checkAccusesNobody))
}

async function openRooms(peer: Driven, count: number): Promise<Membership[]> {
  const rooms: Membership[] = []
  for (let number = 1; number <= count; number += 1) {
    const { id } = await peer.call('rooms.create', { name: `Room ${number} of ${peer.name}` })
    rooms.push({ room: id, members: [peer], lines: [] })
  }
  return rooms
}

async function untilAllListed(peer: Driven, count: number): Promise<void> {
  await eventually(
    `${peer.name} lists ${count} rooms`,
    async () => {
      const listed = (await peer.call('rooms.list', {})).length
      if (listed === count) return true
      throw new Error(`It lists ${listed}.`)
    },
    { withinMs: WITHIN_MS, everyMs: LOOK_AGAIN_MS },
  )
}

function chooseRooms(peer: Driven, rooms: readonly Membership[], count: number, random: Random): Membership[] {
  const ofOthers = rooms.filter(({ members }) => members[0] !== peer)
  return random.shuffled(ofOthers).slice(0, count)
}

/** One room after the other, as a person does. */
async function joinAndDraw(peer: Driven, rooms: readonly Membership[], random: Random): Promise<void> {
  const strokes = loadHandwriting().flatMap(character => character.strokes)
  for (const { room, members, lines } of rooms) {
    await joinPatiently(peer, room)
    members.push(peer)
    const line = { pencil: { color: '#1a5fb4', width: 3 }, points: toTuples(random.pick(strokes)) }
    lines.push((await peer.call('canvas.add', { room, line })).id)
  }
}

/** Looks again only at rooms that were not the same on all at the last look. */
async function untilSettled(rooms: readonly Membership[]): Promise<void> {
  let open = [...rooms]
  await eventually(
    'every room is the same on all its members',
    async () => {
      const looks = await Promise.all(open.map(differences))
      open = open.filter((_, at) => looks[at] !== undefined)
      if (open.length === 0) return true
      const first = looks.find(look => look !== undefined)!
      throw new Error(`${open.length} of ${rooms.length} rooms are not. ${first}`)
    },
    { withinMs: WITHIN_MS, everyMs: LOOK_AGAIN_MS },
  )
}

/** What the members of a room see, if that is not the same with all lines; else undefined. */
async function differences({ room, members, lines }: Membership): Promise<string | undefined> {
  const digests = await Promise.all(members.map(peer => peer.call('canvas.digest', { room })))
  const settled = digests.every(digest => digest.lines === lines.length && digest.sha256 === digests[0]!.sha256)
  if (settled) return undefined
  const seen = digests.map((digest, at) => `${members[at]!.name}: ${digest.lines} ${digest.sha256.slice(0, 8)}`)
  return `One should have ${lines.length} lines, and there are, ${seen.join(', ')}.`
}

/** And the lines are those that were acknowledged. */
async function checkLines(rooms: readonly Membership[]): Promise<void> {
  for (const { room, members, lines } of rooms) {
    const shown = (await members[0]!.call('canvas.lines', { room })).map(({ id }) => id)
    const missing = lines.filter(id => !shown.includes(id))
    if (missing.length > 0) throw new Error(`${members[0]!.name} lacks ${missing.join(', ')} in a room of its own.`)
  }
}
