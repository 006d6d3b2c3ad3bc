import { describe, expect, it } from 'vitest'
import { deadEntries } from '../../../p2p/canvas/dead.ts'
import { formatItemId, type ItemId } from '../../../p2p/canvas/item.ts'
import type { Change } from '../../../p2p/canvas/operation.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { pageLine } from '../../../p2p/canvas/pages.ts'
import { PAPERS } from '../../../p2p/canvas/paper.ts'
import { looksOf } from '../../../p2p/looks.ts'
import { addFilledPages, addPage, changePage, removePage, restorePage } from '../../../p2p/room/page-operations.ts'
import { canvasOf, lineOf, OWNER, Story } from './random-entries.ts'

const FIRST: ItemId = { author: OWNER, seq: 0, position: 0 }
const BENS: ItemId = { author: 'ben', seq: 1, position: 0 }
const BENS_PAGE = 'ben.1'

function page(name = ''): Change {
  return { kind: 'add', line: pageLine(name) }
}

function lineOn(id: string, mark = 1): Change {
  const { line } = lineOf(mark) as Extract<Change, { kind: 'add' }>
  return { kind: 'add', line: { ...line, pencil: { ...line.pencil, page: id } } }
}

function remove(...items: ItemId[]): Change {
  return { kind: 'remove', items }
}

function canvas(story: Story) {
  return canvasOf(story.entries, OWNER)
}

function pages(story: Story): string[] {
  return canvas(story)
    .pages.list()
    .map(({ id, name }) => name || id)
}

function lines(story: Story): string[] {
  return canvas(story).items().map(formatItemId)
}

describe('the pages of a canvas', () => {
  it('are one plain one at first, which can get a name and a paper like any other', () => {
    const story = new Story()
    expect(canvas(story).pages.list()).toEqual([{ id: '', name: '', paper: 'plain' }])
    story.tell('ben', { kind: 'set', items: [FIRST], field: 'text', value: 'Start' })
    story.tell('cem', { kind: 'set', items: [FIRST], field: 'paper', value: PAPERS.indexOf('seyes') })
    expect(canvas(story).pages.list()).toEqual([{ id: '', name: 'Start', paper: 'seyes' }])
  })

  it('are no lines: they are neither counted nor cleared', () => {
    const story = new Story()
    story.tell('ben', page('Two'))
    story.tell('cem', { kind: 'clear', seen: new Map([['ben', 1]]) })
    expect(canvas(story).size).toBe(0)
    expect(pages(story)).toEqual(['', 'Two'])
  })

  it('take what lies on them along when they go, and bring it back', () => {
    const story = new Story()
    story.tell('ben', page())
    story.tell('cem', lineOn(BENS_PAGE))
    story.tell('ben', remove(BENS))
    expect(lines(story)).toEqual([])
    expect(canvas(story).pages.removed()).toEqual([{ id: BENS_PAGE, name: '', paper: 'plain' }])
    story.tell('ben', { kind: 'undo', seq: 2 })
    expect(lines(story)).toEqual(['cem.1'])
  })

  it('keep what someone drew on a page that was deleted meanwhile', () => {
    const story = new Story()
    story.tell('ben', page())
    story.tell('ben', remove(BENS))
    story.tell('cem', lineOn(BENS_PAGE))
    expect(lines(story)).toEqual([])
    story.tell('cem', { kind: 'restore', items: [BENS] })
    expect(lines(story)).toEqual(['cem.1'])
  })

  it('are gone once adding them is excluded, though they were undone and restored before, in whatever order that comes', () => {
    const story = new Story()
    story.tell('ben', page('Two'))
    story.tell('ben', { kind: 'undo', seq: 1 })
    story.tell(OWNER, { kind: 'restore', items: [BENS] }, lineOn(BENS_PAGE))
    expect(pages(story)).toEqual(['', 'Two'])
    const seen = new Map([['ben', 0]])
    story.tell(OWNER, { kind: 'rule', author: 'ben', role: 'viewer', seen, keyCheck: undefined })
    expect([pages(story), lines(story)]).toEqual([[''], []])
    expect(looksOf(canvasOf(story.entries.toReversed(), OWNER))).toEqual(looksOf(canvas(story)))
  })

  it('can be restored for what others drew on them when their author undoes adding them', () => {
    const story = new Story()
    story.tell('ben', page())
    story.tell('cem', lineOn(BENS_PAGE))
    story.tell('ben', { kind: 'undo', seq: 1 })
    expect(pages(story)).toEqual([''])
    story.tell('cem', ...restorePage(canvas(story), BENS_PAGE))
    expect(lines(story)).toEqual(['cem.1'])
  })

  it('are never none: the first is there while all others are gone', () => {
    const story = new Story()
    story.tell('ben', page())
    story.tell('cem', lineOf(1))
    story.tell('cem', remove(FIRST))
    expect([pages(story), lines(story)]).toEqual([[BENS_PAGE], []])
    story.tell('ben', remove(BENS))
    expect([pages(story), lines(story)]).toEqual([[''], ['cem.1']])
    story.tell('ben', { kind: 'undo', seq: 2 })
    expect([pages(story), lines(story)]).toEqual([[BENS_PAGE], []])
  })

  it('show no name that nobody could have typed', () => {
    const story = new Story()
    story.tell('ben', page('two\nlines'))
    expect(canvas(story).pages.list().at(-1)!.name).toBe('')
  })

  it('are part of what the canvas looks like', () => {
    const plain = new Story()
    const squared = new Story()
    for (const story of [plain, squared]) story.tell('ben', page('Two'))
    squared.tell('ben', { kind: 'set', items: [BENS], field: 'paper', value: 1 })
    plain.tell('ben', { kind: 'set', items: [BENS], field: 'paper', value: 0 })
    expect(looksOf(canvas(plain)).sha256).not.toBe(looksOf(canvas(squared)).sha256)
  })
})

