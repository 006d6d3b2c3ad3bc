import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { initials } from '../../../renderer/app/initials.ts'
import { nameProblem } from '../../../renderer/app/name-problem.ts'
import { text } from '../../../renderer/app/text.ts'

const { problems } = text.name

describe('nameProblem', () => {
  test.each(['M', '  Mia  ', 'Фатима', '李', 'x'.repeat(LIMITS.nameLength)])('has nothing against %j', name => {
    expect(nameProblem(name)).toBeNull()
  })

  test.each([
    ['', problems.empty],
    ['   ', problems.empty],
    ['x'.repeat(LIMITS.nameLength + 1), problems.tooLong(LIMITS.nameLength)],
    ['Mia\nBen', problems.control],
    ['a\tb', problems.control],
    ['a\u0000b', problems.control],
    ['a\u202eb', problems.control],
  ])('says what is wrong with %j', (name, problem) => {
    expect(nameProblem(name)).toBe(problem)
  })
})

describe('initials', () => {
  test.each([
    ['Anna Berg', 'AB'],
    ['mia', 'M'],
    ['  Ana María de la Cruz ', 'AC'],
    ['é', 'É'],
    ['👩‍🏫 Lind', '👩‍🏫L'],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})
