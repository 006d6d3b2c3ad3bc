import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Canvas } from '../../p2p/canvas/canvas.ts'
import { deadEntries } from '../../p2p/canvas/dead.ts'
import type { ItemId } from '../../p2p/canvas/item.ts'
import type { Operation } from '../../p2p/canvas/operation.ts'
import { packPencil } from '../../p2p/canvas/pencil.ts'
import { packPoints } from '../../p2p/canvas/point.ts'
import { describeRoom } from '../../p2p/feed/room-description.ts'
import { runBytes } from '../../p2p/feed/run.ts'
import type { Signer } from '../../p2p/feed/signing.ts'
import { loadIdentity } from '../../p2p/identity.ts'
import { Ledger } from '../../p2p/room/ledger.ts'
import { MOST_BYTES } from '../../p2p/room/reading-ahead.ts'
import { Storage } from '../../p2p/storage/storage.ts'
import { layOut, loadHandwriting, type Stroke } from '../support/handwriting.ts'

/** Of the grid, in the shape of a screen: a view that holds less than there is can be covered with ink from edge to edge. */
const WIDTH_TO_HEIGHT = 1.6
const LONG_LINE_POINTS = 5_000

/** Lines of real ink: characters over and over in a grid on a large board. */
export function handwriting(count: number): Stroke[] {
  const characters = loadHandwriting()
  const strokesEach = characters.reduce((sum, { strokes }) => sum + strokes.length, 0)
  const times = count / strokesEach
  const repeated = Array.from({ length: Math.ceil(times) }, () => characters).flat()
  const columns = Math.ceil(Math.sqrt(WIDTH_TO_HEIGHT * times * characters.length))
  return layOut(repeated, { left: 0, top: 0, columns, cellUnits: 105 }).slice(0, count)
}

export interface LargeRoom {
  /** Folder of the data of the peer that drew it. */
  readonly data: string
  readonly id: string
}

/**
 * A data folder with a room of one author's lines, made without a network: signing 100,000 lines takes a while.
 *
 * @param hasNewer there is a room besides, which a peer reads ahead in place of this one
 */
export async function largeRoom(
  strokes: readonly Stroke[],
  { keepOnly, hasNewer = false }: { keepOnly?: number; hasNewer?: boolean } = {},
): Promise<LargeRoom> {
  const data = await mkdtemp(join(tmpdir(), 'chalkboard-bench-'))
  const { signer } = await loadIdentity(data)
  const storage = new Storage(join(data, 'chalkboard.db'))
  const room = describeRoom(signer, { name: 'Large', host: 'First', created: 1, nonce: new Uint8Array(8) })
  storage.keepRoom(room)
  const ledger = new Ledger(room, storage)
  const canvas = new Canvas(room.owner)
  // What is on disk after each line matters to a person, not here.
  storage.sql.run('PRAGMA synchronous = OFF')
  if (hasNewer) addNewer(signer, storage)
  const act = (operation: Operation): void => {
    const run = ledger.append(signer, operation, canvas.lamport + 1, 0)
    canvas.apply(run.decoded[0]!)
  }
  const pencil = packPencil({ tool: 'pen', color: '#1c3f94', width: 3, opacity: 1 })
  for (const stroke of strokes) {
    const points = packPoints(stroke.points.map(([x, y, pressure]) => ({ x, y, pressure })))
    act([{ kind: 'add', line: { pencil, points } }])
  }
  if (keepOnly !== undefined) {
    const every = Math.floor(strokes.length / keepOnly)
    const erased = canvas.items().filter((_, at) => at % every !== 0)
    // As an eraser goes: a few dozen lines a stroke of it.
    for (let at = 0; at < erased.length; at += 50) act([{ kind: 'remove', items: erased.slice(at, at + 50).map(idOf) }])
  }
  ledger.save()
  storage.close()
  return { data, id: room.id }
}

/** A room that is as much as is read ahead in all. */
function addNewer(signer: Signer, storage: Storage): void {
  const room = describeRoom(signer, { name: 'Newer', host: 'First', created: 2, nonce: new Uint8Array(8) })
  storage.keepRoom(room)
  const ledger = new Ledger(room, storage)
  const pencil = packPencil({ tool: 'pen', color: '#1c3f94', width: 3, opacity: 1 })
  const points = packPoints(Array.from({ length: LONG_LINE_POINTS }, (_, at) => ({ x: at, y: 0, pressure: 0.5 })))
  const add: Operation = [{ kind: 'add', line: { pencil, points } }]
  let bytes = 0
  for (let lamport = 1; bytes < MOST_BYTES; lamport += 1) bytes += runBytes(ledger.append(signer, add, lamport, 0))
}

/** Drops what is dead in a room, as its owner's computer does after the grace time. */
export async function prune({ data }: LargeRoom): Promise<void> {
  const { signer } = await loadIdentity(data)
  const storage = new Storage(join(data, 'chalkboard.db'))
  const ledger = new Ledger(storage.rooms()[0]!, storage)
  const canvas = new Canvas(ledger.description.owner)
  for (const entry of ledger.load(() => undefined)) canvas.apply(entry)
  const entries = deadEntries(canvas, ledger.vector)
  ledger.append(signer, [{ kind: 'prune', entries }], canvas.lamport + 1, 0)
  while (ledger.dropSome());
  storage.close()
}

function idOf({ author, seq, position }: ItemId): ItemId {
  return { author, seq, position }
}
