import { accessSync, constants, copyFileSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { NoticeKind } from '../api/contract.ts'
import { LIMITS } from '../canvas/limits.ts'
import { say, type Sentence } from '../canvas/sentence.ts'
import type { Signer } from '../feed/signing.ts'
import { demandKnownVersion, isDiskFault, openDatabase, StorageDamaged } from './database.ts'
import { Pages } from './salvage/pages.ts'
import { salvage, type Salvaged } from './salvage/salvage.ts'

/** Something to tell the person. */
export interface DataNotice {
  readonly kind: Extract<NoticeKind, 'disk' | 'data'>
  readonly sentence: Sentence
}

export interface OpenedData {
  readonly database: DatabaseSync
  readonly notices: readonly DataNotice[]
  /** There was no database yet. */
  readonly isNew: boolean
}

/**
 * Opens a peer's database in whatever state its disk is:
 *
 * - Damaged, or with a log that SQLite would stop reading halfway without a word: it is copied aside, all that can be read
 *   goes into a new one, and that takes its place.
 * - On a disk that cannot be written: what can be read is taken into memory, and nothing can be added. SQLite can't open
 *   a database with a log from a disk it can't write to, and an old one has to be migrated first.
 *
 * @param file the database; made if it is not there
 * @param signer this peer's
 * @throws StorageError if another process uses it or a newer version wrote it; then nothing has been touched
 */
export function openData(file: string, signer: Signer, now: Date): OpenedData {
  if (!canWrite(file)) return openInMemory(file, signer)
  try {
    finishExchange(file)
    const before = look(file)
    const copy = before === 'suspect' ? copyAside(file, now) : undefined
    try {
      const database = openDatabase(file)
      if (copy === undefined) return { database, notices: before === 'empty' ? [EMPTIED] : [], isNew: before === 'new' }
      database.close()
    } catch (error) {
      if (!(error instanceof StorageDamaged)) {
        if (copy !== undefined) for (const path of withLog(copy)) rmSync(path, { force: true })
        throw error
      }
    }
    return exchange(file, copy ?? copyAside(file, now), signer)
  } catch (error) {
    if (!isDiskTrouble(error)) throw error
    return openInMemory(file, signer)
  }
}

const COMES_BACK = say`Open your rooms again when others who have them are here: what you drew comes back from the others. A room that nobody else has is gone, unless you saved a copy of it.`

const EMPTIED: DataNotice = {
  kind: 'data',
  sentence: say`The file with this computer’s rooms was empty. ${COMES_BACK}`,
}

/** For the person, where their key was there but the database was gone. */
export function lostData(file: string): Sentence {
  return say`The file with this computer’s rooms, ${file}, was missing. ${COMES_BACK} If you have a copy of the file, end Chalkboard, put the copy there, and start again.`
}

/** What can be told of a database before SQLite touches it. */
function look(file: string): 'new' | 'empty' | 'usual' | 'suspect' {
  if (!existsSync(file)) return existsSync(`${file}-wal`) ? 'suspect' : 'new'
  const pages = new Pages(file)
  try {
    if (pages.version !== undefined) demandKnownVersion(pages.version)
    if (pages.log.damaged) return 'suspect'
    if (statSync(file).size > 0) return 'usual'
    // SQLite throws the log of an empty file away.
    return pages.log.frames.length > 0 ? 'suspect' : 'empty'
  } finally {
    pages.close()
  }
}

/** @returns the copy's path; its log, if there is one, lies beside it */
function copyAside(file: string, now: Date): string {
  const day = now.toISOString().slice(0, 10)
  let copy = `${file}.damaged-${day}`
  for (let number = 2; existsSync(copy); number += 1) copy = `${file}.damaged-${day}-${number}`
  if (!existsSync(file)) writeFileSync(copy, '')
  withLog(file).forEach((path, at) => {
    if (existsSync(path)) copyFileSync(path, withLog(copy)[at]!, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
  })
  return copy
}

/** Puts what can be read of the copy in the place of the database. */
function exchange(file: string, copy: string, signer: Signer): OpenedData {
  const building = `${file}.new`
  for (const path of withLog(building)) rmSync(path, { force: true })
  const fresh = openDatabase(building)
  try {
    readInto(copy, fresh, signer)
  } finally {
    fresh.close()
  }
  // From here on the new one counts, even if this process ends now: see finishExchange.
  renameSync(building, salvagedOf(file))
  finishExchange(file)
  const sentence = say`The data on this computer was damaged. What could be read is here again, and the rest comes back from the others when they are here. If a room is missing, open it again then; the damaged file was put in ${copy}.`
  return { database: openDatabase(file), notices: [{ kind: 'data', sentence }], isNew: false }
}

function finishExchange(file: string): void {
  const salvaged = salvagedOf(file)
  if (!existsSync(salvaged)) return
  for (const path of withLog(file)) rmSync(path, { force: true })
  renameSync(salvaged, file)
}

function openInMemory(file: string, signer: Signer): OpenedData {
  const database = openDatabase(':memory:')
  if (existsSync(file)) readInto(file, database, signer, LIMITS.picturesInMemoryBytes)
  database.exec('PRAGMA query_only = ON')
  const sentence = say`Chalkboard can’t write to ${dirname(file)}, so nothing can be saved. You can look at your rooms; to draw, allow writing there or free some space, and start Chalkboard again.`
  return { database, notices: [{ kind: 'disk', sentence }], isNew: false }
}

function readInto(file: string, database: DatabaseSync, signer: Signer, pictureBytes?: number): Salvaged {
  const pages = new Pages(file)
  try {
    if (pages.version !== undefined) demandKnownVersion(pages.version)
    return salvage(pages, database, signer, pictureBytes)
  } finally {
    pages.close()
  }
}

function canWrite(file: string): boolean {
  try {
    for (const path of [dirname(file), ...withLog(file).filter(existsSync)]) accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  if (code !== undefined && FILE_SYSTEM_TROUBLE.has(code)) return true
  return isDiskFault(error) || isDiskTrouble(error.cause)
}

const FILE_SYSTEM_TROUBLE = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'EDQUOT', 'EIO'])

function salvagedOf(file: string): string {
  return `${file}.salvaged`
}

function withLog(file: string): [database: string, log: string] {
  return [file, `${file}-wal`]
}
