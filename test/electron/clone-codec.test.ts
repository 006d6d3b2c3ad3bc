import { describe, expect, it } from 'vitest'
import { decodeClone, encodeClone } from './stand-in/clone-codec.ts'

describe('a value that crosses as text', () => {
  it.each([
    [null],
    [undefined],
    ['text'],
    [[1, -0, Number.NaN, Infinity, 12n, true]],
    [{ bytes: new Uint8Array([0, 255, 7]), nothing: undefined, list: [undefined, null] }],
    [new Uint8Array(20_000).map((_, at) => at)],
    [new Map([[{ a: 1 }, new Set([1, 2])]])],
    [new Date(1_700_000_000_000)],
    [{ t: 'Uint8Array', v: 'not bytes' }],
  ])('is the same at the other end (%#)', value => {
    expect(decodeClone(encodeClone(value))).toStrictEqual(value)
  })

  it('brings only what a view shows of its buffer', () => {
    expect(decodeClone(encodeClone(new Uint8Array([1, 2, 3, 4]).subarray(1, 3)))).toStrictEqual(new Uint8Array([2, 3]))
  })

  it('is an error with its message', () => {
    expect(decodeClone(encodeClone(new RangeError('too far')))).toMatchObject({
      name: 'RangeError',
      message: 'too far',
    })
  })

  it('is no function, unless that has a number', () => {
    expect(() => encodeClone({ call: () => 1 })).toThrow('could not be cloned')
    const call = () => 2
    expect(
      decodeClone(
        encodeClone([call], () => 7),
        number => `function ${number}`,
      ),
    ).toEqual(['function 7'])
  })
})
