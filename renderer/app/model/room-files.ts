import type { PeerApi, Result, RoomSummary } from '../../../p2p/api/contract.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { createStore, type Store } from '../../peer/store.ts'

export interface Transfer {
  readonly doing: 'saving' | 'opening'
  /** Of the room that is saved or the file that is opened. */
  readonly name: string
  /** Bytes; 0 of 0 while nothing is known. */
  readonly done: number
  readonly total: number
}

export interface RoomFilesState {
  readonly transfer: Transfer | null
  /** The file that was not taken in, and why. */
  readonly refused: { readonly file: string; readonly reason: string } | null
}

/** The part of a File that matters. */
export interface SourceFile {
  readonly name: string
  readonly size: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

export interface RoomFilesOptions {
  readonly api: PeerApi
  /** Hands a finished file to the person. */
  readonly give: (name: string, parts: readonly Uint8Array[]) => void
  /** A room has come out of a file. */
  readonly onOpened: (room: RoomSummary) => void
  readonly onFailed: (error: unknown) => void
  /** Tells uploads apart: a number that no other window of this peer uses at the same time. */
  readonly newUpload: () => number
}

export interface RoomFiles {
  readonly state: Store<RoomFilesState>
  readonly save: (room: { readonly id: string; readonly name: string }) => Promise<void>
  readonly open: (file: SourceFile) => Promise<void>
  /** A file of this computer, for a page that may use those by their paths. */
  readonly openPath: (path: string) => Promise<void>
  readonly dismiss: () => void
}

/** Rooms to files and back, one at a time. */
export function createRoomFiles({ api, give, onOpened, onFailed, newUpload }: RoomFilesOptions): RoomFiles {
  const state = createStore<RoomFilesState>({ transfer: null, refused: null })

  async function save({ id, name }: { id: string; name: string }): Promise<void> {
    if (state.get().transfer !== null) return
    const progress = (done: number, total: number) => state.patch({ transfer: { doing: 'saving', name, done, total } })
    progress(0, 0)
    try {
      const parts: Uint8Array[] = []
      let fileName = ''
      for (let from: number | null = 0; from !== null;) {
        const piece: Result<'rooms.export'> = await api.call('rooms.export', { room: id, from })
        parts.push(piece.data)
        fileName = piece.name
        from = piece.next
        progress(from ?? piece.total, piece.total)
      }
      give(fileName, parts)
    } catch (error) {
      onFailed(error)
    } finally {
      state.patch({ transfer: null })
    }
  }

  async function open(file: SourceFile): Promise<void> {
    const opening = { doing: 'opening', name: file.name, total: file.size } as const
    await takeIn(file.name, file.size, () => upload(file, done => state.patch({ transfer: { ...opening, done } })))
  }

  async function openPath(path: string): Promise<void> {
    const name = path.split(/[\\/]/).at(-1) ?? path
    await takeIn(name, 0, () => api.call('rooms.open', { file: path }))
  }

  async function takeIn(name: string, total: number, read: () => Promise<RoomSummary>): Promise<void> {
    if (state.get().transfer !== null) return
    state.set({ transfer: { doing: 'opening', name, total, done: 0 }, refused: null })
    try {
      onOpened(await read())
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      state.patch({ refused: { file: name, reason } })
    } finally {
      state.patch({ transfer: null })
    }
  }

  async function upload(file: SourceFile, onSent: (bytes: number) => void): Promise<RoomSummary> {
    const upload = newUpload()
    for (let from = 0; ; from += LIMITS.filePieceBytes) {
      const data = new Uint8Array(await file.slice(from, from + LIMITS.filePieceBytes).arrayBuffer())
      const last = from + LIMITS.filePieceBytes >= file.size
      const { room } = await api.call('rooms.import', { upload, data, last })
      onSent(Math.min(file.size, from + LIMITS.filePieceBytes))
      if (room !== null) return room
      if (last) throw new Error('The peer took the whole file and gave no room.')
    }
  }

  return { state, save, open, openPath, dismiss: () => state.patch({ refused: null }) }
}
