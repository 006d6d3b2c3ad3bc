import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** Where the page was last, and the secret that lets it in. */
export interface LastAddress {
  /** 0 for any that is free. */
  readonly port: number
  readonly token: string
}

const FILE = 'web-address.json'
const schema = z.object({ port: z.int().min(0).max(65_535), token: z.string().regex(/^[\w-]{32}$/) })

/**
 * The address that this data folder had last, so that a tab left open finds its peer again after a restart; a new one
 * where there was none or it cannot be read.
 */
export function readLastAddress(dataDir: string): LastAddress {
  try {
    return schema.parse(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8')))
  } catch {
    return { port: 0, token: randomBytes(24).toString('base64url') }
  }
}

/** For this account's eyes only. A disk that cannot be written costs no more than a new address next time. */
export function keepLastAddress(dataDir: string, address: LastAddress, log: (line: string) => void): void {
  try {
    writeFileSync(join(dataDir, FILE), JSON.stringify(address), { mode: 0o600 })
  } catch (error) {
    log(`The address of the page could not be kept: ${String(error)}`)
  }
}
