import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { IDENTITY, translation } from '../../../p2p/canvas/matrix.ts'
import type { Pencil } from '../../../p2p/canvas/pencil.ts'
import { packPoints, unpackPoints } from '../../../p2p/canvas/point.ts'
import { NOTE_PAPER } from '../../../renderer/engine/text-painter.ts'
import {
  draftLook,
  draftOf,
  draftPreview,
  newDraft,
  outcomeOf,
  rebased,
  restyled,
  type WrittenItem,
} from '../../../renderer/engine/tools/text-draft.ts'
import { cutPaste, cutText, tidyText } from '../../../renderer/engine/written-text.ts'

const TEXT: Pencil = { tool: 'text', color: '#1b2420', width: 10, opacity: 1 }
const NOTE: Pencil = { ...TEXT, tool: 'note' }
const AT = { x: 100, y: 50 }
const measure = (text: string): number => text.length / 2

/** What comes of a new text, as the room would keep it. */
function kept(pencil: Pencil, text: string, drag: { width: number; height: number } | null = null): WrittenItem {
  const outcome = outcomeOf(newDraft(pencil, AT, drag), text, true, measure)
  if (outcome.kind !== 'add') throw new Error(outcome.kind)
  const points = unpackPoints(packPoints(outcome.item.points))
  const box = { minX: 0, minY: 0, maxX: 0, maxY: 0 }
  const looks = { pencil: outcome.item.pencil, points, count: 4, bounds: box, even: true }
  return { ...looks, text, picture: null, id: 'a', matrix: IDENTITY }
}

describe('a new text', () => {
  it('begins at the click and grows to the right with what is written', () => {
    const draft = newDraft(TEXT, AT, null)
    const [short, long] = ['a', 'a longer one'].map(text => draftLook(draft, text, measure).frame)
    expect(short!.origin).toEqual(long!.origin)
    expect(short!.origin.x).toBe(AT.x)
    expect(long!.width).toBeGreaterThan(short!.width)
  })

  it('keeps the width that was dragged and grows downwards', () => {
    const draft = newDraft(TEXT, AT, { width: 40, height: 5 })
    const { frame } = draftLook(draft, 'a longer one', measure)
    expect(frame.width).toBe(40)
    expect(frame.height).toBeGreaterThan(20)
  })

  it('is seen by others where it will lie, on its page, as it would be kept', () => {
    const draft = newDraft({ ...TEXT, page: 'ann.3' }, AT, null)
    const outcome = outcomeOf(draft, 'a\tlonger one \n', true, measure)
    if (outcome.kind !== 'add') throw new Error(outcome.kind)
    const { pencil, points, wording } = draftPreview(draft, 'a\tlonger one \n', measure)
    expect([points, pencil, wording]).toEqual([outcome.item.points, outcome.item.pencil, { text: outcome.item.text }])
    expect(pencil.page).toBe('ann.3')
  })

  it('is nothing if nobody would see it', () => {
    expect(outcomeOf(newDraft(TEXT, AT, null), ' \n\t ', true, measure)).toEqual({ kind: 'nothing' })
    expect(outcomeOf(newDraft(NOTE, AT, null), '', true, measure)).toEqual({ kind: 'nothing' })
  })

  it('has no fill, as a note has its paper', () => {
    expect(kept({ ...TEXT, fill: '#ff0000' }, 'a').pencil.fill).toBeUndefined()
    expect(kept(NOTE, 'a').pencil.fill).toBe(NOTE_PAPER)
    expect(kept({ ...NOTE, fill: '#cfe6ff' }, 'a').pencil.fill).toBe('#cfe6ff')
  })
})

describe('a text that is edited', () => {
  it('goes on as wide as it takes, or as it was dragged', () => {
    expect(draftOf(kept(TEXT, 'a line'), measure).width).toBeNull()
    expect(draftOf(kept(TEXT, 'a line', { width: 40, height: 5 }), measure).width).toBe(40)
  })

  it('changes with its frame, from where it lies', () => {
    const item = { ...kept(TEXT, 'one'), matrix: translation(7, 0) }
    const outcome = outcomeOf(draftOf(item, measure), 'one\ntwo', true, measure)
    if (outcome.kind !== 'change') throw new Error(outcome.kind)
    const { text, matrix } = outcome.change.set
    expect(text).toBe('one\ntwo')
    expect(matrix![3]).toBeCloseTo(2, 0)
    expect(outcome.change.ids).toEqual(['a'])
  })

  it('is seen by others in the place of what it was, where that lies', () => {
    const draft = draftOf(kept(TEXT, 'one'), measure)
    const { points, wording } = draftPreview(draft, 'one\ntwo', measure)
    expect(wording).toEqual({ text: 'one\ntwo', item: 'a' })
    expect(points[0]).toMatchObject({ x: draft.frame.origin.x, y: draft.frame.origin.y })
  })

  it('is left alone if nothing has changed, and removed if nothing is left', () => {
    const draft = draftOf(kept(NOTE, 'one'), measure)
    expect(outcomeOf(draft, 'one', true, measure)).toEqual({ kind: 'nothing' })
    expect(outcomeOf(draft, '  ', true, measure)).toEqual({ kind: 'remove', id: 'a' })
  })

  it('is added anew if somebody has removed it meanwhile', () => {
    const draft = draftOf(kept(NOTE, 'one'), measure)
    expect(outcomeOf(draft, 'one and more', false, measure)).toMatchObject({
      kind: 'add',
      item: { text: 'one and more' },
    })
    expect(outcomeOf(draft, '', false, measure)).toEqual({ kind: 'nothing' })
    expect(outcomeOf(draft, 'one', false, measure)).toEqual({ kind: 'nothing' })
  })
})

