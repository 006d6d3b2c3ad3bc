import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Client } from '../../../p2p/api/service.ts'
import { createPeer } from '../../../p2p/peer.ts'

const CLIENT: Client = { mayUseFiles: false, emit: () => undefined, onClose: () => undefined }

it('who has chosen no name has none to others, neither that of their account nor one in any language', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chalkboard-unnamed-'))
  const listen = ['/ip4/127.0.0.1/tcp/0']
  const ben = await createPeer({ dataDir: join(folder, 'ben'), listen, mdns: false })
  const anna = await createPeer({ dataDir: join(folder, 'anna'), listen, mdns: false, name: 'Anna' })
  try {
    const { id, addresses } = await ben.handlers['peer.info']({}, CLIENT)
    await anna.handlers['peer.dial']({ address: addresses[0]! }, CLIENT)
    expect(await anna.handlers['peers.list']({}, CLIENT)).toEqual([{ id, name: '' }])
  } finally {
    await Promise.all([anna.stop(), ben.stop()])
    rmSync(folder, { recursive: true })
  }
})
