import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PeerProcess, type PeerOptions } from '../../support/peer-process.ts'

/** The peers of one lab and the folders made for them. */
export class PeerShelf {
  readonly peers: PeerProcess[] = []
  readonly #folders: string[] = []

  /** @param options as for {@link PeerProcess}; `data` is a fresh folder if left out */
  async start(options: Omit<PeerOptions, 'data'> & { data?: string | undefined }): Promise<PeerProcess> {
    const peer = new PeerProcess({ ...options, data: options.data ?? (await this.#makeFolder()) })
    this.peers.push(peer)
    await peer.info()
    return peer
  }

  async close(): Promise<void> {
    await Promise.all(this.peers.map(peer => peer.stop()))
    await Promise.all(this.#folders.map(folder => rm(folder, { recursive: true, force: true, maxRetries: 5 })))
  }

  async #makeFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'chalkboard-lab-'))
    this.#folders.push(folder)
    return folder
  }
}
