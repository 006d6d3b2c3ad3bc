/** The name that a school has set. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from '../../../p2p/api/service.ts'
import { createPeer, type Peer, type PeerOptions } from '../../../p2p/peer.ts'

const CLIENT: Client = { mayUseFiles: false, emit: () => true, onClose: () => undefined }

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chalkboard-preset-'))))
afterEach(() => rmSync(folder, { recursive: true }))

async function run(options: Partial<PeerOptions>, work: (peer: Peer) => unknown = () => undefined): Promise<string> {
  const peer = await createPeer({ dataDir: folder, listen: [], mdns: false, ...options })
  try {
    await work(peer)
    return (await peer.handlers['peer.info']({}, CLIENT)).name
  } finally {
    await peer.stop()
  }
}

describe('a preset name', () => {
  it('is that of whoever has not chosen one', async () => {
    expect(await run({ presetName: 'Class 3b' })).toBe('Class 3b')
  })

  it('does not replace what a person has chosen, nor what the app was started with', async () => {
    const choose = (peer: Peer) => peer.handlers['peer.rename']({ name: 'Mia' }, CLIENT)
    expect(await run({ presetName: 'Class 3b' }, choose)).toBe('Mia')
    expect(await run({ presetName: 'Class 3b' })).toBe('Mia')
    expect(await run({ presetName: 'Class 3b', name: 'Ben' })).toBe('Ben')
  })
})
