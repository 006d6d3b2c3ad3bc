import { describe, expect, test } from 'vitest'
import { say } from '../../../p2p/canvas/sentence.ts'
import { ApiError } from '../../../p2p/api/contract.ts'
import { sayWhenBack } from '../../../renderer/app/model/connection.ts'
import { watchLobby } from '../../../renderer/app/model/lobby.ts'
import { watchNotices } from '../../../renderer/app/model/notices.ts'
import { createPencilCase } from '../../../renderer/app/model/pencil-case.ts'
import { createStart } from '../../../renderer/app/model/start.ts'
import { createToasts } from '../../../renderer/app/model/toasts.ts'
import { FakePeer, room, settle } from './fakes.ts'

const ME = { id: 'me', name: 'Mia', addresses: [] }

describe('the lobby', () => {
  test('asks again whenever people or rooms change, and sorts by name as people do', async () => {
    const peer = new FakePeer()
    let rooms = [room('b', 'Room 10'), room('a', 'Room 9')]
    peer.answer('peer.info', () => ME)
    peer.answer('peers.list', () => [])
    peer.answer('rooms.list', () => rooms)
    const lobby = watchLobby(peer)
    await settle()
    expect(lobby.state.get().rooms.map(({ name }) => name)).toEqual(['Room 9', 'Room 10'])
    rooms = []
    await peer.emit('rooms.changed', {})
    expect(lobby.state.get().rooms).toEqual([])
    rooms = [room('c')]
    await peer.setConnected(false)
    await peer.setConnected(true)
    expect(lobby.state.get().rooms).toHaveLength(1)
  })

  test('shows those who are in a room by name, in whatever order they came', async () => {
    const peer = new FakePeer()
    const [anna, ben] = [
      { id: 'z', name: 'Anna' },
      { id: 'a', name: 'Ben' },
    ]
    peer.answer('peer.info', () => ME)
    peer.answer('peers.list', () => [])
    peer.answer('rooms.list', () => [{ ...room('r'), members: [ben, anna] }])
    const lobby = watchLobby(peer)
    await settle()
    expect(lobby.state.get().rooms[0]!.members).toEqual([anna, ben])
  })

  test('makes one more request of any number of changes during a request', async () => {
    const peer = new FakePeer()
    peer.answer('peers.list', () => [])
    peer.answer('rooms.list', () => [])
    watchLobby(peer)
    await Promise.all(Array.from({ length: 50 }, () => peer.emit('peers.changed', {})))
    await settle()
    expect(peer.asked('rooms.list')).toHaveLength(2)
  })

  test('keeps showing what it knew when a request fails', async () => {
    const peer = new FakePeer()
    peer.answer('peer.info', () => ME)
    peer.answer('peers.list', () => [])
    peer.answer('rooms.list', () => [room('a')])
    const lobby = watchLobby(peer)
    await settle()
    peer.answer('rooms.list', () => {
      throw new ApiError('internal', 'No.')
    })
    await peer.emit('rooms.changed', {})
    expect(lobby.state.get().rooms).toHaveLength(1)
  })

  test('has a new name at once, and the old one if the peer refuses', async () => {
    const peer = new FakePeer()
    const me = { id: 'me', name: 'lindqvist', addresses: [] }
    peer.answer('peer.info', () => me)
    peer.answer('peers.list', () => [])
    peer.answer('rooms.list', () => [])
    const lobby = watchLobby(peer)
    await settle()
    const seen: (string | undefined)[] = []
    lobby.state.subscribe(() => seen.push(lobby.state.get().me?.name))
    peer.answer('peer.info', () => ({ ...me, name: 'Ms Lindqvist' }))
    await lobby.rename('Ms Lindqvist')
    await settle()
    expect(new Set(seen)).toEqual(new Set(['Ms Lindqvist']))

    peer.answer('peer.rename', () => {
      throw new ApiError('limit', 'No.')
    })
    await expect(lobby.rename('Ada')).rejects.toThrow('No.')
    expect(lobby.state.get().me?.name).toBe('Ms Lindqvist')
  })
})

describe('the start', () => {
  test('asks for a name only if none was chosen yet, suggesting the account’s', async () => {
    const peer = new FakePeer()
    peer.answer('settings.get', () => ({ named: false, suggestedName: 'lindqvist' }))
    const names: string[] = []
    const rename = (name: string) => Promise.resolve(void names.push(name))
    const start = createStart(peer, rename, () => Promise.resolve())
    await settle()
    expect(start.state.get()).toEqual({ step: 'name', suggested: 'lindqvist' })
    await start.chooseName('Ms Lindqvist')
    expect(names).toEqual(['Ms Lindqvist'])
    expect(start.state.get()).toEqual({ step: 'ready' })
  })

  test('waits for the peer, and begins again if it is lost on the way', async () => {
    const peer = new FakePeer()
    peer.connected = false
    let answers = 0
    peer.answer('settings.get', () => {
      if (answers++ === 0) throw new ApiError('unreachable', 'Lost.')
      return { named: true, suggestedName: '' }
    })
    const unnamed = () => Promise.reject(new Error('There is a name.'))
    const start = createStart(peer, unnamed, () => Promise.resolve())
    await settle()
    expect(start.state.get()).toEqual({ step: 'connecting' })
    await peer.setConnected(true)
    expect(start.state.get()).toEqual({ step: 'connecting' })
    await peer.setConnected(false)
    await peer.setConnected(true)
    expect(start.state.get()).toEqual({ step: 'ready' })
  })
})

