import { describe, expect, it } from 'vitest'
import type { Canvas } from '../../../p2p/canvas/canvas.ts'
import type { ItemId } from '../../../p2p/canvas/item.ts'
import type { Change, Entry } from '../../../p2p/canvas/operation.ts'
import { pageLine } from '../../../p2p/canvas/pages.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { canvasOf, lineOf, looks, randomStory, Story } from './random-entries.ts'

function id(author: string, seq: number, position = 0): ItemId {
  return { author, seq, position }
}

function remove(...items: ItemId[]): Change {
  return { kind: 'remove', items }
}

/** Cuts an item into pieces of these marks. */
function cut(item: ItemId, ...marks: number[]): Change[] {
  return [remove(item), ...marks.map(mark => lineOf(mark, item))]
}

/** The marks of what can be seen, whatever the order in which the entries come. */
function seen({ entries }: Story): number[] {
  const marks = (canvas: Canvas) => canvas.items().map(({ pencil }) => pencil!.color)
  const shown = marks(canvasOf(entries))
  expect(marks(canvasOf(entries.toReversed()))).toEqual(shown)
  return shown.sort((a, b) => a - b)
}

/** A canvas for each order in which the entries can come. */
function inEveryOrder({ entries }: Story): Canvas[] {
  const orders = (left: readonly Entry[]): Entry[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((entry, at) => orders(left.toSpliced(at, 1)).map(others => [entry, ...others]))
  return orders(entries).map(order => canvasOf(order))
}

describe('the pieces of an item', () => {
  it('are those of the last of all who cut it at once, never of two', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    story.tell('ben', ...cut(id('ann', 1), 11, 12))
    story.tell('cem', ...cut(id('ann', 1), 21, 22, 23))
    expect(seen(story)).toEqual([21, 22, 23])
    story.tell('cem', { kind: 'undo', seq: 1 })
    expect(seen(story), 'the other cut holds once the last is undone').toEqual([11, 12])
    story.tell('ben', { kind: 'undo', seq: 1 })
    expect(seen(story)).toEqual([1])
    story.tell('cem', { kind: 'redo', seq: 1 })
    expect(seen(story)).toEqual([21, 22, 23])
  })

  it('are gone if somebody rubs out all of it at the same time, whoever is the last', () => {
    for (const order of ['before', 'after']) {
      const story = new Story()
      story.tell('ann', lineOf(1))
      if (order === 'before') story.tell('ben', remove(id('ann', 1)))
      story.tell('cem', ...cut(id('ann', 1), 21))
      if (order === 'after') story.tell('ben', remove(id('ann', 1)))
      expect(seen(story), order).toEqual([])
      story.tell('ben', { kind: 'undo', seq: 1 })
      expect(seen(story), order).toEqual([21])
    }
  })

  it('can be cut again of an item that was brought back in between', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    story.tell('ben', remove(id('ann', 1)))
    story.tell('ann', { kind: 'restore', items: [id('ann', 1)] })
    story.tell('cem', ...cut(id('ann', 1), 21))
    expect(seen(story)).toEqual([21])
  })

  it('go with the cut that made what they are pieces of', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    story.tell('ben', ...cut(id('ann', 1), 11, 12))
    story.tell('cem', ...cut(id('ben', 1, 1), 21, 22))
    expect(seen(story)).toEqual([11, 21, 22])
    story.tell('ben', { kind: 'undo', seq: 1 })
    expect(seen(story), 'the line is back, and not twice').toEqual([1])
    story.tell('ben', { kind: 'redo', seq: 1 })
    expect(seen(story)).toEqual([11, 21, 22])
  })

  it('go with what was drawn if that is undone or cleared, and come back with it', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    story.tell('ben', ...cut(id('ann', 1), 11))
    story.tell('ann', { kind: 'undo', seq: 1 })
    expect(seen(story)).toEqual([])
    story.tell('ann', { kind: 'redo', seq: 1 })
    expect(seen(story)).toEqual([11])
    story.tell('cem', { kind: 'clear', seen: new Map([['ann', 1]]) })
    expect(seen(story), 'cut while somebody cleared').toEqual([])
    story.tell('cem', { kind: 'undo', seq: 1 })
    expect(seen(story)).toEqual([11])
  })

  it('are not seen before what they are pieces of, nor if their entry does not remove that', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    story.tell('ben', lineOf(11, id('ann', 1)))
    expect(seen(story)).toEqual([1])
    const [, piece] = story.entries
    expect(canvasOf([piece!]).size).toBe(0)
  })

  it('cannot be pieces of one another', () => {
    const entry = (author: string, seq: number, lamport: number, ...operation: Change[]): Entry => {
      return { author, seq, lamport, time: 0, operation }
    }
    const ring = [entry('ben', 1, 1, ...cut(id('cem', 1), 11, 12)), entry('cem', 1, 1, ...cut(id('ben', 1), 21, 22))]
    expect(looks(canvasOf(ring))).toEqual([])
    expect(looks(canvasOf(ring.toReversed()))).toEqual([])
  })

  it('are pieces of the same in the end, be they here before what that was cut into first', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    story.tell('ben', ...cut(id('ann', 1), 11, 12))
    story.tell('cem', ...cut(id('ben', 1), 21, 22))
    for (const canvas of inEveryOrder(story)) {
      expect(canvas.items().map(({ root }) => root?.author)).toEqual(['ann', 'ann', 'ann'])
    }
  })

  it('are never seen of a page, even one that says that it is a piece itself', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    const page: Change = { kind: 'add', line: { ...pageLine('Page 2'), pieceOf: id('ann', 1) } }
    story.tell('ben', remove(id('ann', 1)), page)
    story.tell('cem', ...cut(id('ben', 1), 21))
    for (const canvas of inEveryOrder(story)) expect(looks(canvas)).toEqual([])
  })

  it('take no longer to find the more often the item was removed', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    story.tell('ben', ...cut(id('ann', 1), 11))
    for (let times = 0; times < 30_000; times += 1) story.tell('cem', remove(id('ann', 1)))
    expect(canvasOf(story.entries).size).toBe(0)
  })

  it('take no longer to find the more others have cut it', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    for (let times = 0; times < 10_000; times += 1) story.tell('ben', ...cut(id('ann', 1), 11, 12, 13))
    expect(canvasOf(story.entries).size).toBe(3)
  })

  it('are as good as endlessly many: a line that was cut ten thousand times is cleared', () => {
    const story = new Story()
    story.tell('ann', lineOf(1))
    for (let at = 1; at <= 10_000; at += 1) story.tell('ann', ...cut(id('ann', at), 1, 2))
    const canvas = canvasOf(story.entries)
    expect(canvas.size).toBe(10_001)
    canvas.apply({ author: 'ann', seq: 10_002, lamport: 10_002, time: 0, operation: [{ kind: 'undo', seq: 1 }] })
    expect(canvas.size).toBe(0)
  })

  it('are the same on every canvas, in whatever order all of it comes', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 300; seed += 1) {
      const random = new Random(seed)
      const { entries } = randomStory(random, 40, true)
      const expected = looks(canvasOf(entries, 'ann'))
      for (let times = 0; times < 3; times += 1) {
        expect(looks(canvasOf(random.shuffled([...entries, ...entries]), 'ann')), `seed ${seed}`).toEqual(expected)
      }
    }
  })
})
