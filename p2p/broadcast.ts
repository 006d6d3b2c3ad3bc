import type { Events, NoticeKind, PeerSummary, Person, View } from './api/contract.ts'
import type { Client } from './api/service.ts'
import type { Audience } from './audience.ts'
import type { CanvasChanges } from './canvas/canvas.ts'
import { canvasPieces } from './canvas-pieces.ts'
import { formatItemId } from './canvas/item.ts'
import { IDENTITY } from './canvas/matrix.ts'
import { inEnglish, say, type Sentence } from './canvas/sentence.ts'
import { Coalescer } from './coalesce.ts'
import type { RoomDescription } from './feed/room-description.ts'
import type { Motion } from './room/motion.ts'
import type { Drawing } from './room/previews.ts'
import type { EndedStroke, RoomListener } from './room/room-surroundings.ts'
import type { Room } from './room/room.ts'
import { DAMAGED_MEANWHILE, isDamage, isDiskFault, isReadOnly, READ_ONLY } from './storage/database.ts'
import type { DataNotice } from './storage/open-data.ts'
import { lineView, pointTuples, wordingView } from './views.ts'

/** Changes that only say "look again" are told together. */
const LOOK_AGAIN_MS = 15
const PRESENCE_MS = 30
/** What happened to the data is told to each caller that comes: the last such sentences. */
const DATA_NOTICES = 5

export interface BroadcastSources {
  readonly audience: Audience
  self(): PeerSummary
  nameOf(peer: string): string
  openRoom(id: string): Room | undefined
  openRooms(): Iterable<Room>
  /** PeerIds of the others who have a room open. */
  membersOf(description: RoomDescription): ReadonlySet<string>
}

/** Tells everyone who drives the peer what happens in it. */
export class Broadcast {
  readonly #sources: BroadcastSources
  readonly #lookAgain = new Coalescer(LOOK_AGAIN_MS)
  readonly #presence = new Coalescer(PRESENCE_MS)
  readonly #dataNotices: Sentence[] = []
  readonly #notices = new Map<'disk' | 'network', Sentence>()

  constructor(sources: BroadcastSources) {
    this.#sources = sources
  }

  stop(): void {
    this.#lookAgain.stop()
    this.#presence.stop()
  }

  peersChanged(): void {
    this.#lookAgain.soon('peers', () => this.#sources.audience.tellAll('peers.changed', {}))
  }

