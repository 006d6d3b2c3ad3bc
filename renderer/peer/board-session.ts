import {
  ApiError,
  type Events,
  type LineView,
  type PeerApi,
  type Person,
  type PointTuple,
  type Role,
  type View,
} from '../../p2p/api/contract.ts'
import type { Matrix } from '../../p2p/canvas/matrix.ts'
import type { Pencil } from '../../p2p/canvas/pencil.ts'
import { packPoints, type Point } from '../../p2p/canvas/point.ts'
import type { Wording } from '../../p2p/canvas/wording.ts'
import type { Board, BoardActions, ItemChange, NewItem } from '../engine/board.ts'
import { BoardPages } from './board-pages.ts'
import { inSteps } from './change-steps.ts'
import type { Clock } from './clock.ts'
import { OwnDrawings } from './own-drawings.ts'
import { type Standing, standingAfter } from './standing.ts'
import { createStore, type Store, type WritableStore } from './store.ts'
import { ALL_SAVED, type DrawnStroke, StrokeQueue, type Unsaved } from './stroke-queue.ts'

export interface BoardState {
  readonly people: readonly Person[]
  readonly standing: Standing
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly unsaved: Unsaved
}

export interface BoardSessionOptions {
  readonly api: PeerApi
  readonly clock: Clock
  readonly room: string
  /** This peer's id. */
  readonly self: string
  /** What this person may do in the room, as far as is known before the peer tells. */
  readonly role: Role
  /** What the board will show at first. If given, the canvas is asked for while the board is still being made. */
  readonly openingView?: (() => View) | undefined
  /** What undo, redo and clear fail with while strokes are not saved: they would come out of order. */
  readonly unsavedMessage: string
  /** The room can't be had any more; the message says why. */
  readonly onLost: (message: string) => void
  /** Someone has deleted the page that this person looked at. */
  readonly onPageGone: () => void
  /** A change was refused; the message of the error says why. */
  readonly onRefused: (error: unknown) => void
}

type Screen = Pick<Board, 'applyDelta' | 'applyDrawing' | 'applyMotion' | 'setPeople' | 'view'>

/**
 * One visit to one room: carries strokes from the engine to the peer and everything else back, across lost connections
 * and full disks. Knows nothing of React or the DOM.
 */
export class BoardSession implements BoardActions {
  readonly pages: BoardPages
  readonly drawings = new OwnDrawings()
  readonly #options: BoardSessionOptions
  readonly #api: PeerApi
  readonly #state: WritableStore<BoardState>
  readonly #strokes: StrokeQueue
  readonly #stops: (() => void)[]
  #screen: Screen | null = null
  /** What has come of the canvas before there was a board to show it; null if it was not asked for then. */
  #early: Events['canvas.delta'][] | null = null
  /** The connection has been up before, so the peer may have forgotten us in between. */
  #wasConnected = false
  #connected = false
  /** The canvas is being sent again after a lost connection; strokes wait for its end. */
  #resyncing = false
  #left = false

