import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { ApiError, type PointTuple } from '../../p2p/api/contract.ts'
import type { Client, Handlers, PeerService } from '../../p2p/api/service.ts'
import { createPeer } from '../../p2p/peer.ts'
import { loadHandwriting, toTuples } from '../support/handwriting.ts'

/** Nobody listens there. */
const DEAD_ADDRESS = '/ip4/127.0.0.1/tcp/1'
/** Each takes another processor a tenth of a second. */
const ROOMS_WITH_A_PIN = 10
const LINES = 12

/** A real peer, on its own, that is asked for anything. */
export interface FuzzedPeer extends PeerService {
  /** Forgets all rooms, and returns requests of every method for a new one in which there are some lines. */
  renew(): Promise<Record<string, unknown>[]>
  stop(): Promise<void>
}

/** A caller for this file's own calls: nobody listens to what it is told. */
const NOBODY: Client = { mayUseFiles: true, emit: () => undefined, onClose: () => undefined }

export async function startFuzzedPeer(log: (line: string) => void): Promise<FuzzedPeer> {
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-fuzz-'))
  const peer = await createPeer({
    dataDir: join(folder, 'data'),
    name: 'Ada',
    listen: ['/ip4/127.0.0.1/tcp/0'],
    mdns: false,
    log,
  })
  const handlers = harmless(peer.handlers, folder)
  return {
    handlers,
    connect: client => peer.connect(client),
    renew: () => renew(handlers, folder),
    async stop() {
      await peer.stop()
      await rm(folder, { recursive: true })
    },
  }
}

/** The same peer, but it dials nobody, and reads and writes nothing outside of its folder: a damaged path leads anywhere. */
function harmless(handlers: Handlers, folder: string): Handlers {
  const inFolder = (file: string): string => {
    if (dirname(resolve(file)) !== folder) throw new ApiError('unsupported', 'Not outside of the folder of this test.')
    return file
  }
  let roomsWithPin = 0
  return {
    ...handlers,
    'peer.dial': ({ address }, client) => {
      if (address !== DEAD_ADDRESS) throw new ApiError('unreachable', 'This test dials nobody.')
      return handlers['peer.dial']({ address }, client)
    },
    'rooms.save': ({ room, file }, client) => handlers['rooms.save']({ room, file: inFolder(file) }, client),
    'rooms.open': ({ file }, client) => handlers['rooms.open']({ file: inFolder(file) }, client),
    'rooms.create': (params, client) => {
      if (params.pin !== undefined && ++roomsWithPin > ROOMS_WITH_A_PIN) {
        throw new ApiError('limit', 'This test makes no more rooms with a PIN.')
      }
      return handlers['rooms.create'](params, client)
    },
  }
}

async function renew(handlers: Handlers, folder: string): Promise<Record<string, unknown>[]> {
  for (const { id, kept } of await handlers['rooms.list']({}, NOBODY)) {
    if (kept) await handlers['rooms.forget']({ id }, NOBODY)
  }
  const { id: room } = await handlers['rooms.create']({ name: 'Maths' }, NOBODY)
  const strokes = loadHandwriting().flatMap(character => character.strokes)
  const pencil = { tool: 'pen', color: '#1a2b3c', width: 4, opacity: 0.5 } as const
  const lines = strokes.slice(0, LINES).map(stroke => ({ pencil, points: toTuples(stroke) }))
  const ids: string[] = []
  for (const line of lines) ids.push((await handlers['canvas.add']({ room, line }, NOBODY)).id)
  return requests(room, ids, lines[0]!, join(folder, 'room.chalkboard'))
}

function requests(
  room: string,
  ids: readonly string[],
  line: { pencil: object; points: PointTuple[] },
  file: string,
): Record<string, unknown>[] {
  const calls: [method: string, params?: unknown][] = [
    ['peer.info'],
    ['peer.dial', { address: DEAD_ADDRESS }],
    ['peer.rename', { name: 'Grace' }],
    ['peers.list'],
    ['peers.refusals'],
    ['settings.get', {}],
    ['rooms.list', {}],
    ['rooms.create', { name: 'Physics' }],
    ['rooms.create', { name: 'Physics', pin: '1234' }],
    ['rooms.join', { id: room }],
    ['rooms.leave', { id: '0123456789abcdef0123456789abcdef' }],
    ['rooms.forget', { id: '0123456789abcdef0123456789abcdef' }],
    ['rooms.rule', { room, role: 'editor' }],
    ['rooms.rule', { room, author: ids[0]!.split('.')[0], role: 'viewer' }],
    ['rooms.people', { room }],
    ['rooms.save', { room, file }],
    ['rooms.open', { file }],
    ['rooms.export', { room, from: 0 }],
    ['rooms.import', { upload: 1, data: 'AAECAwQ=', last: true }],
    ['canvas.add', { room, line }],
    ['canvas.add', { room, stroke: 3, line: { ...line, points: line.points.slice(0, 3) } }],
    ['canvas.lines', { room }],
    ['canvas.remove', { room, ids: ids.slice(0, 2) }],
    ['canvas.clear', { room }],
    ['canvas.undo', { room }],
    ['canvas.redo', { room }],
    ['canvas.digest', { room }],
    ['canvas.watch', { room }],
    ['canvas.watch', { room, view: { page: '', minX: 0, minY: -0.5, maxX: 1280, maxY: 800 } }],
    ['canvas.unwatch', { room }],
    ['canvas.preview', { room, stroke: 3, pencil: line.pencil, from: 0, points: line.points.slice(0, 5) }],
    ['canvas.point', { room, at: [12.5, -7] }],
    ['canvas.point', { room, at: null }],
    ['canvas.move', { room, ids: [], by: [1, 0, 0, 1, 5, 6] }],
  ]
  return calls.map(([method, params], at) => ({ jsonrpc: '2.0', id: at % 9 === 8 ? `call ${at}` : at, method, params }))
}
