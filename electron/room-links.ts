/** Links to rooms: `chalkboard://join/ROOM`. A link can ask to be let into a room, as a click on it does, and nothing else. */
import { LIMITS } from '../p2p/canvas/limits.ts'

/** build/builder-config.ts tells the system of it. */
export const LINK_SCHEME = 'chalkboard'

const ROOM_ID = /^[0-9a-f]{32}$/

export function isRoomId(text: string): boolean {
  return ROOM_ID.test(text)
}

/** The id of the room that a link leads to; undefined for anything else. */
export function roomOfLink(text: string): string | undefined {
  if (text.length > LIMITS.linkLength || !URL.canParse(text)) return undefined
  const { protocol, host, pathname, search, hash, username, port } = new URL(text)
  const isPlain = protocol === `${LINK_SCHEME}:` && `${search}${hash}${username}${port}` === ''
  const room = /^\/([^/]+)\/?$/.exec(pathname)?.[1] ?? ''
  return isPlain && host === 'join' && isRoomId(room) ? room : undefined
}

/** The room to go to, of what the app was started with: that of the last link. */
export function roomToJoin(args: readonly string[]): string | undefined {
  return args.map(roomOfLink).findLast(room => room !== undefined)
}
