import { randomBytes } from 'node:crypto'
import type { PeerInfo } from './api/contract.ts'
import { Attendance } from './attendance.ts'
import { Audience } from './audience.ts'
import { Broadcast } from './broadcast.ts'
import { chooseName, currentName, isNameChosen } from './chosen-name.ts'
import { Guard } from './guard.ts'
import type { Identity } from './identity.ts'
import { blobAnswers, makeBlobs } from './make-blobs.ts'
import { makeRooms } from './make-rooms.ts'
import { CLIENT_TOPIC, type Announcement } from './network/announcement.ts'
import { serveBlobs } from './network/blob-protocol.ts'
import { serveCanvases } from './network/canvas-serving.ts'
import { REFUSALS } from './network/canvas-protocol.ts'
import { tailOf } from './network/forwarding.ts'
import { Gossip } from './network/gossip.ts'
import type { RunningNode } from './network/node.ts'
import { Announcer } from './room/announcer.ts'
import type { Blobs } from './room/blobs.ts'
import { Directory } from './room/directory.ts'
import type { Damage } from './room/load-feed.ts'
import type { Rooms } from './room/rooms.ts'
import { Names } from './storage/names.ts'
import { isDiskFault } from './storage/database.ts'
import type { Storage } from './storage/storage.ts'

/** Enough of a PeerId to be a name in every language, for rooms that somebody without one makes by a script. */
const ID_TAIL_CHARACTERS = 8
/** A page that is reloaded, or that reconnects, is back sooner. */
const SCREEN_GONE_AFTER_MS = 10_000

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
  readonly blobs: Blobs
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
  readonly #attendance: Attendance
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
    this.#name = currentName(storage) || this.id.slice(-ID_TAIL_CHARACTERS)
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
      nowMs: () => performance.now(),
      accuse: neighbour => this.guard.unsignedGossip(neighbour),
      mayForward: (author, topic) => this.rooms.mayDrawOn(topic, author) && this.guard.mayForward(author),
    })
    this.#announcer = new Announcer(this.#gossip, () => this.#describeSelf(), Math.random)
    this.blobs = makeBlobs({
      self: this.id,
      storage,
      node: this.node,
      guard: this.guard,
      audience: this.audience,
      broadcast: this.broadcast,
      directory: this.directory,
      rooms: () => this.rooms,
      log,
    })
    this.rooms = makeRooms({
      signer: identity.signer,
      storage,
      node: this.node,
      gossip: this.#gossip,
      guard: this.guard,
      broadcast: this.broadcast,
      directory: this.directory,
      blobs: this.blobs,
      log,
      pruneGraceMs,
      setAside,
      knownNameOf: peer => this.knownNameOf(peer),
      changed: () => {
        this.#announcer.soon(10)
        this.broadcast.roomsChanged()
      },
    })
    this.#attendance = new Attendance({
      running,
      gossip: this.#gossip,
      directory: this.directory,
      names: this.names,
      guard: this.guard,
      broadcast: this.broadcast,
      rooms: this.rooms,
      log,
    })
  }

  async start(): Promise<void> {
    await serveCanvases(this.node, {
      answer: (request, asker) =>
        this.guard.admitsCanvasRequest(asker) ? this.rooms.answer(request, asker) : { reason: REFUSALS.busy },
      admit: (room, joiner, hello) => this.rooms.admit(room, joiner, hello),
    })
    await serveBlobs(this.node, blobAnswers(this.rooms, this.blobs, this.guard))
    this.#gossip.onSubscription((peer, topic, subscribed) => this.#subscriptionChanged(peer, topic, subscribed))
    this.#gossip.subscribe(CLIENT_TOPIC, (author, bytes) => this.#attendance.hear(author, bytes))
    this.node.addEventListener('self:peer:update', () => this.#announcer.soon(500))
    this.#attendance.start()
    this.#running.onNetwork(connected => this.broadcast.network(connected))
    this.#announcer.soon(0)
    this.rooms.readAhead()
  }

  lookAgain(): void {
    this.log('Looking at the network again.')
    this.#running.lookAgain()
    this.#announcer.soon(0)
  }

  /** Says goodbye, and closes everything. What was acknowledged is on disk. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.broadcast.stop()
    this.blobs.stop()
    this.rooms.close()
    this.#attendance.stop()
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

  /** Empty for whoever has told nobody a name: each window has its own words for them. */
  nameOf(peer: string): string {
    return this.knownNameOf(peer) ?? ''
  }

  /** What someone is called now, or was when last heard of. */
  knownNameOf(peer: string): string | undefined {
    return peer === this.id ? this.name : (this.directory.nameOf(peer) ?? this.names.nameOf(peer))
  }

  /** 8 random bytes. */
  nonce(): Uint8Array {
    return randomBytes(8)
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

  #subscriptionChanged(peer: string, topic: string, subscribed: boolean): void {
    if (topic === CLIENT_TOPIC && subscribed) this.#announcer.greet(this.node.getPeers().length)
    for (const room of this.rooms.openRooms()) {
      if (room.description.topic === topic) room.neighboursChanged(subscribed)
    }
    if (topic === CLIENT_TOPIC) return
    this.broadcast.roomsChanged()
    if (subscribed) this.blobs.came(peer)
  }

  /** A window was closed on a board. Unless it comes back, as after a reload, its person is in the room no more. */
  #screenClosed(room: string): void {
    setTimeout(() => {
      if (this.#stopped || this.audience.isWatched(room) || this.rooms.openRoom(room) === undefined) return
      this.rooms.leave(room)
    }, SCREEN_GONE_AFTER_MS).unref()
  }
}
