import type { PeerId } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { randomBytes } from 'node:crypto'
import type { Participant, PeerInfo, PeerSummary, RoomSummary } from './api/contract.ts'
import { Audience } from './audience.ts'
import { Broadcast } from './broadcast.ts'
import { chooseName, currentName, isNameChosen } from './chosen-name.ts'
import { Guard } from './guard.ts'
import type { Identity } from './identity.ts'
import { CLIENT_TOPIC, decodeAnnouncement, type Announcement } from './network/announcement.ts'
import { fetchCanvas } from './network/canvas-fetching.ts'
import { serveCanvases } from './network/canvas-serving.ts'
import { CanvasNonsense, REFUSALS } from './network/canvas-protocol.ts'
import { tailOf } from './network/forwarding.ts'
import { Gossip } from './network/gossip.ts'
import type { RunningNode } from './network/node.ts'
import { askForKeys } from './network/pin-talk.ts'
import { roomIdBytes, type RoomDescription } from './feed/room-description.ts'
import { Announcer } from './room/announcer.ts'
import { Directory } from './room/directory.ts'
import type { Damage } from './room/load-feed.ts'
import type { Room } from './room/room.ts'
import { formatMark, parseMark } from './room/pruning.ts'
import { callTheRoll } from './room/roll-call.ts'
import { Rooms } from './room/rooms.ts'
import { Names } from './storage/names.ts'
import { isDiskFault } from './storage/database.ts'
import type { Storage } from './storage/storage.ts'
import { STRANGER, roomSummary } from './views.ts'

const ROLL_CALL_MS = 1_000
/** A connection that is replaced, or dialled anew after a hiccup, is back sooner. */
const GONE_AFTER_MS = 1_500
/** The roll is called every second; so late is a lid that was shut, or a computer that is far too busy. */
const STOOD_STILL_MS = 3_000
/** Gossip with a newcomer begins within milliseconds. */
const UNREACHABLE_MS = 10_000
/** A page that is reloaded, or that reconnects, is back sooner. */
const SCREEN_GONE_AFTER_MS = 10_000
const FETCH_TIMEOUT_MS = 10 * 60_000
const PIN_TIMEOUT_MS = 10_000

export interface LocalPeerOptions {
  readonly log: (line: string) => void
  /** How long what was erased can be brought back, in milliseconds. */
  readonly pruneGraceMs: number
  /** Keeps what was found damaged; tells where, if there was room for it. Throws the file system's error. */
  readonly setAside: (damage: Damage) => string | undefined
}

