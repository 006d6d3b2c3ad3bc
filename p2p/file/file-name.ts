import { FILE_EXTENSION } from './room-file.ts'

/** Characters that some system does not have in the names of files. */
// eslint-disable-next-line no-control-regex
const AWKWARD = /[\u0000-\u001f<>:"/\\|?*]/gu
/** Windows still keeps these for devices, whatever the extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/iu

/** What to call the file of a room, on whatever system it is saved. */
export function fileNameOf(room: string): string {
  const name = room.replace(AWKWARD, '-').replace(/^[. ]+|[. ]+$/gu, '')
  return (name === '' || RESERVED.test(name) ? `Room ${name}`.trim() : name) + FILE_EXTENSION
}
