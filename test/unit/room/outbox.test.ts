import { describe, expect, it } from 'vitest'
import type { ItemId } from '../../../p2p/canvas/item.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { toPoints, unpackPoints } from '../../../p2p/canvas/point.ts'
import { Outbox } from '../../../p2p/room/outbox.ts'
import { authorOfKey } from '../../../p2p/wire/author.ts'
import { RoomMessageData } from '../../../p2p/wire/chalkboard.gen.js'
import { signerNumber } from '../feed/keys.ts'

const { author } = await signerNumber(1)
const PENCIL = { tool: 'pen', color: '#112233', width: 3, opacity: 1 } as const
const TEXT = { ...PENCIL, tool: 'text' } as const
const ROOM = new Uint8Array(16)

function take(outbox: Outbox): RoomMessageData | undefined {
  const bytes = outbox.take()
  return bytes === undefined ? undefined : RoomMessageData.decode(bytes)
}

function points(count: number, from = 0): { x: number; y: number; pressure: number }[] {
  return Array.from({ length: count }, (_, at) => ({ x: from + at, y: 0, pressure: 0.5 }))
}

function run(seq: number, bytes: number) {
  return { author, from: seq, entries: [new Uint8Array(bytes)], signature: new Uint8Array(64) }
}

/** Each of another author. */
function manyItems(count: number): ItemId[] {
  return Array.from({ length: count }, (_, at) => {
    const key = new Uint8Array(32)
    key[0] = at
    return { author: authorOfKey(key), seq: 2 ** 30, position: 1_000 }
  })
}

