import { describe, expect, test } from 'vitest'
import { ApiError, type RoomSummary } from '../../../p2p/api/contract.ts'
import { createRoomFiles } from '../../../renderer/app/model/room-files.ts'
import { FakePeer, room } from './fakes.ts'

function desk() {
  const peer = new FakePeer()
  const given: { name: string; bytes: number[] }[] = []
  const opened: RoomSummary[] = []
  const failed: unknown[] = []
  const files = createRoomFiles({
    api: peer,
    give: (name, parts) => given.push({ name, bytes: parts.flatMap(part => [...part]) }),
    onOpened: room => opened.push(room),
    onFailed: error => failed.push(error),
    newUpload: () => 7,
  })
  return { peer, files, given, opened, failed }
}

function file(size: number, name = 'Maths.chalkboard') {
  const bytes = Uint8Array.from({ length: size }, (_, at) => at % 251)
  return {
    name,
    size,
    slice: (from: number, to: number) => ({ arrayBuffer: () => Promise.resolve(bytes.slice(from, to).buffer) }),
    bytes,
  }
}

describe('a copy of a room', () => {
  test('is fetched piece by piece and given under the name that the peer says', async () => {
    const { peer, files, given } = desk()
    const progress: number[] = []
    files.state.subscribe(() => progress.push(files.state.get().transfer?.done ?? -1))
    peer.answer('rooms.export', ({ from }) => ({
      name: 'Maths- 4b.chalkboard',
      total: 6,
      data: Uint8Array.of(from, from + 1),
      next: from < 4 ? from + 2 : null,
    }))
    await files.save({ id: 'a', name: 'Maths: 4b' })
    expect(peer.asked('rooms.export').map(({ from }) => from)).toEqual([0, 2, 4])
    expect(given).toEqual([{ name: 'Maths- 4b.chalkboard', bytes: [0, 1, 2, 3, 4, 5] }])
    expect(progress).toEqual([0, 2, 4, 6, -1])
  })

  test('that cannot be had whole is not given, and the peer’s sentence is passed on', async () => {
    const { peer, files, given, failed } = desk()
    peer.answer('rooms.export', ({ from }) => {
      if (from > 0) throw new ApiError('notFound', 'The room is gone.')
      return { name: 'Maths', total: 5, data: new Uint8Array(2), next: 2 }
    })
    await files.save({ id: 'a', name: 'Maths' })
    expect(given).toEqual([])
    expect(failed).toMatchObject([{ message: 'The room is gone.' }])
    expect(files.state.get().transfer).toBeNull()
  })
})

describe('a file that is opened', () => {
  test('is sent in order, the last piece marked, and its room is passed on', async () => {
    const { peer, files, opened } = desk()
    const source = file(1_200_000)
    const sent: Uint8Array[] = []
    peer.answer('rooms.import', ({ data, last }) => {
      sent.push(data)
      return { room: last ? room('a', 'Maths') : null }
    })
    await files.open(source)
    expect(opened).toMatchObject([{ id: 'a' }])
    expect(Buffer.concat(sent).equals(source.bytes)).toBe(true)
    expect(new Set(peer.asked('rooms.import').map(({ upload }) => upload))).toEqual(new Set([7]))
    expect(peer.asked('rooms.import').filter(({ last }) => last)).toHaveLength(1)
  })

  test('and is empty still reaches the peer, which says what is wrong with it', async () => {
    const { peer, files, opened } = desk()
    peer.answer('rooms.import', ({ data }) => {
      throw new ApiError('damaged', `The file ends after ${data.length} bytes.`)
    })
    await files.open(file(0))
    expect(opened).toEqual([])
    expect(files.state.get()).toEqual({
      transfer: null,
      refused: { file: 'Maths.chalkboard', reason: 'The file ends after 0 bytes.' },
    })
    files.dismiss()
    expect(files.state.get().refused).toBeNull()
  })

  test('and found damaged half way is sent no further', async () => {
    const { peer, files } = desk()
    peer.answer('rooms.import', () => {
      throw new ApiError('damaged', 'Not a room.')
    })
    await files.open(file(2_000_000))
    expect(peer.asked('rooms.import')).toHaveLength(1)
  })

  test('waits for no other: a second one is not begun meanwhile', async () => {
    const { peer, files, opened } = desk()
    peer.answer('rooms.import', () => ({ room: room('a') }))
    await Promise.all([files.open(file(10)), files.open(file(10))])
    expect(opened).toHaveLength(1)
  })
})
