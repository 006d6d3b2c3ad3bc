import { describe, expect, it } from 'vitest'
import type { ItemId, Line } from '../../../p2p/canvas/item.ts'
import type { Change } from '../../../p2p/canvas/operation.ts'
import { packPoints } from '../../../p2p/canvas/point.ts'
import { canvasOf, Story } from './random-entries.ts'

function add(mark: number, fields: Pick<Line, 'order' | 'locked' | 'group'> = {}): Change {
  const points = packPoints([{ x: mark, y: 0, pressure: 0.5 }])
  return { kind: 'add', line: { pencil: { tool: 0, color: mark, width: 8, opacity: 255 }, points, ...fields } }
}

const FIRST: ItemId = { author: 'ann', seq: 1, position: 0 }

describe('an item that is added with fields of its own', () => {
  it('has them from the first moment on', () => {
    const story = new Story()
    story.tell('ann', add(1), add(2), add(3))
    const middle = canvasOf(story.entries).items()[1]!
    story.tell('ben', { kind: 'remove', items: [middle] }, add(4, { order: middle.place, locked: true, group: 'g' }))
    const items = canvasOf(story.entries).items()
    // The same place as those of the other author in the same entry: after them by name.
    expect(items.map(({ pencil }) => pencil!.color)).toEqual([1, 3, 4])
    expect(items[2]).toMatchObject({ locked: true, group: 'g', place: middle.place })
  })

  it('lies below what was drawn after what it stands for', () => {
    const story = new Story()
    story.tell('ann', add(1))
    story.tell('ann', add(2))
    const place = canvasOf(story.entries).find(FIRST)!.place
    story.tell('ben', { kind: 'remove', items: [FIRST] }, add(3, { order: place }), add(4, { order: place }))
    expect(
      canvasOf(story.entries)
        .items()
        .map(({ pencil }) => pencil!.color),
    ).toEqual([3, 4, 2])
  })

  it('can be given others, and gets its own back when that is undone', () => {
    const story = new Story()
    story.tell('ann', add(1, { order: 'a1', locked: true, group: 'g' }))
    const seq = story.tell(
      'ben',
      { kind: 'set', items: [FIRST], field: 'group', value: '' },
      { kind: 'set', items: [FIRST], field: 'locked', value: false },
      { kind: 'set', items: [FIRST], field: 'order', value: 'a7' },
    )
    expect(canvasOf(story.entries).find(FIRST)).toMatchObject({ place: 'a7', locked: false, group: '' })
    expect(canvasOf(story.entries.toReversed()).find(FIRST)).toMatchObject({ place: 'a7', locked: false, group: '' })
    story.tell('ben', { kind: 'undo', seq })
    expect(canvasOf(story.entries).find(FIRST)).toMatchObject({ place: 'a1', locked: true, group: 'g' })
  })
})
