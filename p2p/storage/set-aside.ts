import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS } from '../canvas/limits.ts'
import { isTombstone, type Slot } from '../feed/run.ts'

/** Consecutive places of a feed, from number `from` on, that do not lead to a signature of the author's. */
export interface Unreadable {
  readonly room: string
  readonly author: string
  readonly from: number
  readonly rows: readonly (Slot | undefined)[]
}

const FOLDER = 'set-aside'

/**
 * Writes what is about to be taken out of a feed, because it was damaged on disk, to a file of its own: one JSON object a
 * line, bytes as base64. At most LIMITS.setAsideBytes; what no longer fits is counted on the last line.
 *
 * @returns the file, or undefined if LIMITS.setAsideFiles are there already
 * @throws the file system's error
 */
export function setAside(dataDir: string, { room, author, from, rows }: Unreadable): string | undefined {
  const folder = join(dataDir, FOLDER)
  mkdirSync(folder, { recursive: true })
  const names = new Set(readdirSync(folder))
  if (names.size >= LIMITS.setAsideFiles) return undefined
  const base = `${room}-${author.slice(-8)}-${from}`
  let name = `${base}.jsonl`
  for (let copy = 2; names.has(name); copy += 1) name = `${base}-${copy}.jsonl`

  const lines = [JSON.stringify({ room, author, from, rows: rows.length })]
  let bytes = lines[0]!.length
  let left = rows.length
  for (let at = 0; at < rows.length; at += 1) {
    const line = JSON.stringify({ seq: from + at, ...writeSlot(rows[at]) })
    if (bytes + line.length > LIMITS.setAsideBytes) break
    lines.push(line)
    bytes += line.length
    left -= 1
  }
  if (left > 0) lines.push(JSON.stringify({ leftOut: left }))
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx', flush: true })
  return file
}

function writeSlot(slot: Slot | undefined): Record<string, string | true> {
  if (slot === undefined) return { missing: true }
  if (isTombstone(slot)) return { hash: Buffer.from(slot.hash).toString('base64') }
  return { bytes: Buffer.from(slot).toString('base64') }
}
