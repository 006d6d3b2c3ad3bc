import { describe, expect, test } from 'vitest'
import { fillIn, inEnglish, SaidRangeError, say } from '../../../p2p/canvas/sentence.ts'

describe('a sentence', () => {
  test('keeps what it is made of', () => {
    expect(say`“${'Maths'}” has ${3} pages.`).toEqual({ template: '“{0}” has {1} pages.', values: ['Maths', 3] })
    expect(say`Saved.`).toEqual({ template: 'Saved.', values: [] })
  })

  test('is said in English as it was written, with the sentences in it', () => {
    expect(inEnglish(say`“${'Maths'}” is closed. ${say`Try again in ${say`${5} seconds`}.`}`)).toBe(
      '“Maths” is closed. Try again in 5 seconds.',
    )
  })

  test('takes nothing in a value for a place', () => {
    expect(inEnglish(say`${'{1}'} and ${'$&'}`)).toBe('{1} and $&')
    expect(fillIn('{1}, {0}, {2}', ['a', 'b'])).toBe('b, a, {2}')
  })

  test('is the message of an error that carries it', () => {
    const error = new SaidRangeError(say`At most ${5} MB.`)
    expect(error).toBeInstanceOf(RangeError)
    expect(error.message).toBe('At most 5 MB.')
  })
})
