/** What two people do with a tool at once, and what comes of it. */
import { expect } from 'vitest'
import type { LineInput, PointTuple } from '../../p2p/api/contract.ts'
import type { ToolDeclaration } from '../../renderer/tools/declaration.ts'
import { eventually } from '../support/eventually.ts'
import { makePng } from '../support/make-png.ts'
import type { Picture } from '../support/png.ts'
import { type At, type Desk, onPage } from './desk.ts'
import { itemsOf, untilDigest, type Pair } from './pair.ts'
import { untilSeen } from './pictures-given.ts'
import { countDifferent } from './pictures.ts'
import { click, drag, lift, press, pressKey, takeByKey, type Way } from './two-hands.ts'

export interface Use {
  /** What is there beforehand. */
  readonly before: LineInput[]
  /** Up to where both are at it. */
  readonly begin: (pair: Pair, tool: ToolDeclaration) => Promise<void>
  /** From there on. What changes without another number of items, it waits for. */
  readonly end: (pair: Pair) => Promise<void>
  /** How many items there are then. */
  readonly leaves: number
  /** How many steps each of them has to take back. */
  readonly steps: number
}

/** Both press at one corner of theirs and lift at the other; what they draw lies across each other. */
export function drawing(first: Way, second: Way): Use {
  return {
    before: [],
    begin: async (pair, tool) => {
      await takeByKey(pair, tool)
      await press(pair, first, second)
      for (const desk of pair.both) {
        await eventually('each sees what the other is drawing', async () => {
          expect(await desk.board(pair.room).getAttribute('data-live')).toBe('1')
          return true
        })
      }
    },
    end: lift,
    leaves: 2,
    steps: 1,
  }
}

export const inkOfBoth = drawing(
  [
    [120, 60],
    [300, 300],
    [420, 120],
    [640, 340],
  ],
  [
    [700, 60],
    [480, 320],
    [360, 100],
    [180, 360],
  ],
)

export const shapesOfBoth = drawing(
  [
    [120, 60],
    [300, 200],
    [520, 300],
  ],
  [
    [760, 380],
    [500, 240],
    [340, 120],
  ],
)

/** The second line crosses the first and the third. */
const CROSSING: LineInput[] = [
  item('pen', [100, 120], [760, 120]),
  item('pen', [430, 40], [430, 400]),
  item('pen', [100, 320], [760, 320]),
  item('pen', [100, 400], [300, 400]),
]

/** Both go over the second line, Anna also over the first, Ben also over the third. */
const sweep = async (pair: Pair, tool: ToolDeclaration) => {
  await takeByKey(pair, tool)
  await press(
    pair,
    [
      [200, 60],
      [200, 220],
      [480, 220],
    ],
    [
      [660, 380],
      [660, 270],
      [380, 270],
    ],
  )
}

export const eraserOfBoth: Use = { before: CROSSING, begin: sweep, end: lift, leaves: 1, steps: 1 }

export const partEraserOfBoth: Use = {
  before: [
    item('line', [100, 120], [760, 120]),
    item('arrow', [430, 40], [430, 400]),
    item('pen', [100, 320], [760, 320]),
    item('pen', [100, 400], [300, 400]),
    // Anna goes over this too, which cannot be cut.
    item('rectangle', [300, 190], [360, 190], [360, 250], [300, 250]),
  ],
  begin: sweep,
  end: async pair => {
    const { anna, ben } = pair
    await anna.page.mouse.up()
    // What Ben has cut is not lost when the line is Anna's pieces, and the other way round.
    await untilPaper(ben, [200, 120], [430, 220], [430, 270], [660, 320])
    await ben.page.mouse.up()
    await untilPaper(anna, [200, 120], [430, 220], [430, 270], [660, 320])
  },
  leaves: 2 + 3 + 2 + 1 + 1,
  steps: 1,
}

const LASER = [240, 20, 30] as const
const LASER_WAYS: [Way, Way] = [
  [
    [80, 80],
    [340, 120],
    [120, 300],
  ],
  [
    [520, 80],
    [780, 120],
    [560, 300],
  ],
]

export const lasersOfBoth: Use = {
  before: [],
  begin: async (pair, tool) => {
    await takeByKey(pair, tool)
    await press(pair, ...LASER_WAYS)
    await eventually('each sees both trails', async () => {
      for (const at of [1, 2]) {
        await Promise.all(
          pair.both.map(({ page }, hand) => page.mouse.move(...onPage(LASER_WAYS[hand]![at]!), { steps: 6 })),
        )
      }
      for (const desk of pair.both) {
        const seen = await desk.look()
        expect(countLaser(seen, 0)).toBeGreaterThan(100)
        expect(countLaser(seen, 1)).toBeGreaterThan(100)
      }
      return true
    })
  },
  end: lift,
  leaves: 0,
  steps: 0,
}

