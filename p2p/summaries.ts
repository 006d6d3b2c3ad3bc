/** Who is there and which rooms there are, as whoever drives the peer is told. */
import type { Participant, PeerSummary, RoomSummary } from './api/contract.ts'
import type { RoomDescription } from './feed/room-description.ts'
import type { LocalPeer } from './local-peer.ts'
import type { Room } from './room/room.ts'

/** Everyone a peer is connected to. */
export function connectedPeers(peer: LocalPeer): PeerSummary[] {
  return peer.node
    .getPeers()
    .map(other => peerSummary(peer, other.toString()))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** Rooms kept here and rooms announced by others. */
export function roomSummaries(peer: LocalPeer): RoomSummary[] {
  const announced = Array.from(peer.directory.rooms().values(), room => room.description)
  const all = new Map([...peer.rooms.kept(), ...announced].map(description => [description.id, description]))
  return Array.from(all.values(), description => roomSummary(peer, description))
}

export function roomSummary(peer: LocalPeer, description: RoomDescription): RoomSummary {
  const { id, name, host, owner, topic, locked } = description
  const open = peer.rooms.openRoom(id) !== undefined
  const members = [...peer.rooms.membersOf(description), ...(open ? [peer.id] : [])]
  return {
    id,
    name,
    host,
    owner,
    ownerName: peer.knownNameOf(owner) ?? host,
    topic,
    members: members.map(member => peerSummary(peer, member)),
    locked,
    open,
    kept: peer.rooms.isKept(id),
    role: peer.rooms.roleOf(description, peer.id),
  }
}

/** Everyone who has a room open, has drawn in it, or has a rule of their own there. */
export function participants(peer: LocalPeer, room: Room): Participant[] {
  const here = peer.rooms.membersOf(room.description)
  const drew = room.ledger.vector.keys()
  const all = new Set([peer.id, ...here, ...drew, ...room.canvas.charter.named])
  return Array.from(all, id => ({
    ...peerSummary(peer, id),
    self: id === peer.id,
    role: room.roleOf(id),
    here: id === peer.id || here.has(id),
  }))
}

function peerSummary(peer: LocalPeer, id: string): PeerSummary {
  return { id, name: peer.nameOf(id) }
}
