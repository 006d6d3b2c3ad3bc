import { describe, expect, test } from 'vitest'
import { ApiError, type View } from '../../../p2p/api/contract.ts'
import { createToasts } from '../../../renderer/app/model/toasts.ts'
import { createVisit, type RoomAddress } from '../../../renderer/app/model/visit.ts'
import { FakeClock, FakePeer, room, settle } from './fakes.ts'

const ME = { id: 'me', name: 'Mia', addresses: [] }

function fakeAddress(initial: string | null = null) {
  let now = initial
  let listener: (room: string | null) => void = () => undefined
  const address: RoomAddress = {
    get: () => now,
    set: room => void (now = room),
    onChange: heard => void (listener = heard),
  }
  const go = (room: string | null) => {
    now = room
    listener(room)
  }
  return { address, go }
}

const VIEW = { page: '', minX: 0, minY: 0, maxX: 512, maxY: 512 }

function lobbyDoor(initial: string | null = null, openingView?: () => View) {
  const peer = new FakePeer()
  peer.answer('peer.info', () => ME)
  peer.answer('rooms.join', ({ id }) => room(id))
  peer.answer('rooms.create', ({ name }) => room('new', name))
  const toasts = createToasts()
  const { address, go } = fakeAddress(initial)
  const visit = createVisit(peer, new FakeClock(), address, toasts, openingView)
  return { peer, toasts, address, go, visit }
}