describe('a clear', () => {
  it('clears the page it names, and the first if it names none', () => {
    const story = new Story()
    story.tell('ben', page(), lineOf(1))
    story.tell('ben', lineOn(BENS_PAGE))
    story.tell('cem', { kind: 'clear', seen: story.vector, page: BENS_PAGE })
    expect(lines(story)).toEqual(['ben.1.1'])
    story.tell('cem', { kind: 'clear', seen: story.vector })
    expect(lines(story)).toEqual([])
    story.tell('cem', { kind: 'undo', seq: 1 })
    expect(lines(story)).toEqual(['ben.2'])
  })

  it('that comes undone is told of as one that never was', () => {
    const story = new Story()
    story.tell('ben', page())
    story.tell('ben', lineOn(BENS_PAGE))
    story.tell('ben', { kind: 'clear', seen: story.vector, page: BENS_PAGE })
    story.tell('ben', { kind: 'undo', seq: 3 })
    expect(canvasOf(story.entries.toReversed(), OWNER).items().map(formatItemId)).toEqual(['ben.2'])
  })
})

describe('what is dead on pages', () => {
  it('is neither a removed page nor what lies on it', () => {
    const story = new Story()
    story.tell('ben', page())
    story.tell('cem', lineOn(BENS_PAGE))
    story.tell('ben', remove(BENS))
    expect(deadEntries(canvas(story), story.vector)).toEqual(new Map())
  })

  it('is what was cleared on its own page, not what another page keeps', () => {
    const story = new Story()
    story.tell('ben', page())
    story.tell('cem', lineOn(BENS_PAGE))
    story.tell('cem', lineOf(1))
    story.tell('ben', { kind: 'clear', seen: story.vector })
    story.tell('ben', remove(BENS))
    expect(deadEntries(canvas(story), story.vector)).toEqual(new Map([['cem', [[2, 2]]]]))
  })
})

