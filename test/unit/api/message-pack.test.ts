import { encode } from '@msgpack/msgpack'
import { describe, expect, it } from 'vitest'
import { checkMessagePack } from '../../../p2p/api/message-pack.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)]
}

describe('MessagePack from a page', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['truth', true],
    ['small numbers', [0, 127, -1, -32]],
    ['numbers of every size', [200, 60_000, 2 ** 31, 2 ** 40, -100, -30_000, -(2 ** 31), -(2 ** 40), 0.5]],
    ['texts of every size', ['', 'x'.repeat(31), 'x'.repeat(200), 'x'.repeat(60_000), 'x'.repeat(70_000)]],
    ['bytes of every size', [new Uint8Array(5), new Uint8Array(300), new Uint8Array(70_000)]],
    ['lists of every size', [[], [1], Array(200).fill(1), Array(70_000).fill([])]],
    ['maps of every size', [{}, { a: 1 }, Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`k${at}`, {}]))]],
    ['a moment', new Date(1_790_000_000_000)],
  ])('is let through when it is whole: %s', (_, value) => {
    const bytes = encode(value)
    expect(() => checkMessagePack(bytes)).not.toThrow()
    expect(() => checkMessagePack(bytes.subarray(0, -1))).toThrow(RangeError)
    expect(() => checkMessagePack(Buffer.concat([bytes, Buffer.of(0)]))).toThrow(RangeError)
  })

  it('is refused when a list says it has more elements than could follow, before room is made for them', () => {
    expect(() => checkMessagePack(Buffer.of(0xdd, 1, 0, 0, 0))).toThrow('cut short')
    expect(() => checkMessagePack(Buffer.alloc(6_000, Buffer.of(0xdc, 0xff, 0xff)))).toThrow('cut short')
    expect(() => checkMessagePack(Buffer.of(0xdf, 0xff, 0xff, 0xff, 0xff, 0))).toThrow('cut short')
  })

  it('is refused when lists are nested deeper than any message needs', () => {
    expect(() => checkMessagePack(encode(nested(LIMITS.apiDepth - 1)))).not.toThrow()
    expect(() => checkMessagePack(encode(nested(LIMITS.apiDepth + 1), { maxDepth: 1_000 }))).toThrow('too deep')
  })

  it('is refused when there is nothing', () => {
    expect(() => checkMessagePack(new Uint8Array(0))).toThrow(RangeError)
  })
})
