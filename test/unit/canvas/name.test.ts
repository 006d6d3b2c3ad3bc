import { describe, expect, it } from 'vitest'
import { nameFault } from '../../../p2p/canvas/name.ts'
import { inEnglish } from '../../../p2p/canvas/sentence.ts'

function said(name: string): string {
  return inEnglish(nameFault(name)!)
}

describe('a name', () => {
  it('is 1 to 64 characters of any script', () => {
    for (const name of ['A', 'Frau Müller', '数学', 'صف', '👩‍🏫 maths', 'x'.repeat(64), '🎨'.repeat(64)]) {
      expect(nameFault(name), name).toBeUndefined()
    }
  })

  it('is refused with a sentence when empty, too long, padded, or hiding control characters', () => {
    expect(said('')).toContain('at least one')
    expect(said('x'.repeat(65))).toContain('at most 64')
    expect(said(' x')).toContain('space')
    for (const name of ['\u200b', '\u200d\u2060']) expect(said(name)).toContain('can be seen')
    for (const name of ['a\nb', 'a\tb', 'a\u0000', 'a\u202eb', 'a\ud800']) expect(said(name)).toContain('control')
  })
})
