import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, PAGE_BYTES } from '../../../p2p/storage/database.ts'
import { openData } from '../../../p2p/storage/open-data.ts'
import { MIGRATIONS } from '../../../p2p/storage/schema.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { ann, ben, contents, LESSONS, linesOf } from './lessons.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkboard-migration-'))
  file = join(folder, 'chalkboard.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A database as version 1 wrote it: a room, two feeds of 100 lines, each with one signature on the way. */
function writeVersionOne(): void {
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON`)
  database.exec(`BEGIN; ${MIGRATIONS[0]!} PRAGMA user_version = 1; COMMIT`)
  database.exec("INSERT INTO settings VALUES ('name', 'Ann')")
  const [room] = LESSONS
  const { description, signature } = room!.signed
  database
    .prepare('INSERT OR IGNORE INTO rooms (id, description, signature) VALUES (?, ?, ?)')
    .run(room!.id, description, signature)
  ;[ann, ben].forEach((author, at) => {
    const runs = linesOf(author, room!, 100)
    const { head, signature } = runs.at(-1)!
    database
      .prepare('INSERT INTO feeds VALUES (?, 1, ?, ?, ?, ?, ?, ?)')
      .run(at + 1, author.author, head.seq, head.hash, signature, 36, 9_000)
    const entry = database.prepare('INSERT INTO entries (feed, seq, bytes) VALUES (?, ?, ?)')
    for (const run of runs) entry.run(at + 1, run.from, run.entries[0] as Uint8Array)
    database.prepare('INSERT INTO signatures VALUES (?, ?, ?)').run(at + 1, 64, runs[63]!.signature)
  })
  database.close()
}

function tables(): string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()
  const version = database.prepare('PRAGMA user_version').get()!['user_version']
  database.close()
  return [...rows.map(row => String(row['name'])), `version ${String(version)}`]
}

function hashOfFiles(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}

describe('a database of version 1', () => {
  it('is brought forward with its rooms, its lines and their signatures, and can be drawn in', () => {
    writeVersionOne()
    const { database, notices } = openData(file, ann, new Date())
    expect(notices).toEqual([])
    const storage = new Storage(database)
    expect(storage.setting('name')).toBe('Ann')
    expect(storage.rooms()).toEqual([LESSONS[0]])
    const id = LESSONS[0]!.id
    const runs = linesOf(ben, LESSONS[0]!, 101)
    expect([...contents(storage).values()].map(({ seq }) => seq)).toEqual([100, 100])
    expect(
      storage.feeds
        .signedPlaces(
          id,
          storage.feeds.feeds(id).find(feed => feed.author === ben.author)!,
          1,
        )
        .map(({ seq }) => seq),
    ).toEqual([64, 100])
    expect(storage.feeds.hashAt(id, ben.author, 80, runs[0]!.head.hash)).toBeDefined()
    storage.feeds.append(id, [runs[100]!])
    storage.close()

    const again = new Storage(file)
    expect(Array.from(again.feeds.feeds(id), ({ head }) => head.seq)).toEqual([100, 101])
    again.close()
  })

  it('stays as it is when bringing it forward fails halfway', () => {
    writeVersionOne()
    const before = tables()
    const failing = [MIGRATIONS[0]!, `${MIGRATIONS[1]!} INSERT INTO nowhere VALUES (1);`]
    expect(() => openDatabase(file, failing)).toThrow('cannot be opened')
    expect(tables()).toEqual(before)
    const storage = new Storage(file)
    expect([...contents(storage).values()].map(({ seq }) => seq)).toEqual([100, 100])
    storage.close()
  })

  it('is saved from damage like all others', () => {
    writeVersionOne()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, 0, 3_000))
    const damaged = openData(file, ann, new Date())
    expect(damaged.notices).toMatchObject([{ kind: 'data' }])
    const storage = new Storage(damaged.database)
    expect([...contents(storage).values()].map(({ seq }) => seq)).toEqual([100, 100])
    storage.close()
  })
})

describe('a database of a newer version', () => {
  it.each(['after a clean end', 'after a crash'])('is refused with a sentence and left untouched, %s', how => {
    new Storage(file).close()
    const newer = new DatabaseSync(file)
    newer.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA user_version = 99; CREATE TABLE later (a)')
    if (how === 'after a crash') {
      const left = ['', '-wal'].map(end => ({ end, bytes: readFileSync(`${file}${end}`) }))
      newer.close()
      for (const { end, bytes } of left) writeFileSync(`${file}${end}`, bytes)
    } else newer.close()
    const before = hashOfFiles()
    expect(() => openData(file, ann, new Date())).toThrow('written by a newer Chalkboard. Install that version')
    expect(hashOfFiles()).toBe(before)
  })
})
