/** What tests of a board's session begin with. */
import type { Events, LineView, Person } from '../../../p2p/api/contract.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { BoardSession, type BoardSessionOptions } from '../../../renderer/peer/board-session.ts'
import { FakeClock, FakePeer } from './fakes.ts'

export const ROOM = 'room-1'
export const SELF = 'me'
export const pencil = { tool: 'pen', color: '#112233', width: 5, opacity: 1 } as const
export const VIEW = { page: '', minX: 0, minY: 0, maxX: 512, maxY: 512 }
export const points = [{ x: 1, y: 2, pressure: 0.5 }]

export function delta(fields: Partial<Events['canvas.delta']> = {}): Events['canvas.delta'] {
  return {
    room: ROOM,
    reset: false,
    put: [],
    gone: [],
    ended: [],
    more: false,
    canUndo: false,
    canRedo: false,
    ...fields,
  }
}

export function lineView(fields: Partial<LineView>): LineView {
  return { id: 'line', author: SELF, order: '1', pencil, points: packPoints(points), ...fields }
}

export function person(fields: Partial<Person>): Person {
  return { id: SELF, name: 'Mia', self: true, role: 'editor', at: null, ...fields }
}

export const BLANK = {
  applyDelta: () => undefined,
  applyDrawing: () => undefined,
  applyMotion: () => undefined,
  setPeople: () => undefined,
  view: () => VIEW,
}

export function sessionOf(api: FakePeer, more: Partial<BoardSessionOptions> = {}): BoardSession {
  return new BoardSession({
    api,
    clock: new FakeClock(),
    room: ROOM,
    self: SELF,
    role: 'editor',
    unsavedMessage: 'Not yet.',
    onLost: () => undefined,
    onRefused: () => undefined,
    onPageGone: () => undefined,
    ...more,
  })
}

export function visit() {
  const peer = new FakePeer()
  peer.answer('canvas.add', ({ stroke }) => ({ id: `line-${stroke ?? 0}` }))
  peer.answer('canvas.watch', () => ({ lines: 1 }))
  const clock = new FakeClock()
  const lost: string[] = []
  const refused: unknown[] = []
  const shown: unknown[] = []
  const session = sessionOf(peer, {
    clock,
    onLost: message => lost.push(message),
    onRefused: error => refused.push(error),
  })
  const detach = session.attach({
    applyDelta: delta => shown.push(['delta', delta]),
    applyDrawing: drawing => shown.push(['drawing', drawing]),
    applyMotion: motion => shown.push(['motion', motion]),
    setPeople: people => shown.push(['people', people]),
    view: () => VIEW,
  })
  return { peer, clock, lost, refused, shown, session, detach }
}
