/**
 * The contract between a peer and whoever drives it: a window, a browser tab or a script. Methods are requests with one
 * answer; events are sent by the peer on its own. The same contract runs over a MessagePort, a WebSocket and JSON lines.
 *
 * Values are JSON, except that bytes are a Uint8Array (base64 in a string where the carrier is JSON lines).
 */
import type { Page } from '../canvas/pages.ts'
import type { Paper } from '../canvas/paper.ts'
import type { Pencil } from '../canvas/pencil.ts'
import type { EventName, Events } from './events.ts'

/** `[x, y]` or `[x, y, pressure]`: canvas units, pressure 0..1 (0.5 if left out). */
export type PointTuple = [x: number, y: number, pressure?: number]

export interface PeerInfo {
  id: string
  name: string
  /** Where this peer listens, with `/p2p/<id>` at the end. */
  addresses: string[]
}

export interface PeerSummary {
  id: string
  /** Empty while they have told none. */
  name: string
}

/** What someone may do in a room. A viewer watches; who is banned is not given the canvas either. */
export type Role = 'owner' | AssignableRole
/** A role that the owner can give. */
export type AssignableRole = 'editor' | 'viewer' | 'banned'

export interface RoomSummary {
  id: string
  name: string
  /** The name of the peer that created the room, as it was then. */
  host: string
  /** The PeerId of the room's owner. */
  owner: string
  ownerName: string
  topic: string
  /** Who has the room open now. */
  members: PeerSummary[]
  /** A PIN is needed. */
  locked: boolean
  /** This peer has it open. */
  open: boolean
  /** It is kept on this computer's disk. */
  kept: boolean
  /** What this peer may do in it, as far as is known here. */
  role: Role
}

/** One visible line, for scripts. */
export interface LineDetail {
  id: string
  author: string
  index: number
  pencil: Pencil
  points: PointTuple[]
  /** What a text or a note says, or what a picture shows. */
  text?: string
  /** The SHA-256 of a picture's bytes, in hexadecimal digits. */
  picture?: string
  locked?: boolean
  group?: string
}

/**
 * An item as a caller gives it. How many points it has depends on the pencil's tool (`p2p/canvas/pencil.ts`). The last
 * three as in {@link FieldsInput}; an item without an order lies on top.
 */
export interface LineInput {
  pencil: PencilInput
  points: PointTuple[]
  text?: string
  picture?: string
  order?: string
  locked?: boolean
  group?: string
}

/** A line that takes the place of others. */
export interface PutInput extends LineInput {
  /** The id of the item that it is left of, which is removed. Of all who cut an item at once, the last one's pieces are seen. */
  pieceOf?: string
}

export type PageView = Page

/** a, b, c, d, e, f of `p2p/canvas/matrix.ts`. */
export type MatrixTuple = [a: number, b: number, c: number, d: number, e: number, f: number]

/** New values for some fields of an item; those left out stay. `fill: null` takes the fill off. */
export interface FieldsInput {
  /** Where it lies, from where it was drawn. */
  matrix?: MatrixTuple
  color?: string
  fill?: string | null
  width?: number
  opacity?: number
  text?: string
  /** A fractional index, by which items are drawn one above the other: `p2p/canvas/order.ts`. */
  order?: string
  locked?: boolean
  /** Items of one group are chosen together. Empty: none. */
  group?: string
}

/** One visible line, for a screen: points packed as in `p2p/canvas/point.ts`. */
export interface LineView {
  id: string
  author: string
  /** Sorts lines into draw order, by plain string comparison. */
  order: string
  pencil: Pencil
  points: Uint8Array
  text?: string
  picture?: string
  /** What has taken it from where it was drawn to where `points` says, if anything has. */
  matrix?: readonly number[]
  locked?: boolean
  group?: string
  /** The id of what it is a piece of in the end, after however many cuts, if it is one. */
  root?: string
}

export interface Settings {
  /** The person has confirmed a name at first start. */
  named: boolean
  /** The account's name, to suggest at first start; empty if it has none. */
  suggestedName: string
}

/** Someone who is in a room or has drawn there. */
export interface Participant {
  id: string
  name: string
  self: boolean
  role: Role
  /** Has the room open now. */
  here: boolean
}

