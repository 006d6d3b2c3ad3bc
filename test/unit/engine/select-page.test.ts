import { describe, expect, it } from 'vitest'
import type { LineView } from '../../../p2p/api/contract.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { BoardActions } from '../../../renderer/engine/board.ts'
import { onPage } from '../../../renderer/engine/page-actions.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { SelectModel } from '../../../renderer/engine/tools/select-model.ts'
import { moveToPage } from '../../../renderer/engine/tools/select-page.ts'
import { PENCIL, point, view } from './builders.ts'
import { benchWith } from './workbench.ts'

type Put = Parameters<BoardActions['put']>

/** A model with all of the items selected. @param refuses from which call on the room refuses */
function modelOf(views: readonly LineView[], refuses = Infinity) {
  const scene = new Scene()
  scene.put(views)
  const puts: Put[] = []
  const put = async (...asked: Put) => {
    if (puts.push(asked) > refuses) throw new Error('The page is gone.')
    return Promise.resolve([])
  }
  const model = new SelectModel(benchWith({ scene, actions: { put } }))
  model.choose(new Set(views.map(({ id }) => id)))
  return { model, scene, puts }
}

function line(id: string, more: Partial<LineView> = {}): LineView {
  return { ...view(id, `${id} anna`, [0, 0], [10, 0]), ...more }
}

describe('what is moved to another page', () => {
  it('goes there in one change: in its order, in its groups, and locked if it was', async () => {
    const views = [line('a', { group: 'g' }), line('b', { locked: true }), line('c', { group: 'g', text: 'x' })]
    const { model, scene, puts } = modelOf(views)
    const moving = moveToPage(model, 'two', 'z')
    expect([model.ids.size, scene.visibleCount]).toEqual([0, 0])
    expect(await moving).toBe(true)
    const [[removed, added, page]] = puts as [Put]
    expect([puts.length, removed, page]).toEqual([1, ['a', 'b', 'c'], 'two'])
    expect(added.map(({ group, locked, text }) => ({ group, locked, text }))).toEqual([
      { group: 'g', locked: undefined, text: undefined },
      { group: undefined, locked: true, text: undefined },
      { group: 'g', locked: undefined, text: 'x' },
    ])
  })

  it('lies on top there, a highlighter behind other ink only if it was', async () => {
    const marker = { pencil: { ...PENCIL, tool: 'highlighter' } } as const
    const natural = modelOf([line('a', marker), line('b')])
    await moveToPage(natural.model, 'two', 'z')
    expect(natural.puts[0]![1].map(({ order }) => order)).toEqual([undefined, undefined])
    const over = modelOf([line('a'), line('b', marker)])
    await moveToPage(over.model, 'two', 'z')
    const orders = ['z', ...over.puts[0]![1].map(({ order }) => order!)]
    expect(orders).toEqual([...new Set(orders)].sort())
  })

  it('is on the page it names, whichever is shown', async () => {
    const pages: (string | undefined)[][] = []
    const actions = onPage(
      {
        ...benchWith().actions,
        put: (_, items) => {
          pages.push(items.map(({ pencil }) => pencil.page))
          return Promise.resolve([])
        },
      },
      () => 'shown',
    )
    const item = { pencil: PENCIL, points: [point(0, 0)] }
    await actions.put([], [item], 'two')
    await actions.put([], [item], '')
    await actions.put([], [item])
    expect(pages).toEqual([['two'], [''], ['shown']])
  })

  it('is seen again where it was if the room refuses it', async () => {
    const { model, scene } = modelOf([line('a'), line('b')], 0)
    expect(await moveToPage(model, 'two', undefined)).toBe(false)
    expect(scene.visibleCount).toBe(2)
  })

  it('goes in steps that each keep all that they take, if it is more than an entry holds', async () => {
    const count = LIMITS.changesPerEntry + 500
    const ids = Array.from({ length: count }, (_, at) => `a${String(at).padStart(4, '0')}`)
    const { model, scene, puts } = modelOf(
      ids.map(id => line(id)),
      1,
    )
    expect(await moveToPage(model, 'two', undefined)).toBe(false)
    expect(puts.map(([removed, added]) => [removed.length, added.length])).toEqual([
      [999, 999],
      [501, 501],
    ])
    expect(scene.visible().map(({ id }) => id)).toEqual(ids.slice(999))
  })

  it('is nothing where nothing is selected', async () => {
    const { model, puts } = modelOf([])
    expect(await moveToPage(model, 'two', undefined)).toBe(false)
    expect(puts).toEqual([])
  })
})
