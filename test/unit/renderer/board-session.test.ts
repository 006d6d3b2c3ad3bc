import { describe, expect, test } from 'vitest'
import { ApiError, type Role } from '../../../p2p/api/contract.ts'
import { BLANK, delta, pencil, person, points, ROOM, sessionOf, VIEW, visit } from './board-visit.ts'
import { FakePeer, settle } from './fakes.ts'

describe('BoardSession', () => {
  test('watches the room while a board shows it', async () => {
    const { peer, detach } = visit()
    expect(peer.asked('canvas.watch')).toEqual([{ room: ROOM, view: VIEW }])
    detach()
    await settle()
    expect(peer.asked('canvas.unwatch')).toEqual([{ room: ROOM }])
  })

  test('asks for the canvas before there is a board, if it is told what that will show, and asks only once', async () => {
    const peer = new FakePeer()
    const session = sessionOf(peer, { openingView: () => VIEW })
    expect(peer.asked('canvas.watch')).toEqual([{ room: ROOM, view: VIEW }])
    const [first, second, third] = [delta({ reset: true, more: true }), delta({ more: true }), delta()]
    await peer.emit('canvas.delta', first)
    await peer.emit('canvas.delta', second)
    const shown: unknown[] = []
    const screen = { ...BLANK, applyDelta: (delta: unknown) => shown.push(delta) }
    const detach = session.attach(screen)
    await peer.emit('canvas.delta', third)
    expect(shown).toEqual([first, second, third])
    detach()
    session.attach(screen)
    expect(peer.asked('canvas.watch')).toHaveLength(2)
    expect(shown).toHaveLength(3)
  })

  test('asks anew if the connection is lost before there is a board', async () => {
    const peer = new FakePeer()
    const session = sessionOf(peer, { openingView: () => VIEW })
    await peer.emit('canvas.delta', delta({ reset: true, more: true }))
    await peer.setConnected(false)
    await peer.setConnected(true)
    const shown: unknown[] = []
    session.attach({ ...BLANK, applyDelta: delta => shown.push(delta) })
    expect(shown).toEqual([])
    expect(peer.asked('canvas.watch')).toHaveLength(2)
  })

  test('stops watching a room that is left before there was a board', async () => {
    const peer = new FakePeer()
    await sessionOf(peer, { openingView: () => VIEW }).leave()
    expect(peer.calls.map(({ method }) => method)).toEqual(['canvas.watch', 'canvas.unwatch', 'rooms.leave'])
  })

  test('hands deltas, drawings and people of its own room to the board, and no others', async () => {
    const { peer, shown, session } = visit()
    shown.length = 0
    const mine = delta({ canUndo: true })
    const people = [person({})]
    const drawing = { room: ROOM, author: 'you', stroke: 1, pencil, from: 0, points: [], done: false }
    await peer.emit('canvas.delta', delta({ room: 'other', canRedo: true }))
    await peer.emit('canvas.delta', mine)
    await peer.emit('canvas.drawing', { ...drawing, room: 'other' })
    await peer.emit('canvas.drawing', drawing)
    await peer.emit('room.presence', { room: ROOM, people, everyone: 'editor' })
    expect(shown).toEqual([
      ['delta', mine],
      ['drawing', drawing],
      ['people', people],
    ])
    expect(session.state.get()).toMatchObject({ canUndo: true, canRedo: false, people })
  })

  test('knows what this person may do, and that it is news when they may draw again, until they draw', async () => {
    const { peer, session } = visit()
    const rule = (role: Role) =>
      peer.emit('room.presence', { room: ROOM, people: [person({ role })], everyone: 'viewer' })
    await rule('viewer')
    expect(session.state.get().standing).toEqual({ role: 'viewer', everyone: 'viewer', readmitted: false })
    await rule('editor')
    await rule('editor')
    expect(session.state.get().standing).toEqual({ role: 'editor', everyone: 'viewer', readmitted: true })
    await session.add(1, pencil, points)
    expect(session.state.get().standing.readmitted).toBe(false)
  })

  test('gives a stroke that a rule forbids no line, does not send it again, and does not count it as unsaved', async () => {
    const { peer, clock, session } = visit()
    peer.answer('canvas.add', () => {
      throw new ApiError('forbidden', 'Only the teacher draws.')
    })
    expect(await session.add(1, pencil, points)).toBeNull()
    await clock.advance(60_000)
    expect(peer.asked('canvas.add')).toHaveLength(1)
    expect(session.unsaved).toBe(0)
  })

  test('sends previews and the pointer without minding whether they arrive', async () => {
    const { peer, session } = visit()
    peer.answer('canvas.preview', () => {
      throw new ApiError('internal', 'No.')
    })
    session.preview(7, pencil, 3, points)
    session.point([4, 5], 'ann.3')
    session.point(null, '')
    await settle()
    expect(peer.asked('canvas.preview')).toEqual([{ room: ROOM, stroke: 7, pencil, from: 3, points: [[1, 2, 0.5]] }])
    expect(peer.asked('canvas.point').map(({ at, page }) => [at, page])).toEqual([
      [[4, 5], 'ann.3'],
      [null, ''],
    ])
  })

  test('sends what is being written to the peer, and to the other windows of this computer', async () => {
    const { peer, session } = visit()
    const told: unknown[] = []
    session.drawings.on(drawing => told.push(drawing))
    session.preview(7, pencil, 0, points, { text: 'Goo', item: 'ann.3' })
    session.preview(7, pencil, 0, [])
    await settle()
    const common = { stroke: 7, pencil, from: 0 }
    const said = [
      { ...common, points: [[1, 2, 0.5]], text: 'Goo', item: 'ann.3' },
      { ...common, points: [] },
    ]
    expect(peer.asked('canvas.preview')).toEqual(said.map(preview => ({ room: ROOM, ...preview })))
    expect(told).toEqual(said.map((preview, at) => ({ ...preview, done: at === 1 })))
  })

  test('adds a stroke with the number of its previews and gives the id of the line', async () => {
    const { peer, session } = visit()
    expect(await session.add(7, pencil, points)).toBe('line-7')
    expect(peer.asked('canvas.add')).toEqual([{ room: ROOM, stroke: 7, line: { pencil, points: [[1, 2, 0.5]] } }])
  })

  test('adds a stroke at the place in the draw order that it was given', async () => {
    const { peer, session } = visit()
    await session.add(7, pencil, points, 'a5V')
    expect(peer.asked('canvas.add').map(({ line }) => line.order)).toEqual(['a5V'])
  })

  test('tells other windows of its strokes, and of their end once the peer has kept them or they were taken back', async () => {
    const { session } = visit()
    const told: unknown[] = []
    const stop = session.drawings.on(drawing => told.push(drawing))
    session.preview(7, pencil, 0, points)
    const added = session.add(7, pencil, points)
    const grown = { stroke: 7, pencil, from: 0, points: [[1, 2, 0.5]], done: false }
    expect(told).toEqual([grown])
    await added
    session.preview(8, pencil, 0, [])
    stop()
    session.preview(9, pencil, 0, points)
    const end = { pencil, from: 0, points: [], done: true }
    expect(told).toEqual([grown, { ...end, stroke: 7 }, { ...end, stroke: 8 }])
  })

  test('counts strokes that a full disk keeps from being saved, and saves them when there is space again', async () => {
    const { peer, clock, session } = visit()
    let full = true
    peer.answer('canvas.add', ({ stroke }) => {
      if (full) throw new ApiError('disk', 'Full.')
      return { id: `line-${stroke ?? 0}` }
    })
    const added = Promise.all([session.add(1, pencil, points), session.add(2, pencil, points)])
    await settle()
    expect(session.state.get().unsaved).toMatchObject({ waiting: 2, cause: 'disk' })
    // Others go on drawing; that does not make the disk worth another try.
    await peer.emit('canvas.delta', delta())
    expect(peer.asked('canvas.add')).toHaveLength(1)
    full = false
    await clock.advance(clock.waits[0]!)
    expect(await added).toEqual(['line-1', 'line-2'])
    expect(session.unsaved).toBe(0)
  })

  test('undoes, redoes and clears only after the strokes before them are saved', async () => {
    const { peer, session } = visit()
    const added = session.add(1, pencil, points)
    await Promise.all([session.undo(), added])
    const methods = peer.calls.map(({ method }) => method)
    expect(methods.indexOf('canvas.undo')).toBeGreaterThan(methods.indexOf('canvas.add'))
    await session.redo()
    await session.clear()
    expect(peer.calls.slice(-2).map(({ method }) => method)).toEqual(['canvas.redo', 'canvas.clear'])
  })

  test('refuses to undo with a sentence while strokes can’t be saved', async () => {
    const { peer, session } = visit()
    peer.answer('canvas.add', () => {
      throw new ApiError('disk', 'Full.')
    })
    void session.add(1, pencil, points)
    await settle()
    await expect(session.undo()).rejects.toMatchObject({ kind: 'disk', message: 'Not yet.' })
    expect(peer.asked('canvas.undo')).toEqual([])
  })

  test('passes on why lines could not be removed', async () => {
    const { peer, session } = visit()
    peer.answer('canvas.remove', () => {
      throw new ApiError('disk', 'Full.')
    })
    await expect(session.remove(['a'])).rejects.toMatchObject({ message: 'Full.' })
  })

  test('leaves the room once, and hears nothing of it afterwards', async () => {
    const { peer, shown, session } = visit()
    await session.leave()
    await session.leave()
    expect(peer.asked('rooms.leave')).toEqual([{ id: ROOM }])
    shown.length = 0
    await peer.emit('canvas.delta', delta())
    expect(shown).toEqual([])
  })
})
