import { ApiError } from './api/contract.ts'
import { inEnglish, say, type Sentence } from './canvas/sentence.ts'
import { StorageError } from './storage/database.ts'

/** One sentence or two about why a peer could not start in this folder, for whoever started it. */
export function describeStartFailure(error: unknown, dataDir: string): string {
  if (error instanceof ApiError) return error.message
  return inEnglish(startFailure(error, dataDir))
}

/** As {@link describeStartFailure}, for whoever says it in another language. */
export function startFailure(error: unknown, dataDir: string): Sentence {
  if (error instanceof StorageError) return error.sentence
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say`Chalkboard may not write to ${dataDir}. Choose another folder, or change who may write there.`
    case 'ENOTDIR':
    case 'EEXIST':
      return say`${dataDir} can't be a folder, because a file is in its place. Choose another folder.`
    case 'ENOSPC':
    case 'EDQUOT':
      return say`The disk is full, so Chalkboard can't keep anything in ${dataDir}. Make some room and start it again.`
    case 'EADDRINUSE':
    case 'EADDRNOTAVAIL':
      return say`Chalkboard can't listen at the address it was given: it is in use, or not one of this computer's. Give another.`
    default:
      return say`Chalkboard could not start: ${error instanceof Error ? error.message : String(error)}`
  }
}