  constructor(options: BoardSessionOptions) {
    this.#options = options
    this.#api = options.api
    const standing = { role: options.role, everyone: null, readmitted: false }
    this.#state = createStore<BoardState>({ people: [], standing, canUndo: false, canRedo: false, unsaved: ALL_SAVED })
    this.pages = new BoardPages({
      api: options.api,
      room: options.room,
      afterStrokes: ask => this.#afterStrokes(ask),
      onGone: options.onPageGone,
    })
    this.#strokes = new StrokeQueue(
      stroke => this.#save(stroke),
      options.clock,
      unsaved => this.#state.patch({ unsaved }),
    )
    const api = this.#api
    this.#stops = [
      api.on('canvas.delta', delta => this.#inRoom(delta) && this.#delta(delta)),
      api.on('canvas.drawing', drawing => this.#inRoom(drawing) && this.#screen?.applyDrawing(drawing)),
      api.on('canvas.motion', motion => this.#inRoom(motion) && this.#screen?.applyMotion(motion)),
      api.on('room.presence', presence => this.#inRoom(presence) && this.#presence(presence)),
      api.onConnection(connected => void this.#connection(connected)),
    ]
  }

  get state(): Store<BoardState> {
    return this.#state
  }

  get room(): string {
    return this.#options.room
  }

  /** This peer's id. */
  get self(): string {
    return this.#options.self
  }

  /** The peer can be asked for something now. */
  get isReachable(): boolean {
    return this.#connected
  }

  /** Strokes that are only on this screen. */
  get unsaved(): number {
    return this.#strokes.unsaved
  }

  /** From now on the board shows this room. Returns a function that ends it. */
  attach(screen: Screen): () => void {
    this.#screen = screen
    screen.setPeople(this.#state.get().people)
    if (this.#early !== null) this.#showEarly(screen, this.#early)
    else if (this.#connected) void this.#watch(screen.view())
    return () => {
      this.#screen = null
      this.#api.call('canvas.unwatch', { room: this.room }).catch(ignore)
    }
  }

  preview(stroke: number, pencil: Pencil, from: number, points: readonly Point[], wording?: Wording<string>): void {
    const preview = { stroke, pencil, from, points: points.map(toTuple), ...wording }
    this.#api.tell('canvas.preview', { room: this.room, ...preview })
    this.drawings.tell({ ...preview, done: points.length === 0 })
  }

  add(stroke: number, pencil: Pencil, points: readonly Point[], order?: string): Promise<string | null> {
    this.admissionSeen()
    const kept = this.#strokes.add({ stroke, pencil, points, order })
    // The peer has told the other windows of the line before it answers.
    void kept.then(() => this.drawings.tell({ stroke, pencil, from: 0, points: [], done: true }))
    return kept
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.#api.call('canvas.remove', { room: this.room, ids: [...ids] })
  }

  put(remove: readonly string[], items: readonly NewItem[]): Promise<readonly string[]> {
    return this.#edit(async () => {
      const lines = items.map(({ points, ...item }) => ({ ...item, points: points.map(toTuple) }))
      const removed = remove.length === 0 ? {} : { remove: [...remove] }
      return (await this.#api.call('canvas.put', { room: this.room, ...removed, lines })).ids
    })
  }

  set(changes: readonly ItemChange[]): Promise<void> {
    return this.#edit(async () => {
      for (const step of inSteps(changes)) {
        const given = step.map(({ ids, set }) => ({ ids: [...ids], set }))
        await this.#api.call('canvas.set', { room: this.room, changes: given })
      }
    })
  }

  move(ids: readonly string[], by: Matrix): void {
    const [a, b, c, d, e, f] = by
    this.#api.tell('canvas.move', { room: this.room, ids: [...ids], by: [a, b, c, d, e, f] })
  }

  point(at: readonly [x: number, y: number] | null, page: string): void {
    this.#api.tell('canvas.point', { room: this.room, at: at === null ? null : [at[0], at[1]], page })
  }

  /** @throws ApiError */
  undo(): Promise<void> {
    return this.#afterStrokes(() => this.#api.call('canvas.undo', { room: this.room }))
  }

  /** @throws ApiError */
  redo(): Promise<void> {
    return this.#afterStrokes(() => this.#api.call('canvas.redo', { room: this.room }))
  }

  /** Clears the page that is shown. @throws ApiError */
  clear(): Promise<void> {
    const { page } = this.pages.state.get()
    return this.#afterStrokes(() => this.#api.call('canvas.clear', { room: this.room, page }))
  }

  /** The person knows that they may draw again. */
  admissionSeen(): void {
    const { standing } = this.#state.get()
    if (standing.readmitted) this.#state.patch({ standing: { ...standing, readmitted: false } })
  }

  tryRefusedAgain(): void {
    this.#strokes.tryRefusedAgain()
  }

  /** Ends the visit. Strokes that are not saved are gone after this. */
  async leave(): Promise<void> {
    if (this.#left) return
    this.#end()
    if (this.#early !== null) this.#api.call('canvas.unwatch', { room: this.room }).catch(ignore)
    await this.#api.call('rooms.leave', { id: this.room }).catch(ignore)
  }

  /** Undo, redo and clear mean the strokes before them too, so those go first. */
  async #afterStrokes(ask: () => Promise<unknown>): Promise<void> {
    if (this.#strokes.stalled) throw new ApiError('disk', this.#options.unsavedMessage)
    await this.#strokes.drained()
    await ask()
  }

  /** A change to what is there goes after the strokes before it. The person is told of what the peer refuses. */
  async #edit<T>(ask: () => Promise<T>): Promise<T> {
    try {
      if (this.#strokes.stalled) throw new ApiError('disk', this.#options.unsavedMessage)
      // At once if it can be, for this may be the last that is done before the room is left.
      if (this.unsaved > 0) await this.#strokes.drained()
      return await ask()
    } catch (error) {
      this.#options.onRefused(error)
      throw error
    }
  }

  async #save({ stroke, pencil, points, order }: DrawnStroke): Promise<string> {
    const line = { pencil, points: points.map(toTuple), ...(order === undefined ? {} : { order }) }
    const params = { room: this.room, stroke, line }
    try {
      return (await this.#api.call('canvas.add', params)).id
    } catch (error) {
      if (!(error instanceof ApiError) || error.kind !== 'notFound') throw error
      // Another window of this peer has left the room, and so closed it for this one too.
      await this.#api.call('rooms.join', { id: this.room })
      void this.#watch(this.#screen?.view())
      return (await this.#api.call('canvas.add', params)).id
    }
  }

  async #connection(connected: boolean): Promise<void> {
    this.#connected = connected
    if (!connected) {
      this.#early = null
      this.#strokes.pause()
      return
    }
    const again = this.#wasConnected
    this.#wasConnected = true
    try {
      if (again) await this.#api.call('rooms.join', { id: this.room })
      this.#resyncing = again
      if (this.#screen !== null) await this.#watch(this.#screen.view())
      else if (again) this.#resynced()
      else await this.#watchEarly()
    } catch (error) {
      this.#roomFailed(error)
    }
  }

  async #watchEarly(): Promise<void> {
    const { openingView } = this.#options
    if (openingView === undefined) return
    this.#early = []
    await this.#watch(openingView())
  }

  #showEarly(screen: Screen, deltas: readonly Events['canvas.delta'][]): void {
    this.#early = null
    for (const delta of deltas) screen.applyDelta(delta)
  }

  async #watch(view: View | undefined): Promise<void> {
    try {
      const params = { room: this.room, ...(view === undefined ? {} : { view }) }
      const { lines } = await this.#api.call('canvas.watch', params)
      // An empty canvas may come without a delta to wait for.
      if (lines === 0) this.#resynced()
    } catch (error) {
      this.#roomFailed(error)
    }
  }

  #resynced(): void {
    if (!this.#resyncing || !this.#connected) return
    this.#resyncing = false
    this.#strokes.resume()
  }

  #roomFailed(error: unknown): void {
    // Lost again: the next connection starts over.
    if (this.#left || !this.#connected) return
    this.#end()
    this.#options.onLost(error instanceof Error ? error.message : String(error))
  }

  #end(): void {
    this.#left = true
    this.#strokes.close()
    for (const stop of this.#stops) stop()
  }

  #delta(delta: Events['canvas.delta']): void {
    this.#recognise(delta.put)
    if (delta.pages !== undefined) this.pages.came(delta.pages)
    this.#state.patch({ canUndo: delta.canUndo, canRedo: delta.canRedo })
    if (this.#screen === null) this.#early?.push(delta)
    else this.#screen.applyDelta(delta)
    if (!delta.more) this.#resynced()
  }

  #presence({ people, everyone }: Events['room.presence']): void {
    this.#state.patch({ people, standing: standingAfter(this.#state.get().standing, people, everyone) })
    this.#screen?.setPeople(people)
  }

  /** A stroke whose answer was lost with the connection is not drawn twice if the peer has it. */
  #recognise(lines: readonly LineView[]): void {
    const stroke = this.#strokes.uncertain
    if (stroke === null) return
    const points = packPoints(stroke.points)
    const line = lines.find(line => line.author === this.#options.self && sameBytes(line.points, points))
    if (line !== undefined) this.#strokes.found(line.id)
  }

  #inRoom(event: { room: string }): boolean {
    return event.room === this.room
  }
}

function toTuple(point: Point): PointTuple {
  return [point.x, point.y, point.pressure]
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

function ignore(): void {
  // Nothing depends on the answer.
}
