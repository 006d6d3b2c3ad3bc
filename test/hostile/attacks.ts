/** What a child that writes a script may think of. Each attack runs until it is thrown out everywhere, or has done its worst. */
import { encode } from 'it-length-prefixed'
import { setTimeout as delay } from 'node:timers/promises'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { packPencil } from '../../p2p/canvas/pencil.ts'
import { packPoints } from '../../p2p/canvas/point.ts'
import { firstHash, hashOfEntry, nextHash, signedBytes } from '../../p2p/feed/chain.ts'
import { describeRoom, readRoomDescription } from '../../p2p/feed/room-description.ts'
import { CLIENT_TOPIC } from '../../p2p/network/announcement.ts'
import { keyOfAuthor } from '../../p2p/wire/author.ts'
import {
  AnnouncementData,
  CanvasFrameData,
  CanvasRequestData,
  RoomMessageData,
  type RunData,
  type SignedRoomData,
} from '../../p2p/wire/chalkboard.gen.js'
import { encodeEntry } from '../../p2p/wire/entry.ts'
import { eventually } from '../support/eventually.ts'
import { junk, makeUp, type HostileNode, type Person } from './hostile-node.ts'

/** The room that is attacked. */
export interface Scene {
  readonly room: string
  readonly topic: string
  /** PeerIds of those who draw there. */
  readonly honest: readonly string[]
}

/** @returns how often it did what it does */
type Attack = (node: HostileNode, scene: Scene) => Promise<number>

/** Far more than it takes to be thrown out. */
const FRAMES = 10_000
const MESSAGES_PER_FRAME = LIMITS.messagesPerFrame
const LONGEST_MS = 30_000
const ENTRIES = 300
const EVERY_SO_MANY = 50
/** A frame of 2 GiB is to follow. */
const HUGE_LENGTH = Uint8Array.of(255, 255, 255, 255, 7)

export const ATTACKS = {
  'floods with junk': node => repeat(node, FRAMES, () => node.sendBytes(encode.single(junk(600)).subarray())),

  'floods with nonsense, signed': (node, { topic }) => flood(node, () => [topic, junk(300)]),

  'floods with proper previews': (node, { room, topic }) =>
    flood(node, at => [topic, roomMessage(room, { pointer: { x: at, y: at, gone: false } })]),

  'floods with entries of its own': (node, { room, topic }) => {
    const write = feed(node.self, room)
    return flood(node, () => [topic, roomMessage(room, { runs: [write(0)] })])
  },

  'fills frames with entries': (node, { room, topic }) => {
    const write = feed(node.self, room)
    const messages = Array.from({ length: ENTRIES }, () => node.message(topic, roomMessage(room, { runs: [write(0)] })))
    return repeat(node, 20, () => node.send({ messages }))
  },

  'lies about sizes in gossip': node =>
    repeat(node, 20, at => {
      // A length of 2 GiB, one that never ends, and a frame that is as large as it says.
      if (at === 0) return node.sendBytes(HUGE_LENGTH)
      if (at === 1) return node.sendBytes(new Uint8Array(32).fill(255))
      return node.sendBytes(encode.single(junk(2 * 1024 * 1024)).subarray())
    }),

  'lies about sizes of canvases': async (node, { room, honest }) => {
    const signed = await announcedRoom(node, room)
    const total = CanvasFrameData.encode({ total: { room: signed, entries: 2 ** 31, bytes: 2 ** 50 } })
    await node.serveCanvas(() => Buffer.concat([encode.single(total).subarray(), HUGE_LENGTH]))
    for (const peer of honest) {
      const stream = await node.openCanvasStream(peer).catch(() => undefined)
      stream?.send(HUGE_LENGTH)
    }
    // With another digest each time, so that they ask.
    return repeat(node, 40, async () => {
      await delay(250)
      const rooms = [{ room: signed, open: true, digest: junk(32), locked: false }]
      return node.say(CLIENT_TOPIC, AnnouncementData.encode({ name: 'Eve', rooms }))
    })
  },

  'forges authors': async (node, { room, topic, honest }) => {
    const victim = { author: keyOfAuthor(honest[0]!) }
    const write = feed(node.self, room)
    return repeat(node, ENTRIES, at => {
      const run = write(0)
      // In another's name; its own but altered; its own under another's signature.
      const forgeries = [
        { ...run, ...victim },
        { ...run, entries: [junk(40)] },
        { ...run, signature: junk(64) },
      ]
      return node.say(topic, roomMessage(room, { runs: [forgeries[at % 3]!] }))
    })
  },

  "sends gossip in others' names": (node, { room, topic, honest }) =>
    repeat(node, ENTRIES, () => {
      const message = node.message(topic, roomMessage(room, { digest: junk(8) }))
      return node.send({ messages: [{ ...message, ...fromOf(honest[0]!) }] })
    }),

  'forks its own feed': (node, { room, topic }) => {
    const write = feed(node.self, room)
    return repeat(node, 40, async at => {
      // Ever other first entries.
      const run = at % 2 === 0 ? write(at) : feed(node.self, room)(at)
      const reached = node.say(topic, roomMessage(room, { runs: [run] }))
      // The history that counts has to be on their disks before another one comes.
      await delay(200)
      return reached
    })
  },

  'replays entries from another room': (node, { room, topic }) => {
    const elsewhere = feed(node.self, Buffer.alloc(16, 7).toString('hex'))(0)
    return repeat(node, ENTRIES, () => node.say(topic, roomMessage(room, { runs: [elsewhere] })))
  },

  'replays gossip of others': async (node, { topic }) => {
    node.subscribe(topic, CLIENT_TOPIC)
    await eventually('somebody says something', () => node.heard.length > 0)
    // What else comes soon.
    await delay(1_000)
    // Made before the first is sent, for which see flood().
    const frames = node.heard.map(message => node.frame({ messages: [message] }))
    return repeat(node, FRAMES, at => node.sendBytes(frames[at % frames.length]!))
  },

  stalls: async (node, { room, honest }) => {
    const request = CanvasRequestData.encode({ room: Buffer.from(room, 'hex') })
    const open = async (at: number): Promise<void> => {
      const stream = await node.openCanvasStream(honest[at % honest.length]!)
      // Half of them never ask, the others never read.
      if (at % 2 === 0) return
      stream.pause()
      stream.send(encode.single(request).subarray())
    }
    const opened = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => open(at)))
    return opened.filter(({ status }) => status === 'fulfilled').length
  },

  'announces 10,000 rooms': async node => {
    let named = 0
    await repeat(node, 50, at => {
      const rooms = Array.from({ length: 200 }, (_, place) => ({
        room: describeRoom(node.self.signer, {
          name: `Room ${at * 200 + place}`,
          host: 'Eve',
          created: 1,
          nonce: junk(8),
        }).signed,
        open: true,
        digest: junk(32),
        locked: false,
      }))
      named += rooms.length
      return node.say(CLIENT_TOPIC, AnnouncementData.encode({ name: 'Eve', rooms }))
    })
    return named
  },

  'sends names of 1 MiB': node =>
    repeat(node, 60, at => {
      const name = 'x'.repeat(at % 2 === 0 ? 1024 * 1024 - 400 : 90 * 1024)
      return node.say(CLIENT_TOPIC, AnnouncementData.encode({ name }))
    }),

  'introduces thousands of people': (node, { room, topic }) =>
    repeat(node, 4_000, async at => {
      const data = at % 2 === 0 ? AnnouncementData.encode({ name: `Nobody ${at}` }) : roomMessage(room, {})
      return node.say(at % 2 === 0 ? CLIENT_TOPIC : topic, data, await makeUp())
    }),

  'subscribes to 100,000 topics': node =>
    repeat(node, 100, at => {
      const subscriptions = Array.from({ length: 1_000 }, (_, place) => ({
        topic: `topic ${at * 1_000 + place}`,
        subscribe: true,
      }))
      return node.send({ subscriptions })
    }),
} satisfies Record<string, Attack>

