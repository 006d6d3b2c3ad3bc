import { fileNamePart } from '../canvas/file-name.ts'

/** How the name of such a file ends. */
export const FILE_EXTENSION = '.chalkboard'

/** Windows still keeps these for devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu

/** What to call the file of a room, on whatever system it is saved. */
export function fileNameOf(room: string): string {
  const name = fileNamePart(room)
  return (name === '' || RESERVED.test(name) ? `Room ${name}`.trim() : name) + FILE_EXTENSION
}
