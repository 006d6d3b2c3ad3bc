import { describe, expect, it } from 'vitest'
import { contrast, inkColour } from '../../../renderer/engine/ink-colour.ts'
import { PERSON_COLOURS, personColour, spreadColours } from '../../../renderer/engine/person-colour.ts'
import { isMoving, moveTo, positionAt, restAt } from '../../../renderer/engine/pointer-motion.ts'

describe("a person's colour", () => {
  it('is always the same', () => {
    expect(personColour('12D3KooWA')).toBe(personColour('12D3KooWA'))
  })

  it('differs within a class: no colour is given to more than its share by much', () => {
    const counts = new Map<string, number>()
    for (let at = 0; at < 1200; at++) {
      const colour = personColour(`12D3KooW${at * 7919}`)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
    expect(counts.size).toBe(PERSON_COLOURS.length)
    expect(Math.max(...counts.values())).toBeLessThan(200)
  })

  it('is nobody else’s while there are enough', () => {
    const ids = Array.from(PERSON_COLOURS, (_, at) => `12D3KooW${at * 7919}`)
    expect(new Set(spreadColours(new Map(), ids).values()).size).toBe(PERSON_COLOURS.length)
  })

  it('is shared as evenly as can be when there are not', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `12D3KooW${at * 7919}`)
    const colours = [...spreadColours(new Map(), ids).values()]
    for (const colour of PERSON_COLOURS) {
      expect(colours.filter(other => other === colour).length).toBeOneOf([2, 3])
    }
  })

  it('stays with a person while others come and go, however many', () => {
    const ids = Array.from({ length: 30 }, (_, at) => `12D3KooW${at * 7919}`)
    for (const before of [ids.slice(10, 15), ids.slice(5, 25)]) {
      const first = spreadColours(new Map(), before)
      const second = spreadColours(first, ids)
      for (const id of before) expect(second.get(id), id).toBe(first.get(id))
      expect(spreadColours(second, ids)).toEqual(second)
    }
  })

  it('is free again once a person has gone, for one whom somebody else had pushed aside', () => {
    const [anna, same] = ['anna', ...Array.from({ length: 100 }, (_, at) => `p${at}`)].filter(
      id => personColour(id) === personColour('anna'),
    )
    const both = spreadColours(new Map(), [anna!])
    const pushed = spreadColours(both, [anna!, same!])
    expect(pushed.get(same!)).not.toBe(pushed.get(anna!))
    expect(spreadColours(new Map(), [same!]).get(same!)).toBe(personColour(same!))
  })

  it('lets a white name be read on it', () => {
    for (const colour of PERSON_COLOURS) expect(contrast(colour, '#ffffff'), colour).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the colour of ink', () => {
  it('is what was chosen, on light paper', () => {
    expect(inkColour('#1e1e1e', '#ffffff', false)).toBe('#1e1e1e')
    expect(inkColour('#ffffff', '#ffffff', false)).toBe('#ffffff')
  })

  it('can be made out on dark paper, whatever was chosen', () => {
    for (const color of ['#000000', '#1e1e1e', '#0000aa', '#330033', '#1b1e23', '#e03131', '#ffffff']) {
      expect(contrast(inkColour(color, '#1b1e23', true), '#1b1e23'), color).toBeGreaterThan(2.4)
    }
  })

  it('stays as chosen on dark paper if it can be made out', () => {
    expect(inkColour('#f08c00', '#1b1e23', true)).toBe('#f08c00')
  })
})

describe("another's pointer", () => {
  it('glides to where it was last seen in about the time between two sightings', () => {
    const first = restAt({ x: 0, y: 0 }, 1000)
    const motion = moveTo(first, { x: 100, y: 50 }, 1060)
    expect(positionAt(motion, 1060)).toEqual({ x: 0, y: 0 })
    expect(positionAt(motion, 1090)).toEqual({ x: 50, y: 25 })
    expect(positionAt(motion, 1120)).toEqual({ x: 100, y: 50 })
    expect(isMoving(motion, 1119)).toBe(true)
    expect(isMoving(motion, 1120)).toBe(false)
  })

  it('does not jump when it is seen again on the way', () => {
    const motion = moveTo(restAt({ x: 0, y: 0 }, 0), { x: 100, y: 0 }, 100)
    expect(positionAt(moveTo(motion, { x: 0, y: 0 }, 150), 150)).toEqual({ x: 50, y: 0 })
  })

  it('does not dawdle after a long rest', () => {
    const motion = moveTo(restAt({ x: 0, y: 0 }, 0), { x: 100, y: 0 }, 60_000)
    expect(positionAt(motion, 60_150)).toEqual({ x: 100, y: 0 })
  })

  it('goes on undisturbed when the same place is told again', () => {
    const motion = moveTo(restAt({ x: 0, y: 0 }, 0), { x: 100, y: 0 }, 100)
    expect(moveTo(motion, { x: 100, y: 0 }, 150)).toBe(motion)
  })
})
