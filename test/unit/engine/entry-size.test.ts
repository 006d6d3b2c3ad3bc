import { encode } from '@msgpack/msgpack'
import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { readLine } from '../../../p2p/views.ts'
import { encodeEntry } from '../../../p2p/wire/entry.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { addCopies } from '../../../renderer/engine/tools/select-edits.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { PENCIL, point } from './builders.ts'
import { benchWith } from './workbench.ts'

/** The items of each step in which so many are added. */
async function stepsOf(items: readonly NewItem[]): Promise<NewItem[][]> {
  const steps: NewItem[][] = []
  const put = (_: readonly string[], added: readonly NewItem[]) => {
    steps.push([...added])
    return Promise.resolve(added.map((_, at) => `${steps.length}.${at}`))
  }
  await addCopies(benchWith({ actions: { put } }), items)
  return steps
}

/** Of a step of lines alone, which once were taken for smaller than they are. */
const LINES_TOGETHER = 2204070099

it.each([chosenSeed(), LINES_TOGETHER])(
  'adds long lines and texts in steps that the room and the way to it take, all of them and in their order (seed %i)',
  async seed => {
    const random = new Random(seed)
    const far = LIMITS.coordinateUnits
    const anywhere = () => point(random.below(2 * far) - far, random.below(2 * far) - far, random.next())
    const lines = Array.from({ length: 60 }, (): NewItem => {
      return { pencil: PENCIL, points: Array.from({ length: 1 + random.below(4_000) }, anywhere) }
    })
    const frame = [point(0, 0), point(9, 0), point(9, 9), point(0, 9)]
    const texts = Array.from({ length: 60 }, (): NewItem => {
      return { pencil: { ...PENCIL, tool: 'note' }, points: frame, text: '漢'.repeat(LIMITS.textLength) }
    })
    const items = random.shuffled([...lines, ...texts])
    const steps = await stepsOf(items)
    expect(
      steps.flat().map(({ points, text }) => [points, text]),
      `seed ${seed}`,
    ).toEqual(items.map(({ points, text }) => [points, text]))
    expect(steps.length).toBeLessThan(12)
    for (const step of steps) {
      const given = step.map(({ points, ...item }) => {
        return { ...item, points: points.map(({ x, y, pressure }): [number, number, number] => [x, y, pressure]) }
      })
      const operation = given.map(line => ({ kind: 'add' as const, line: readLine(line) }))
      expect(encodeEntry({ lamport: 1, time: 0, operation }).length, `seed ${seed}`).toBeLessThan(LIMITS.entryBytes)
      expect(encode({ lines: given }).length, `seed ${seed}`).toBeLessThan(LIMITS.apiMessageBytes)
    }
  },
)

it('adds as many small items at once as fit', async () => {
  const items = Array.from({ length: LIMITS.changesPerEntry }, (): NewItem => ({
    pencil: PENCIL,
    points: [point(0, 0)],
  }))
  expect((await stepsOf(items)).map(({ length }) => length)).toEqual([LIMITS.changesPerEntry - 1, 1])
})
