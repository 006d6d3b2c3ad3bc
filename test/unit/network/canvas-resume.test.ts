/** A canvas whose way was cut half through, between two real ledgers over a real connection. */
import type { Libp2p } from '@libp2p/interface'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { packPencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import { runBytes, type Run } from '../../../p2p/feed/run.ts'
import { fetchCanvas } from '../../../p2p/network/canvas-fetching.ts'
import { CanvasBrokenOff, type CanvasTotal } from '../../../p2p/network/canvas-protocol.ts'
import { serveCanvases } from '../../../p2p/network/canvas-serving.ts'
import { Ledger } from '../../../p2p/room/ledger.ts'
import { Storage } from '../../../p2p/storage/storage.ts'
import { signerNumber } from '../feed/keys.ts'
import { twoNodes } from './two-nodes.ts'

const AUTHORS = 3
const LINES_EACH = 200

let server: Libp2p
let asker: Libp2p
beforeEach(async () => {
  ;[server, asker] = await twoNodes()
})
afterEach(async () => {
  await Promise.all([server.stop(), asker.stop()])
})

it('a canvas that was cut off half way goes on from there: nothing comes twice, not even a byte', async () => {
  const maths = describeRoom(await signerNumber(1), {
    name: 'Maths',
    host: 'Ann',
    created: 1,
    nonce: new Uint8Array(8),
  })
  const full = await fullLedger(ledgerOf(maths))
  const mine = ledgerOf(maths)
  const whole = full.sizeSince(new Map())
  await serveCanvases(server, {
    answer: ({ have }) => ({ description: maths, ...full.sizeSince(have), runs: full.runsSince(have) }),
    admit: () => undefined,
  })

  /** @param upTo after so many bytes the cable is cut */
  async function fetch(upTo: number) {
    const cut = new AbortController()
    const came: Run[] = []
    let total: CanvasTotal | undefined
    let bytes = 0
    const receive = {
      total: (it: CanvasTotal): void => void (total = it),
      runs: (runs: Run[]): void => {
        came.push(...runs)
        expect(mine.receive(runs).refused).toEqual([])
        bytes += runs.reduce((sum, run) => sum + runBytes(run), 0)
        if (bytes >= upTo) cut.abort()
      },
    }
    const request = { room: maths.id, have: mine.vector }
    const failure: unknown = await fetchCanvas(asker, server.peerId, request, receive, cut.signal).catch(
      (error: unknown) => error,
    )
    mine.save()
    return { came, total: total!, bytes, failure }
  }

  const first = await fetch(whole.bytes / 2)
  expect(first.failure).toBeInstanceOf(CanvasBrokenOff)
  expect(first.bytes).toBeLessThan(whole.bytes)
  const held = new Map(mine.vector)

  const second = await fetch(Infinity)
  expect(second.failure).toBeUndefined()
  expect(second.came.filter(({ author, from }) => from <= (held.get(author) ?? 0))).toEqual([])
  expect([second.total.bytes, second.bytes]).toEqual([whole.bytes - first.bytes, whole.bytes - first.bytes])
  expect(mine.vector).toEqual(full.vector)
})

function ledgerOf(description: Ledger['description']): Ledger {
  const storage = new Storage(':memory:')
  storage.keepRoom(description)
  return new Ledger(description, storage)
}

/** Several people's lines, about a megabyte and a half. */
async function fullLedger(ledger: Ledger): Promise<Ledger> {
  const pencil = packPencil({ tool: 'pen', color: '#334455', width: 2, opacity: 1 })
  for (let n = 1; n <= AUTHORS; n += 1) {
    const signer = await signerNumber(n)
    for (let at = 0; at < LINES_EACH; at += 1) {
      // A scribble that no forecast makes small.
      const points = Array.from({ length: 700 }, (_, i) => ({
        x: (i * 7919 + at * 104_729) % 5003,
        y: (i * 6101 + n * 1299) % 4999,
        pressure: ((i * 31) % 97) / 97,
      }))
      ledger.append(signer, [{ kind: 'add', line: { pencil, points: packPoints(points) } }], at + 1, 0)
    }
  }
  return ledger
}
