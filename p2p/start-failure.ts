import { ApiError } from './api/contract.ts'
import { StorageError } from './storage/database.ts'

/** One sentence or two about why a peer could not start in this folder, for whoever started it. */
export function describeStartFailure(error: unknown, dataDir: string): string {
  if (error instanceof ApiError || error instanceof StorageError) return error.message
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Chalkboard may not write to ${dataDir}. Choose another folder, or change who may write there.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `${dataDir} can't be a folder, because a file is in its place. Choose another folder.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full, so Chalkboard can't keep anything in ${dataDir}. Make some room and start it again.`
    case 'EADDRINUSE':
    case 'EADDRNOTAVAIL':
      return "Chalkboard can't listen at the address it was given: it is in use, or not one of this computer's. Give another."
    default:
      return `Chalkboard could not start: ${error instanceof Error ? error.message : String(error)}`
  }
}
