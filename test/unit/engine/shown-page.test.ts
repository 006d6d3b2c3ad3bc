import { describe, expect, it } from 'vitest'
import type { Person } from '../../../p2p/api/contract.ts'
import { OwnPointer } from '../../../renderer/engine/own-pointer.ts'
import { ShownPage } from '../../../renderer/engine/shown-page.ts'

const PENCIL = { tool: 'pen', color: '#000000', width: 3, opacity: 1 } as const

function person(id: string, more: Partial<Person> = {}): Person {
  return { id, name: id, self: false, role: 'editor', at: [1, 2], ...more }
}

describe('the page shown', () => {
  it('has what is drawn on it, and nothing of other pages', () => {
    const page = new ShownPage(null)
    expect(page.has(PENCIL)).toBe(true)
    expect(page.has({ ...PENCIL, page: 'two' })).toBe(false)
    page.shelf.turn('two', [])
    expect(page.id).toBe('two')
    expect(page.has({ ...PENCIL, page: 'two' })).toBe(true)
  })

  it('shows the pointers of those who are on it, and everyone else without', () => {
    const page = new ShownPage(null)
    page.setPeople([person('anna'), person('ben', { page: 'two' })])
    expect(page.people.map(({ id, at }) => [id, at])).toEqual([
      ['anna', [1, 2]],
      ['ben', null],
    ])
    page.shelf.turn('two', [])
    expect(page.people.map(({ at }) => at)).toEqual([null, [1, 2]])
  })

  it('learns which of the people this peer is, and does not forget it', () => {
    const page = new ShownPage(null)
    page.setPeople([person('me', { self: true }), person('anna')])
    page.setPeople([person('anna')])
    expect(page.selfId).toBe('me')
  })
})

describe('this person’s pointer', () => {
  it('is told once for each time it moves', () => {
    const pointer = new OwnPointer()
    const told: unknown[] = []
    const tell = (): void => pointer.tell(at => told.push(at))
    tell()
    pointer.moveTo({ x: 1, y: 2 })
    pointer.moveTo({ x: 3, y: 4 })
    tell()
    tell()
    pointer.moveTo(null)
    tell()
    expect(told).toEqual([[3, 4], null])
    expect(pointer.at).toBeNull()
  })
})