/** The parts of a peer put together: the node, the rooms, who is told what. Started and stopped by `peer.ts`. */
export class LocalPeer {
  readonly id: string
  readonly rooms: Rooms
  readonly directory = new Directory()
  readonly audience = new Audience(room => this.#screenClosed(room))
  readonly broadcast: Broadcast
  readonly storage: Storage
  readonly node: RunningNode['node']
  readonly guard: Guard
  readonly names: Names
  readonly log: (line: string) => void
  readonly #running: RunningNode
  readonly #gossip: Gossip
  readonly #announcer: Announcer
  #rollCall: NodeJS.Timeout | undefined
  #rollCalledMs = performance.now()
  /** Neighbours to whom nothing can be said, and since when. */
  #unreachable: ReadonlyMap<string, number> = new Map()
  #stopped = false
  #name: string
  #isNamed: boolean

  constructor(
    identity: Identity,
    storage: Storage,
    running: RunningNode,
    { log, pruneGraceMs, setAside }: LocalPeerOptions,
  ) {
    this.id = identity.signer.author
    this.storage = storage
    this.node = running.node
    this.#running = running
    this.names = new Names(storage.sql)
    this.log = log
    this.#name = currentName(storage)
    this.#isNamed = isNameChosen(storage)
    this.broadcast = new Broadcast({
      audience: this.audience,
      self: () => ({ id: this.id, name: this.name }),
      nameOf: peer => this.nameOf(peer),
      openRoom: id => this.rooms.openRoom(id),
      openRooms: () => this.rooms.openRooms(),
      membersOf: description => this.rooms.membersOf(description),
    })
    this.guard = new Guard(running.conduct, running.allowances)
    this.#gossip = new Gossip(this.node.services.pubsub, {
      self: this.id,
      neighboursOf: peer => this.directory.neighboursOf(peer),
      admits: (author, topic, bytes) => this.guard.admitsGossip(author, topic, bytes),
      mayForward: author => this.guard.mayForward(author),
    })
    this.#announcer = new Announcer(this.#gossip, () => this.#describeSelf(), Math.random)
    this.rooms = new Rooms({
      storage,
      directory: this.directory,
      surroundings: {
        signer: identity.signer,
        gossip: this.#gossip,
        nowMs: () => performance.now(),
        wallClockMs: () => Date.now(),
        random: Math.random,
        log,
        onDisk: fault => this.broadcast.disk(fault),
        pruneGraceMs,
        pruneMarks: room => ({
          read: () => {
            const text = storage.setting(`prune ${room}`)
            return text === undefined ? undefined : parseMark(text)
          },
          write: mark => storage.setSetting(`prune ${room}`, formatMark(mark)),
        }),
        onDamage: damage => this.#dataDamaged(damage, setAside),
        refused: (peer, refused) => this.guard.refusedRun(peer, refused),
        admitsEntries: (author, room, entries) => this.guard.admitsEntries(author, room, entries),
      },
      subscribers: topic => this.#gossip.subscribers(topic),
      fetch: (peer, { description, vector, sealed }, receive, signal) =>
        fetchCanvas(
          this.node,
          peerIdFromString(peer),
          { room: description.id, have: vector, sealed },
          receive,
          AbortSignal.any([signal, AbortSignal.timeout(FETCH_TIMEOUT_MS)]),
        ).catch((error: unknown) => {
          if (error instanceof CanvasNonsense) this.guard.nonsense(peer, error)
          throw error
        }),
      askForKeys: (peer, room, joiner) =>
        askForKeys(this.node, peerIdFromString(peer), roomIdBytes(room), joiner, AbortSignal.timeout(PIN_TIMEOUT_MS)),
      randomBytes,
      listenerOf: description => this.broadcast.listenerOf(description.id),
      progress: (room, received, total) => this.broadcast.progress(room, received, total),
      opened: room => void this.broadcast.sendCanvasToWatchers(room),
      changed: () => {
        this.#announcer.soon(10)
        this.broadcast.roomsChanged()
      },
    })
  }

  async start(): Promise<void> {
    await serveCanvases(this.node, {
      answer: (request, asker) =>
        this.guard.admitsCanvasRequest(asker) ? this.rooms.answer(request, asker) : { reason: REFUSALS.busy },
      admit: (room, joiner, hello) => this.rooms.admit(room, joiner, hello),
    })
    this.#gossip.onSubscription((_peer, topic, subscribed) => this.#subscriptionChanged(topic, subscribed))
    this.#gossip.subscribe(CLIENT_TOPIC, (author, bytes) => this.#hearAnnouncement(author, bytes))
    this.node.addEventListener('peer:connect', ({ detail }) => {
      this.#gossip.connected(detail.toString())
      this.broadcast.peersChanged()
    })
    this.node.addEventListener('peer:disconnect', ({ detail }) => this.#disconnected(detail))
    this.node.addEventListener('self:peer:update', () => this.#announcer.soon(500))
    this.#rollCall = setInterval(() => this.#callTheRoll(), ROLL_CALL_MS)
    this.#running.onNetwork(connected => this.broadcast.network(connected))
    this.#announcer.soon(0)
  }

  /** Says goodbye, and closes everything. What was acknowledged is on disk. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#rollCall)
    this.broadcast.stop()
    this.rooms.close()
    this.#saveNames()
    await this.#announcer.stop()
    this.#gossip.stop()
    await this.#running.stop()
    this.storage.close()
  }

  get name(): string {
    return this.#name
  }

  /** A person has chosen a name by now: nobody is shown to others under their account's. */
  get isNamed(): boolean {
    return this.#isNamed
  }

  rename(name: string): void {
    this.goBy(name)
    this.#announcer.soon(10)
    this.broadcast.peersChanged()
    this.broadcast.roomsChanged()
  }

  /** Takes a name and keeps it; on a disk that cannot be written it lasts until this peer ends. */
  goBy(name: string): void {
    try {
      if (this.storage.setting('name') !== name) chooseName(this.storage, name)
    } catch (error) {
      if (!isDiskFault(error)) throw error
      this.broadcast.disk(error)
    }
    this.#name = name
    this.#isNamed = true
  }

  info(): PeerInfo {
    return { id: this.id, name: this.name, addresses: this.#running.addresses() }
  }

  nameOf(peer: string): string {
    return this.knownNameOf(peer) ?? STRANGER
  }

  /** What someone is called now, or was when last heard of. */
  knownNameOf(peer: string): string | undefined {
    return peer === this.id ? this.name : (this.directory.nameOf(peer) ?? this.names.nameOf(peer))
  }

  /** Everyone this peer is connected to. */
  connectedPeers(): PeerSummary[] {
    return this.node
      .getPeers()
      .map(peer => this.#summary(peer.toString()))
      .sort((a, b) => a.name.localeCompare(b.name))
  }

  /** Rooms kept here and rooms announced by others. */
  roomSummaries(): RoomSummary[] {
    const announced = Array.from(this.directory.rooms().values(), room => room.description)
    const all = new Map([...this.rooms.kept(), ...announced].map(description => [description.id, description]))
    return Array.from(all.values(), description => this.roomSummary(description))
  }

  roomSummary(description: RoomDescription): RoomSummary {
    const { id, owner } = description
    const open = this.rooms.openRoom(id) !== undefined
    const members = [...this.rooms.membersOf(description), ...(open ? [this.id] : [])]
    return roomSummary(description, {
      ownerName: this.knownNameOf(owner),
      members: members.map(member => this.#summary(member)),
      locked: description.locked,
      open,
      kept: this.rooms.isKept(id),
      role: this.rooms.roleOf(description, this.id),
    })
  }

  /** 8 random bytes. */
  nonce(): Uint8Array {
    return randomBytes(8)
  }

  /** Everyone who has a room open or has drawn in it. */
  participants(room: Room): Participant[] {
    const here = this.rooms.membersOf(room.description)
    const drew = Array.from(room.ledger.vector.keys())
    const all = new Set([this.id, ...here, ...drew, ...room.canvas.charter.named])
    return Array.from(all, id => ({
      ...this.#summary(id),
      self: id === this.id,
      role: room.roleOf(id),
      here: id === this.id || here.has(id),
    }))
  }

  #dataDamaged(damage: Damage, setAside: LocalPeerOptions['setAside']): void {
    let file: string | undefined
    try {
      file = setAside(damage)
    } catch (error) {
      this.log(`What was damaged could not be set aside: ${String(error)}`)
    }
    const { author, from, to } = damage
    const where = file === undefined ? '' : ` It was set aside in ${file}.`
    this.broadcast.data(
      `Some of what ${this.nameOf(author)} drew could not be read from this disk (entries ${from} to ${to}).${where} It comes back from the others when they are connected.`,
    )
  }

  #summary(peer: string): PeerSummary {
    return { id: peer, name: this.nameOf(peer) }
  }

  /** Nothing until someone has chosen a name: nobody should be seen under their account's. */
  #describeSelf(): Announcement | undefined {
    if (!this.#isNamed) return undefined
    return {
      name: this.name,
      addresses: this.#running.addresses(),
      rooms: this.rooms.announced(),
      neighbours: this.node.getPeers().map(peer => tailOf(peer.toString())),
      leaving: false,
    }
  }

  #hearAnnouncement(author: string, bytes: Uint8Array): void {
    let announcement: Announcement
    try {
      announcement = decodeAnnouncement(bytes, () => this.guard.admitsNewRoom(author))
    } catch (error) {
      this.guard.nonsense(author, error)
      return
    }
    this.names.hear(author, announcement.name)
    if (this.directory.hear(author, announcement, performance.now())) {
      this.broadcast.peersChanged()
      this.broadcast.roomsChanged()
    }
    for (const room of announcement.rooms) this.rooms.heard(author, room)
  }

  #subscriptionChanged(topic: string, subscribed: boolean): void {
    if (topic === CLIENT_TOPIC && subscribed) this.#announcer.greet(this.node.getPeers().length)
    for (const room of this.rooms.openRooms()) {
      if (room.description.topic === topic) room.neighboursChanged(subscribed)
    }
    if (topic !== CLIENT_TOPIC) this.broadcast.roomsChanged()
  }

  /** A window was closed on a board. Unless it comes back, as after a reload, its person is in the room no more. */
  #screenClosed(room: string): void {
    setTimeout(() => {
      if (this.#stopped || this.audience.isWatched(room) || this.rooms.openRoom(room) === undefined) return
      this.rooms.leave(room)
    }, SCREEN_GONE_AFTER_MS).unref()
  }

  /** Whoever does not come back within a moment has left. Who is still heard through others announces itself again. */
  #disconnected(peer: PeerId): void {
    this.broadcast.peersChanged()
    setTimeout(() => {
      if (this.#stopped || this.node.getConnections(peer).length > 0 || !this.directory.forget(peer.toString())) return
      this.broadcast.peersChanged()
      this.broadcast.roomsChanged()
    }, GONE_AFTER_MS).unref()
  }

  #saveNames(): void {
    try {
      this.names.save()
    } catch (error) {
      // Nobody needs to be troubled over names; the next time may go well.
      this.log(`Names could not be saved: ${String(error)}`)
    }
  }

  #callTheRoll(): void {
    const nowMs = performance.now()
    if (nowMs - this.#rollCalledMs > STOOD_STILL_MS) this.guard.stoodStill()
    this.#rollCalledMs = nowMs
    this.#partFromUnreachable(nowMs)
    this.#saveNames()
    if (!callTheRoll(this.directory, this.node, performance.now())) return
    this.broadcast.peersChanged()
    this.broadcast.roomsChanged()
  }

  /** Who reads so slowly that gossip gave up is dialled anew. */
  #partFromUnreachable(nowMs: number): void {
    const unreachable = this.#gossip.unreachable().map(peer => [peer, this.#unreachable.get(peer) ?? nowMs] as const)
    for (const [peer, sinceMs] of unreachable) if (nowMs - sinceMs > UNREACHABLE_MS) this.#running.disconnect(peer)
    this.#unreachable = new Map(unreachable)
  }
}
