import { ApiError, type PeerApi, type RoomSummary, type View } from '../../../p2p/api/contract.ts'
import { BoardSession } from '../../peer/board-session.ts'
import type { Clock } from '../../peer/clock.ts'
import { createStore, type Store } from '../../peer/store.ts'
import { text } from '../text.ts'
import type { Toasts } from './toasts.ts'

export type VisitState =
  | { readonly at: 'lobby' }
  /** The board is on its way: bytes so far and in all, 0 of 0 while nothing is known. */
  | { readonly at: 'door'; readonly room: string; readonly received: number; readonly total: number }
  /** The room wants a PIN. `problem`: what the peer said to the last one. `trying`: one is being checked. */
  | {
      readonly at: 'pin'
      readonly room: string
      readonly problem: string | null
      readonly trying: boolean
      readonly received: number
      readonly total: number
    }
  | { readonly at: 'board'; readonly room: RoomSummary; readonly session: BoardSession; readonly askToLeave: boolean }

/** Remembers the room in the page's address, so that a reload and the browser's own Back do what one expects. */
export interface RoomAddress {
  get(): string | null
  set(room: string | null): void
  /** The person went back or forth. */
  onChange(listener: (room: string | null) => void): void
}

export interface Visit {
  readonly state: Store<VisitState>
  /** Goes to where the address points. Resolves when there. */
  readonly start: () => Promise<void>
  /** @param needsPin it is known that the peer would ask for one */
  readonly enter: (room: string, needsPin?: boolean) => Promise<void>
  /**
   * Goes into a room of this computer that needs no PIN. The board is laid out while the peer opens the room.
   *
   * @param self this peer's id
   */
  readonly enterKept: (room: RoomSummary, self: string) => Promise<void>
  readonly tryPin: (pin: string) => Promise<void>
  readonly giveUpPin: () => void
  readonly create: (name: string, pin?: string) => Promise<void>
  /** Back to the lobby; asks first if that would lose strokes. */
  readonly leave: () => void
  readonly leaveAnyway: () => void
  readonly stay: () => void
}

export function createVisit(
  api: PeerApi,
  clock: Clock,
  address: RoomAddress,
  toasts: Toasts,
  openingView?: () => View,
): Visit {
  const state = createStore<VisitState>({ at: 'lobby' })

  api.on('room.progress', ({ room, received, total }) => {
    const now = state.get()
    if ((now.at === 'door' || now.at === 'pin') && now.room === room) state.set({ ...now, received, total })
  })

  address.onChange(room => {
    const now = state.get()
    if (now.at === 'board' && room !== now.room.id) {
      if (now.session.unsaved > 0) address.set(now.room.id)
      leave()
    } else if (now.at === 'lobby' && room !== null) void enter(room)
  })

  async function enter(room: string, needsPin = false): Promise<void> {
    if (state.get().at !== 'lobby') return
    if (needsPin) askPin(room, null)
    else await goIn(room, () => api.call('rooms.join', { id: room }))
  }

  async function enterKept(room: RoomSummary, self: string): Promise<void> {
    if (state.get().at !== 'lobby') return
    // First, for the peer takes what it is asked in order, and the session asks for the canvas at once.
    const opening = api.call('rooms.join', { id: room.id })
    const session = sitDown(room, self, opening)
    try {
      const opened = await opening
      const now = seatOf(session)
      if (now !== null) state.set({ ...now, room: opened })
    } catch (error) {
      if (seatOf(session) === null) return
      void session.leave()
      refused(room.id, error)
    }
  }

  async function create(name: string, pin?: string): Promise<void> {
    await goIn('', () => api.call('rooms.create', pin === undefined ? { name } : { name, pin }))
  }

  async function goIn(id: string, open: () => Promise<RoomSummary>): Promise<void> {
    if (state.get().at !== 'lobby') return
    state.set({ at: 'door', room: id, received: 0, total: 0 })
    try {
      const [room, { id: self }] = await Promise.all([open(), api.call('peer.info', {})])
      sitDown(room, self)
    } catch (error) {
      refused(id, error)
    }
  }

  function refused(id: string, error: unknown): void {
    toLobby()
    if (id !== '' && error instanceof ApiError && error.kind === 'locked') askPin(id, null)
    else toasts.fail(error)
  }

  function askPin(room: string, problem: string | null): void {
    state.set({ at: 'pin', room, problem, trying: false, received: 0, total: 0 })
  }

  async function tryPin(pin: string): Promise<void> {
    const asked = state.get()
    if (asked.at !== 'pin' || asked.trying) return
    const { room: id } = asked
    const isStillAsked = () => {
      const now = state.get()
      return now.at === 'pin' && now.room === id && now.trying
    }
    state.set({ ...asked, problem: null, trying: true })
    try {
      const [room, { id: self }] = await Promise.all([api.call('rooms.join', { id, pin }), api.call('peer.info', {})])
      const now = state.get()
      if (isStillAsked()) sitDown(room, self)
      else if (now.at !== 'board' || now.room.id !== id) await api.call('rooms.leave', { id })
    } catch (error) {
      if (isStillAsked()) askPin(id, error instanceof Error ? error.message : String(error))
    }
  }

  /** Null once the person has left for the lobby or another room. */
  function seatOf(session: BoardSession): (VisitState & { at: 'board' }) | null {
    const now = state.get()
    return now.at === 'board' && now.session === session ? now : null
  }

  /** @param opening what says why, if the room can't be had */
  function sitDown(room: RoomSummary, self: string, opening: Promise<unknown> = Promise.resolve()): BoardSession {
    const session = openSession(room, self, opening)
    state.set({ at: 'board', room, session, askToLeave: false })
    address.set(room.id)
    return session
  }

  function openSession(room: RoomSummary, self: string, opening: Promise<unknown>): BoardSession {
    const lost = (reason: string) => {
      if (seatOf(session) === null) return
      toLobby()
      toasts.fail(text.roomLost(room.name, reason))
    }
    const session = new BoardSession({
      api,
      clock,
      room: room.id,
      self,
      role: room.role,
      openingView,
      unsavedMessage: text.unsaved.notYet,
      onRefused: toasts.fail,
      onPageGone: () => toasts.say(text.pages.gone),
      onLost: reason => void opening.then(() => lost(reason)).catch(() => undefined),
    })
    return session
  }

  function leave(): void {
    const now = state.get()
    if (now.at !== 'board') return
    if (now.session.unsaved > 0) state.set({ ...now, askToLeave: true })
    else leaveAnyway()
  }

  function leaveAnyway(): void {
    const now = state.get()
    toLobby()
    if (now.at === 'board') void now.session.leave()
  }

  function toLobby(): void {
    address.set(null)
    state.set({ at: 'lobby' })
  }

  return {
    state,
    async start() {
      const room = address.get()
      if (room !== null) await enter(room)
    },
    enter,
    enterKept,
    tryPin,
    giveUpPin() {
      if (state.get().at === 'pin') toLobby()
    },
    create,
    leave,
    leaveAnyway,
    stay() {
      const now = state.get()
      if (now.at === 'board') state.set({ ...now, askToLeave: false })
    },
  }
}