describe('what a person does to pages', () => {
  /** Adds pages of these names, each as someone else would at that moment. */
  function classroom(...steps: [name: string, after?: string][]): Story {
    const story = new Story()
    for (const [name, after] of steps) {
      const own = { author: 'ben', seq: (story.vector.get('ben') ?? 0) + 1, position: 0 }
      story.tell('ben', ...addPage(canvas(story), own, { name, ...(after === undefined ? {} : { after }) }))
    }
    return story
  }

  it('adds at the end, or after a page', () => {
    expect(pages(classroom(['A'], ['B']))).toEqual(['', 'A', 'B'])
    expect(pages(classroom(['A'], ['B', ''], ['C', BENS_PAGE], ['D', '']))).toEqual(['', 'D', 'B', 'A', 'C'])
  })

  /** Adds so many pages with a line on each after a page. @returns the ids of the pages */
  function fill(story: Story, count: number, after?: string): string[] {
    const own = { author: 'dan', seq: (story.vector.get('dan') ?? 0) + 1, position: 0 }
    const { line } = lineOf(1) as Extract<Change, { kind: 'add' }>
    const filled = Array.from({ length: count }, (_, at) => ({ name: `P${at}`, lines: [{ ...line, locked: at > 0 }] }))
    const { operation, ids } = addFilledPages(canvas(story), own, filled, after)
    story.tell('dan', ...operation)
    return ids
  }

  it('adds pages with what lies on them, as one step to undo', () => {
    const story = classroom(['A'], ['B'])
    const ids = fill(story, 40, BENS_PAGE)
    const names = ids.map((_, at) => `P${at}`)
    expect(pages(story)).toEqual(['', 'A', ...names, 'B'])
    const items = canvas(story).items()
    expect(items.map(({ page }) => page)).toEqual(ids)
    expect(items.map(({ locked }) => locked)).toEqual(ids.map((_, at) => at > 0))
    expect(fill(story, 1)).toEqual(['dan.2'])
    expect(pages(story).at(-1)).toBe('P0')
    story.tell('dan', { kind: 'undo', seq: 1 })
    expect(pages(story)).toEqual(['', 'A', 'B', 'P0'])
    expect(deadEntries(canvas(story), story.vector).get('dan')).toBeUndefined()
    story.tell('dan', { kind: 'redo', seq: 1 })
    expect(canvas(story).items()).toHaveLength(41)
  })

  it('adds neither more pages than a room can have nor more than one entry holds, nor after one that is gone', () => {
    const story = classroom(['A'])
    expect(() => fill(story, LIMITS.pagesPerRoom - 1)).toThrow('has 2 pages already')
    expect(() => fill(story, 2, 'ben.9')).toThrow('no such page')
    const { line } = lineOf(1) as Extract<Change, { kind: 'add' }>
    const full = { lines: Array.from({ length: LIMITS.changesPerEntry }, () => line) }
    expect(() => addFilledPages(canvas(story), { ...BENS, seq: 9 }, [full])).toThrow('too much')
  })

  it('moves, renames and prints, as one step to undo', () => {
    const story = classroom(['A'], ['B'], ['C'])
    story.tell('cem', ...changePage(canvas(story), 'ben.3', { before: '', name: 'Z', paper: 'staves' }))
    expect(pages(story)).toEqual(['Z', '', 'A', 'B'])
    story.tell('cem', ...changePage(canvas(story), '', { before: null }))
    expect(pages(story)).toEqual(['Z', 'A', 'B', ''])
    story.tell('cem', { kind: 'undo', seq: 2 })
    story.tell('cem', { kind: 'undo', seq: 1 })
    expect(pages(story)).toEqual(['', 'A', 'B', 'C'])
  })

  it('moves between two pages that two people put to one place', () => {
    const story = classroom(['A'], ['B'], ['C'])
    story.tell('cem', { kind: 'set', items: [1, 2].map(seq => ({ ...BENS, seq })), field: 'order', value: 'a5' })
    expect(pages(story)).toEqual(['', 'C', 'A', 'B'])
    story.tell('cem', ...changePage(canvas(story), 'ben.3', { before: 'ben.2' }))
    expect(pages(story)).toEqual(['', 'A', 'C', 'B'])
  })

  it('never deletes the last page, nor one that is not there', () => {
    const story = classroom(['A'])
    story.tell('cem', ...removePage(canvas(story), ''))
    expect(pages(story)).toEqual(['A'])
    expect(() => removePage(canvas(story), BENS_PAGE)).toThrow('at least one page')
    expect(() => changePage(canvas(story), '', { name: 'gone' })).toThrow('no such page')
    expect(() => restorePage(canvas(story), BENS_PAGE)).toThrow('not been deleted')
  })
})
