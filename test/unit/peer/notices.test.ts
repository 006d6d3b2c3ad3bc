/** What a peer tells of its data, which somebody or something changed between two starts. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Events, PeerInfo } from '../../../p2p/api/contract.ts'
import type { Client } from '../../../p2p/api/service.ts'
import { attempt } from '../../../p2p/attempt.ts'
import { createPeer } from '../../../p2p/peer.ts'
import { inEnglish } from '../../../p2p/canvas/sentence.ts'
import { openDatabase, READ_ONLY } from '../../../p2p/storage/database.ts'

const LINES = 70

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chalkboard-notices-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** Starts Anna's peer, does something with it, and ends it. @returns who it was, what it told and what it logged */
async function run(work: (handlers: Awaited<ReturnType<typeof createPeer>>['handlers'], client: Client) => unknown) {
  const told: Events['peer.notice'][] = []
  const lines: string[] = []
  const peer = await createPeer({
    dataDir: folder,
    name: 'Anna',
    listen: [],
    mdns: false,
    log: line => void lines.push(line),
  })
  const client: Client = {
    mayUseFiles: false,
    emit: (event, payload) => event === 'peer.notice' && told.push(payload as Events['peer.notice']),
    onClose: () => undefined,
  }
  try {
    peer.connect(client)
    await work(peer.handlers, client)
    const info: PeerInfo = await peer.handlers['peer.info']({}, client)
    return { id: info.id, told: told.filter(({ kind }) => kind === 'data').map(({ message }) => message), lines }
  } finally {
    await peer.stop()
  }
}

/** Anna makes a room and draws in it. */
async function lesson(): Promise<{ id: string; room: string }> {
  let room = ''
  const { id, told } = await run(async (handlers, client) => {
    room = (await handlers['rooms.create']({ name: 'Maths' }, client)).id
    for (let x = 0; x < LINES; x += 1) {
      const line = { pencil: { color: '#1a5fb4', width: 3 }, points: [[x, 0] as [number, number]] }
      await handlers['canvas.add']({ room, line }, client)
    }
  })
  expect(told).toEqual([])
  return { id, room }
}

function harm(sql: string): void {
  const database = new DatabaseSync(join(folder, 'chalkboard.db'))
  database.exec(sql)
  database.close()
}

describe('a peer whose key is gone', () => {
  it('says that its person is someone new now, and how to be themselves again', async () => {
    const { id } = await lesson()
    const key = join(folder, 'peer.key')
    copyFileSync(key, join(folder, 'copy'))
    rmSync(key)
    const without = await run(() => undefined)
    expect(without.id).not.toBe(id)
    const message = expect.stringMatching(
      /^The key that says who you are was missing from .*someone new\..*copy of peer\.key.*start again\.$/,
    ) as string
    expect(without.told).toEqual([message])
    expect(without.lines).toContainEqual(message)
    copyFileSync(join(folder, 'copy'), key)
    expect(await run(() => undefined)).toMatchObject({ id, told: [] })
  })

  it('and whose rooms are gone too simply starts anew', async () => {
    await lesson()
    for (const name of ['peer.key', 'chalkboard.db']) rmSync(join(folder, name))
    expect((await run(() => undefined)).told).toEqual([])
  })
})

describe('a peer whose rooms are gone, though its key is not', () => {
  it('says which file was missing, and how to have the rooms again', async () => {
    const { id, room } = await lesson()
    const file = join(folder, 'chalkboard.db')
    copyFileSync(file, join(folder, 'copy'))
    rmSync(file)
    const without = await run(() => undefined)
    const message = expect.stringMatching(
      /^The file with this computer’s rooms, .*chalkboard\.db, was missing\. Open your rooms again .* start again\.$/,
    ) as string
    expect(without).toMatchObject({ id, told: [message] })
    expect(without.lines).toContainEqual(message)
    expect((await run(() => undefined)).told).toEqual([])
    copyFileSync(join(folder, 'copy'), file)
    const again = await run(async (handlers, client) => {
      await handlers['rooms.join']({ id: room }, client)
      expect(await handlers['canvas.lines']({ room }, client)).toHaveLength(LINES)
    })
    expect(again.told).toEqual([])
  })

  it('and that starts for the first time says nothing', async () => {
    expect((await run(() => undefined)).told).toEqual([])
  })
})

describe('a peer that finds its own feed damaged', () => {
  it('says which of its entries are missing', async () => {
    const { room } = await lesson()
    harm(`UPDATE entries SET bytes = x'00' WHERE seq = ${LINES}`)
    const { told } = await run((handlers, client) => handlers['rooms.join']({ id: room }, client))
    expect(told).toEqual([
      expect.stringMatching(new RegExp(`^Some of what you drew could not be read .*\\(entries \\d+ to ${LINES}\\)`)),
    ])
  })

  it('says nothing where no entry is missing', async () => {
    const { room } = await lesson()
    harm('UPDATE feeds SET hash = zeroblob(32)')
    let lines: unknown[] = []
    const { told, lines: logged } = await run(async (handlers, client) => {
      await handlers['rooms.join']({ id: room }, client)
      lines = await handlers['canvas.lines']({ room }, client)
    })
    expect(lines).toHaveLength(LINES)
    expect(told).toEqual([])
    expect(logged).toContainEqual(expect.stringContaining('no entry is lost'))
  })
})

describe('data that can only be read until the next start', () => {
  it('is not said to be saved by trying again', () => {
    const database = openDatabase(':memory:')
    database.exec('PRAGMA query_only = ON')
    const insert = database.prepare("INSERT INTO settings VALUES ('name', 'Anna')")
    expect(() => attempt(() => insert.run())).toThrow(inEnglish(READ_ONLY))
    database.close()
    expect(inEnglish(READ_ONLY)).toMatch(/start Chalkboard again\.$/)
  })

  it('is told from a full disk, where trying again helps', () => {
    const database = new DatabaseSync(':memory:')
    database.exec('CREATE TABLE t (b BLOB); PRAGMA max_page_count = 4')
    const insert = database.prepare('INSERT INTO t VALUES (zeroblob(100000))')
    expect(() => attempt(() => insert.run())).toThrow('try again')
    database.close()
  })
})
