import { describe, expect, test } from 'vitest'
import { ApiError } from '../../../p2p/api/contract.ts'
import { delta, lineView, pencil, points, visit } from './board-visit.ts'
import { settle } from './fakes.ts'

describe('BoardSession, when the connection or the room is lost', () => {
  test('joins and watches again by itself after a lost connection, and only then sends what was drawn meanwhile', async () => {
    const { peer, session } = visit()
    await peer.setConnected(false)
    const added = session.add(1, pencil, points)
    await settle()
    expect(peer.asked('canvas.add')).toEqual([])
    expect(session.state.get().unsaved).toMatchObject({ waiting: 1, cause: 'unreachable' })

    peer.calls.length = 0
    await peer.setConnected(true)
    expect(peer.calls.map(({ method }) => method)).toEqual(['rooms.join', 'canvas.watch'])
    await peer.emit('canvas.delta', delta({ reset: true, more: true }))
    expect(peer.asked('canvas.add')).toEqual([])
    await peer.emit('canvas.delta', delta())
    expect(await added).toBe('line-1')
  })

  test('does not wait for the lines of an empty canvas after a lost connection', async () => {
    const { peer, session } = visit()
    peer.answer('canvas.watch', () => ({ lines: 0 }))
    await peer.setConnected(false)
    const added = session.add(1, pencil, points)
    await peer.setConnected(true)
    expect(await added).toBe('line-1')
  })

  test('does not draw a stroke twice whose answer was lost but which the peer has', async () => {
    const { peer, session } = visit()
    peer.answer('canvas.add', () => {
      throw new ApiError('unreachable', 'Lost.')
    })
    const added = session.add(1, pencil, points)
    await settle()
    await peer.setConnected(false)
    await peer.setConnected(true)
    peer.calls.length = 0
    await peer.emit(
      'canvas.delta',
      delta({ reset: true, put: [lineView({ id: 'other', author: 'you' }), lineView({ id: 'kept' })] }),
    )
    expect(await added).toBe('kept')
    expect(peer.asked('canvas.add')).toEqual([])
  })

  test('goes back into the room if another window of the same peer closed it', async () => {
    const { peer, session } = visit()
    let open = false
    peer.answer('rooms.join', () => {
      open = true
      return {} as never
    })
    peer.answer('canvas.add', () => {
      if (!open) throw new ApiError('notFound', 'Not open.')
      return { id: 'line' }
    })
    expect(await session.add(1, pencil, points)).toBe('line')
    expect(peer.asked('canvas.watch')).toHaveLength(2)
  })

  test('tells why when the room can’t be had again, and ends', async () => {
    const { peer, lost } = visit()
    peer.answer('rooms.join', () => {
      throw new ApiError('notFound', 'That room is gone.')
    })
    await peer.setConnected(false)
    await peer.setConnected(true)
    expect(lost).toEqual(['That room is gone.'])
    peer.calls.length = 0
    await peer.setConnected(true)
    expect(peer.calls).toEqual([])
  })

  test('takes a connection that is lost again during the return for no more than that', async () => {
    const { peer, lost } = visit()
    peer.answer('rooms.join', () => {
      peer.connected = false
      throw new ApiError('unreachable', 'Lost.')
    })
    await peer.setConnected(false)
    const back = peer.setConnected(true)
    await peer.setConnected(false)
    await back
    expect(lost).toEqual([])
  })
})