describe('notices', () => {
  test('stay, the newest of each kind, until they are over or dismissed', async () => {
    const peer = new FakePeer()
    const { state, dismiss } = watchNotices(peer)
    await peer.emit('peer.notice', { kind: 'disk', message: 'Nearly full.', sentence: say`Nearly full.` })
    await peer.emit('peer.notice', { kind: 'disk', message: 'Full.', sentence: say`Full.` })
    await peer.emit('peer.notice', { kind: 'network', message: 'No network.', sentence: say`No network.` })
    expect(state.get().map(({ message }) => message)).toEqual(['Full.', 'No network.'])
    await peer.emit('peer.notice', { kind: 'disk-ok', message: '', sentence: say`` })
    dismiss(state.get()[0]!)
    expect(state.get()).toEqual([])
  })

  test('of the disk and the network end with the connection: the peer, perhaps started anew, tells them again if they hold', async () => {
    const peer = new FakePeer()
    const { state } = watchNotices(peer)
    await peer.emit('peer.notice', {
      kind: 'disk',
      message: 'It may not be written to.',
      sentence: say`It may not be written to.`,
    })
    await peer.emit('peer.notice', { kind: 'network', message: 'No network.', sentence: say`No network.` })
    await peer.emit('peer.notice', {
      kind: 'data',
      message: 'Some pages were set aside.',
      sentence: say`Some pages were set aside.`,
    })
    await peer.setConnected(false)
    await peer.setConnected(true)
    expect(state.get().map(({ message }) => message)).toEqual(['Some pages were set aside.'])
  })

  test('about the data are all shown, each once, however often the peer tells them', async () => {
    const peer = new FakePeer()
    const { state, dismiss } = watchNotices(peer)
    const tell = async () => {
      await peer.emit('peer.notice', {
        kind: 'data',
        message: 'Some pages were set aside.',
        sentence: say`Some pages were set aside.`,
      })
      await peer.emit('peer.notice', {
        kind: 'data',
        message: 'They are being brought back.',
        sentence: say`They are being brought back.`,
      })
    }
    await tell()
    await tell()
    expect(state.get().map(({ message }) => message)).toEqual([
      'Some pages were set aside.',
      'They are being brought back.',
    ])
    dismiss(state.get()[0]!)
    await tell()
    expect(state.get().map(({ message }) => message)).toEqual(['They are being brought back.'])
  })
})

test('the same message twice is one toast, and only a few are shown at once', () => {
  const { state, say, fail, remove } = createToasts()
  fail(new Error('A'))
  fail(new Error('A'))
  expect(state.get()).toHaveLength(1)
  for (const message of ['B', 'C', 'D']) say(message)
  expect(state.get().map(({ message }) => message)).toEqual(['B', 'C', 'D'])
  remove(state.get()[0]!.id)
  expect(state.get().map(({ message }) => message)).toEqual(['C', 'D'])
})

test('what went well, what is no fault and what went wrong look different', () => {
  const { state, say, explain, fail } = createToasts()
  say('Saved.')
  explain('There is nothing of yours to undo.')
  fail(new Error('The disk is full.'))
  expect(state.get().map(({ tone, message }) => [tone, message])).toEqual([
    ['good', 'Saved.'],
    ['plain', 'There is nothing of yours to undo.'],
    ['bad', 'The disk is full.'],
  ])
})

test('choosing a colour or a width takes the pen', () => {
  const { state, takeTool, takeColour, takeWidth } = createPencilCase()
  takeTool('eraser')
  takeColour('#dd2c2c')
  expect(state.get()).toMatchObject({ tool: 'pen', pencil: { color: '#dd2c2c' } })
  takeTool('hand')
  takeWidth(10)
  expect(state.get()).toMatchObject({ tool: 'pen', pencil: { color: '#dd2c2c', width: 10 } })
})

describe('a connection that was lost', () => {
  test('is said to be back each time it is, and not when it comes for the first time', async () => {
    const peer = new FakePeer()
    await peer.setConnected(false)
    const said: string[] = []
    sayWhenBack(peer, message => said.push(message))
    await peer.setConnected(true)
    expect(said).toEqual([])
    for (const connected of [false, true, false, true]) await peer.setConnected(connected)
    expect(said).toEqual(Array(2).fill('Connected again. What you drew is kept.'))
  })
})
