import { ApiError } from '../../../p2p/api/contract.ts'
import type { Written } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'

/**
 * What somebody was writing when this window's page crashed. It is kept in the window's own storage, which outlives its pages:
 * a stroke in progress is kept by the peer, but a text is not known to be one until its field closes.
 */
export interface WrittenTexts {
  /** @param field a number of this page's; what was kept under it before goes @param written null: it is over */
  readonly keep: (room: string, field: number, written: Written | null) => void
  /** How many texts are being written in a room, in whatever field. */
  readonly count: (room: string) => number
  /** Puts what a crash left in a room on its board. @returns how many texts that were */
  readonly bringBack: (room: string, session: Pick<BoardSession, 'put' | 'set'>) => Promise<number>
}

export function createWrittenTexts(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): WrittenTexts {
  const texts = new Map<string, Map<number, Written>>()

  function store(room: string, fields: Map<number, Written>): void {
    try {
      if (fields.size === 0) storage.removeItem(keyOf(room))
      else storage.setItem(keyOf(room), JSON.stringify([...fields.values()]))
    } catch {
      // It is a second chance only: without it, whoever writes goes on all the same.
    }
  }

  function keep(room: string, field: number, written: Written | null): void {
    const fields = texts.get(room) ?? new Map<number, Written>()
    texts.set(room, fields)
    if (written === null) fields.delete(field)
    else fields.set(field, written)
    store(room, fields)
  }

  return {
    keep,
    count: room => texts.get(room)?.size ?? 0,
    async bringBack(room, session) {
      const left = read(storage.getItem(keyOf(room)))
      // First: what crashes the page must not do so again and again.
      storage.removeItem(keyOf(room))
      // Nor what a board of this page has left, with its field, that is gone.
      texts.delete(room)
      const items = left.flatMap(written => (written.kind === 'add' ? [written.item] : []))
      const changes = left.flatMap(written => (written.kind === 'change' ? [written.change] : []))
      let waiting = left
      try {
        if (items.length > 0) await session.put([], items)
        waiting = left.filter(({ kind }) => kind === 'change')
        if (changes.length > 0) await session.set(changes)
      } catch (error) {
        // Nobody has said no to it. The numbers of fields are above these.
        if (mayComeLater(error)) for (const [at, written] of waiting.entries()) keep(room, -1 - at, written)
        throw error
      }
      return left.length
    },
  }
}

function mayComeLater(error: unknown): boolean {
  return error instanceof ApiError && (error.kind === 'unreachable' || error.kind === 'disk')
}

function keyOf(room: string): string {
  return `chalkboard.writing.${room}`
}

/** What this app has stored itself; the peer checks each text as it does any other. */
function read(stored: string | null): readonly Written[] {
  if (stored === null) return []
  try {
    return JSON.parse(stored) as readonly Written[]
  } catch {
    return []
  }
}
