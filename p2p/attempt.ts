import { ApiError } from './api/contract.ts'
import { SaidRangeError, say } from './canvas/sentence.ts'
import { RoomFileError } from './file/room-file-error.ts'
import { RoomError } from './room/room-error.ts'
import { DAMAGED_MEANWHILE, isDamage, isDiskFault, isReadOnly, READ_ONLY } from './storage/database.ts'

/** Errors of the parts as errors of the API, each with a sentence for the person. */
export function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asApiError(error)
  }
}

/** The same for what ends later. */
export async function attemptLater<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw asApiError(error)
  }
}

function asApiError(error: unknown): unknown {
  if (error instanceof RoomError) return new ApiError(error.kind, error.sentence)
  if (error instanceof RoomFileError) return new ApiError(error.kind, error.sentence, { cause: error.cause })
  if (error instanceof SaidRangeError) return new ApiError('invalidParams', error.sentence)
  if (error instanceof RangeError) return new ApiError('invalidParams', error.message)
  if (isDamage(error)) return new ApiError('disk', DAMAGED_MEANWHILE, { cause: error })
  if (isReadOnly(error)) return new ApiError('disk', READ_ONLY, { cause: error })
  if (isDiskFault(error)) {
    return new ApiError(
      'disk',
      say`The disk is full or cannot be written, so this is not saved. Free some space and try again.`,
      {
        cause: error,
      },
    )
  }
  return error
}
