import { beforeEach, describe, expect, it } from 'vitest'
import { type DecodedPicture, Pictures } from '../../../renderer/engine/pictures.ts'

/** A picture that knows whether its memory was given back. */
class Fake implements DecodedPicture {
  readonly width: number
  readonly height: number
  isClosed = false

  constructor(side = 10) {
    this.width = side
    this.height = side
  }

  close(): void {
    this.isClosed = true
  }
}

let pictures: Pictures<Fake>
let asked: string[]
let loaded: string[]
let here: Map<string, Fake>
let arrive: (sha256: string | null) => void
let stop: () => void
let nowMs: number

const soon = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** As a painter does: asks, and asks again once it may be there. */
async function get(sha256: string): Promise<Fake | undefined> {
  pictures.get(sha256)
  await soon()
  return pictures.get(sha256)
}

beforeEach(() => {
  // Two fit.
  nowMs = 0
  pictures = new Pictures<Fake>({ mostPixels: 250, shrunk: () => new Fake(1), nowMs: () => nowMs })
  asked = []
  loaded = []
  here = new Map(['a', 'b', 'c'].map(sha256 => [sha256, new Fake()]))
  pictures.onLoaded(sha256 => loaded.push(sha256))
  stop = pictures.show({
    load: sha256 => {
      asked.push(sha256)
      return Promise.resolve(here.get(sha256) ?? null)
    },
    read: sha256 => (sha256 === 'a' ? Promise.resolve(Uint8Array.of(1)) : Promise.reject(new Error('gone'))),
    onArrived(listener) {
      arrive = listener
      return () => undefined
    },
  })
})

describe('pictures to be painted', () => {
  it('are asked for once, and painters are told when they are there', async () => {
    expect([pictures.get('a'), pictures.get('a')]).toEqual([undefined, undefined])
    await soon()
    expect([pictures.get('a'), asked, loaded]).toEqual([here.get('a'), ['a'], ['a']])
  })

  it.each(['x', null])('that are not on this computer are asked for again only when they come (%s)', async hint => {
    for (let frame = 0; frame < 3; frame += 1) expect(await get('x')).toBeUndefined()
    arrive('y')
    expect(asked).toEqual(['x'])
    here.set('x', new Fake())
    arrive(hint)
    await soon()
    expect([pictures.get('x'), loaded]).toEqual([here.get('x'), ['x']])
  })

  it('make way for others, the one painted longest ago first', async () => {
    await get('a')
    await get('b')
    pictures.get('a')
    await get('c')
    expect(['a', 'b', 'c'].map(sha256 => here.get(sha256)!.isClosed)).toEqual([false, true, false])
    here.set('b', new Fake())
    expect(await get('b')).toBe(here.get('b'))
  })

  it('that are too many for the memory are shown small, and do not fetch each other from it for ever', async () => {
    const all = ['a', 'b', 'c']
    const seen = new Map<string, Fake | undefined>()
    // As a tile that all of them lie on.
    const paint = (side: number) => all.forEach(sha256 => seen.set(sha256, pictures.get(sha256, side)))
    const stopPainting = pictures.onLoaded(() => paint(300))
    paint(300)
    for (let frame = 0; frame < 30; frame += 1) await soon()
    expect([asked, [...seen.values()].map(picture => picture?.width)]).toEqual([all, [1, 10, 10]])
    nowMs = 20_000
    paint(100)
    await soon()
    expect(asked).toEqual(all)
    paint(300)
    for (let frame = 0; frame < 30; frame += 1) await soon()
    expect([asked, seen.get('a')?.width]).toEqual([[...all, 'a'], 10])
    // One that cannot be had for now stays as small as it was.
    here.delete('b')
    nowMs = 40_000
    paint(300)
    await soon()
    expect([asked.at(-1), seen.get('b')?.width, seen.get('b')?.isClosed]).toEqual(['b', 1, false])
    stopPainting()
  })

  it('can be had as they are kept, and are not there if they cannot', async () => {
    expect(await pictures.bytesOf('a')).toEqual(Uint8Array.of(1))
    expect(await pictures.bytesOf('b')).toBeNull()
    stop()
    expect(await pictures.bytesOf('a')).toBeNull()
  })

  it('give their memory back with their board, those too that come late', async () => {
    await get('a')
    pictures.get('b')
    stop()
    await soon()
    expect([here.get('a')!.isClosed, here.get('b')!.isClosed, pictures.get('a')]).toEqual([true, true, undefined])
    expect(asked).toEqual(['a', 'b'])
  })
})
