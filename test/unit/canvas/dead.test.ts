import { describe, expect, it } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import { deadEntries } from '../../../p2p/canvas/dead.ts'
import { formatItemId } from '../../../p2p/canvas/item.ts'
import type { Change, Entry } from '../../../p2p/canvas/operation.ts'
import { includes, type SeqRanges } from '../../../p2p/canvas/seq-ranges.ts'
import type { VersionVector } from '../../../p2p/canvas/version-vector.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { canvasOf, lineOf, looks, OWNER, PEOPLE, randomStory, Story } from './random-entries.ts'

/** What is dead in a story, with a mark made when it all had been told unless another is given. */
function dead(story: Story, settled: VersionVector = story.vector): string[] {
  const found = deadEntries(canvasOf(story.entries, OWNER), settled)
  return story.entries
    .filter(({ author, seq }) => includes(found.get(author) ?? [], seq))
    .map(({ author, seq }) => `${author}.${seq}`)
}

function remove(author: string, seq: number, position = 0): Change {
  return { kind: 'remove', items: [{ author, seq, position }] }
}

function restore(author: string, seq: number): Change {
  return { kind: 'restore', items: [{ author, seq, position: 0 }] }
}

function rule(author: string, role: 'viewer' | 'editor', ben: number): Change {
  return { kind: 'rule', author, role, seen: new Map([['ben', ben]]), keyCheck: undefined }
}

describe('what is dead on a canvas', () => {
  it('is a line that was erased, whoever erased it, with what erased it', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', lineOf(2))
    story.tell('cem', remove('ben', 1))
    expect(dead(story)).toEqual(['ben.1', 'cem.1'])
  })

  it('is never what can be seen, nor a removal of something that can', () => {
    const story = new Story()
    story.tell('ben', lineOf(1), lineOf(2))
    story.tell('cem', remove('ben', 1))
    expect(dead(story), 'the other line of one operation').toEqual([])
    story.tell('cem', remove('ben', 1, 1))
    expect(dead(story)).toEqual(['ben.1', 'cem.1', 'cem.2'])
  })

  it('is a line that the eraser split only with its parts: who undoes that gets the line back for them', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', remove('ben', 1), lineOf(2), lineOf(3))
    expect(dead(story)).toEqual([])
    story.tell('ben', remove('cem', 1))
    expect(dead(story), 'a part is left').toEqual([])
    story.tell('ben', remove('cem', 1, 1))
    expect(dead(story)).toEqual(['ben.1', 'cem.1', 'ben.2', 'ben.3'])
  })

  it('is what was undone, with the undo; redone it lives', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', { kind: 'undo', seq: 1 })
    expect(dead(story)).toEqual(['ben.1', 'ben.2'])
    story.tell('ben', { kind: 'redo', seq: 1 })
    expect(dead(story)).toEqual([])
  })

  it('is what was cleared, but never the clear: it may cover what has yet to come', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', { kind: 'clear', seen: new Map([['ben', 3]]) })
    expect(dead(story)).toEqual(['ben.1'])
    story.tell('cem', { kind: 'undo', seq: 1 })
    expect(dead(story), 'an undone clear and its undo stay as well').toEqual([])
  })

  it('is never a rule or a pruning', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', { kind: 'undo', seq: 1 })
    story.tell(OWNER, rule('cem', 'viewer', 2))
    story.tell(OWNER, { kind: 'prune', entries: new Map([['dan', [[1, 1]]]]) })
    expect(dead(story)).toEqual(['ben.1', 'ben.2'])
  })

  it('is not what a rule keeps out: another may readmit it', () => {
    const story = new Story()
    story.tell(OWNER, rule('ben', 'viewer', 0))
    story.tell('ben', lineOf(1))
    story.tell('ben', { kind: 'undo', seq: 1 })
    expect(dead(story)).toEqual([])
  })

  it('is not what someone erased whom a rule bars', () => {
    const story = new Story()
    story.tell('cem', lineOf(1))
    story.tell(OWNER, rule('ben', 'viewer', 0))
    story.tell('ben', remove('cem', 1))
    expect(dead(story)).toEqual([])
  })

  it('is a change of a line that is dead, and not one of a line that lives', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', { kind: 'set', items: [{ author: 'ben', seq: 1, position: 0 }], field: 'width', value: 9 })
    expect(dead(story)).toEqual([])
    story.tell('ben', remove('ben', 1))
    expect(dead(story)).toEqual(['ben.1', 'cem.1', 'ben.2'])
  })

  it('can be taken away twice: a removal of what is dropped already is dead', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', remove('ben', 1))
    story.tell(OWNER, { kind: 'prune', entries: new Map([['ben', [[1, 1]]]]) })
    expect(dead(story)).toEqual(['cem.1'])
  })
})