/** What a peer sent that was not taken in. Counts begin when this peer starts. */
export interface Refusals {
  id: string
  name: string
  /**
   * `forged`: not signed by whom it names, altered, or of another room. `forked`: a second history under one name.
   * `malformed`: makes no sense. `limit`: too much or too large. `withheld`: an entry's content was kept back.
   * `role`: from someone who may not draw. `flood`: more than this peer takes in at once.
   */
  counts: Partial<Record<RefusalKind, number>>
  /** A sentence about the last one. */
  last: string
  /** It has been disconnected, and is kept out for a while. */
  shutOut: boolean
}

export type RefusalKind = 'forged' | 'forked' | 'malformed' | 'limit' | 'withheld' | 'role' | 'flood'

/** Everything a peer can be asked. Section 8 of the design first; then what only a screen needs. */
export interface Methods {
  'peer.info': { params: Record<string, never>; result: PeerInfo }
  'peer.dial': { params: { address: string }; result: { id: string } }
  'peers.list': { params: Record<string, never>; result: PeerSummary[] }
  'rooms.list': { params: Record<string, never>; result: RoomSummary[] }
  'rooms.create': { params: { name: string; pin?: string }; result: RoomSummary }
  /** Resolves once the canvas has arrived, or at once if the room is kept on this computer. */
  'rooms.join': { params: { id: string; pin?: string }; result: RoomSummary }
  'rooms.leave': { params: { id: string }; result: Record<string, never> }
  /** `stroke` ties the line to the previews sent with the same number; receivers then drop those. */
  'canvas.add': {
    params: { room: string; stroke?: number; line: LineInput }
    result: { id: string }
  }
  /** Removes some items and adds others, as one step to undo. The ids are those of what was added, in order. */
  'canvas.put': { params: { room: string; remove?: string[]; lines: PutInput[] }; result: { ids: string[] } }
  /** Changes fields of items, as one step to undo. */
  'canvas.set': {
    params: { room: string; changes: { ids: string[]; set: FieldsInput }[] }
    result: Record<string, never>
  }
  /** Of one page, or of all if it is left out. */
  'canvas.lines': { params: { room: string; page?: string }; result: LineDetail[] }
  'canvas.remove': { params: { room: string; ids: string[] }; result: Record<string, never> }
  /** Clears one page, the first if it is left out. */
  'canvas.clear': { params: { room: string; page?: string }; result: Record<string, never> }
  'canvas.undo': { params: { room: string }; result: Record<string, never> }
  'canvas.redo': { params: { room: string }; result: Record<string, never> }
  'canvas.digest': { params: { room: string }; result: { lines: number; sha256: string } }
  /** The pages of a room, in order. What is drawn goes on the page that its pencil names. */
  'pages.list': { params: { room: string }; result: PageView[] }
  /** Those that were deleted and can be restored, with all that lies on them. */
  'pages.removed': { params: { room: string }; result: PageView[] }
  /** `after`: the page it follows; the last if left out. */
  'pages.add': { params: { room: string; name?: string; paper?: Paper; after?: string }; result: { id: string } }
  /** Adds pages with what lies on them, as one step to undo. What page a pencil names is not looked at. */
  'pages.put': {
    params: {
      room: string
      after?: string
      pages: { name?: string; paper?: Paper; lines: LineInput[] }[]
    }
    result: { ids: string[] }
  }
  /** What is left out stays. `before`: the page it goes before; null for the end. */
  'pages.set': {
    params: { room: string; id: string; name?: string; paper?: Paper; before?: string | null }
    result: Record<string, never>
  }
  /** What lies on a page comes back when the page is restored. The last page cannot be deleted. */
  'pages.remove': { params: { room: string; id: string }; result: Record<string, never> }
  'pages.restore': { params: { room: string; id: string }; result: Record<string, never> }