describe('a text that is to look otherwise while it is written', () => {
  it('is added as it looks, in letters of the new size', () => {
    const draft = restyled(newDraft(TEXT, AT, null), { color: '#dd2c2c', size: 20, width: 5, fill: '#cfe6ff' })
    const outcome = outcomeOf(draft, 'ab', true, measure)
    if (outcome.kind !== 'add') throw new Error(outcome.kind)
    expect(outcome.item.pencil).toEqual({ ...TEXT, color: '#dd2c2c', width: 20 })
    expect(draftLook(draft, 'ab', measure)).toMatchObject({ letters: 20, frame: { origin: draft.frame.origin } })
    expect(draftPreview(draft, 'ab', measure).pencil).toEqual(outcome.item.pencil)
  })

  it('is changed in one step, with a frame for its new letters', () => {
    const draft = restyled(draftOf(kept(TEXT, 'one'), measure), { color: '#dd2c2c', size: 20 })
    const outcome = outcomeOf(draft, 'one', true, measure)
    if (outcome.kind !== 'change') throw new Error(outcome.kind)
    expect(outcome.change.set).toMatchObject({ color: '#dd2c2c', width: 20, text: 'one' })
    expect(outcome.change.set.matrix![0]).toBeCloseTo(2, 0)
    expect(outcome.change.set.matrix![3]).toBeCloseTo(2, 0)
  })

  it('is left alone if it looks again as it did', () => {
    const draft = restyled(draftOf(kept(NOTE, 'one'), measure), { color: '#dd2c2c', fill: '#cfe6ff' })
    const back = restyled(draft, { color: NOTE.color, fill: NOTE_PAPER })
    expect(outcomeOf(draft, 'one', true, measure).kind).toBe('change')
    expect(outcomeOf(back, 'one', true, measure)).toEqual({ kind: 'nothing' })
  })

  it('keeps what was chosen here, and only that, when somebody else changes it', () => {
    const item = kept(NOTE, 'one')
    const draft = restyled(draftOf(item, measure), { color: '#dd2c2c' })
    const pencil = { ...item.pencil, color: '#2b9348', fill: '#cfe6ff', width: 30 }
    const now = rebased(draft, { ...item, text: 'two', matrix: translation(7, 0), pencil }, measure)
    expect(now).toMatchObject({ before: 'one', item: { matrix: translation(7, 0) } })
    expect(now.pencil).toEqual({ ...pencil, color: '#dd2c2c' })
    expect(draftPreview(now, 'one', measure).pencil.fill).toBe('#cfe6ff')
  })

  it('is nothing new if all of it is gone meanwhile', () => {
    const draft = restyled(draftOf(kept(NOTE, 'one'), measure), { color: '#dd2c2c' })
    expect(outcomeOf(draft, 'one', false, measure)).toEqual({ kind: 'nothing' })
  })
})

describe('what was typed', () => {
  it('is cut at the limit, and no sign in two', () => {
    expect(cutText('abcdef', 4)).toBe('abcd')
    expect(cutText('abc🙂', 4)).toBe('abc')
    expect(cutText('abc🙂', 5)).toBe('abc🙂')
    expect(tidyText('x'.repeat(1024 * 1024))).toHaveLength(LIMITS.textLength)
  })

  it('leaves a paste alone that fits, and cuts one that does not', () => {
    expect(cutPaste('abc', LIMITS.textLength - 3)).toBeNull()
    expect(cutPaste('abcd', LIMITS.textLength - 3)).toBe('abc')
    expect(cutPaste('abcd', LIMITS.textLength + 3)).toBe('')
  })

  it('is kept without what nobody can see', () => {
    expect(tidyText('a\r\nb\rc\tend \n\n')).toBe('a\nb\nc    end')
    expect(tidyText('  in\u0000dented\u001b')).toBe('  indented')
    expect(tidyText('half \ud83d of a sign')).toBe('half \ufffd of a sign')
  })
})
