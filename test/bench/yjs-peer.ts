/**
 * The same strokes as a Yjs document, over the same kind of stream: `serve FILE` prints an address; `join ADDRESS FILE`
 * fetches the document, applies it, stores it, reads every line of it, and prints how long that took in milliseconds.
 */
import { peerIdFromString } from '@libp2p/peer-id'
import { LengthPrefixedDecoder } from '@libp2p/utils'
import { multiaddr } from '@multiformats/multiaddr'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { encode } from 'it-length-prefixed'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import { startNode } from '../../p2p/network/node.ts'

const PROTOCOL = '/bench/yjs/1.0.0'
const CHUNK_BYTES = 256 * 1024
const MAX_DOCUMENT_BYTES = 1024 * 1024 * 1024

const running = await startNode({
  privateKey: await generateKeyPair('Ed25519'),
  listen: ['/ip4/127.0.0.1/tcp/0'],
  mdns: false,
})
const [what, target, file] = process.argv.slice(2)
if (what === 'serve') await serve(target!)
else process.stdout.write(`${await join(target!, file!)}\n`, () => process.exit(0))

async function serve(documentFile: string): Promise<void> {
  const update = readFileSync(documentFile)
  await running.node.handle(PROTOCOL, async stream => {
    for (let at = 0; at < update.length; at += CHUNK_BYTES) {
      const isFree = stream.send(encode.single(update.subarray(at, at + CHUNK_BYTES)))
      if (!isFree) await new Promise<void>(resolve => stream.addEventListener('drain', () => resolve(), { once: true }))
    }
    await stream.close()
  })
  process.stdout.write(`${running.addresses()[0]!} ${update.length}\n`)
}

async function join(address: string, database: string): Promise<number> {
  const [, peer] = address.split('/p2p/')
  await running.node.dial(multiaddr(address))
  const asked = performance.now()
  const stream = await running.node.dialProtocol(peerIdFromString(peer!), PROTOCOL)
  const decoder = new LengthPrefixedDecoder({ maxDataLength: CHUNK_BYTES, maxBufferSize: MAX_DOCUMENT_BYTES })
  const chunks: Uint8Array[] = []
  for await (const bytes of stream) for (const chunk of decoder.decode(bytes)) chunks.push(chunk.subarray())
  const update = Buffer.concat(chunks)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const store = new DatabaseSync(database)
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE updates (bytes BLOB NOT NULL)')
  store.prepare('INSERT INTO updates VALUES (?)').run(update)
  let points = 0
  for (const line of doc.getArray<Y.Map<unknown>>('lines')) points += (line.get('points') as number[]).length / 3
  if (points === 0) throw new Error('The document came without lines.')
  return performance.now() - asked
}