export type AttackName = keyof typeof ATTACKS

async function repeat(
  node: HostileNode,
  times: number,
  act: (at: number) => number | Promise<number>,
): Promise<number> {
  const endMs = performance.now() + LONGEST_MS
  for (let at = 0; at < times; at += 1) {
    if ((await act(at)) === 0 || performance.now() > endMs) return at
    if (at % EVERY_SO_MANY === 0) await node.drained()
  }
  return times
}

/** All is made before the first is sent, so that it comes as fast as it can be read, however slow this computer is. */
function flood(node: HostileNode, say: (at: number) => [topic: string, data: Uint8Array]): Promise<number> {
  const messages = Array.from({ length: FRAMES }, (_, at) => node.message(...say(at)))
  return repeat(node, FRAMES / MESSAGES_PER_FRAME, at => {
    return node.send({ messages: messages.slice(at * MESSAGES_PER_FRAME, (at + 1) * MESSAGES_PER_FRAME) })
  })
}

/** The room as an honest peer announces it. @throws Error if none does */
async function announcedRoom(node: HostileNode, room: string): Promise<SignedRoomData> {
  node.subscribe(CLIENT_TOPIC)
  for (let time = 0; time < 50; time += 1) {
    await delay(100)
    for (const { topic, data } of node.heard) {
      if (topic !== CLIENT_TOPIC || data === undefined) continue
      for (const { room: signed } of AnnouncementData.decode(data).rooms) {
        if (signed !== undefined && readRoomDescription(signed).id === room) return signed
      }
    }
  }
  throw new Error('Nobody announces the room.')
}

type RoomMessageFields = Partial<Omit<Parameters<typeof RoomMessageData.encode>[0], 'room'>>

function roomMessage(room: string, fields: RoomMessageFields): Uint8Array {
  return RoomMessageData.encode({ room: Buffer.from(room, 'hex'), ...fields })
}

/** Writes one entry after another, properly chained and signed. What is passed in makes one history differ from another. */
function feed({ signer }: Person, room: string): (x: number) => RunData {
  const id = Buffer.from(room, 'hex')
  const pencil = packPencil({ tool: 'pen', color: '#ff0000', width: 9, opacity: 1 })
  let seq = 0
  let hash = firstHash(id)
  return x => {
    seq += 1
    const line = { pencil, points: packPoints([{ x: x + Math.random(), y: seq, pressure: 1 }]) }
    const entry = encodeEntry({ lamport: seq, time: 1, operation: [{ kind: 'add', line }] })
    hash = nextHash(hash, hashOfEntry(entry))
    const signature = signer.sign(signedBytes(id, seq, hash))
    return { author: keyOfAuthor(signer.author), from: seq, entries: [entry], signature, tombstones: [] }
  }
}

function fromOf(peer: string): { from: Uint8Array } {
  // The identity multihash of an Ed25519 key in libp2p's protobuf.
  return { from: Buffer.concat([Buffer.from([0, 36, 8, 1, 18, 32]), keyOfAuthor(peer)]) }
}
