import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../../p2p/api/contract.ts'
import { createWrittenTexts } from '../../../renderer/app/model/written-texts.ts'
import type { Written } from '../../../renderer/engine/board.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { PENCIL, point } from '../engine/builders.ts'

const ROOM = 'biology'

/** What a window keeps while its pages come and go. */
class FakeStorage {
  readonly kept = new Map<string, string>()
  isFull = false

  getItem(key: string): string | null {
    return this.kept.get(key) ?? null
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('Full.', 'QuotaExceededError')
    this.kept.set(key, value)
  }

  removeItem(key: string): void {
    this.kept.delete(key)
  }
}

function added(text: string): Written {
  const points = [point(0, 0), point(9, 0), point(9, 5), point(0, 5)]
  return { kind: 'add', item: { pencil: { ...PENCIL, tool: 'text', page: 'me-3-0' }, points, text } }
}

function changed(text: string): Written {
  return { kind: 'change', change: { ids: ['ben-7-0'], set: { text, matrix: [1, 0, 0, 1, 0, 0] } } }
}

let storage: FakeStorage

beforeEach(() => {
  storage = new FakeStorage()
})

/** The page of a window that has come again. */
function page() {
  const session = { put: vi.fn(() => Promise.resolve([])), set: vi.fn(() => Promise.resolve()) }
  return { ...createWrittenTexts(storage), session }
}

describe('what was being written when a page crashed', () => {
  test('is put on the board of its room, as it was last, in one step, and once', async () => {
    const { keep } = page()
    keep(ROOM, 1, added('Photo'))
    keep(ROOM, 1, added('Photosynthesis'))
    keep(ROOM, 2, added('Osmosis'))
    keep(ROOM, 3, changed('Mitosis'))
    keep('maths', 4, added('7 × 8'))

    const next = page()
    expect(await next.bringBack(ROOM, next.session)).toBe(3)
    const items = [added('Photosynthesis'), added('Osmosis')].map(written => (written as { item: NewItem }).item)
    expect(next.session.put.mock.calls).toEqual([[[], items]])
    expect(next.session.set.mock.calls).toEqual([[[(changed('Mitosis') as { change: unknown }).change]]])
    expect(await next.bringBack(ROOM, next.session)).toBe(0)
    expect(next.session.put).toHaveBeenCalledTimes(1)
    expect(await next.bringBack('maths', next.session)).toBe(1)
  })

  test('is nothing once it is over', async () => {
    const { keep } = page()
    keep(ROOM, 1, added('Photosynthesis'))
    keep(ROOM, 1, null)
    expect([...storage.kept]).toEqual([])
    const next = page()
    expect(await next.bringBack(ROOM, next.session)).toBe(0)
    expect(next.session.put).not.toHaveBeenCalled()
  })

  test('does not come again and again if the room refuses it', async () => {
    const { keep } = page()
    keep(ROOM, 1, added('Photosynthesis'))
    const next = page()
    next.session.put.mockRejectedValue(new Error('You may watch only.'))
    await expect(next.bringBack(ROOM, next.session)).rejects.toThrow('You may watch only.')
    expect(await next.bringBack(ROOM, next.session)).toBe(0)
  })

  test('comes the next time if nobody could be asked', async () => {
    const { keep } = page()
    keep(ROOM, 1, added('Photosynthesis'))
    keep(ROOM, 2, changed('Mitosis'))
    const next = page()
    next.session.put.mockRejectedValueOnce(new ApiError('unreachable', 'Lost.'))
    await expect(next.bringBack(ROOM, next.session)).rejects.toThrow('Lost.')
    next.keep(ROOM, 3, added('Osmosis'))
    next.keep(ROOM, 3, null)
    next.session.set.mockRejectedValueOnce(new ApiError('disk', 'Full.'))
    await expect(next.bringBack(ROOM, next.session)).rejects.toThrow('Full.')
    expect(next.session.put).toHaveBeenCalledTimes(2)
    expect(await next.bringBack(ROOM, next.session)).toBe(1)
    expect(next.session.put).toHaveBeenCalledTimes(2)
    expect(await next.bringBack(ROOM, next.session)).toBe(0)
  })

  test('does not come once more from a field that went with its board, whatever is written after it', async () => {
    const { keep, bringBack, session } = page()
    // Refused, as by a rule, and left in its field with the room.
    keep(ROOM, 1, added('Photosynthesis'))
    expect(await bringBack(ROOM, session)).toBe(1)
    keep(ROOM, 2, added('Osmosis'))
    keep(ROOM, 2, null)
    expect(await bringBack(ROOM, session)).toBe(0)
  })

  test('is left alone where the storage is full or damaged', async () => {
    const { keep, bringBack, session } = page()
    storage.isFull = true
    keep(ROOM, 1, added('Photosynthesis'))
    expect(await bringBack(ROOM, session)).toBe(0)
    keep(ROOM, 1, null)
    storage.isFull = false
    keep(ROOM, 2, added('Osmosis'))
    for (const key of storage.kept.keys()) storage.kept.set(key, '[{"kind":')
    expect(await bringBack(ROOM, session)).toBe(0)
  })
})