  /**
   * Only for the room's owner: what an author, or everyone if left out, may do from now on. A rule for everyone does not
   * bring back who is banned; only a rule for that author does.
   */
  'rooms.rule': { params: { room: string; author?: string; role: AssignableRole }; result: Record<string, never> }
  /** Everyone who is in the room or has drawn there, and what the rule for everyone says. */
  'rooms.people': { params: { room: string }; result: { everyone: AssignableRole; people: Participant[] } }
  /** Writes the room as a `.chalkboard` file on this computer. Not over the WebSocket: see `rooms.export`. */
  'rooms.save': { params: { room: string; file: string }; result: { file: string; bytes: number } }
  /** Takes in a `.chalkboard` file of this computer. Not over the WebSocket: see `rooms.import`. */
  'rooms.open': { params: { file: string }; result: RoomSummary }
  /** The room as the bytes of a `.chalkboard` file, piece by piece: `next` is the `from` of the next call. */
  'rooms.export': {
    params: { room: string; from: number }
    result: { name: string; total: number; data: Uint8Array; next: number | null }
  }
  /** Takes in a `.chalkboard` file piece by piece, in order; the room comes with the last piece. */
  'rooms.import': {
    params: { upload: number; data: Uint8Array; last: boolean }
    result: { room: RoomSummary | null }
  }
  /** What was refused from whom since this peer started, the worst first. */
  'peers.refusals': { params: Record<string, never>; result: Refusals[] }

  'settings.get': { params: Record<string, never>; result: Settings }
  /** Sets this peer's name and remembers that a person chose it. */
  'peer.rename': { params: { name: string }; result: PeerInfo }
  /** Removes this computer's copy of a room. Others keep theirs. */
  'rooms.forget': { params: { id: string }; result: Record<string, never> }
  /**
   * From now on this connection gets `canvas.delta` for the room, the whole canvas first; of that, what lies in the `view`
   * of the caller comes before the rest.
   */
  'canvas.watch': { params: { room: string; view?: View }; result: { lines: number } }
  'canvas.unwatch': { params: { room: string }; result: Record<string, never> }
  /**
   * The new points of a stroke in progress; `from` is how many points went before. `stroke` is a number the caller chose
   * for it, counting up. Others see it; nothing is kept until `canvas.add`. An empty `points` takes the stroke back. A text
   * or a note comes whole each time, with what it says so far, and the id of the item whose text that is to be, if it is there
   * already: others do not see that meanwhile.
   */
  'canvas.preview': {
    params: {
      room: string
      stroke: number
      pencil: PencilInput
      from: number
      points: PointTuple[]
      text?: string
      item?: string
    }
    result: Record<string, never>
  }
  /**
   * How this person is moving items, from where they lie; none when they have let go. Others see it; nothing is kept until
   * `canvas.set`.
   */
  'canvas.move': { params: { room: string; ids: string[]; by: MatrixTuple }; result: Record<string, never> }
  /** Keeps a picture, in pieces under a number the caller chose: `sha256` comes with the last. An item names it to show it. */
  'blobs.put': {
    params: { room: string; upload: number; data: Uint8Array; last: boolean }
    result: { sha256: string | null }
  }
  /** The bytes of a picture. Null while it is not here: it is then asked for, and `blobs.arrived` tells when it comes. */
  'blobs.get': { params: { room: string; sha256: string }; result: { data: Uint8Array } | null }
  /** Where this person's pointer is on a page, the first if it is left out; null when it has left. */
  'canvas.point': {
    params: { room: string; at: [x: number, y: number] | null; page?: string }
    result: Record<string, never>
  }
}

/** A pencil as a caller may give it: `tool` is 'pen', `opacity` 1 and `page` the first if left out. */
export type PencilInput = Pick<Pencil, 'color' | 'width'> & Partial<Pick<Pencil, 'tool' | 'opacity' | 'fill' | 'page'>>

/** What a screen shows: a box of canvas units on a page. */
export interface View {
  page: string
  minX: number
  minY: number
  maxX: number
  maxY: number
}

export type MethodName = keyof Methods
export type Params<M extends MethodName> = Methods[M]['params']
export type Result<M extends MethodName> = Methods[M]['result']

/** What a caller holds, whatever carries it. */
export interface PeerApi {
  /** @throws ApiError with a sentence for the person */
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>>
  /** Asks for something whose outcome does not matter. Nothing comes back, which halves the messages; nothing is thrown. */
  tell<M extends MethodName>(method: M, params: Params<M>): void
  /** @returns a function that stops listening */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
  /** Whether the peer can be reached at the moment; tells at once, then at every change. */
  onConnection(listener: (connected: boolean) => void): () => void
}

export type { EventName, Events, NoticeKind, Person } from './events.ts'
export { ApiError, ERROR_CODES, type ErrorKind } from './errors.ts'
