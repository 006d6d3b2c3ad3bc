import { describe, expect, it } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import { formatItemId } from '../../../p2p/canvas/item.ts'
import type { AssignableRole, Change, Entry } from '../../../p2p/canvas/operation.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { canvasOf, lineOf, looks, OWNER, randomStory, Story } from './random-entries.ts'

const ann1 = { author: OWNER, seq: 1, position: 0 }

function rule(author: string | undefined, role: AssignableRole, ben: number): Change {
  return { kind: 'rule', author, role, seen: new Map([['ben', ben]]), keyCheck: undefined }
}

function shown(entries: readonly Entry[]): string[] {
  return canvasOf(entries, OWNER).items().map(formatItemId)
}

/** Ann draws, Ben does something twice over the edge of the rule that bars him, and is readmitted in the end. */
function barred(...bens: Change[]): { before: Entry[]; while: Entry[]; after: Entry[] } {
  const story = new Story()
  story.tell(OWNER, lineOf(1))
  const before = story.entries.length
  story.tell(OWNER, rule('ben', 'viewer', 0))
  for (const change of bens) story.tell('ben', change)
  const until = story.entries.length
  story.tell(OWNER, rule('ben', 'editor', 0))
  return { before: story.entries.slice(0, before), while: story.entries.slice(0, until), after: story.entries }
}

describe('what someone does past the cut of a rule', () => {
  it('is not shown until they are readmitted', () => {
    const told = barred(lineOf(2))
    expect([shown(told.while), shown(told.after)]).toEqual([['ann.1'], ['ann.1', 'ben.1']])
  })

  it('removes nothing until they are readmitted', () => {
    const told = barred({ kind: 'remove', items: [ann1] })
    expect([shown(told.while), shown(told.after)]).toEqual([['ann.1'], []])
  })

  it('clears nothing until they are readmitted', () => {
    const told = barred({ kind: 'clear', seen: new Map([[OWNER, 1]]) })
    expect([shown(told.while), shown(told.after)]).toEqual([['ann.1'], []])
  })

  it('changes nothing until they are readmitted', () => {
    const told = barred({ kind: 'set', items: [ann1], field: 'width', value: 77 })
    const width = (entries: readonly Entry[]): number => canvasOf(entries, OWNER).items()[0]!.pencil!.width
    expect([width(told.while), width(told.after)]).toEqual([8, 77])
  })

  it('undoes nothing of what they did before it, until they are readmitted', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell(OWNER, rule('ben', 'viewer', 1))
    story.tell('ben', { kind: 'undo', seq: 1 })
    expect(shown(story.entries)).toEqual(['ben.1'])
    story.tell(OWNER, rule('ben', 'editor', 1))
    expect(shown(story.entries)).toEqual([])
  })

  it('leaves an earlier undo the last word', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', { kind: 'undo', seq: 1 })
    story.tell(OWNER, rule(undefined, 'viewer', 2))
    story.tell('ben', { kind: 'redo', seq: 1 })
    expect(shown(story.entries)).toEqual([])
    story.tell(OWNER, rule(undefined, 'editor', 2))
    expect(shown(story.entries)).toEqual(['ben.1'])
  })

  it('goes from a screen that showed it when the rule comes, and comes back with the one that lifts it', () => {
    const canvas = new Canvas(OWNER)
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('ben', lineOf(2))
    story.entries.forEach(entry => canvas.apply(entry))
    canvas.takeChanges()
    story.tell(OWNER, rule('ben', 'banned', 1))
    canvas.apply(story.entries.at(-1)!)
    expect([canvas.size, canvas.takeChanges()]).toEqual([1, { put: [], gone: ['ben.2'] }])
    story.tell(OWNER, rule('ben', 'editor', 1))
    canvas.apply(story.entries.at(-1)!)
    expect(canvas.takeChanges().put.map(formatItemId)).toEqual(['ben.2'])
  })

  it('is what the room’s owner says it is, and nobody else', () => {
    const story = new Story()
    story.tell('ben', lineOf(1))
    story.tell('cem', rule('ben', 'banned', 0))
    story.tell('cem', { kind: 'prune', entries: new Map([['ben', [[1, 1]]]]) })
    expect(shown(story.entries)).toEqual(['ben.1'])
    expect(canvasOf(story.entries).items().map(formatItemId), 'a room of nobody').toEqual(['ben.1'])
  })
})

describe('a canvas under any rules', () => {
  it('looks as if what they keep out had never been said, in whatever order it all comes', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 300; seed += 1) {
      const random = new Random(seed)
      const { entries } = randomStory(random, 40, true)
      const ruled = canvasOf(entries, OWNER)
      const admitted = entries.filter(({ author, seq }) => ruled.charter.allows(author, seq))
      expect(looks(ruled), `seed ${seed}`).toEqual(looks(canvasOf(admitted)))
      expect(looks(canvasOf(random.shuffled([...entries, ...entries]), OWNER)), `seed ${seed}`).toEqual(looks(ruled))
    }
  })

  it('tells a screen of every change, so that it shows the same', () => {
    const first = chosenSeed()
    for (let seed = first; seed < first + 150; seed += 1) {
      const random = new Random(seed)
      const canvas = new Canvas(OWNER)
      const screen = new Map<string, string>()
      for (const entry of random.shuffled(randomStory(random, 40, true).entries)) {
        canvas.apply(entry)
        if (random.chance(0.4)) continue
        const { put, gone } = canvas.takeChanges()
        for (const id of gone) expect(screen.delete(id), `seed ${seed}: ${id} was shown`).toBe(true)
        for (const item of put) screen.set(formatItemId(item), `${item.order} ${JSON.stringify(item.pencil)}`)
        const seen = canvas.items().map(item => [formatItemId(item), `${item.order} ${JSON.stringify(item.pencil)}`])
        expect(screen, `seed ${seed}`).toEqual(new Map(seen as [string, string][]))
        expect(canvas.size, `seed ${seed}`).toBe(seen.length)
      }
    }
  })
})
