import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BlobStore } from '../../../p2p/storage/blob-store.ts'
import { openDatabase } from '../../../p2p/storage/database.ts'
import { MIGRATIONS } from '../../../p2p/storage/schema.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { contents, fillWithLessons, LESSONS } from './lessons.ts'

it('a database from before there were pictures is brought forward with all its rooms, and takes pictures', ({
  onTestFinished,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkboard-migration-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'chalkboard.db')
  const old = new Storage(openDatabase(file, MIGRATIONS.slice(0, 2)))
  fillWithLessons(old)
  const before = contents(old)
  old.close()

  const storage = new Storage(file)
  expect(contents(storage)).toEqual(before)
  new BlobStore(storage.sql).keep(LESSONS[0]!.id, 'ab'.repeat(32), Buffer.of(1))
  storage.close()
  const again = new Storage(file)
  expect(new BlobStore(again.sql).has(LESSONS[0]!.id, 'ab'.repeat(32))).toBe(true)
  again.close()
})
