import { setImmediate as untilNextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Turns } from '../../../p2p/turns.ts'

/** Writes a letter for each bit done. */
function* task(letter: string, bits: number, done: string[]): Generator<undefined, undefined, undefined> {
  for (let bit = 0; bit < bits; bit += 1) {
    done.push(letter)
    if (bit < bits - 1) yield undefined
  }
}

it('does one bit of one thing at a time, and lets others in between', async () => {
  const done: string[] = []
  const turns = new Turns(10)
  turns.begin('a', task('a', 3, done))
  turns.begin('b', task('b', 3, done))
  turns.begin('c', task('c', 1, done))
  expect(done.join('')).toBe('abc')
  await untilNextTurn()
  expect(done.join('')).toBe('abca')
  for (let turn = 0; turn < 10; turn += 1) await untilNextTurn()
  expect(done.join('')).toBe('abcabab')
})

it('gives up what is replaced, what is too much, and everything at the end', async () => {
  const done: string[] = []
  const turns = new Turns(1)
  turns.begin('a', task('x', 5, done))
  turns.begin('a', task('a', 2, done))
  turns.begin('b', task('b', 2, done))
  for (let turn = 0; turn < 10; turn += 1) await untilNextTurn()
  expect(done.join('')).toBe('xaba')
  turns.begin('c', task('c', 2, done))
  turns.stop()
  turns.begin('d', task('d', 2, done))
  for (let turn = 0; turn < 10; turn += 1) await untilNextTurn()
  expect(done.join('')).toBe('xabac')
})
