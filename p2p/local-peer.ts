import type { PeerId } from '@libp2p/interface'
import { peerIdFromString } from '@libp2p/peer-id'
import { randomBytes } from 'node:crypto'
import type { Participant, PeerInfo, PeerSummary, RoomSummary } from './api/contract.ts'
import { Audience } from './audience.ts'
import { Broadcast } from './broadcast.ts'
import { chooseName, currentName, isNameChosen } from './chosen-name.ts'
import type { Identity } from './identity.ts'
import { CLIENT_TOPIC, decodeAnnouncement, type Announcement } from './network/announcement.ts'
import { fetchCanvas, serveCanvases } from './network/canvas-protocol.ts'
import { tailOf } from './network/forwarding.ts'
import { Gossip } from './network/gossip.ts'
import type { RunningNode } from './network/node.ts'
import type { RoomDescription } from './feed/room-description.ts'
import { Announcer } from './room/announcer.ts'
import { Directory } from './room/directory.ts'
import type { Damage } from './room/load-feed.ts'
import type { Room } from './room/room.ts'
import { callTheRoll } from './room/roll-call.ts'
import { Rooms } from './room/rooms.ts'
import type { Storage } from './storage/storage.ts'
import { STRANGER, roomSummary } from './views.ts'

const ROLL_CALL_MS = 1_000
/** A connection that is replaced, or dialled anew after a hiccup, is back sooner. */
const GONE_AFTER_MS = 1_500
/** A page that is reloaded, or that reconnects, is back sooner. */
const SCREEN_GONE_AFTER_MS = 10_000
const FETCH_TIMEOUT_MS = 10 * 60_000

/** The parts of a peer put together: the node, the rooms, who is told what. Started and stopped by `peer.ts`. */
export class LocalPeer {
  readonly id: string
  readonly rooms: Rooms
  readonly directory = new Directory()
  readonly audience = new Audience(room => this.#screenClosed(room))
  readonly broadcast: Broadcast
  readonly storage: Storage
  readonly node: RunningNode['node']
  readonly #running: RunningNode
  readonly #gossip: Gossip
  readonly #announcer: Announcer
  readonly #log: (line: string) => void
  #rollCall: NodeJS.Timeout | undefined
  #stopped = false
  #name: string
  #isNamed: boolean

  constructor(identity: Identity, storage: Storage, running: RunningNode, log: (line: string) => void) {
    this.id = identity.signer.author
    this.storage = storage
    this.node = running.node
    this.#running = running
    this.#log = log
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
    this.#gossip = new Gossip(this.node.services.pubsub, peer => this.directory.neighboursOf(peer))
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
        onDamage: damage => this.#dataDamaged(damage),
        refused: (peer, refused) => log(`Refused from ${peer}: ${refused.refusal}, ${refused.reason}`),
      },
      subscribers: topic => this.#gossip.subscribers(topic),
      fetch: (peer, { description, vector }, receive, signal) =>
        fetchCanvas(
          this.node,
          peerIdFromString(peer),
          { room: description.id, have: vector },
          receive,
          AbortSignal.any([signal, AbortSignal.timeout(FETCH_TIMEOUT_MS)]),
        ),
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
    await serveCanvases(this.node, (request, asker) => this.rooms.answer(request, asker))
    this.#gossip.onSubscription((_peer, topic, subscribed) => this.#subscriptionChanged(topic, subscribed))
    this.#gossip.subscribe(CLIENT_TOPIC, (author, bytes) => this.#hearAnnouncement(author, bytes))
    this.node.addEventListener('peer:connect', () => this.broadcast.peersChanged())
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
    await this.#announcer.stop()
    this.#gossip.stop()
    await this.#running.stop()
    this.storage.close()
  }

  get name(): string {
    return this.#name
  }

  rename(name: string): void {
    chooseName(this.storage, name)
    this.#name = name
    this.#isNamed = true
    this.#announcer.soon(10)
    this.broadcast.peersChanged()
    this.broadcast.roomsChanged()
  }

  info(): PeerInfo {
    return { id: this.id, name: this.name, addresses: this.#running.addresses() }
  }

  nameOf(peer: string): string {
    return peer === this.id ? this.name : (this.directory.nameOf(peer) ?? STRANGER)
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
      ownerName: owner === this.id ? this.name : this.directory.nameOf(owner),
      members: members.map(member => this.#summary(member)),
      locked: this.directory.room(id)?.holders.some(holder => holder.locked) ?? false,
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

  #dataDamaged({ author, from, to }: Damage): void {
    this.broadcast.data(
      `Some of what ${this.nameOf(author)} drew could not be read from this disk (entries ${from} to ${to}). It comes back from the others when they are connected.`,
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
      announcement = decodeAnnouncement(bytes)
    } catch (error) {
      this.#log(`An announcement of ${author} made no sense: ${String(error)}`)
      return
    }
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

  #callTheRoll(): void {
    if (!callTheRoll(this.directory, this.node, performance.now())) return
    this.broadcast.peersChanged()
    this.broadcast.roomsChanged()
  }
}
