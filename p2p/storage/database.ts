import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MIGRATIONS } from './schema.ts'

/** The data cannot be used; `message` says why and what to do. */
export class StorageError extends Error {
  override readonly name: string = 'StorageError'
}

/** Another process uses the data. */
export class StorageInUse extends StorageError {
  override readonly name = 'StorageInUse'
}

/**
 * Opens a peer's database and brings it to the present version. One process at a time: two would write two histories
 * under one name.
 *
 * @param file a path, or `:memory:`
 * @throws StorageError
 */
export function openDatabase(file: string): DatabaseSync {
  const database = open(file)
  try {
    // An operation must be on disk before it is announced, a power cut included: in WAL mode only FULL promises that.
    database.exec(`
      PRAGMA page_size = 16384;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA journal_size_limit = 16777216;
    `)
    migrate(database)
    return database
  } catch (error) {
    database.close()
    if (!isBusy(error)) throw asStorageError(error, file)
    throw new StorageInUse(
      `Chalkboard is already running with the data in ${dirname(file)}. Use its window, or start another with --profile NAME.`,
    )
  }
}

/** Whether an exception says that the disk is full, read-only or broken, rather than that the program is wrong. */
export function isDiskFault(error: unknown): boolean {
  const DISK_CODES = new Set([8, 10, 13, 14]) // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN
  return DISK_CODES.has(sqliteCode(error) ?? 0)
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { timeout: 500 })
  } catch (error) {
    throw asStorageError(error, file)
  }
}

function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()!['user_version'])
  if (version > MIGRATIONS.length) {
    throw new StorageError(
      'This data was written by a newer Chalkboard. Install that version, or start with other data.',
    )
  }
  if (version === MIGRATIONS.length) return
  database.exec('BEGIN IMMEDIATE')
  for (const script of MIGRATIONS.slice(version)) database.exec(script)
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`)
}

function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5
}

function asStorageError(error: unknown, file: string): StorageError {
  if (error instanceof StorageError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new StorageError(`The data in ${file} cannot be opened (${reason}). Check that the folder can be written.`)
}

/** SQLite's primary result code, if the exception came from it. */
function sqliteCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return undefined
  return error.errcode & 0xff
}