describe('the grace time', () => {
  it('is given to all that was said since, even if it could never show', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', { kind: 'clear', seen: new Map([['ben', 5]]) })
    const mark = story.vector
    story.tell('ben', lineOf(2))
    expect(dead(story, mark)).toEqual(['ben.1'])
  })

  it('begins when the eraser was there, not when the line was', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    const mark = story.vector
    story.tell('ben', remove('ben', 1))
    expect(dead(story, mark)).toEqual([])
    expect(dead(story)).toEqual(['ben.1', 'ben.2'])
  })

  it('begins anew when what was erased is brought back', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', remove('ben', 1))
    const mark = story.vector
    story.tell('ben', { kind: 'undo', seq: 2 })
    expect(dead(story, mark), 'undone').toEqual([])
    story.tell('ben', { kind: 'redo', seq: 2 })
    expect(dead(story, mark), 'and erased again just now').toEqual([])
    expect(dead(story), 'a grace time later').toEqual(['ben.1', 'ben.2', 'ben.3', 'ben.4'])
  })

  it('begins anew when it is restored and that is undone', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', remove('ben', 1))
    const mark = story.vector
    story.tell('cem', restore('ben', 1))
    story.tell('cem', { kind: 'undo', seq: 1 })
    expect(dead(story, mark)).toEqual([])
    expect(dead(story)).toEqual(['ben.1', 'ben.2', 'cem.1', 'cem.2'])
  })

  it('begins anew when a clear is undone and done again', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', { kind: 'clear', seen: new Map([['ben', 1]]) })
    const mark = story.vector
    story.tell('cem', { kind: 'undo', seq: 1 })
    story.tell('cem', { kind: 'redo', seq: 1 })
    expect(dead(story, mark)).toEqual([])
    expect(dead(story)).toEqual(['ben.1'])
  })

  it('begins anew when what was undone is done again and undone again', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', { kind: 'undo', seq: 1 })
    const mark = story.vector
    story.tell('ben', { kind: 'redo', seq: 1 })
    story.tell('ben', { kind: 'undo', seq: 1 })
    expect(dead(story, mark)).toEqual([])
    expect(dead(story)).toEqual(['ben.1', 'ben.2', 'ben.3', 'ben.4'])
  })
})

/** A pruning of what is dead, as the owner's next entry. */
function pruningOf(story: Story, entries: ReadonlyMap<string, SeqRanges>): Entry {
  const seq = (story.vector.get(OWNER) ?? 0) + 1
  return { author: OWNER, seq, lamport: story.entries.length + 1, time: 0, operation: [{ kind: 'prune', entries }] }
}

