import type { PeerApi } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'

/** The bytes of the pictures of one room, by their SHA-256. */
export class RoomPictures {
  readonly #api: PeerApi
  readonly #room: string
  readonly #newUpload: () => number

  /** @param newUpload tells uploads apart: a number that no other window of this peer uses at the same time */
  constructor(api: PeerApi, room: string, newUpload: () => number) {
    this.#api = api
    this.#room = room
    this.#newUpload = newUpload
  }

  /** Null if it is not on this computer yet. */
  async read(sha256: string): Promise<Uint8Array | null> {
    const found = await this.#api.call('blobs.get', { room: this.#room, sha256 })
    return found?.data ?? null
  }

  /** @returns its SHA-256 @throws ApiError */
  async keep(bytes: Uint8Array): Promise<string> {
    const upload = this.#newUpload()
    for (let at = 0; ; at += LIMITS.filePieceBytes) {
      const last = at + LIMITS.filePieceBytes >= bytes.length
      const data = bytes.slice(at, at + LIMITS.filePieceBytes)
      const { sha256 } = await this.#api.call('blobs.put', { room: this.#room, upload, data, last })
      if (sha256 !== null) return sha256
      if (last) throw new Error('The peer took the whole picture and gave no name for it.')
    }
  }

  /** As `PictureSource` of the engine. After a lost connection any may have come unheard. */
  onArrived(listener: (sha256: string | null) => void): () => void {
    const stops = [
      this.#api.on('blobs.arrived', ({ room, sha256 }) => room === this.#room && listener(sha256)),
      this.#api.onConnection(connected => connected && listener(null)),
    ]
    return () => stops.forEach(stop => stop())
  }
}
