import { describe, expect, it } from 'vitest'
import { Charter, type Role } from '../../../p2p/canvas/charter.ts'
import type { AssignableRole, Change, Entry } from '../../../p2p/canvas/operation.ts'
import { chosenSeed, Random } from '../../support/random.ts'

const OWNER = 'ann'
const MOST_SEQ = 12

function entry(author: string, seq: number, change: Change): Entry {
  return { author, seq, lamport: seq, time: 0, operation: [change] }
}

/** The owner's rule number `seq`. Who is not in `seen` had not been seen. */
function rule(seq: number, author: string | undefined, role: AssignableRole, seen: Record<string, number> = {}): Entry {
  return entry(OWNER, seq, { kind: 'rule', author, role, seen: new Map(Object.entries(seen)), keyCheck: undefined })
}

function prune(seq: number, entries: Record<string, [number, number][]>): Entry {
  return entry(OWNER, seq, { kind: 'prune', entries: new Map(Object.entries(entries)) })
}

function charterOf(...entries: Entry[]): Charter {
  const charter = new Charter(OWNER)
  for (const one of entries) if (charter.concerns(one)) charter.record(one)
  return charter
}

/** Which of an author's first entries count. */
function allowed(charter: Charter, author: string): number[] {
  return Array.from({ length: MOST_SEQ }, (_, at) => at + 1).filter(seq => charter.allows(author, seq))
}

describe('a room without rules', () => {
  it('lets everyone draw everything', () => {
    const charter = charterOf()
    expect([charter.roleOf('ben'), charter.everyone, charter.limitOf('ben')]).toEqual(['editor', 'editor', Infinity])
    expect(charter.roleOf(OWNER)).toBe('owner')
    expect(charter.allows('ben', 1_000)).toBe(true)
  })
})

describe('a rule', () => {
  it('leaves what its author had seen and keeps out what came later, until they are readmitted', () => {
    const barred = charterOf(rule(1, 'ben', 'viewer', { ben: 4 }))
    expect(allowed(barred, 'ben')).toEqual([1, 2, 3, 4])
    expect([barred.roleOf('ben'), barred.limitOf('ben')]).toEqual(['viewer', 4])
    const readmitted = charterOf(rule(1, 'ben', 'viewer', { ben: 4 }), rule(2, 'ben', 'editor', { ben: 4 }))
    expect(allowed(readmitted, 'ben')).toHaveLength(MOST_SEQ)
    expect([readmitted.roleOf('ben'), readmitted.limitOf('ben')]).toEqual(['editor', Infinity])
  })

  it('readmits from where it says: what was done before stays out', () => {
    const charter = charterOf(rule(1, 'ben', 'viewer', { ben: 4 }), rule(2, 'ben', 'editor', { ben: 7 }))
    expect(allowed(charter, 'ben')).toEqual([1, 2, 3, 4, 8, 9, 10, 11, 12])
    expect(charter.limitOf('ben')).toBe(Infinity)
  })

  it('touches only the author it names', () => {
    const charter = charterOf(rule(1, 'ben', 'banned', { ben: 2, cem: 2 }))
    expect(allowed(charter, 'cem')).toHaveLength(MOST_SEQ)
    expect(charter.roleOf('cem')).toBe('editor')
    expect(charter.named).toEqual(new Set(['ben']))
  })

  it('for everyone holds for those nobody had seen yet from their first entry on', () => {
    const charter = charterOf(rule(1, undefined, 'viewer', { ben: 3 }))
    expect(allowed(charter, 'ben')).toEqual([1, 2, 3])
    expect(allowed(charter, 'dan')).toEqual([])
    expect([charter.limitOf('dan'), charter.everyone]).toEqual([0, 'viewer'])
    expect(charter.named).toEqual(new Set())
  })

  it('that is later has the last word, whether for one or for everyone', () => {
    const own = rule(1, 'ben', 'editor', { ben: 3 })
    const all = rule(2, undefined, 'viewer', { ben: 3 })
    expect(charterOf(own, all).roleOf('ben')).toBe('viewer')
    expect(charterOf(rule(1, undefined, 'viewer'), rule(2, 'ben', 'editor')).roleOf('ben')).toBe('editor')
    expect(charterOf(rule(1, undefined, 'viewer'), rule(2, undefined, 'editor')).everyone).toBe('editor')
    expect(charterOf(rule(1, undefined, 'viewer'), rule(2, 'ben', 'editor')).everyone).toBe('viewer')
  })

  it('for everyone does not lift a ban, one of their own does', () => {
    const ban = rule(1, 'ben', 'banned', { ben: 2 })
    const free = charterOf(ban, rule(2, undefined, 'editor', { ben: 2 }))
    expect([free.roleOf('ben'), free.limitOf('ben'), free.roleOf('cem')]).toEqual(['banned', 2, 'editor'])
    for (const role of ['editor', 'viewer'] as const) {
      expect(charterOf(ban, rule(2, undefined, 'editor'), rule(3, 'ben', role, { ben: 2 })).roleOf('ben')).toBe(role)
    }
  })

  it('for everyone lifts the rule of one who may only watch', () => {
    const charter = charterOf(rule(1, 'ben', 'viewer', { ben: 2 }), rule(2, undefined, 'editor', { ben: 2 }))
    expect([charter.roleOf('ben'), allowed(charter, 'ben').length]).toEqual(['editor', MOST_SEQ])
  })

  it('that removes everyone is lifted by one for everyone', () => {
    const charter = charterOf(rule(1, undefined, 'banned'), rule(2, undefined, 'editor'))
    expect(charter.roleOf('ben')).toBe('editor')
  })

  it('never concerns the owner, whoever it names', () => {
    const charter = charterOf(rule(1, OWNER, 'banned'), rule(2, undefined, 'banned'))
    expect([charter.roleOf(OWNER), charter.limitOf(OWNER)]).toEqual(['owner', Infinity])
    expect(charter.allows(OWNER, 1)).toBe(true)
    expect(charter.named.has(OWNER)).toBe(false)
  })

  it('is the owner’s alone to make, like a pruning', () => {
    for (const forged of [rule(1, 'cem', 'banned'), prune(1, { cem: [[1, 9]] })]) {
      const bens = { ...forged, author: 'ben' }
      expect(new Charter(OWNER).concerns(bens)).toBe(false)
      expect(new Charter().concerns(bens)).toBe(false)
      expect(new Charter(OWNER).concerns(forged)).toBe(true)
    }
    const undo = entry(OWNER, 3, { kind: 'undo', seq: 1 })
    expect(new Charter(OWNER).concerns(undo)).toBe(false)
  })

  it('heard twice is one rule', () => {
    const ban = rule(2, 'ben', 'viewer', { ben: 2 })
    const charter = charterOf(rule(1, 'ben', 'banned'), ban, rule(3, 'ben', 'editor', { ben: 2 }), ban)
    expect(charter.roleOf('ben')).toBe('editor')
  })
})

