import type { Libp2p } from '@libp2p/interface'
import { encode } from 'it-length-prefixed'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { BLOB_PROTOCOL, fetchBlob, serveBlobs, type AnswerBlob } from '../../../p2p/network/blob-protocol.ts'
import { CanvasBrokenOff, CanvasNonsense, CanvasRefused, REFUSALS } from '../../../p2p/network/canvas-protocol.ts'
import { BlobFrameData } from '../../../p2p/wire/chalkboard.gen.js'
import { twoNodes } from './two-nodes.ts'

const ROOM = '0123456789abcdef0123456789abcdef'
const SHA256 = new Uint8Array(32).fill(7)
const STALL_MS = 300

let server: Libp2p
let asker: Libp2p

beforeEach(async () => {
  ;[server, asker] = await twoNodes()
})
afterEach(async () => {
  await Promise.all([server.stop(), asker.stop()])
})

function fetch(sha256 = SHA256, stallMs?: number): Promise<Uint8Array> {
  return fetchBlob(asker, server.peerId, { room: ROOM, sha256 }, AbortSignal.timeout(10_000), stallMs)
}

/** A server that says these frames to whoever asks, and then nothing. */
async function say(...said: Partial<BlobFrameData>[]): Promise<void> {
  await server.handle(BLOB_PROTOCOL, stream => {
    for (const frame of said) stream.send(encode.single(BlobFrameData.encode(frame)))
  })
}

describe('a picture', () => {
  it.each([1, LIMITS.blobPieceBytes, LIMITS.blobBytes])(
    'of %i bytes comes as it is, to whom it was meant for',
    async size => {
      const bytes = new Uint8Array(size).map((_, at) => at * 31)
      const asked: Parameters<AnswerBlob>[] = []
      await serveBlobs(server, (...question) => {
        asked.push(question)
        return bytes
      })
      expect(Buffer.compare(await fetch(), bytes)).toBe(0)
      expect(asked).toEqual([
        [
          { room: ROOM, sha256: expect.objectContaining({ length: 32 }) as unknown, sealed: undefined },
          asker.peerId.toString(),
        ],
      ])
    },
  )

  it('that is not here, or not for the asker, is refused with the reason', async () => {
    const answers = [undefined, { reason: REFUSALS.locked }, { reason: REFUSALS.removed }]
    await serveBlobs(server, () => answers.shift())
    for (const reason of [REFUSALS.notHere, REFUSALS.locked, REFUSALS.removed]) {
      await expect(fetch()).rejects.toEqual(new CanvasRefused(reason))
    }
  })

  it('asked for by no hash is not understood, and nobody looks for it', async () => {
    let asked = 0
    await serveBlobs(server, () => {
      asked += 1
      return undefined
    })
    await expect(fetch(SHA256.subarray(1))).rejects.toEqual(new CanvasRefused(REFUSALS.notUnderstood))
    expect(asked).toBe(0)
  })

  it('is not handed to one asker more often at once than it may ask', async () => {
    const bytes = new Uint8Array(LIMITS.blobBytes)
    await serveBlobs(server, () => bytes)
    const results = await Promise.allSettled(Array.from({ length: LIMITS.blobsFetchedAtOnce + 2 }, () => fetch()))
    const refused = results.flatMap(result => (result.status === 'rejected' ? [result.reason as unknown] : []))
    expect(refused.length).toBeGreaterThan(0)
    for (const reason of refused) expect(reason).toEqual(new CanvasRefused(REFUSALS.busy))
  })
})

describe('whoever hands out', () => {
  it.each<[string, Partial<BlobFrameData>[]]>([
    ['a size beyond the limit', [{ total: LIMITS.blobBytes + 1 }]],
    ['a size of nothing', [{ total: 0 }]],
    ['more than the size', [{ total: 3 }, { piece: new Uint8Array(4) }]],
    ['pieces of nothing', [{ total: 3 }, { piece: new Uint8Array(0) }]],
    ['a piece before the size', [{ piece: new Uint8Array(3) }]],
    ['two sizes', [{ total: 3 }, { total: 3 }]],
  ])('%s talks nonsense', async (_name, said) => {
    await say(...said)
    await expect(fetch()).rejects.toBeInstanceOf(CanvasNonsense)
  })

  it('a part and then nothing is given up', async () => {
    await say({ total: 3 }, { piece: new Uint8Array(1) })
    await expect(fetch(SHA256, STALL_MS)).rejects.toBeInstanceOf(CanvasBrokenOff)
  })
})
