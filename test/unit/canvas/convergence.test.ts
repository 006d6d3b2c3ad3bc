import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import type { CanvasItem } from '../../../p2p/canvas/canvas-item.ts'
import { describeLooks } from '../../../p2p/canvas/digest.ts'
import { formatItemId } from '../../../p2p/canvas/item.ts'
import type { Entry } from '../../../p2p/canvas/operation.ts'
import { AUTHORS, simulateClass, type ClassStep } from './class-simulation.ts'

/** What a person at one of three computers does next, or one computer taking in some of what another has written. */
const step: fc.Arbitrary<ClassStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      who: person(),
      lines: fc.integer({ min: 1, max: 3 }),
      page: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('page' as const), who: person() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('removePage' as const, 'restorePage' as const),
      who: person(),
      page: fc.nat(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('setPage' as const),
      who: person(),
      page: fc.nat(),
      value: fc.nat(0xffff),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), who: person(), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), who: person(), pick: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('set' as const), who: person(), pick: fc.nat(), value: fc.nat(0xffffff) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('split' as const), who: person(), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), who: person(), page: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), who: person() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const), who: person() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      who: person(),
      from: person(),
      most: fc.integer({ min: 1, max: 9 }),
    }),
  },
)

function person(): fc.Arbitrary<number> {
  return fc.nat(AUTHORS.length - 1)
}

function looks(canvas: Canvas): string {
  const hash = createHash('sha256')
  describeLooks(canvas, bytes => hash.update(bytes))
  return hash.digest('hex')
}

function allOf({ order, pencil, points, group, locked }: CanvasItem): string {
  return JSON.stringify([order, pencil, points, group, locked])
}

function canvasOf(entries: Iterable<Entry>): Canvas {
  const canvas = new Canvas(AUTHORS[0])
  for (const entry of entries) canvas.apply(entry)
  return canvas
}

describe('a canvas', () => {
  it('is the same for any order and any duplication of the same entries', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), fc.infiniteStream(fc.nat()), (steps, chance) => {
        const { entries, canvases } = simulateClass(steps)
        const shuffled = [...entries, ...entries.filter(() => next(chance) % 3 === 0)]
          .map(entry => ({ entry, key: next(chance) }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry)
        const expected = looks(canvasOf(entries))
        expect(looks(canvasOf(shuffled))).toBe(expected)
        // And for those who had some of it and then got the rest.
        for (const canvas of canvases) {
          for (const entry of shuffled) canvas.apply(entry)
          expect(looks(canvas)).toBe(expected)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('tells its changes so that whoever follows them sees what it shows', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), fc.integer({ min: 1, max: 7 }), (steps, batch) => {
        const { entries } = simulateClass(steps)
        const canvas = new Canvas(AUTHORS[0])
        const screen = new Map<string, string>()
        let strip = canvas.pages.list()
        entries.forEach((entry, at) => {
          canvas.apply(entry)
          if (at % batch !== 0 && at !== entries.length - 1) return
          const { put, gone, pages = strip } = canvas.takeChanges()
          strip = [...pages]
          for (const id of gone) expect(screen.delete(id), `${id} was on the screen`).toBe(true)
          for (const item of put) screen.set(formatItemId(item), allOf(item))
        })
        const shown = canvas.items().map(item => [formatItemId(item), allOf(item)])
        expect(new Map(shown as [string, string][])).toEqual(screen)
        expect(canvas.size).toBe(screen.size)
        expect(strip).toEqual(canvas.pages.list())
        expect(strip.length, 'one page is always there').toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})

function next(stream: fc.Stream<number>): number {
  return stream.next().value as number
}
