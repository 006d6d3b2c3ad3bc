import { ApiError, type MethodName } from '../../../p2p/api/contract.ts'
import type { Client, Handlers, PeerService } from '../../../p2p/api/service.ts'

export interface TestPeer extends PeerService {
  /** Everyone who has connected, in order. */
  readonly clients: Client[]
}

const METHODS: Record<MethodName, true> = {
  'peer.info': true,
  'peer.dial': true,
  'peers.list': true,
  'rooms.list': true,
  'rooms.create': true,
  'rooms.join': true,
  'rooms.leave': true,
  'canvas.add': true,
  'canvas.lines': true,
  'canvas.put': true,
  'canvas.set': true,
  'canvas.remove': true,
  'canvas.clear': true,
  'canvas.undo': true,
  'canvas.redo': true,
  'canvas.digest': true,
  'pages.list': true,
  'pages.removed': true,
  'pages.add': true,
  'pages.put': true,
  'pages.set': true,
  'pages.remove': true,
  'pages.restore': true,
  'settings.get': true,
  'peer.rename': true,
  'rooms.forget': true,
  'canvas.watch': true,
  'canvas.unwatch': true,
  'canvas.preview': true,
  'canvas.move': true,
  'canvas.point': true,
  'blobs.put': true,
  'blobs.get': true,
  'rooms.rule': true,
  'rooms.people': true,
  'rooms.save': true,
  'rooms.open': true,
  'rooms.export': true,
  'rooms.import': true,
  'peers.refusals': true,
}
export const METHOD_NAMES = Object.keys(METHODS) as MethodName[]

/** A peer for tests of what carries the API: it does what the test says, and refuses the rest. */
export function testPeer(handlers: Partial<Handlers> = {}): TestPeer {
  const refuse = () => {
    throw new ApiError('unsupported', 'This test does not expect that call.')
  }
  const clients: Client[] = []
  const refusing = Object.fromEntries(METHOD_NAMES.map(method => [method, refuse])) as unknown as Handlers
  return {
    clients,
    handlers: { ...refusing, ...handlers },
    connect: client => void clients.push(client),
  }
}

export const ROOM = '0123456789abcdef0123456789abcdef'

export function request(id: number, method: string, params?: unknown): Record<string, unknown> {
  return { jsonrpc: '2.0', id, method, params }
}