describe('a pruning of what is dead', () => {
  it('changes nothing on any canvas, whenever it comes and whether what it drops ever came or not', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 300; seed += 1) {
      const random = new Random(seed)
      const story = randomStory(random, 40, true)
      const before = canvasOf(story.entries, OWNER)
      const found = deadEntries(before, story.vector)
      const visible = before.items().map(({ author, seq }) => includes(found.get(author) ?? [], seq))
      expect(visible, `seed ${seed}`).not.toContain(true)

      const prune = pruningOf(story, found)
      const kept = story.entries.filter(({ author, seq }) => !includes(found.get(author) ?? [], seq))
      const some = story.entries.filter(entry => kept.includes(entry) || random.chance(0.5))
      const ways: Record<string, Entry[]> = {
        last: [...story.entries, prune],
        first: [prune, ...story.entries],
        anyhow: random.shuffled([...story.entries, prune]),
        'without the dead': random.shuffled([...kept, prune]),
        'with some of the dead': random.shuffled([...some, prune]),
      }
      for (const [way, entries] of Object.entries(ways)) {
        expect(looks(canvasOf(entries, OWNER)), `seed ${seed}, ${way}`).toEqual(looks(before))
      }
    }
  })

  it('takes nothing away from whoever undoes later what took one thing for another', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 200; seed += 1) {
      const random = new Random(seed)
      const story = randomStory(random, 40, false)
      const found = deadEntries(canvasOf(story.entries, OWNER), story.vector)
      const prune = pruningOf(story, found)
      for (const { author, seq, lamport, operation } of story.entries) {
        if (!operation.some(({ kind }) => kind === 'add') || includes(found.get(author) ?? [], seq)) continue
        const undo = { author, seq: story.vector.get(author)! + 2, lamport: lamport + 100, time: 0 }
        const undone = [...story.entries, { ...undo, operation: [{ kind: 'undo' as const, seq }] }]
        expect(looks(canvasOf([...undone, prune], OWNER)), `seed ${seed}, ${author}.${seq}`).toEqual(
          looks(canvasOf(undone, OWNER)),
        )
      }
    }
  })

  it('leaves the same canvas everywhere after whatever was said of the dead meanwhile', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 200; seed += 1) {
      const random = new Random(seed)
      const story = randomStory(random, 30, true)
      const found = deadEntries(canvasOf(story.entries, OWNER), story.vector)
      const prune = pruningOf(story, found)
      story.tell(OWNER, ...prune.operation)
      // Elsewhere nobody has heard of it yet.
      for (let more = 0; more < 10; more += 1) {
        const { author, seq } = random.pick(story.entries)
        const own = random.pick(PEOPLE.slice(1))
        const toggle: Change = { kind: 'redo', seq: 1 + random.below(story.vector.get(own) ?? 1) }
        story.tell(own, random.pick([restore(author, seq), toggle, remove(author, seq)]))
      }
      const kept = story.entries.filter(({ author, seq }) => !includes(found.get(author) ?? [], seq))
      const one = looks(canvasOf(story.entries, OWNER))
      expect(looks(canvasOf(random.shuffled(story.entries), OWNER)), `seed ${seed}`).toEqual(one)
      expect(looks(canvasOf(random.shuffled(kept), OWNER)), `seed ${seed}`).toEqual(one)
    }
  })

  it('of more stretches than one entry may name takes the oldest ones, and only what can go together', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 200; seed += 1) {
      const random = new Random(seed)
      const story = randomStory(random, 60, true)
      const canvas = canvasOf(story.entries, OWNER)
      const most = 1 + random.below(6)
      const found = deadEntries(canvas, story.vector, most)
      expect([...found.values()].flat().length, `seed ${seed}`).toBeLessThanOrEqual(most)
      const pruned = canvasOf([...story.entries, pruningOf(story, found)], OWNER)
      expect(looks(pruned), `seed ${seed}`).toEqual(looks(canvas))
    }
    const story = new Story()
    for (let at = 1; at <= 8; at += 1) story.tell('ben', lineOf(at))
    for (const seq of [1, 3, 5, 7]) story.tell('cem', remove('ben', seq))
    const canvas = canvasOf(story.entries, OWNER)
    expect(deadEntries(canvas, story.vector, 4).get('ben')).toEqual([
      [1, 1],
      [3, 3],
      [5, 5],
      [7, 7],
    ])
  })

  it('parts nothing that has to go together where a modified client dates its entries back', () => {
    const entries: Entry[] = []
    const say = (author: string, seq: number, lamport: number, change: Change): void =>
      void entries.push({ author, seq, lamport, time: 0, operation: [change] })
    // Lines with nothing dead between them, and what erased them, said to be older than they are.
    for (let at = 0; at < 4; at += 1) say('ben', 2 * at + 1, 20 + at, lineOf(at))
    for (let at = 0; at < 4; at += 1) say('cem', 2 * at + 1, 10 + at, remove('ben', 2 * at + 1))
    const settled = new Map([['ben', 9], ['cem', 9]]) // prettier-ignore
    const canvas = canvasOf(entries, OWNER)
    expect(canvas.size).toBe(0)
    const found = deadEntries(canvas, settled, 4)
    canvas.apply({ author: OWNER, seq: 1, lamport: 30, time: 0, operation: [{ kind: 'prune', entries: found }] })
    expect(canvas.size).toBe(0)
  })

  it('leaves nothing of what it drops in memory, whichever comes first', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', remove('ben', 1))
    const prune = pruningOf(story, deadEntries(canvasOf(story.entries, OWNER), story.vector))
    for (const entries of [
      [...story.entries, prune],
      [prune, ...story.entries],
    ]) {
      expect([...canvasOf(entries, OWNER).entries()].map(({ author }) => author)).toEqual([OWNER])
    }
  })

  it('takes what it drops off a screen only if it was there', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    const canvas = new Canvas(OWNER)
    canvas.apply(story.entries[0]!)
    canvas.takeChanges()
    // A modified client of the owner's may drop what lives.
    const prune = pruningOf(story, new Map([['ben', [[1, 1]]]]))
    canvas.apply(prune)
    expect([canvas.takeChanges(), canvas.size]).toEqual([{ put: [], gone: ['ben.1'] }, 0])
    expect(canvas.find({ author: 'ben', seq: 1, position: 0 })).toBeUndefined()
    canvas.apply(story.entries[0]!)
    expect([canvas.takeChanges(), canvas.items().map(formatItemId)]).toEqual([{ put: [], gone: [] }, []])
  })
})
