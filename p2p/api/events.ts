/** What a peer tells on its own. */
import type { Pencil } from '../canvas/pencil.ts'
import type { Sentence } from '../canvas/sentence.ts'
import type { AssignableRole, LineView, MatrixTuple, PageView, PointTuple, Role } from './contract.ts'

export interface Events {
  'peers.changed': Record<string, never>
  'rooms.changed': Record<string, never>
  'canvas.changed': { room: string }
  /**
   * Someone else's stroke in progress: the points from number `from` on. `done`: it has ended or was taken back. `text` and
   * `item`: as in `canvas.preview`.
   */
  'canvas.drawing': {
    room: string
    author: string
    stroke: number
    pencil: Pencil
    from: number
    points: PointTuple[]
    text?: string
    item?: string
    done: boolean
  }

  /**
   * Only to who watches the room. `reset`: forget all lines first. `more`: another delta of the same batch follows at
   * once, so a screen may wait before it paints. `completesView`: all that lies in the view named by `canvas.watch` has
   * come now, so that need not wait. `ended`: strokes in progress that these lines replace. `pages`: all of
   * them, when anything about them is new.
   */
  'canvas.delta': {
    room: string
    reset: boolean
    put: LineView[]
    gone: string[]
    ended: { author: string; stroke: number }[]
    pages?: readonly PageView[]
    more: boolean
    completesView?: boolean
    canUndo: boolean
    canRedo: boolean
  }
  /** Only to who watches the room: everyone who has it open, and their pointers. */
  'room.presence': { room: string; people: Person[]; everyone: AssignableRole }
  /** Only to who watches the room: someone else is moving items from where they lie; none when they have let go. */
  'canvas.motion': { room: string; author: string; ids: string[]; by: MatrixTuple }
  /** Only to who watches the room: a picture is here that was asked for before it was. */
  'blobs.arrived': { room: string; sha256: string }
  /** A room is being fetched: bytes so far and in all. */
  'room.progress': { room: string; received: number; total: number }
  /** Something a person should know, in a sentence, in English and as it is made: a full disk, no network. Told again to each caller that comes. */
  'peer.notice': { kind: NoticeKind; message: string; sentence: Sentence }
}

/**
 * `-ok`: what the notice without it said is over. `data`: something kept here could not be read, or is being brought
 * back from the others.
 */
export type NoticeKind = 'disk' | 'disk-ok' | 'network' | 'network-ok' | 'data'

export interface Person {
  id: string
  name: string
  /** This peer itself. */
  self: boolean
  role: Role
  at: [x: number, y: number] | null
  /** The page that `at` is on; the first if left out. */
  page?: string
}

export type EventName = keyof Events
