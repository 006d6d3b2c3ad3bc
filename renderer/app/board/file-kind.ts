/** What a file that somebody gives to the board is taken for. Pure. */
import { PICTURE_TYPES } from './picture-file.ts'

/** `room`: one that was saved by Chalkboard. Whatever else it may be is tried as a picture, which has its own sentences. */
export type FileKind = 'room' | 'pdf' | 'picture'

/** For a file chooser. */
export const FILE_TYPES = `${PICTURE_TYPES},application/pdf,.pdf,.chalkboard`

/** @param type as the system tells, which may be wrong or empty */
export function fileKind({ name, type }: { readonly name: string; readonly type: string }): FileKind {
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase()
  if (ending === '.chalkboard') return 'room'
  return ending === '.pdf' || type === 'application/pdf' ? 'pdf' : 'picture'
}
