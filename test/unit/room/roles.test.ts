import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RoomError } from '../../../p2p/room/room-error.ts'
import { line, maths, rule, runsOf } from '../feed/authored.ts'
import { School, type Desk } from './school.ts'

const PENCIL = { tool: 'pen', color: '#112233', width: 3, opacity: 1 } as const
const NOTE = { ...PENCIL, tool: 'note' } as const
const FRAME = [0, 1, 2, 3].map(x => ({ x, y: x, pressure: 0.5 }))
const POINT = [{ x: 1, y: 1, pressure: 0.5 }]

let school: School
let ann: Desk
let ben: Desk
let cem: Desk

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  school = await School.of(3)
  ;[ann, ben, cem] = school.desks as [Desk, Desk, Desk]
})
afterEach(() => {
  school.close()
  vi.useRealTimers()
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

describe('someone who may only watch, or was removed', () => {
  it.each([
    ['viewer', 'Ann lets you watch here, not draw.'],
    ['banned', 'Ann has removed you from this room.'],
  ] as const)('as %s is told so by the name of the host, and nothing happens', async (role, sentence) => {
    ben.draw(1)
    await school.heal()
    ann.room.rule(ben.author, role)
    await school.heal()
    expect(maths.name).toBe('Maths')
    const tries = {
      drawing: () => ben.draw(2),
      undoing: () => ben.room.undo(),
      clearing: () => ben.room.clear(),
      'a stroke in progress': () => ben.room.preview(7, PENCIL, 0, POINT),
    }
    for (const [what, work] of Object.entries(tries)) {
      const error = thrownBy(work)
      expect(error, what).toBeInstanceOf(RoomError)
      expect(error, what).toMatchObject({ kind: 'forbidden', message: sentence })
    }
    expect([ben.room.roleOf(ben.author), ben.kept.ledger.head(ben.author).seq]).toEqual([role, 1])
    expect(ben.room.canUndo).toBe(true)
    ann.room.rule(ben.author, 'editor')
    await school.heal()
    expect(ben.room.undo()).toBe(true)
  })

  it('is everyone but the owner when only the owner draws, those who come later as well', async () => {
    ann.room.rule(undefined, 'viewer')
    await school.heal()
    for (const desk of [ben, cem]) expect(() => desk.draw(1)).toThrow('lets you watch')
    ann.draw(1)
    await school.heal()
    expect([cem.marks, cem.room.everyone, cem.room.roleOf('anyone')]).toEqual([[1], 'viewer', 'viewer'])
    ann.room.rule(ben.author, 'editor')
    await school.heal()
    ben.draw(2)
    await school.heal()
    expect(cem.marks).toEqual([1, 2])
    expect(() => cem.draw(3)).toThrow('lets you watch')
  })
})

describe('who lays down rules', () => {
  it('is the owner alone: others are told who', () => {
    expect(thrownBy(() => ben.room.rule(cem.author, 'banned'))).toMatchObject({
      kind: 'forbidden',
      message: 'Only Ann, who made this room, can say who may draw.',
    })
    expect(ben.kept.ledger.head(ben.author).seq).toBe(0)
  })

  it('cannot rule out the owner', () => {
    expect(thrownBy(() => ann.room.rule(ann.author, 'viewer'))).toMatchObject({ kind: 'conflict' })
    expect(ann.kept.ledger.head(ann.author).seq).toBe(0)
  })
})

describe('a rule', () => {
  it('is not what undo takes back', async () => {
    ann.draw(1)
    ann.room.rule(ben.author, 'viewer')
    expect(ann.room.undo()).toBe(true)
    await school.heal()
    expect([ben.marks, ben.room.roleOf(ben.author), ann.room.canUndo]).toEqual([[], 'viewer', false])
  })
})

describe('the strokes in progress of someone barred', () => {
  it('end when the rule comes, and no more are shown', async () => {
    ben.room.preview(7, PENCIL, 0, POINT)
    await school.pass(200)
    expect(cem.drawings.map(({ done }) => done)).toEqual([false])
    ann.room.rule(ben.author, 'viewer')
    await school.pass(200)
    expect(cem.drawings.at(-1)).toMatchObject({ author: ben.author, stroke: 7, done: true, points: [] })
    const shown = cem.drawings.length
    expect(() => ben.room.preview(7, PENCIL, 1, POINT)).toThrow('watch')
    await school.pass(200)
    expect(cem.drawings).toHaveLength(shown)
  })

  it('end when they are texts too, and what they write after that is shown to nobody', async () => {
    ben.room.preview(7, NOTE, 0, FRAME, { text: 'secr' })
    await school.pass(200)
    expect(cem.drawings).toMatchObject([{ author: ben.author, wording: { text: 'secr' }, done: false }])
    ann.room.rule(ben.author, 'viewer')
    await school.pass(200)
    expect(cem.drawings.at(-1)).toMatchObject({ author: ben.author, stroke: 7, done: true, points: [] })
    expect(() => ben.room.preview(7, NOTE, 0, FRAME, { text: 'secret' })).toThrow('watch')
    ben.room.preview(7, NOTE, 0, [])
  })

  it('are not shown by those who know the rule, though its author does not yet', async () => {
    ben.isConnected = false
    ann.room.rule(ben.author, 'viewer')
    await school.heal()
    ben.isConnected = true
    ben.room.preview(8, PENCIL, 0, POINT)
    await school.pass(60)
    expect([cem.drawings, ann.drawings]).toEqual([[], []])
  })

  it('of others go on', async () => {
    cem.room.preview(9, PENCIL, 0, POINT)
    await school.pass(200)
    ann.room.rule(ben.author, 'viewer')
    await school.pass(200)
    expect(ann.drawings.map(({ author, done }) => [author, done])).toEqual([[cem.author, false]])
  })
})

describe('the pointer of someone removed', () => {
  it('is not shown; of someone who watches it is', async () => {
    ben.room.point([1, 2])
    await school.pass(200)
    expect(cem.room.pointerOf(ben.author)).toEqual([1, 2])
    ann.room.rule(ben.author, 'viewer')
    await school.pass(200)
    ben.room.point([3, 4])
    await school.pass(200)
    expect(cem.room.pointerOf(ben.author)).toEqual([3, 4])
    ann.room.rule(ben.author, 'banned')
    await school.pass(200)
    ben.room.point([5, 6])
    await school.pass(200)
    expect(cem.room.pointerOf(ben.author)).toBeUndefined()
  })
})

describe('what someone drew before they heard of the rule', () => {
  it('is shown nowhere but at their place is neither lost: readmitted, it is everywhere', async () => {
    ben.draw(1)
    await school.heal()
    ben.isConnected = false
    ann.room.rule(ben.author, 'viewer')
    ben.drawAll(2, 3)
    expect(ben.marks).toEqual([1, 2, 3])
    ben.isConnected = true
    await school.heal()
    expect(school.desks.map(({ marks }) => marks)).toEqual([[1], [1], [1]])
    ann.room.rule(ben.author, 'editor')
    await school.heal()
    expect(school.desks.map(({ marks }) => marks)).toEqual([
      [1, 2, 3],
      [1, 2, 3],
      [1, 2, 3],
    ])
    expect(new Set(school.desks.map(({ kept }) => Buffer.from(kept.ledger.digest).toString('hex'))).size).toBe(1)
  })

  it('and sent on by a modified client is refused, not handed on, and laid at its door', async () => {
    ann.room.rule(ben.author, 'banned')
    await school.heal()
    const bens = runsOf(ben.signer, [line(5)])
    cem.room.receive(bens, ben.author)
    expect([cem.marks, cem.refused.map(({ refused }) => refused.refusal)]).toEqual([[], ['role']])
    expect([...cem.kept.ledger.runsSince(new Map())].map(({ author }) => author)).toEqual([ann.author])
  })

  it('a rule in the name of the owner that someone else made is refused', () => {
    const forged = { ...runsOf(ben.signer, [rule(cem.author, 'banned')])[0]!, author: ann.author }
    cem.room.receive([forged], ben.author)
    expect(cem.refused.map(({ refused }) => refused.refusal)).toEqual(['forged'])
    expect(cem.room.roleOf(cem.author)).toBe('editor')
  })
})
