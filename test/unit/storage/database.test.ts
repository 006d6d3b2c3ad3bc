import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inEnglish } from '../../../p2p/canvas/sentence.ts'
import { isDamage, isDiskFault, openDatabase, PAGE_BYTES } from '../../../p2p/storage/database.ts'
import { openData, type DataNotice } from '../../../p2p/storage/open-data.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { ann, ben, contents, fillWithLessons, LESSONS, linesOf, roomNumber } from './lessons.ts'

const NOW = new Date('2026-11-21T10:00:00Z')
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chalkboard-database-'))
  file = join(folder, 'chalkboard.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The lessons on disk, after a clean end. */
function lessons(): Map<string, { seq: number; bytes: Buffer }> {
  const storage = new Storage(file)
  fillWithLessons(storage)
  const whole = contents(storage)
  storage.close()
  return whole
}

/** The same as a crash leaves them: everything is in the log. */
function lessonsAfterCrash(): Map<string, { seq: number; bytes: Buffer }> {
  const elsewhere = join(folder, 'running.db')
  const storage = new Storage(elsewhere)
  fillWithLessons(storage)
  for (const end of ['', '-wal']) copyFileSync(`${elsewhere}${end}`, `${file}${end}`)
  const whole = contents(storage)
  storage.close()
  rmSync(elsewhere)
  return whole
}

function open(): { storage: Storage; notices: readonly DataNotice[] } {
  const { database, notices } = openData(file, ann, NOW)
  return { storage: new Storage(database), notices }
}

function edit(path: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(path)
  change(bytes)
  writeFileSync(path, bytes)
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/** Opens the damaged data, checks that all there is can be trusted, and gives how many entries were saved. */
function expectSalvaged(whole: ReadonlyMap<string, { seq: number; bytes: Buffer }>): number {
  const { storage, notices } = open()
  const saved = contents(storage)
  let entries = 0
  for (const [feed, { seq, bytes }] of saved) {
    expect(whole.get(feed)!.bytes.subarray(0, bytes.length)).toEqual(bytes)
    entries += seq
  }
  storage.close()
  expect(notices).toHaveLength(1)
  expect(notices[0]!.kind).toBe('data')
  const copy = /put in (\S+)\.$/.exec(inEnglish(notices[0]!.sentence))![1]!
  expect(copy).toBe(`${file}.damaged-2026-11-21`)
  expect(existsSync(copy)).toBe(true)
  const again = open()
  expect(again.notices).toEqual([])
  expect(contents(again.storage)).toEqual(saved)
  again.storage.close()
  return entries
}

describe('a damaged database', () => {
  it('that is no database at all any more gives everything back but what its first page held', () => {
    const whole = lessons()
    edit(file, bytes => bytes.fill(0x5a, 0, PAGE_BYTES))
    const damaged = hashOf(file)
    expect(expectSalvaged(whole)).toBe(600)
    expect(hashOf(`${file}.damaged-2026-11-21`)).toBe(damaged)
  })

  it('with a page of garbage anywhere gives back every feed up to what that page held', () => {
    const whole = lessons()
    const pristine = readFileSync(file)
    const pages = pristine.length / PAGE_BYTES
    const saved: number[] = []
    for (let page = 1; page < pages; page += 3) {
      for (const name of readdirSync(folder)) rmSync(join(folder, name))
      writeFileSync(file, pristine)
      edit(file, bytes => {
        for (let at = page * PAGE_BYTES; at < (page + 1) * PAGE_BYTES; at += 1) bytes[at] = (at * 31) & 0xff
      })
      const { storage } = open()
      const found = contents(storage)
      for (const [feed, { bytes }] of found) expect(whole.get(feed)!.bytes.subarray(0, bytes.length)).toEqual(bytes)
      saved.push([...found.values()].reduce((sum, { seq }) => sum + seq, 0))
      storage.close()
    }
    expect(Math.max(...saved)).toBe(600)
    // One page lost costs at most the rest of the feeds that had rows on it; of one's own, not for want of signatures.
    expect(saved.filter(entries => entries < 450)).toEqual([])
  })

  it('that was cut short gives back what is left', () => {
    const whole = lessons()
    const pages = readFileSync(file).length / PAGE_BYTES
    truncateSync(file, Math.floor(pages * 0.8) * PAGE_BYTES + 1_000)
    const entries = expectSalvaged(whole)
    expect(entries).toBeGreaterThan(200)
    expect(entries).toBeLessThan(600)
  })

  it('that was emptied is begun anew, and the person is told', () => {
    lessons()
    truncateSync(file, 0)
    const { storage, notices } = open()
    expect(storage.rooms()).toEqual([])
    expect(notices.map(({ kind, sentence }) => ({ kind, message: inEnglish(sentence) }))).toMatchObject([
      {
        kind: 'data',
        message: expect.stringContaining('Open your rooms again when others who have them are') as string,
      },
    ])
    storage.close()
  })

  it('that was emptied while its log was not gives back what is in the log', () => {
    const whole = lessonsAfterCrash()
    truncateSync(file, 0)
    expect(expectSalvaged(whole)).toBe(600)
  })

  it('whose log has lost its beginning gives back the rest of it', () => {
    const whole = lessonsAfterCrash()
    edit(`${file}-wal`, bytes => bytes.fill(0, 0, 16))
    expect(expectSalvaged(whole)).toBe(600)
  })

  it('whose log has a bad page in the middle, where SQLite would stop without a word, gives back the rest too', () => {
    const whole = lessonsAfterCrash()
    const frame = 32 + 30 * (PAGE_BYTES + 24)
    edit(`${file}-wal`, bytes => bytes.fill(0x77, frame + 24, frame + 4_000))
    expect(expectSalvaged(whole)).toBeGreaterThan(400)
  })

  it('whose log is garbage is what it was before the log', () => {
    lessonsAfterCrash()
    edit(`${file}-wal`, bytes => bytes.fill(0x5a))
    const { storage, notices } = open()
    expect(notices).toMatchObject([{ kind: 'data' }])
    expect(existsSync(`${file}.damaged-2026-11-21-wal`)).toBe(true)
    storage.close()
  })

  it('whose log is missing is what it was before the log', () => {
    lessonsAfterCrash()
    rmSync(`${file}-wal`)
    const { storage } = open()
    expect(storage.setting('name')).toBeUndefined()
    storage.close()
  })

  it('is exchanged for what could be saved even if the peer ends in between', () => {
    const saved = new Storage(`${file}.salvaged`)
    saved.setSetting('name', 'Ann as saved')
    saved.close()
    lessonsAfterCrash()
    const { storage, notices } = open()
    expect(notices).toEqual([])
    expect(storage.setting('name')).toBe('Ann as saved')
    storage.close()
  })

  it('never takes the place of an earlier one that was put aside', () => {
    lessons()
    writeFileSync(`${file}.damaged-2026-11-21`, 'earlier')
    edit(file, bytes => bytes.fill(0x5a, 0, 5_000))
    const { storage, notices } = open()
    expect(inEnglish(notices[0]!.sentence)).toContain('damaged-2026-11-21-2.')
    expect(readFileSync(`${file}.damaged-2026-11-21`, 'utf8')).toBe('earlier')
    storage.close()
  })

  it('does not bring back rooms that were removed, nor mix them up with newer ones', () => {
    lessons()
    const storage = new Storage(file)
    for (const { id } of LESSONS.slice(1)) storage.forgetRoom(id)
    const newer = roomNumber(4)
    storage.keepRoom(newer)
    for (const author of [ann, ben]) storage.feeds.append(newer.id, linesOf(author, newer, 10))
    const whole = contents(storage)
    storage.close()
    // The schema, right after the file's header.
    edit(file, bytes => bytes.fill(0x5a, 100, 4_000))
    const after = open()
    expect(after.notices).toHaveLength(1)
    expect(contents(after.storage)).toEqual(whole)
    after.storage.close()
  })

  it('with a room whose description went bad keeps the others, and mends that one when it is kept anew', () => {
    const whole = lessons()
    const broken = new DatabaseSync(file)
    broken.prepare('UPDATE rooms SET signature = ? WHERE id = ?').run(new Uint8Array(64), LESSONS[0]!.id)
    broken.close()
    const { storage } = open()
    expect(storage.rooms().map(({ id }) => id)).toEqual([LESSONS[1]!.id, LESSONS[2]!.id])
    expect(storage.damagedRooms).toBe(1)
    storage.keepRoom(LESSONS[0]!)
    expect(storage.damagedRooms).toBe(0)
    expect(contents(storage)).toEqual(whole)
    storage.close()
  })
})

describe('damage that shows only while Chalkboard runs', () => {
  it('is told from other mistakes, and what is not damaged can still be read', () => {
    lessons()
    const database = openDatabase(file)
    // So that it looks at the file again.
    database.exec('PRAGMA cache_size = 2; PRAGMA shrink_memory')
    edit(file, bytes => bytes.fill(0x5a, bytes.length - 20 * PAGE_BYTES))
    let fault: unknown
    try {
      database.prepare('SELECT sum(length(bytes)) FROM entries').get()
    } catch (error) {
      fault = error
    }
    expect([isDamage(fault), isDiskFault(fault)]).toEqual([true, false])
    expect(isDamage(new Error('something else'))).toBe(false)
    expect(database.prepare('SELECT count(*) AS rooms FROM rooms').get()).toEqual({ rooms: 3 })
    database.close()
    const { storage, notices } = open()
    expect(notices).toMatchObject([{ kind: 'data' }])
    expect(storage.rooms()).toHaveLength(3)
    storage.close()
  })
})
