import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { LIMITS } from '../canvas/limits.ts'
import { say } from '../canvas/sentence.ts'
import { tooLarge } from './read-room-file.ts'
import { RoomFileError } from './room-file-error.ts'
import { FILE_EXTENSION } from './file-name.ts'
import { MAGIC } from './room-file.ts'

const READ_BYTES = 256 * 1024

/**
 * Writes a room's file, whole or not at all: whatever happens meanwhile, there is the old file or the new one. The
 * extension is added where it is missing. Only a file that Chalkboard saved is ever replaced.
 *
 * @returns the file's path, and its size
 * @throws RoomFileError
 */
export async function saveFile(path: string, pieces: Iterable<Uint8Array>): Promise<{ file: string; bytes: number }> {
  const named = resolve(path)
  const wanted = extname(named).toLowerCase() === FILE_EXTENSION ? named : named + FILE_EXTENSION
  try {
    const file = await replaceable(wanted)
    const bytes = await writeBeside(file, pieces)
    return { file, bytes }
  } catch (error) {
    throw asSavingError(error, wanted)
  }
}

/**
 * What reads the bytes of a file, from its beginning each time, and how many there are now.
 *
 * @throws RoomFileError if there is no such file, or it is too large
 */
export async function openFile(path: string): Promise<{ read: () => AsyncIterable<Uint8Array>; bytes: number }> {
  const file = resolve(path)
  try {
    const about = await stat(file)
    // A pipe or a device might never end.
    if (!about.isFile()) throw new RoomFileError('notFound', say`${file} is not a file. Choose one.`)
    if (about.size > LIMITS.fileBytes) throw new RoomFileError('limit', tooLarge(basename(file)))
    return { read: () => reading(file), bytes: about.size }
  } catch (error) {
    throw asOpeningError(error, file)
  }
}

async function* reading(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: READ_BYTES })) yield chunk as Uint8Array
  } catch (error) {
    throw asOpeningError(error, file)
  }
}

/** Where a file of this path really is, once it is clear that nothing else is lost by replacing it. */
async function replaceable(path: string): Promise<string> {
  const file = await realpath(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (file === undefined) return join(await realpath(dirname(path)), basename(path))
  const about = await stat(file)
  if (about.isDirectory()) throw new RoomFileError('conflict', say`${path} is a folder. Choose another name.`)
  if (about.isFile() && (await beginsLikeOurs(file))) return file
  throw new RoomFileError(
    'conflict',
    say`${path} is there already and was not saved by Chalkboard, so it is left alone. Choose another name.`,
  )
}

async function beginsLikeOurs(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return bytesRead === MAGIC.length && buffer.equals(MAGIC)
  } finally {
    await handle.close()
  }
}

/** In the same folder, since only within one disk a file can be put in another's place at once. */
async function writeBeside(file: string, pieces: Iterable<Uint8Array>): Promise<number> {
  const beside = join(dirname(file), `.${randomBytes(6).toString('hex')}${FILE_EXTENSION}.part`)
  const handle = await open(beside, 'wx')
  try {
    const bytes = await writeAll(handle, pieces)
    await rename(beside, file)
    await syncFolder(dirname(file))
    return bytes
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

async function writeAll(handle: FileHandle, pieces: Iterable<Uint8Array>): Promise<number> {
  let bytes = 0
  try {
    for (const piece of pieces) {
      await handle.writeFile(piece)
      bytes += piece.length
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return bytes
}

/** So that the new name is still there after a power cut. Windows knows no such thing, and some network disks refuse it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

function asSavingError(error: unknown, file: string): unknown {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new RoomFileError('notFound', say`There is no folder ${dirname(file)}. Choose one that is there.`)
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new RoomFileError('disk', say`The disk of ${file} is full. Free some space, or save to another place.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return new RoomFileError('disk', say`${file} cannot be written. Save to another place.`)
    case 'ENAMETOOLONG':
      return new RoomFileError('notFound', say`That name is too long for a file. Choose a shorter one.`)
    case undefined:
      return error
    default:
      return new RoomFileError('disk', say`${file} could not be saved (${code}). Save to another place.`)
  }
}

function asOpeningError(error: unknown, file: string): unknown {
  const code = codeOf(error)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new RoomFileError('notFound', say`There is no file ${file}. Check its name and its folder.`)
    case 'EACCES':
    case 'EPERM':
      return new RoomFileError('disk', say`${file} cannot be read: this account may not. Ask whoever it belongs to.`)
    case undefined:
      return error
    default:
      return new RoomFileError('disk', say`${file} could not be read (${code}). Try again, or another copy.`)
  }
}

/** The system's name of what went wrong, if the exception came from it. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
