import { randomBytes } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import type { Operation } from '../../../p2p/canvas/operation.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import type { Signer } from '../../../p2p/feed/signing.ts'
import { CanvasRefused, REFUSALS } from '../../../p2p/network/canvas-protocol.ts'
import { Directory } from '../../../p2p/room/directory.ts'
import { Rooms } from '../../../p2p/room/rooms.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { quietListener, quietSurroundings } from '../../support/quiet-surroundings.ts'
import { signerNumber } from '../feed/keys.ts'

const [ann, ben, cem] = (await Promise.all([1, 2, 3].map(signerNumber))) as [Signer, Signer, Signer]
const PIN = 'open sesame'

/** A peer's rooms, and how it reaches those of others: with nothing but their answers in between. */
class Peer {
  readonly storage: Storage
  readonly directory = new Directory()
  readonly rooms: Rooms
  readonly faults: unknown[] = []

  constructor(signer: Signer, others: Record<string, Peer> = {}, storage = new Storage(':memory:')) {
    this.storage = storage
    this.rooms = new Rooms({
      storage,
      directory: this.directory,
      surroundings: {
        ...quietSurroundings(signer),
        onDisk: fault => fault !== undefined && this.faults.push(fault),
      },
      subscribers: () => [],
      fetch: (peer, { description, vector, sealed }, receive) => {
        const request = { room: description.id, have: vector, sealed }
        const answer = others[peer]!.rooms.answer(request, signer.author) ?? { reason: REFUSALS.notHere }
        if ('reason' in answer) return Promise.reject(new CanvasRefused(answer.reason))
        receive.total(answer)
        receive.runs([...answer.runs])
        return Promise.resolve()
      },
      askForKeys: (peer, room, joiner) => {
        const member = others[peer]!.rooms.admit(room, signer.author, joiner.hello) ?? { reason: REFUSALS.notHere }
        if ('reason' in member) return Promise.reject(new CanvasRefused(member.reason, member.waitMs))
        const welcome = member.welcome(joiner.prove(member.share))
        if ('reason' in welcome) return Promise.reject(new CanvasRefused(welcome.reason, welcome.waitMs))
        return Promise.resolve(joiner.accept(welcome))
      },
      randomBytes,
      listenerOf: () => quietListener,
      progress: () => undefined,
      opened: () => undefined,
      lockedOut: () => undefined,
      changed: () => undefined,
    })
    peers.push(this)
    for (const [author, other] of Object.entries(others)) this.hear(author, other)
  }

  /** Another peer announces its rooms. */
  hear(author: string, other: Peer): void {
    const announcement = { name: 'x', addresses: [], rooms: other.rooms.announced(), neighbours: [], leaving: false }
    this.directory.hear(author, announcement, 0)
  }
}

const peers: Peer[] = []
afterEach(() => {
  for (const peer of peers.splice(0)) peer.rooms.close()
})

function dot(x: number): Operation {
  const pencil = { tool: 0, color: 1, width: 8, opacity: 255 }
  return [{ kind: 'add', line: { pencil, points: packPoints([{ x, y: 0, pressure: 0.5 }]) } }]
}

/** Ann has made a room with a PIN and drawn in it; Ben, who knows the PIN, has joined. */
async function lesson() {
  const anns = new Peer(ann)
  const annsRoom = await anns.rooms.create('Maths', 'Ann', randomBytes(8), PIN)
  annsRoom.act(dot(1))
  const bens = new Peer(ben, { [ann.author]: anns })
  const { id } = annsRoom.description
  const bensRoom = await bens.rooms.join(id, PIN)
  return { anns, annsRoom, bens, bensRoom, id }
}

it('a room is announced as locked, and whoever has the PIN gets all of it', async () => {
  const { anns, bensRoom } = await lesson()
  expect(anns.rooms.announced()).toMatchObject([{ locked: true }])
  expect(bensRoom.canvas.size).toBe(1)
})