  roomsChanged(): void {
    this.#lookAgain.soon('rooms', () => this.#sources.audience.tellAll('rooms.changed', {}))
    for (const { description } of this.#sources.openRooms()) this.#people(description.id)
  }

  progress(room: string, received: number, total: number): void {
    this.#sources.audience.tellAll('room.progress', { room, received, total })
  }

  /** Saving failed, or (undefined) works. */
  disk(fault: unknown): void {
    if (isDamage(fault)) this.data(DAMAGED_MEANWHILE)
    else if (fault !== undefined) this.#notice('disk', diskSentence(fault))
    else this.#over('disk', say`Everything is being saved again.`)
  }

  network(connected: boolean): void {
    if (connected) this.#over('network', say`This computer is on a network again.`)
    else
      this.#notice('network', say`This computer is on no network. You can draw; others see it once you are connected.`)
  }

  /** What there is to say of the data this peer started with. */
  opened({ kind, sentence }: DataNotice): void {
    if (kind === 'disk') this.#notice('disk', sentence)
    else this.data(sentence)
  }

  /** Something kept here could not be read, or is being brought back. */
  data(sentence: Sentence): void {
    if (this.#dataNotices.some(told => inEnglish(told) === inEnglish(sentence))) return
    this.#dataNotices.push(sentence)
    this.#dataNotices.splice(0, this.#dataNotices.length - DATA_NOTICES)
    this.#sources.audience.tellAll('peer.notice', notice('data', sentence))
  }

  /** Tells one who has just come what still holds. */
  greet(client: Client): void {
    for (const [kind, sentence] of this.#notices) client.emit('peer.notice', notice(kind, sentence))
    for (const sentence of this.#dataNotices) client.emit('peer.notice', notice('data', sentence))
  }

  listenerOf(id: string): RoomListener {
    return {
      changed: (changes, ended) => this.#changed(id, changes, ended),
      drawing: drawing => this.#drawing(id, drawing),
      motion: (author, motion) => this.#motion(id, author, motion),
      people: () => this.#people(id),
      rules: () => this.roomsChanged(),
      reloaded: () => {
        const room = this.#sources.openRoom(id)
        if (room !== undefined) void this.sendCanvasToWatchers(room)
      },
    }
  }

  /** The whole canvas, in pieces, to one who has begun to watch it: first what is in view there. */
  async sendCanvas(client: Client, room: Room, view?: View): Promise<void> {
    const { canvas } = room
    for (const { items, isFirst, completesView, more } of canvasPieces(canvas.unsortedItems(), view)) {
      if (this.#sources.openRoom(room.description.id) !== room || room.canvas !== canvas) return
      const delta = {
        // Items that vanish meanwhile must not come back; new ones come by themselves.
        put: items.filter(item => item.visible).map(lineView),
        gone: [],
        ended: [],
        reset: isFirst,
        more,
        ...(completesView ? { completesView } : {}),
        ...(isFirst ? { pages: canvas.pages.list() } : {}),
      }
      client.emit('canvas.delta', { ...this.#history(room), ...delta })
      await new Promise(resolve => setImmediate(resolve))
    }
    this.#people(room.description.id)
  }

  /** The room has opened: whoever has been watching it since before gets it anew. */
  async sendCanvasToWatchers(room: Room): Promise<void> {
    const watchers = this.#sources.audience.watchers(room.description.id)
    await Promise.all(Array.from(watchers, client => this.sendCanvas(client, room)))
  }

  #changed(id: string, { put, gone, pages }: CanvasChanges, ended: readonly EndedStroke[]): void {
    const { audience } = this.#sources
    this.#lookAgain.soon(`canvas ${id}`, () => audience.tellAll('canvas.changed', { room: id }))
    const room = this.#sources.openRoom(id)
    if (room === undefined || !audience.isWatched(id)) return
    const news = pages === undefined ? {} : { pages }
    const delta = { put: put.map(lineView), gone, ended: [...ended], reset: false, more: false, ...news }
    audience.tellWatchers(id, 'canvas.delta', { ...this.#history(room), ...delta })
  }

  #notice(kind: 'disk' | 'network', sentence: Sentence): void {
    if (this.#notices.has(kind)) return
    this.#notices.set(kind, sentence)
    this.#sources.audience.tellAll('peer.notice', notice(kind, sentence))
  }

  #over(kind: 'disk' | 'network', sentence: Sentence): void {
    if (this.#notices.delete(kind)) this.#sources.audience.tellAll('peer.notice', notice(`${kind}-ok`, sentence))
  }

  #history(room: Room): Pick<Events['canvas.delta'], 'room' | 'canUndo' | 'canRedo'> {
    return { room: room.description.id, canUndo: room.canUndo, canRedo: room.canRedo }
  }

  #drawing(id: string, { author, stroke, pencil, from, points, wording, done }: Drawing): void {
    const said = wording === undefined ? {} : wordingView(wording)
    const drawing = { room: id, author, stroke, pencil, from, points: pointTuples(points), ...said, done }
    this.#sources.audience.tellAll('canvas.drawing', drawing)
  }

  #motion(id: string, author: string, motion: Motion | null): void {
    const ids = (motion?.items ?? []).map(formatItemId)
    this.#sources.audience.tellWatchers(id, 'canvas.motion', {
      room: id,
      author,
      ids,
      by: [...(motion?.by ?? IDENTITY)],
    })
  }

  #people(id: string): void {
    const { audience } = this.#sources
    if (!audience.isWatched(id)) return
    this.#presence.soon(id, () => {
      const everyone = this.#sources.openRoom(id)?.everyone ?? 'editor'
      audience.tellWatchers(id, 'room.presence', { room: id, people: this.#peopleIn(id), everyone })
    })
  }

  #peopleIn(id: string): Person[] {
    const room = this.#sources.openRoom(id)
    if (room === undefined) return []
    const others = Array.from(this.#sources.membersOf(room.description), peer => {
      const pointer = room.pointerOf(peer)
      const at: Person['at'] = pointer === undefined ? null : [pointer[0], pointer[1]]
      const where = pointer?.[2] === undefined ? { at } : { at, page: pointer[2] }
      return { id: peer, name: this.#sources.nameOf(peer), self: false, role: room.roleOf(peer), ...where }
    })
    const self = { ...this.#sources.self(), self: true, role: room.roleOf(this.#sources.self().id), at: null }
    return [self, ...others.sort((a, b) => a.name.localeCompare(b.name))]
  }
}

function notice(kind: NoticeKind, sentence: Sentence): Events['peer.notice'] {
  return { kind, message: inEnglish(sentence), sentence }
}

function diskSentence(fault: unknown): Sentence {
  if (isReadOnly(fault)) return READ_ONLY
  const reason = isDiskFault(fault) ? say`The disk is full or cannot be written.` : say`Saving failed.`
  return say`${reason} What you see is kept for now but not saved. Free some space; Chalkboard keeps trying.`
}
