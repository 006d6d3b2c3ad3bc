import { describe, expect, it } from 'vitest'
import type { LineView } from '../../../p2p/api/contract.ts'
import type { IntakeStep } from '../../../renderer/engine/intake.ts'
import { PageShelf } from '../../../renderer/engine/page-shelf.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { view } from './builders.ts'

function on(page: string, id: string): LineView {
  const line = view(id, id, [0, 0])
  return { ...line, pencil: { ...line.pencil, page } }
}

function step(change: Partial<IntakeStep>): IntakeStep {
  return { reset: false, put: [], gone: [], ended: [], completesView: false, ...change }
}

/** A scene with a shelf, as a board has them. */
function board() {
  const [scene, shelf] = [new Scene(), new PageShelf()]
  return {
    scene,
    take(change: Partial<IntakeStep>) {
      if (change.reset === true) scene.clear()
      scene.remove(change.gone ?? [])
      scene.put(shelf.sort(step(change)))
    },
    turn(page: string) {
      const { lines, views } = shelf.turn(page, scene.lift())
      scene.lay(lines)
      scene.put(views)
    },
    items: (page: string) => shelf.items(page).map(({ id }) => id),
    get shown() {
      return scene.search({ minX: -9, minY: -9, maxX: 9, maxY: 9 }).map(({ id }) => id)
    },
  }
}

describe('the pages that are not shown', () => {
  it('keep what comes for them until they are turned to', () => {
    const pages = board()
    pages.take({ put: [on('', 'a'), on('p', 'b'), on('p', 'c')] })
    expect(pages.shown).toEqual(['a'])
    pages.turn('p')
    expect(pages.shown).toEqual(['b', 'c'])
  })

  it('tell which place in their order is the topmost', () => {
    const shelf = new PageShelf()
    const left = board()
    left.take({ put: [on('', 'a'), on('', 'c')] })
    shelf.turn('p', left.scene.lift())
    expect(shelf.topOf('')).toBe('c')
    shelf.sort(step({ put: [{ ...on('', 'x'), order: 'd anna' }, on('', 'b')] }))
    expect([shelf.topOf(''), shelf.topOf('elsewhere')]).toEqual(['d', undefined])
  })

  it('can be read without being turned to, as they are by now', () => {
    const pages = board()
    pages.take({ put: [on('', 'b'), on('', 'c'), on('p', 'd')] })
    pages.turn('p')
    pages.take({ put: [on('', 'a')], gone: ['c'] })
    expect(pages.items('')).toEqual(['a', 'b'])
    expect(pages.items('unknown')).toEqual([])
    expect(pages.shown).toEqual(['d'])
    pages.turn('')
    expect(pages.shown).toEqual(['a', 'b'])
  })

  it('come back as they were left, with what has changed since', () => {
    const pages = board()
    pages.take({ put: [on('', 'a'), on('', 'b'), on('', 'c')] })
    pages.turn('p')
    expect(pages.shown).toEqual([])
    pages.take({ put: [on('', 'd'), on('', 'b')], gone: ['a'] })
    pages.turn('')
    expect(pages.shown).toEqual(['b', 'c', 'd'])
    pages.scene.remove(['b'])
    pages.turn('p')
    pages.turn('')
    expect(pages.shown, 'in one piece').toEqual(['c', 'd'])
  })

  it('show again what was only erased here', () => {
    const pages = board()
    pages.take({ put: [on('', 'a')] })
    pages.scene.setHidden(['a'], true)
    pages.turn('p')
    pages.turn('')
    expect(pages.shown).toEqual(['a'])
    expect(pages.scene.visibleCount).toBe(1)
  })

  it('are forgotten at a reset', () => {
    const pages = board()
    pages.take({ put: [on('p', 'b')] })
    pages.take({ reset: true, put: [on('p', 'c')] })
    pages.turn('p')
    expect(pages.shown).toEqual(['c'])
  })
})
