import { describe, expect, test } from 'vitest'
import type { PageView } from '../../../p2p/api/contract.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { BoardPages } from '../../../renderer/peer/board-pages.ts'
import { FakePeer } from './fakes.ts'

function page(id: string): PageView {
  return { id, name: '', paper: 'ruled' }
}

function pages() {
  const peer = new FakePeer()
  const gone: string[] = []
  const visit = new BoardPages({
    api: peer,
    room: 'r',
    afterStrokes: async ask => {
      await ask()
    },
    onGone: () => gone.push('gone'),
  })
  return { peer, visit, gone, now: () => visit.state.get().page }
}

describe('the page a person looks at', () => {
  test('stays the same when pages come, move or get names', () => {
    const { visit, now, gone } = pages()
    visit.came([page(''), page('a'), page('b')])
    visit.turn('a')
    visit.came([page('a'), page('c'), { ...page(''), name: 'First' }])
    expect([now(), gone]).toEqual(['a', []])
    visit.turn('nowhere')
    expect(now()).toBe('a')
  })

  test('is the one before it once someone has deleted it, and the person is told', () => {
    const { visit, now, gone } = pages()
    visit.came([page(''), page('a'), page('b'), page('c')])
    visit.turn('b')
    visit.came([page(''), page('c')])
    expect([now(), gone]).toEqual(['', ['gone']])
    visit.came([page('c')])
    expect(now()).toBe('c')
  })

  test('is no news to who deleted it', async () => {
    const { peer, visit, now, gone } = pages()
    peer.answer('pages.remove', () => ({}))
    visit.came([page(''), page('a')])
    visit.turn('a')
    await visit.remove('a')
    visit.came([page('')])
    expect([now(), gone]).toEqual(['', []])
  })

  test('is news again if it was brought back, and someone else has deleted it', async () => {
    const { peer, visit, now, gone } = pages()
    peer.answer('pages.remove', () => ({}))
    visit.came([page(''), page('a')])
    visit.turn('a')
    await visit.remove('a')
    visit.came([page('')])
    visit.came([page(''), page('a')])
    visit.turn('a')
    visit.came([page('')])
    expect([now(), gone]).toEqual(['', ['gone']])
  })

  test('is the one they add, of the same paper, whether the answer or the news of it comes first', async () => {
    const { peer, visit, now } = pages()
    visit.came([page(''), page('a')])
    visit.turn('a')
    peer.answer('pages.add', () => ({ id: 'new' }))
    await visit.add()
    expect(now()).toBe('a')
    visit.came([page(''), page('a'), page('new')])
    expect(now()).toBe('new')
    peer.answer('pages.add', () => {
      visit.came([page(''), page('a'), page('new'), page('newer')])
      return { id: 'newer' }
    })
    await visit.add()
    expect(now()).toBe('newer')
    expect(peer.asked('pages.add')).toEqual([
      { room: 'r', after: 'a', paper: 'ruled' },
      { room: 'r', after: 'new', paper: 'ruled' },
    ])
  })

  test('is the next or the one before, as far as there is one', () => {
    const { visit, now } = pages()
    visit.came([page(''), page('a')])
    const turns = ([1, 1, -1, -1] as const).map(places => {
      visit.turnBy(places)
      return now()
    })
    expect(turns).toEqual(['a', 'a', '', ''])
  })

  test('moves among the others', async () => {
    const { peer, visit } = pages()
    peer.answer('pages.set', () => ({}))
    visit.came([page(''), page('a'), page('b')])
    for (const places of [1, -1] as const) await visit.move('a', places)
    await visit.move('', 1)
    expect(peer.asked('pages.set').map(({ before }) => before)).toEqual([null, '', 'b'])
  })
})

test('pages that come with what lies on them follow the one shown, and the first of them is turned to', async () => {
  const { peer, visit, now } = pages()
  visit.came([page(''), page('a')])
  visit.turn('a')
  peer.answer('pages.put', () => ({ ids: ['n', 'o'] }))
  const pencil = { tool: 'picture', color: '#000000', width: 1, opacity: 1 } as const
  const filled = [1, 2].map(at => ({ lines: [{ pencil, points: [{ x: at, y: 0, pressure: 1 }], locked: true }] }))
  expect(await visit.fill(filled)).toBe('n')
  expect(peer.asked('pages.put')).toEqual([
    {
      room: 'r',
      after: 'a',
      pages: [1, 2].map(at => ({ lines: [{ pencil, points: [[at, 0, 1]], locked: true }] })),
    },
  ])
  visit.came([page(''), page('a'), page('n'), page('o')])
  expect(now()).toBe('n')
})

describe('a page like another', () => {
  const item = (x: number): NewItem => ({
    pencil: { tool: 'pen', color: '#1b2420', width: 2, opacity: 1 },
    points: [{ x, y: 0, pressure: 0.5 }],
  })

  test('follows it, is called and ruled as it is, holds all of it, and is turned to', async () => {
    const { peer, visit, now } = pages()
    const asked: unknown[] = []
    peer.answer('pages.put', params => {
      asked.push(params)
      return { ids: ['copy'] }
    })
    peer.answer('canvas.put', params => {
      asked.push(params)
      return { ids: ['x'] }
    })
    visit.came([page(''), { id: 'a', name: 'Fractions', paper: 'squared' }, page('b')])
    await visit.duplicate('a', [[item(1), item(2)], [item(3)]])
    expect(asked).toMatchObject([
      {
        after: 'a',
        pages: [{ name: 'Fractions', paper: 'squared', lines: [{ points: [[1, 0, 0.5]] }, { points: [[2, 0, 0.5]] }] }],
      },
      { lines: [{ points: [[3, 0, 0.5]], pencil: { page: 'copy' } }] },
    ])
    visit.came([page(''), page('a'), page('copy'), page('b')])
    expect(now()).toBe('copy')
  })

  test('may be empty', async () => {
    const { peer, visit } = pages()
    peer.answer('pages.put', ({ pages }) => ({ ids: pages.map(({ lines }) => String(lines.length)) }))
    visit.came([page('')])
    await visit.duplicate('', [])
    visit.came([page(''), page('0')])
    expect(visit.state.get().page).toBe('0')
  })
})
