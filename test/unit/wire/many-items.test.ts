/** What it takes to change very many items at once. */
import { describe, expect, it } from 'vitest'
import type { ItemId } from '../../../p2p/canvas/item.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Matrix } from '../../../p2p/canvas/matrix.ts'
import type { Change } from '../../../p2p/canvas/operation.ts'
import { decodeEntry, encodeEntry } from '../../../p2p/wire/entry.ts'
import { signerNumber } from '../feed/keys.ts'

const { author } = await signerNumber(1)

function entryOf(...operation: Change[]): Uint8Array {
  const bytes = encodeEntry({ lamport: 9, time: 1_790_000_000_000, operation })
  expect(decodeEntry(bytes, author, 20_001).operation).toEqual(operation)
  return bytes
}

function items(count: number, seq: (at: number) => number, position = 0): ItemId[] {
  return Array.from({ length: count }, (_, at) => ({ author, seq: seq(at), position }))
}

describe('a change of very many items', () => {
  it('that moves a room of 10,000 lines is one message of half the size that a message may have', () => {
    const bytes = entryOf({
      kind: 'set',
      items: items(10_000, at => at + 1),
      field: 'matrix',
      value: [1, 0, 0, 1, 120.5, -33.25],
    })
    expect(bytes.length).toBeLessThan(LIMITS.gossipBytes / 4)
  })

  it('of which each was moved on its own takes 24 bytes an item', () => {
    const values = Array.from({ length: 10_000 }, (_, at): Matrix => [1, 0, 0, 1, at / 7, -at / 3])
    const bytes = entryOf({ kind: 'setEach', items: items(10_000, at => at + 1), field: 'matrix', values })
    expect(bytes.length / 10_000).toBeLessThan(24)
  })

  it('fits an entry whatever the values are', () => {
    const worst = items(LIMITS.itemsPerStep, at => LIMITS.entriesPerFeed - at, LIMITS.changesPerEntry - 1)
    const matrices = worst.map((_, at): Matrix => [at + 0.1, at, at, at + 0.3, at / 7, at / 3])
    const orders = worst.map((_, at) => String(at).padStart(64, 'z'))
    expect(entryOf({ kind: 'setEach', items: worst, field: 'matrix', values: matrices }).length).toBeLessThan(
      LIMITS.entryBytes,
    )
    expect(entryOf({ kind: 'setEach', items: worst, field: 'order', values: orders }).length).toBeLessThan(
      LIMITS.entryBytes,
    )
  })
})