/** Pixels of a laser's red in one half of a picture: 0 is the left one. */
function countLaser({ width, rgba }: Picture, half: 0 | 1): number {
  let count = 0
  for (let at = 0; at < rgba.length; at += 4) {
    if ((at / 4) % width < width / 2 !== (half === 0)) continue
    count += Number(LASER.every((value, channel) => Math.abs(rgba[at + channel]! - value) < 10))
  }
  return count
}

const THERE: At = [430, 220]
const HAND_WAYS: [Way, Way] = [
  [THERE, [330, 160]],
  [THERE, [520, 300]],
]

/** Each moves what they see themselves, and back again. */
export const handsOfBoth: Use = {
  before: CROSSING,
  begin: async (pair, tool) => {
    const [digest, before] = [await untilDigest(pair), await pair.anna.look()]
    await takeByKey(pair, tool)
    await press(pair, ...HAND_WAYS)
    await eventually('each sees something else', async () => {
      const [anna, ben] = await Promise.all(pair.both.map(desk => desk.look()))
      const apart = [countDifferent(anna!, ben!), countDifferent(anna!, before), countDifferent(ben!, before)]
      expect(Math.min(...apart)).toBeGreaterThan(500)
      return true
    })
    await untilDigest(pair, digest)
  },
  end: async pair => {
    await lift(pair)
    const [[from, to], [otherFrom, otherTo]] = HAND_WAYS
    await drag(pair, [to!, from!], [otherTo!, otherFrom!])
  },
  leaves: CROSSING.length,
  steps: 0,
}

const CORNERS: [Way, Way] = [
  [
    [120, 80],
    [460, 60],
    [520, 300],
    [200, 340],
  ],
  [
    [360, 160],
    [720, 100],
    [760, 380],
    [420, 400],
  ],
]

export const polygonsOfBoth: Use = {
  before: [],
  begin: async (pair, tool) => {
    await takeByKey(pair, tool)
    const [anna, ben] = CORNERS
    for (const [at, corner] of anna.entries()) await click(pair, corner, ben[at]!)
    for (const desk of pair.both) {
      await eventually('each sees what the other is drawing', async () => {
        expect(await desk.board(pair.room).getAttribute('data-live')).toBe('1')
        return true
      })
    }
  },
  end: pair => pressKey(pair, 'Enter'),
  leaves: 2,
  steps: 1,
}

const PICTURES = [
  { name: 'green.png', mimeType: 'image/png', buffer: makePng(300, 120, [20, 160, 20]) },
  { name: 'violet.png', mimeType: 'image/png', buffer: makePng(120, 240, [120, 40, 160]) },
] as const

/** Both choose a file in the same moment; both pictures come into the middle, one over the other. */
export const picturesOfBoth: Use = {
  before: [],
  begin: async (pair, { shortcut }) => {
    const choosers = await Promise.all(
      pair.both.map(desk => desk.fileChooser(() => desk.page.keyboard.press(shortcut))),
    )
    await Promise.all(choosers.map((chooser, at) => chooser.setFiles(PICTURES[at]!)))
    await eventually('both pictures are there', async () => (await itemsOf(pair.anna, pair)).length === 2)
    // Each has their own selected.
    for (const desk of pair.both) await desk.unselect()
    const [, upper] = await itemsOf(pair.anna, pair)
    const isGreen = upper!.text === PICTURES[0].name
    const [green, violet] = [300 * 120, 120 * 240]
    const common = 120 * 120
    await untilSeen(pair.both, [20, 160, 20], isGreen ? green : green - common)
    await untilSeen(pair.both, [120, 40, 160], isGreen ? violet - common : violet)
  },
  end: () => Promise.resolve(),
  leaves: 2,
  steps: 1,
}

/** Waits until nothing is seen at these places. */
async function untilPaper(desk: Desk, ...places: readonly At[]): Promise<void> {
  await eventually('nothing is left there', async () => {
    const { width, rgba } = await desk.look()
    return places.every(([x, y]) => rgba[4 * (y * width + x)]! > 200)
  })
}

function item(tool: 'pen' | 'line' | 'arrow' | 'rectangle', ...way: Way): LineInput {
  return { pencil: { tool, color: '#1b2420', width: 5 }, points: way.map((at): PointTuple => onPage(at)) }
}
