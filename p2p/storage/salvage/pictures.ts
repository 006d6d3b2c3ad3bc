import { createHash } from 'node:crypto'
import { checkPicture } from '../../canvas/picture-header.ts'
import { HASH_BYTES } from '../../feed/chain.ts'
import { BlobStore } from '../blob-store.ts'
import type { Sql } from '../sql.ts'
import type { Pages } from './pages.ts'
import { readRows, type StoredRow } from './rows.ts'

/**
 * Puts the pictures on a database's pages into the rooms whose entries name them, each by itself, since together they
 * may be larger than memory. One is taken only if it is what its hash says. What is left out comes from those who have it.
 *
 * @param shownIn the ids of those rooms, by SHA-256
 * @param mostBytes what may be taken in all
 * @returns how many were taken
 */
export function salvagePictures(
  pages: Pages,
  into: Sql,
  shownIn: ReadonlyMap<string, ReadonlySet<string>>,
  mostBytes: number,
): number {
  if (shownIn.size === 0) return 0
  const store = new BlobStore(into)
  const taken = new Set<string>()
  let bytes = 0
  for (const row of readRows(pages)) {
    const found = asPicture(row)
    if (found === undefined || taken.has(found.sha256) || bytes + found.bytes.length > mostBytes) continue
    const rooms = shownIn.get(found.sha256)
    if (rooms === undefined || !isIntact(found)) continue
    for (const room of rooms) store.keep(room, found.sha256, found.bytes)
    taken.add(found.sha256)
    bytes += found.bytes.length
  }
  return taken.size
}

interface Found {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A row of the table `blobs`: its number, which SQLite keeps beside the row, a hash, and bytes. */
function asPicture({ numbered, fields }: StoredRow): Found | undefined {
  const [number, hash, bytes] = fields
  if (!numbered || number !== null || !(hash instanceof Uint8Array) || !(bytes instanceof Uint8Array)) return undefined
  if (hash.length !== HASH_BYTES) return undefined
  return { sha256: Buffer.from(hash).toString('hex'), bytes }
}

function isIntact({ sha256, bytes }: Found): boolean {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return false
  try {
    checkPicture(bytes)
    return true
  } catch {
    return false
  }
}
