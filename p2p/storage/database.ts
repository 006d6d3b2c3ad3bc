import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { inEnglish, say, type Sentence } from '../canvas/sentence.ts'
import { MIGRATIONS } from './schema.ts'

/** The data cannot be used; `message` says why and what to do. */
export class StorageError extends Error {
  override readonly name: string = 'StorageError'
  readonly sentence: Sentence

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(inEnglish(sentence), options)
    this.sentence = sentence
  }
}

/** The file is no whole database. */
export class StorageDamaged extends StorageError {
  override readonly name = 'StorageDamaged'
}

/** Another process uses the data. */
export class StorageInUse extends StorageError {
  override readonly name = 'StorageInUse'
}

/** For the person, when {@link isDamage} only shows while Chalkboard runs. */
export const DAMAGED_MEANWHILE = say`The data on this computer is damaged, so this cannot be saved. Start Chalkboard again: what can be read is saved then, and the rest comes back from the others.`

/** For the person, when {@link isReadOnly}: trying again helps only after another start. */
export const READ_ONLY = say`Chalkboard cannot write to its data on this disk, so this is not saved. Allow writing there or free some space, and start Chalkboard again.`

const SQLITE_READONLY = 8

/** What SQLite reads and writes at once: a long entry should fit. */
export const PAGE_BYTES = 16_384

/**
 * Opens a peer's database, looks whether it is whole, and brings it to the present version. One process at a time: two
 * would write two histories under one name.
 *
 * @param file a path, or `:memory:`
 * @param migrations as in schema.ts
 * @throws StorageError; one with a disk fault as its cause if the disk is what is wrong
 */
export function openDatabase(file: string, migrations: readonly string[] = MIGRATIONS): DatabaseSync {
  const database = open(file)
  try {
    // An operation must be on disk before it is announced, a power cut included: in WAL mode only FULL promises that.
    database.exec(`
      PRAGMA page_size = ${PAGE_BYTES};
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA journal_size_limit = 16777216;
    `)
    demandWhole(database, file)
    migrate(database, migrations)
    return database
  } catch (error) {
    close(database)
    if (!isBusy(error)) throw asStorageError(error, file)
    throw new StorageInUse(
      say`Chalkboard is already running with the data in ${dirname(file)}. Use its window, or start another with --profile NAME.`,
    )
  }
}

/** @throws StorageError if a newer Chalkboard wrote data of this version */
export function demandKnownVersion(version: number, known = MIGRATIONS.length): void {
  if (version <= known) return
  throw new StorageError(
    say`This data was written by a newer Chalkboard. Install that version, or start with other data.`,
  )
}

/** Whether an exception says that the disk is full, read-only or broken, rather than that the program is wrong. */
export function isDiskFault(error: unknown): boolean {
  const DISK_CODES = new Set([SQLITE_READONLY, 10, 13, 14]) // and SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN
  return DISK_CODES.has(sqliteCode(error) ?? 0)
}

/** Whether an exception says that nothing can be written for as long as the database stays open. */
export function isReadOnly(error: unknown): boolean {
  return sqliteCode(error) === SQLITE_READONLY
}

/** Whether an exception says that the database's file is damaged. */
export function isDamage(error: unknown): boolean {
  const DAMAGE_CODES = new Set([11, 26]) // SQLITE_CORRUPT, SQLITE_NOTADB
  return DAMAGE_CODES.has(sqliteCode(error) ?? 0)
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 500 })
  } catch (error) {
    throw asStorageError(error, file)
  }
}

function close(database: DatabaseSync): void {
  try {
    database.close()
  } catch {
    // A damaged one may not even close; what was wrong with it is being told already.
  }
}

/**
 * SQLite would tell of damage only when it comes across it, in the middle of a lesson. Looking at every page takes
 * 60 ms for 100 MB that the system has in memory; and the rooms that are opened are read anyway.
 */
function demandWhole(database: DatabaseSync, file: string): void {
  const [first] = database.prepare('PRAGMA quick_check(1)').all()
  const finding = String(first?.['quick_check'])
  if (finding !== 'ok') throw new StorageDamaged(say`The data in ${file} is damaged (${finding}).`)
}

function migrate(database: DatabaseSync, migrations: readonly string[]): void {
  const version = Number(database.prepare('PRAGMA user_version').get()!['user_version'])
  demandKnownVersion(version, migrations.length)
  if (version === migrations.length) return
  database.exec('BEGIN IMMEDIATE')
  for (const script of migrations.slice(version)) database.exec(script)
  database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`)
}

function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5
}

function asStorageError(error: unknown, file: string): StorageError {
  if (error instanceof StorageError) return error
  const reason = error instanceof Error ? error.message : String(error)
  if (isDamage(error)) return new StorageDamaged(say`The data in ${file} is damaged (${reason}).`, { cause: error })
  return new StorageError(
    say`The data in ${file} cannot be opened (${reason}). Check that the folder can be written.`,
    {
      cause: error,
    },
  )
}

/** SQLite's primary result code, if the exception came from it. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}