describe('an outbox', () => {
  it('says nothing when there is nothing to say', () => {
    const outbox = new Outbox(ROOM)
    expect(outbox.isEmpty).toBe(true)
    expect(outbox.take()).toBeUndefined()
  })

  it('puts everything into one message, and says it once', () => {
    const outbox = new Outbox(ROOM)
    outbox.preview(1, PENCIL, 0, points(2), 0)
    outbox.preview(2, PENCIL, 0, points(1), 0)
    outbox.entry(run(1, 10), undefined)
    outbox.pointer([1, 2])
    outbox.digest(Uint8Array.of(9))
    const message = take(outbox)!
    expect(message.previews.map(({ stroke }) => stroke)).toEqual([1, 2])
    expect(message.runs).toHaveLength(1)
    expect(message.pointer).toEqual({ x: 8, y: 16, gone: false })
    expect([...message.digest]).toEqual([9])
    expect(outbox.take()).toBeUndefined()
  })

  it('puts the strokes of all pointers of a screen into one message', () => {
    const outbox = new Outbox(ROOM)
    const all = Array.from({ length: LIMITS.pointersAtOnce }, (_, stroke) => stroke)
    for (const stroke of all) outbox.preview(stroke, PENCIL, 0, points(6), 0)
    const message = take(outbox)!
    expect(message.previews.map(({ stroke }) => stroke)).toEqual(all)
    expect(outbox.isEmpty).toBe(true)
  })

  it('sends only the new points of a stroke, and the pencil only at first', () => {
    const outbox = new Outbox(ROOM)
    outbox.preview(1, PENCIL, 0, points(3), 0)
    expect(take(outbox)!.previews[0]).toMatchObject({ from: 0, pencil: { width: 24 } })
    outbox.preview(1, PENCIL, 3, points(2, 3), 0)
    const [preview] = take(outbox)!.previews
    expect(preview!.from).toBe(3)
    expect(preview!.pencil).toBeUndefined()
    expect(toPoints(unpackPoints(preview!.points)).map(({ x }) => x)).toEqual([3, 4])
  })

  it('says the pencil again now and then', () => {
    const outbox = new Outbox(ROOM)
    let pencils = 0
    for (let at = 0; at < 90; at += 1) {
      outbox.preview(1, PENCIL, at, points(1, at), 0)
      if (take(outbox)!.previews[0]!.pencil !== undefined) pencils += 1
    }
    expect(pencils).toBe(3)
  })

  it('says a text in progress whole each time, as it is by then, with its pencil', () => {
    const outbox = new Outbox(ROOM)
    const item = { author, seq: 3, position: 0 }
    for (const text of ['s', 'se', 'see']) outbox.preview(1, TEXT, 0, points(4), 0, { text, item })
    expect(take(outbox)!.previews).toMatchObject([{ from: 0, pencil: { tool: 8 }, text: 'see', item: `${author}.3` }])
    outbox.preview(1, TEXT, 0, points(4, 7), 0, { text: 'seed' })
    const [preview] = take(outbox)!.previews
    expect(preview).toMatchObject({ from: 0, pencil: { tool: 8 }, text: 'seed', done: false })
    expect(preview!.item).toBeUndefined()
    expect(toPoints(unpackPoints(preview!.points)).map(({ x }) => x)).toEqual([7, 8, 9, 10])
    outbox.preview(1, TEXT, 0, [], 0)
    const [last] = take(outbox)!.previews
    expect([last!.text, last!.points.length, last!.done]).toEqual([undefined, 0, true])
  })

  it('puts long texts into as many messages as it takes, beside whatever else there is to say', () => {
    const outbox = new Outbox(ROOM)
    const text = '光'.repeat(LIMITS.textLength)
    const texts = Array.from({ length: 6 }, (_, stroke) => stroke)
    for (const stroke of texts) outbox.preview(stroke, TEXT, 0, points(4), 0, { text })
    for (let stroke = 10; stroke < 30; stroke += 1) outbox.preview(stroke, PENCIL, 0, points(500), 0)
    for (let seq = 1; seq <= 10; seq += 1) outbox.entry(run(seq, 10_000), undefined)
    outbox.motion({ items: manyItems(LIMITS.itemsInMotion), by: [1, 0, 0, 1, 5, 0] }, 0)
    const said: string[] = []
    for (let bytes = outbox.take(); bytes !== undefined; bytes = outbox.take()) {
      expect(bytes.length).toBeLessThanOrEqual(LIMITS.gossipBytes)
      said.push(...RoomMessageData.decode(bytes).previews.flatMap(preview => preview.text ?? []))
    }
    expect(said).toEqual(texts.map(() => text))
  })

  it('drops the previews of a stroke that has become a line, and says which', () => {
    const outbox = new Outbox(ROOM)
    outbox.preview(5, PENCIL, 0, points(3), 0)
    outbox.entry(run(8, 10), 5)
    const message = take(outbox)!
    expect(message.previews).toEqual([])
    expect(message.ended).toEqual([{ stroke: 5, seq: 8 }])
  })

  it('says only where what is moved is now, and nothing of it beside the entry that puts it there', () => {
    const outbox = new Outbox(ROOM)
    const items = [{ author, seq: 3, position: 0 }]
    outbox.motion({ items, by: [1, 0, 0, 1, 5, 0] }, 0)
    outbox.motion({ items, by: [1, 0, 0, 1, 9, 0] }, 0)
    expect(outbox.isDrawing).toBe(true)
    expect(take(outbox)!.motion?.by?.values).toEqual([1, 0, 0, 1, 9, 0])
    outbox.motion({ items, by: [1, 0, 0, 1, 12, 0] }, 0)
    outbox.entry(run(8, 10), undefined)
    expect(take(outbox)!.motion).toBeUndefined()
    outbox.motion(null, 0)
    expect(take(outbox)!.motion).toEqual({})
    expect([outbox.isDrawing, outbox.isEmpty]).toEqual([false, true])
  })

  it('ends a motion of which nothing was heard for 15 seconds, so that nobody waits for it', () => {
    const outbox = new Outbox(ROOM)
    const motion = { items: [{ author, seq: 3, position: 0 }], by: [1, 0, 0, 1, 5, 0] } as const
    outbox.motion(motion, 0)
    outbox.motion(motion, 5_000)
    take(outbox)
    outbox.expire(19_999)
    expect([outbox.isDrawing, outbox.isEmpty]).toEqual([true, true])
    outbox.expire(20_000)
    expect(outbox.isDrawing).toBe(false)
    expect(take(outbox)!.motion).toEqual({})
    outbox.expire(40_000)
    expect(outbox.isEmpty).toBe(true)
  })

  it('says that a stroke was taken back', () => {
    const outbox = new Outbox(ROOM)
    outbox.preview(5, PENCIL, 0, points(3), 0)
    outbox.preview(5, PENCIL, 3, [], 0)
    expect(take(outbox)!.previews[0]).toMatchObject({ stroke: 5, done: true })
    expect(outbox.isDrawing).toBe(false)
  })

  it('starts anew where the points go on when some were lost on the way', () => {
    const outbox = new Outbox(ROOM)
    outbox.preview(1, PENCIL, 0, points(3), 0)
    outbox.preview(1, PENCIL, 10, points(2, 10), 0)
    const [preview] = take(outbox)!.previews
    expect(preview!.from).toBe(10)
    expect(toPoints(unpackPoints(preview!.points)).map(({ x }) => x)).toEqual([10, 11])
    outbox.preview(1, PENCIL, 20, points(1, 20), 0)
    expect(take(outbox)!.previews[0]).toMatchObject({ from: 20 })
  })

  it('ends strokes that have not grown for 15 seconds, so that others can be drawn', () => {
    const outbox = new Outbox(ROOM)
    for (let stroke = 0; stroke < LIMITS.strokesInProgressPerPeer; stroke += 1) {
      outbox.preview(stroke, PENCIL, 0, points(1), 0)
    }
    outbox.preview(3, PENCIL, 1, points(1), 14_000)
    take(outbox)
    outbox.expire(14_999)
    expect(outbox.isEmpty).toBe(true)
    outbox.expire(15_000)
    const ended = take(outbox)!.previews
    expect(ended.every(({ done }) => done)).toBe(true)
    expect(ended.map(({ stroke }) => stroke)).not.toContain(3)
    expect(ended).toHaveLength(LIMITS.strokesInProgressPerPeer - 1)
    outbox.preview(99, PENCIL, 0, points(1), 15_000)
    expect(take(outbox)!.previews.map(({ stroke }) => stroke)).toEqual([99])
    outbox.expire(30_000)
    take(outbox)
    expect(outbox.isDrawing).toBe(false)
  })

  it('shows a stroke it gave up again, pencil and all, if it goes on after all', () => {
    const outbox = new Outbox(ROOM)
    outbox.preview(1, PENCIL, 0, points(4), 0)
    take(outbox)
    outbox.expire(20_000)
    expect(take(outbox)!.previews[0]).toMatchObject({ done: true })
    outbox.preview(1, PENCIL, 4, points(1, 4), 21_000)
    expect(take(outbox)!.previews[0]).toMatchObject({ stroke: 1, from: 4, done: false, pencil: { width: 24 } })
  })

  it('ignores points of a stroke that has become a line already', () => {
    const outbox = new Outbox(ROOM)
    outbox.entry(run(8, 10), 5)
    outbox.preview(5, PENCIL, 0, points(3), 0)
    expect(take(outbox)!.previews).toEqual([])
    expect(outbox.isDrawing).toBe(false)
    for (let seq = 9; seq < 30; seq += 1) outbox.entry(run(seq, 10), seq)
    outbox.preview(5, PENCIL, 3, points(1), 0)
    outbox.preview(29, PENCIL, 3, points(1), 0)
    expect(outbox.isDrawing).toBe(false)
  })

  it('remembers only the last strokes that became lines', () => {
    const outbox = new Outbox(ROOM)
    for (let seq = 1; seq <= 1_000; seq += 1) outbox.entry(run(seq, 10), seq)
    outbox.preview(1, PENCIL, 0, points(1), 0)
    expect(outbox.isDrawing).toBe(true)
  })

  it('never makes a message over the limit, and leaves out only what no message can hold', () => {
    const outbox = new Outbox(ROOM)
    for (let seq = 1; seq <= 20; seq += 1) outbox.entry(run(seq, 10_000), undefined)
    outbox.entry(run(21, LIMITS.gossipBytes), 99)
    outbox.entry(run(22, 10), undefined)
    for (let stroke = 0; stroke < 40; stroke += 1) outbox.preview(stroke, PENCIL, 0, points(9_000), 0)
    const seqs: number[] = []
    const drawn = new Map<number, number>()
    for (let bytes = outbox.take(); bytes !== undefined; bytes = outbox.take()) {
      expect(bytes.length).toBeLessThanOrEqual(LIMITS.gossipBytes)
      const { runs, previews, ended } = RoomMessageData.decode(bytes)
      expect(ended).toEqual([])
      seqs.push(...runs.map(({ from }) => from))
      for (const { stroke, from, points } of previews) {
        expect(from).toBe(drawn.get(stroke) ?? 0)
        drawn.set(stroke, from + unpackPoints(points).length / 3)
      }
    }
    expect(seqs).toEqual([...Array.from({ length: 20 }, (_, at) => at + 1), 22])
    expect([...drawn.values()]).toEqual(Array.from({ length: LIMITS.strokesInProgressPerPeer }, () => 9_000))
  })
})
