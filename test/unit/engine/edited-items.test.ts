import { describe, expect, it } from 'vitest'
import type { LineView } from '../../../p2p/api/contract.ts'
import { Drawings } from '../../../renderer/engine/drawings.ts'
import { EditedItems } from '../../../renderer/engine/edited-items.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { drawing, PENCIL, view } from './builders.ts'

const TEXT = { ...PENCIL, tool: 'text' } as const
const FRAME: [number, number][] = [
  [0, 0],
  [9, 0],
  [9, 5],
  [0, 5],
]

function text(id: string, change: Partial<LineView> = {}): LineView {
  return { ...view(id, 'a1', ...FRAME), pencil: TEXT, ...change }
}

/** A board with the texts a and b, and the line c. */
function board() {
  const scene = new Scene()
  scene.put([text('a'), text('b'), view('c', 'a2', [0, 0], [5, 5])])
  const drawings = new Drawings()
  const edited = new EditedItems(scene, (id, hidden) => void scene.setHidden([id], hidden))
  const update = () => edited.update(drawings.all())
  const write = (author: string, item: string, isDone = false) => {
    drawings.apply(drawing(1, 0, isDone ? [] : FRAME, { author, pencil: TEXT, text: 'x', item, done: isDone }), 0)
    return update()
  }
  const seen = () => ({
    items: scene.visible().map(({ id }) => id),
    drawings: [...drawings.all()].filter(one => edited.shows(one)).map(({ author }) => author),
  })
  return { scene, edited, update, write, seen }
}

describe('a text that somebody else writes anew', () => {
  it('is seen as they write it, and again as it is when they have done', () => {
    const { write, seen } = board()
    expect(write('ann', 'a')).toBe(true)
    expect(seen()).toEqual({ items: ['b', 'c'], drawings: ['ann'] })
    expect(write('ann', 'a')).toBe(false)
    expect(write('ann', 'a', true)).toBe(true)
    expect(seen()).toEqual({ items: ['a', 'b', 'c'], drawings: [] })
  })

  it('is still there for who saves or prints the board, in its place', () => {
    const { scene, edited, write } = board()
    write('ann', 'a')
    write('ben', 'b')
    scene.setHidden(['c'], true)
    expect(edited.among(scene.visible()).map(({ id }) => id)).toEqual(['a', 'b'])
    write('ben', 'b', true)
    scene.setHidden(['c'], false)
    expect(edited.among(scene.visible()).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    scene.remove(['a'])
    expect(edited.among(scene.visible()).map(({ id }) => id)).toEqual(['b', 'c'])
  })

  it('stays hidden when it changes or is shown again meanwhile', () => {
    const { scene, update, write, seen } = board()
    write('ann', 'a')
    scene.put([text('a', { order: 'a3' })])
    update()
    expect(seen().items).toEqual(['b', 'c'])
    scene.setHidden(['a'], false)
    update()
    expect(seen()).toEqual({ items: ['b', 'c'], drawings: ['ann'] })
  })

  it('is seen as the first of two writes it, then as the second does', () => {
    const { write, seen } = board()
    write('ann', 'a')
    write('ben', 'a')
    expect(seen()).toEqual({ items: ['b', 'c'], drawings: ['ann'] })
    expect(write('ann', 'a', true)).toBe(true)
    expect(seen()).toEqual({ items: ['b', 'c'], drawings: ['ben'] })
  })

  it('is left to whoever holds it here, until they let it go', () => {
    const { scene, update, write, seen } = board()
    scene.setHidden(['a'], true)
    write('ann', 'a')
    expect(seen()).toEqual({ items: ['b', 'c'], drawings: [] })
    scene.setHidden(['a'], false)
    update()
    expect(seen()).toEqual({ items: ['b', 'c'], drawings: ['ann'] })
    scene.setHidden(['b'], true)
    write('ben', 'b')
    write('ben', 'b', true)
    expect(scene.get('b')!.hidden).toBe(true)
  })

  it('is seen as it is written also when it has been removed', () => {
    const { scene, update, write, seen } = board()
    write('ann', 'a')
    scene.remove(['a'])
    update()
    expect(seen()).toEqual({ items: ['b', 'c'], drawings: ['ann'] })
  })

  it('cannot be anything but a text or a note, or be locked', () => {
    const { scene, write, seen } = board()
    scene.put([text('b', { locked: true })])
    write('ann', 'c')
    write('ben', 'b')
    expect(seen()).toEqual({ items: ['a', 'b', 'c'], drawings: [] })
  })
})