describe('a visit', () => {
  test('shows how much has arrived, then the board, and puts the room into the address', async () => {
    const { peer, address, visit } = lobbyDoor()
    let arrive: () => void = () => undefined
    peer.answer('rooms.join', ({ id }) => new Promise(resolve => (arrive = () => resolve(room(id)))))
    const entered = visit.enter('a')
    await peer.emit('room.progress', { room: 'a', received: 10, total: 40 })
    await peer.emit('room.progress', { room: 'b', received: 1, total: 1 })
    expect(visit.state.get()).toEqual({ at: 'door', room: 'a', received: 10, total: 40 })
    arrive()
    await entered
    expect(visit.state.get()).toMatchObject({ at: 'board', room: { id: 'a' } })
    expect(address.get()).toBe('a')
  })

  test('comes back to the lobby with the peer’s sentence when a room can’t be joined', async () => {
    const { peer, toasts, visit } = lobbyDoor()
    peer.answer('rooms.join', () => {
      throw new ApiError('unreachable', 'Nobody there.')
    })
    await visit.enter('a')
    expect(visit.state.get()).toEqual({ at: 'lobby' })
    expect(toasts.state.get()).toMatchObject([{ tone: 'bad', message: 'Nobody there.' }])
  })

  test('lays out the board of a room of this computer while the peer opens it', async () => {
    const { peer, address, visit } = lobbyDoor(null, () => VIEW)
    let open: () => void = () => undefined
    peer.answer('rooms.join', ({ id }) => new Promise(resolve => (open = () => resolve({ ...room(id), name: 'New' }))))
    const entered = visit.enterKept(room('a'), 'me')
    await settle()
    const inside = visit.state.get()
    expect([inside.at === 'board' && inside.room.name, address.get()]).toEqual(['a', 'a'])
    const asked = peer.calls.map(({ method }) => method)
    expect(asked.indexOf('rooms.join'), 'before the canvas').toBeLessThan(asked.indexOf('canvas.watch'))
    open()
    await entered
    const now = visit.state.get()
    if (inside.at !== 'board' || now.at !== 'board') throw new Error('Not inside.')
    expect([now.room.name, now.session === inside.session]).toEqual(['New', true])
  })

  test('tells why a room of this computer can’t be opened, and not that it was closed', async () => {
    const { peer, toasts, visit } = lobbyDoor(null, () => VIEW)
    let fail: () => void = () => undefined
    peer.answer('rooms.join', () => new Promise((_, reject) => (fail = () => reject(new ApiError('disk', 'Damaged.')))))
    peer.answer('canvas.watch', () => {
      throw new ApiError('notFound', 'Not open.')
    })
    const entered = visit.enterKept(room('a'), 'me')
    await settle()
    expect(toasts.state.get()).toEqual([])
    fail()
    await entered
    await settle()
    expect(visit.state.get()).toEqual({ at: 'lobby' })
    expect(toasts.state.get()).toMatchObject([{ message: 'Damaged.' }])
  })

  test('stays where the person went meanwhile when a room of this computer turns out to be lost', async () => {
    const { peer, toasts, visit } = lobbyDoor(null, () => VIEW)
    let open: () => void = () => undefined
    peer.answer('rooms.join', ({ id }) =>
      id === 'b' ? room(id) : new Promise(resolve => (open = () => resolve(room(id)))),
    )
    peer.answer('canvas.watch', ({ room: id }) => {
      if (id === 'a') throw new ApiError('notFound', 'Not open.')
      return { lines: 0 }
    })
    const entered = visit.enterKept(room('a'), 'me')
    await settle()
    visit.leave()
    await visit.enter('b')
    open()
    await entered
    await settle()
    expect(visit.state.get()).toMatchObject({ at: 'board', room: { id: 'b' } })
    expect(toasts.state.get()).toEqual([])
  })

  test('does not go back into a room of this computer that was left before it was open', async () => {
    const { peer, visit } = lobbyDoor(null, () => VIEW)
    let open: () => void = () => undefined
    peer.answer('rooms.join', ({ id }) => new Promise(resolve => (open = () => resolve(room(id)))))
    const entered = visit.enterKept(room('a'), 'me')
    await settle()
    visit.leave()
    open()
    await entered
    expect([visit.state.get(), peer.asked('rooms.leave')]).toEqual([{ at: 'lobby' }, [{ id: 'a' }]])
  })

  test('asks for a PIN where the peer wants one, says what was wrong with it, and goes in with the right one', async () => {
    const { peer, toasts, visit } = lobbyDoor()
    peer.answer('rooms.join', ({ id, pin }) => {
      throw new ApiError('locked', pin === undefined ? `${id} needs a PIN.` : 'That is another PIN.')
    })
    await visit.enter('a')
    expect(visit.state.get()).toMatchObject({ at: 'pin', room: 'a', problem: null, trying: false })
    await visit.tryPin('1111')
    expect(visit.state.get()).toMatchObject({ at: 'pin', problem: 'That is another PIN.', trying: false })
    let arrive: () => void = () => undefined
    peer.answer('rooms.join', ({ id }) => new Promise(resolve => (arrive = () => resolve(room(id)))))
    const tried = visit.tryPin('2468')
    await peer.emit('room.progress', { room: 'a', received: 10, total: 40 })
    expect(visit.state.get()).toMatchObject({ at: 'pin', problem: null, trying: true, received: 10, total: 40 })
    arrive()
    await tried
    expect(visit.state.get()).toMatchObject({ at: 'board', room: { id: 'a' } })
    expect(peer.asked('rooms.join')).toEqual([{ id: 'a' }, { id: 'a', pin: '1111' }, { id: 'a', pin: '2468' }])
    expect(toasts.state.get()).toEqual([])
  })

  test('asks for a PIN at once where it is known to be needed, and spends no try on none', async () => {
    const { peer, visit } = lobbyDoor()
    await visit.enter('a', true)
    expect(visit.state.get()).toMatchObject({ at: 'pin', room: 'a' })
    expect(peer.asked('rooms.join')).toEqual([])
  })

  test('leaves a room again that opens after its PIN was given up', async () => {
    const { peer, visit } = lobbyDoor()
    await visit.enter('a', true)
    const tried = visit.tryPin('2468')
    visit.giveUpPin()
    await tried
    expect(visit.state.get()).toEqual({ at: 'lobby' })
    expect(peer.asked('rooms.leave')).toEqual([{ id: 'a' }])
  })

  test('makes a room with a PIN only if there is one', async () => {
    const { peer, visit } = lobbyDoor()
    await visit.create('Maths', '2468')
    visit.leave()
    await visit.create('Art')
    expect(peer.asked('rooms.create')).toEqual([{ name: 'Maths', pin: '2468' }, { name: 'Art' }])
  })

  test('goes straight into a room it has created', async () => {
    const { visit } = lobbyDoor()
    await visit.create('Maths')
    expect(visit.state.get()).toMatchObject({ at: 'board', room: { name: 'Maths' } })
  })

  test('leaves the room of the peer when going back to the lobby', async () => {
    const { peer, address, visit } = lobbyDoor()
    await visit.enter('a')
    visit.leave()
    await settle()
    expect(visit.state.get()).toEqual({ at: 'lobby' })
    expect(address.get()).toBeNull()
    expect(peer.asked('rooms.leave')).toEqual([{ id: 'a' }])
  })

  test('asks before it leaves strokes behind that are not saved, also when the browser goes back', async () => {
    const { peer, address, go, visit } = lobbyDoor()
    peer.answer('canvas.add', () => {
      throw new ApiError('disk', 'Full.')
    })
    await visit.enter('a')
    const inside = visit.state.get()
    if (inside.at !== 'board') throw new Error('Not inside.')
    void inside.session.add(1, { tool: 'pen', color: '#000000', width: 1, opacity: 1 }, [{ x: 0, y: 0, pressure: 0 }])
    await settle()
    visit.leave()
    expect(visit.state.get()).toMatchObject({ at: 'board', askToLeave: true })
    visit.stay()
    go(null)
    expect(visit.state.get()).toMatchObject({ at: 'board', askToLeave: true })
    expect(address.get()).toBe('a')
    visit.leaveAnyway()
    expect(visit.state.get()).toEqual({ at: 'lobby' })
  })

  test('goes back into the room in the address after a reload', async () => {
    const { visit } = lobbyDoor('a')
    await visit.start()
    expect(visit.state.get()).toMatchObject({ at: 'board', room: { id: 'a' } })
  })

  test('leaves when the browser goes back, and enters again when it goes forth', async () => {
    const { go, visit } = lobbyDoor()
    await visit.enter('a')
    go(null)
    expect(visit.state.get()).toEqual({ at: 'lobby' })
    go('a')
    await settle()
    expect(visit.state.get()).toMatchObject({ at: 'board', room: { id: 'a' } })
  })

  test('says that the room was closed when it can’t be had again', async () => {
    const { peer, toasts, visit } = lobbyDoor()
    await visit.enter('a')
    peer.answer('rooms.join', () => {
      throw new ApiError('notFound', 'It is gone.')
    })
    await peer.setConnected(false)
    await peer.setConnected(true)
    expect(visit.state.get()).toEqual({ at: 'lobby' })
    expect(toasts.state.get()).toMatchObject([{ message: '“a” was closed. It is gone.' }])
  })
})
