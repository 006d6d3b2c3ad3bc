/** Two people who write into the same text, and each into one of their own. */
import { expect } from 'vitest'
import type { PointTuple } from '../../p2p/api/contract.ts'
import { type At, type Desk, onPage } from './desk.ts'
import { eventually } from '../support/eventually.ts'
import { itemsOf, type Pair } from './pair.ts'
import { click, pressKey, takeByKey } from './two-hands.ts'
import type { Use } from './use-at-once.ts'

const SHARED: At = [90, 60]
const OWN: readonly [At, At] = [
  [110, 240],
  [560, 240],
]

/** @param tool what the item is that both write on */
export function writing(tool: 'text' | 'note'): Use {
  const [left, top] = onPage(SHARED)
  const points = [
    [left, top],
    [left + 220, top],
    [left + 220, top + 90],
    [left, top + 90],
  ].map(([x, y]): PointTuple => [x!, y!])
  return {
    before: [{ pencil: { tool, color: '#1b2420', width: 24 }, points, text: 'Homework' }],
    begin: async (pair, declaration) => {
      await takeByKey(pair, declaration)
      const inside: At = [SHARED[0] + 12, SHARED[1] + 16]
      await click(pair, inside, inside)
      await untilWriting(pair, 'Homework')
      await type(pair, ' of Anna', ' of Ben')
      await pressKey(pair, 'Escape')
      for (const desk of pair.both) await field(desk).waitFor({ state: 'detached' })
      await eventually('both have written', async () => {
        const texts = await Promise.all(pair.both.map(desk => textsOf(desk, pair)))
        expect(texts[0]).toEqual(texts[1])
        expect(['Homework of Anna', 'Homework of Ben']).toContain(texts[0]![0])
        return true
      })
      await click(pair, ...OWN)
      await untilWriting(pair, '')
      await type(pair, 'Anna: the seeds', 'Ben: the leaves')
    },
    end: async pair => {
      await pressKey(pair, 'Escape')
      await eventually('each has what the other has written', async () => {
        for (const desk of pair.both) {
          const texts = await textsOf(desk, pair)
          expect(texts).toEqual(expect.arrayContaining(['Anna: the seeds', 'Ben: the leaves']))
        }
        return true
      })
    },
    leaves: 3,
    steps: 2,
  }
}

/** A piece each in turns, as two people type. */
async function type({ both }: Pair, ...texts: readonly [string, string]): Promise<void> {
  const PIECE = 4
  for (let at = 0; at < Math.max(...texts.map(({ length }) => length)); at += PIECE) {
    await Promise.all(both.map(({ page }, hand) => page.keyboard.insertText(texts[hand]!.slice(at, at + PIECE))))
  }
}

async function untilWriting({ both }: Pair, text: string): Promise<void> {
  for (const desk of both) {
    await field(desk).waitFor()
    expect(await field(desk).inputValue()).toBe(text)
  }
}

function field({ page }: Desk) {
  return page.getByRole('textbox', { name: /^Text/ })
}

async function textsOf(desk: Desk, pair: Pair): Promise<string[]> {
  return (await itemsOf(desk, pair)).map(({ text = '' }) => text)
}