it('the PIN itself is on no disk', async () => {
  const { anns, bens } = await lesson()
  for (const { storage } of [anns, bens]) {
    const tables = storage.sql.all("SELECT name FROM sqlite_master WHERE type = 'table'")
    const rows = tables.flatMap(({ name }) => storage.sql.all(`SELECT * FROM ${String(name)}`))
    const everything = rows
      .flatMap(row => Object.values(row))
      .map(value => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    expect(everything.join().includes(PIN)).toBe(false)
    expect(everything.length).toBeGreaterThan(5)
  }
})

it('a canvas is refused to who asks without the key, and its size too', async () => {
  const { anns, id } = await lesson()
  const question = { room: id, have: new Map() }
  expect(anns.rooms.answer(question, cem.author)).toEqual({ reason: REFUSALS.locked })
  const sealed = { epoch: 0, nonce: randomBytes(12), ciphertext: randomBytes(60) }
  expect(anns.rooms.answer({ ...question, sealed }, cem.author)).toEqual({ reason: REFUSALS.locked })
})

it('a member that starts again is one still, and lets others in', async () => {
  const { bens, id } = await lesson()
  bens.rooms.close()
  const again = new Peer(ben, {}, bens.storage)
  expect((await again.rooms.join(id)).canvas.size).toBe(1)
  const cems = new Peer(cem, { [ben.author]: again })
  await expect(cems.rooms.join(id, 'open says me')).rejects.toMatchObject({ kind: 'locked' })
  expect(cems.storage.rooms(), 'a refused room leaves nothing behind').toEqual([])
  expect((await cems.rooms.join(id, PIN)).canvas.size).toBe(1)
})

it('a full disk leaves neither a room without its key nor a key without its room', async () => {
  const anns = new Peer(ann)
  const run = anns.storage.sql.run.bind(anns.storage.sql)
  vi.spyOn(anns.storage.sql, 'run').mockImplementation((sql, ...values) => {
    if (sql.includes('INTO keys')) throw new Error('full')
    run(sql, ...values)
  })
  await expect(anns.rooms.create('Maths', 'Ann', randomBytes(8), PIN)).rejects.toThrow('full')
  vi.restoreAllMocks()
  expect([anns.storage.rooms(), anns.rooms.kept()]).toEqual([[], []])
})

it('whoever is removed gets neither canvas nor keys, and the others get the new key with the next answer', async () => {
  const { anns, annsRoom, bens, bensRoom, id } = await lesson()
  const cems = new Peer(cem, { [ann.author]: anns })
  await cems.rooms.join(id, PIN)
  anns.rooms.rule(annsRoom, cem.author, 'banned')
  const epoch = annsRoom.ledger.head(ann.author).seq
  expect(anns.rooms.answer({ room: id, have: new Map() }, cem.author)).toEqual({ reason: REFUSALS.removed })
  const hello = { session: randomBytes(16), share: randomBytes(32) }
  expect(anns.rooms.admit(id, cem.author, hello)).toEqual({ reason: REFUSALS.removed })

  const digest = anns.rooms.announced()[0]!
  bens.rooms.heard(ann.author, digest)
  await vi.waitFor(() => expect(bensRoom.ledger.charter.keyChecks.has(epoch)).toBe(true), 5_000)
  const keys = (peer: Peer) => peer.storage.sql.all('SELECT epoch FROM keys ORDER BY epoch').map(row => row['epoch'])
  expect([keys(anns), keys(bens), keys(cems)]).toEqual([[0, epoch], [0, epoch], [0]])
  expect(bens.rooms.answer({ room: id, have: new Map() }, cem.author), 'wherever they ask').toEqual({
    reason: REFUSALS.removed,
  })
})

it('whoever is removed from an open room is refused its canvas too', async () => {
  const anns = new Peer(ann)
  const room = await anns.rooms.create('Open', 'Ann', randomBytes(8))
  anns.rooms.rule(room, cem.author, 'banned')
  const question = { room: room.description.id, have: new Map() }
  expect(anns.rooms.answer(question, cem.author)).toEqual({ reason: REFUSALS.removed })
  expect(anns.rooms.answer(question, ben.author)).toMatchObject({ entries: 1 })
  const cems = new Peer(cem, { [ann.author]: anns })
  await expect(cems.rooms.join(room.description.id)).rejects.toMatchObject({ kind: 'forbidden' })
})