describe('a pruning', () => {
  it('drops the entries it names and those of prunings before it, and no others', () => {
    const charter = charterOf(
      prune(1, { ben: [[2, 3]] }),
      prune(2, { ben: [[4, 4], [7, 9]], cem: [[1, 1]] }), // prettier-ignore
    )
    const dropped = (author: string): number[] =>
      Array.from({ length: MOST_SEQ }, (_, at) => at + 1).filter(seq => charter.isDropped(author, seq))
    expect([dropped('ben'), dropped('cem'), dropped('dan')]).toEqual([[2, 3, 4, 7, 8, 9], [1], []])
    expect(charter.dropped.get('ben')).toEqual([
      [2, 4],
      [7, 9],
    ])
  })
})

/** The same rules, looked at the slow way: all of them, anew for each entry, as the design words them. */
function slowRole(rules: readonly Entry[], author: string, seq: number): Role {
  if (author === OWNER) return 'owner'
  const laid = rules
    .toSorted((one, other) => one.seq - other.seq)
    .flatMap(({ operation: [change] }) => (change?.kind === 'rule' ? change : []))
    .filter(change => change.author === undefined || change.author === author)
    .filter(change => seq > (change.seen.get(author) ?? 0))
  const personal = laid.findLast(change => change.author === author)
  if (personal?.role === 'banned') return 'banned'
  return laid.at(-1)?.role ?? 'editor'
}

function randomRules(random: Random): Entry[] {
  return Array.from({ length: random.below(9) }, (_, at) => {
    const seen = { ben: random.below(MOST_SEQ), cem: random.below(MOST_SEQ) }
    const author = random.pick([undefined, 'ben', 'cem', OWNER])
    return rule(at + 1, author, random.pick(['editor', 'viewer', 'banned'] as const), seen)
  })
}

describe('any rules', () => {
  it('in any order, some twice, say the same of every entry as a slow look at all of them', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 400; seed += 1) {
      const random = new Random(seed)
      const rules = randomRules(random)
      const charter = charterOf(...random.shuffled([...rules, ...rules.filter(() => random.chance(0.3))]))
      const named = rules.filter(({ operation: [change] }) => change?.kind === 'rule' && change.author !== OWNER)
      for (const author of [OWNER, 'ben', 'cem', 'dan']) {
        const slow = Array.from({ length: MOST_SEQ }, (_, at) => slowRole(named, author, at + 1))
        const draws = slow.flatMap((role, at) => (role === 'editor' || role === 'owner' ? [at + 1] : []))
        const now = slowRole(named, author, Infinity)
        expect(allowed(charter, author), `seed ${seed}, ${author}`).toEqual(draws)
        expect(charter.roleOf(author), `seed ${seed}, ${author}`).toBe(now)
        const limit = now === 'editor' || now === 'owner' ? Infinity : (draws.at(-1) ?? 0)
        expect(charter.limitOf(author), `seed ${seed}, ${author}`).toBe(limit)
      }
    }
  })
})
