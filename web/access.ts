/** Who may talk to the server on this computer: only the page it served itself, opened at the address it printed. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { inEnglish, say } from '../p2p/canvas/sentence.ts'

const HOST_NAMES = ['localhost', '127.0.0.1']

export interface Upgrade {
  /** As it came: path and query. */
  url: string | undefined
  host: string | undefined
  origin: string | undefined
}

/** Why a WebSocket is refused: an HTTP status and a sentence. Undefined if it may be opened. */
export function refusal(
  upgrade: Upgrade,
  port: number,
  token: string,
): { status: number; message: string } | undefined {
  const [path = '', query = ''] = (upgrade.url ?? '').split('?', 2)
  if (!isOwnHost(upgrade.host, port)) return { status: 403, message: inEnglish(WRONG_ADDRESS) }
  if (path !== '/api') return { status: 404, message: 'There is no WebSocket here.' }
  if (!isOwnOrigin(upgrade.origin, port)) return { status: 403, message: 'Only the page of this server may connect.' }
  if (!isSameSecret(new URLSearchParams(query).get('token') ?? '', token))
    return { status: 401, message: inEnglish(WRONG_ADDRESS) }
  return undefined
}

export const WRONG_ADDRESS = say`Open Chalkboard at the address that it printed when it started.`

/** A page elsewhere that has its name resolve to this computer (DNS rebinding) still sends its own name as the host. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return HOST_NAMES.some(name => host === `${name}:${port}`)
}

function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return HOST_NAMES.some(name => origin === `http://${name}:${port}`)
}

/** Takes the same time whatever the difference, and hashes first so that this holds for any length. */
function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected))
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
