/** Two people rub out parts of one line, each before they hear of the other. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Canvas } from '../../../p2p/canvas/canvas.ts'
import { parseItemId } from '../../../p2p/canvas/item.ts'
import type { Change, Entry } from '../../../p2p/canvas/operation.ts'
import type { Tool } from '../../../p2p/canvas/pencil.ts'
import { type Point, STEPS_PER_UNIT, toPoints } from '../../../p2p/canvas/point.ts'
import { putOperation } from '../../../p2p/put-operation.ts'
import { lineView, readLine } from '../../../p2p/views.ts'
import type { NewItem } from '../../../renderer/engine/board.ts'
import { isTouched } from '../../../renderer/engine/hit-test.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { PartEraserTool } from '../../../renderer/engine/tools/part-eraser-tool.ts'
import { chosenSeed, Random } from '../../support/random.ts'
import { canvasOf, looks } from '../canvas/random-entries.ts'
import { PENCIL, point } from './builders.ts'
import { benchWith } from './workbench.ts'

const RADIUS = 8
/**
 * Each cut moves the end of a stretch to the grid on which points are kept, and turns the stretch a little with it: where it passed just
 * beside an earlier sweep, a few cuts more bring it as far back under that as a step of the grid at most. Nobody sees that.
 */
const SEEN_RADIUS = RADIUS - 1 / STEPS_PER_UNIT

/** One person's computer: a canvas, the board that shows it, and an eraser. */
class Desk {
  readonly author: string
  readonly canvas = new Canvas()
  readonly scene = new Scene()
  readonly eraser: PartEraserTool
  readonly written: Entry[] = []
  /** Every stretch that was rubbed, from where to where. */
  readonly rubbed: (readonly [Point, Point])[] = []

  constructor(author: string) {
    this.author = author
    const bench = benchWith({
      scene: this.scene,
      actions: {
        put: (remove, items) => Promise.resolve(this.#put(remove, items)),
        remove: ids => Promise.resolve(void this.write({ kind: 'remove', items: ids.map(id => parseItemId(id)!) })),
      },
    })
    this.eraser = new PartEraserTool(bench, RADIUS)
  }

  write(...operation: Change[]): Entry {
    const entry = {
      author: this.author,
      seq: this.written.length + 1,
      lamport: this.canvas.lamport + 1,
      time: 0,
      operation,
    }
    this.written.push(entry)
    this.take([entry])
    return entry
  }

  /** What the room says reaches the board. */
  take(entries: readonly Entry[]): void {
    for (const entry of entries) this.canvas.apply(entry)
    const { put, gone } = this.canvas.takeChanges()
    this.scene.remove(gone)
    this.scene.put(put.map(lineView))
    this.eraser.sceneChanged()
  }

  rub(...way: Point[]): void {
    this.eraser.handle({ type: 'down', points: [way[0]!] })
    for (const to of way.slice(1)) this.eraser.handle({ type: 'move', points: [to] })
    this.eraser.handle({ type: 'up' })
    way.forEach((to, at) => this.rubbed.push([way[at - 1] ?? to, to]))
  }

  #put(remove: readonly string[], items: readonly NewItem[]): string[] {
    const lines = items.map(({ points, pieceOf, ...item }) => ({
      ...readLine({ ...item, points: points.map(({ x, y, pressure }) => [x, y, pressure]) }),
      ...(pieceOf === undefined ? {} : { pieceOf: parseItemId(pieceOf)! }),
    }))
    const { operation, positions } = putOperation(
      remove.map(id => parseItemId(id)!),
      lines,
    )
    const { author, seq } = this.write(...operation)
    return positions.map(position => `${author}.${seq}${position === 0 ? '' : `.${position}`}`)
  }
}

/** Two desks that show the same line; `meet` brings each all that the other has written. */
function classroom(points: readonly Point[], tool: Tool = 'pen') {
  const [ann, ben] = [new Desk('ann'), new Desk('ben')]
  const line = readLine({ pencil: { ...PENCIL, tool }, points: points.map(({ x, y, pressure }) => [x, y, pressure]) })
  ben.take([ann.write({ kind: 'add', line })])
  const meet = () => {
    // Twice: whoever hears that the other's cut holds does theirs once more.
    for (let times = 0; times < 3; times += 1) {
      ann.take(ben.written)
      ben.take(ann.written)
    }
  }
  const undo = (desk: Desk, entry: Entry) => desk.write({ kind: 'undo', seq: entry.seq })
  return { ann, ben, meet, undo }
}

/** The stretches of x that can be seen of what lies on one straight line. */
function stretches({ canvas }: Desk): [number, number][] {
  const scene = new Scene()
  scene.put(canvas.items().map(lineView))
  const ends = scene.visible().map(({ points, count }): [number, number] => [points[0]!, points[3 * (count - 1)]!])
  return ends.sort((a, b) => a[0] - b[0])
}

/** With what each of {@link stretches} is drawn. */
function toolsOf({ canvas }: Desk): Tool[] {
  const lines = canvas.items().map(lineView)
  const scene = new Scene()
  scene.put(lines)
  return [...scene.visible()].sort((a, b) => a.points[0]! - b.points[0]!).map(({ pencil }) => pencil.tool)
}

const STRAIGHT = [point(0, 0), point(100, 0), point(200, 0)]
const ENDS = [point(0, 0), point(200, 0)]
const TOOLS = ['pen', 'line', 'arrow'] as const

describe('two people who cut one line at once', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('both see both cuts, and no ink twice', () => {
    const { ann, ben, meet } = classroom(STRAIGHT)
    ann.rub(point(50, -20), point(50, 20))
    ben.rub(point(150, -20), point(150, 20))
    meet()
    for (const desk of [ann, ben]) {
      expect(stretches(desk)).toEqual([
        [0, 39.875],
        [60.125, 139.875],
        [160.125, 200],
      ])
    }
    expect(looks(ann.canvas)).toEqual(looks(ben.canvas))
  })

  it('each take back their own cut and get the ink that the other left', () => {
    const { ann, ben, meet, undo } = classroom(STRAIGHT)
    ann.rub(point(50, -20), point(50, 20))
    ben.rub(point(150, -20), point(150, 20))
    meet()
    vi.advanceTimersByTime(60_000)
    // Ben wrote last, by name, so that Ann cut once more.
    expect([ann.written.length, ben.written.length]).toEqual([3, 1])
    undo(ann, ann.written[2]!)
    meet()
    expect(stretches(ann)).toEqual([
      [0, 139.875],
      [160.125, 200],
    ])
    undo(ben, ben.written[0]!)
    meet()
    expect(stretches(ben), "Ann's first cut is there again, until she takes that back too").toEqual([
      [0, 39.875],
      [60.125, 200],
    ])
    undo(ann, ann.written[1]!)
    meet()
    expect(stretches(ann)).toEqual([[0, 200]])
    expect(looks(ann.canvas)).toEqual(looks(ben.canvas))
  })

  it('see nothing of a line that one of them rubbed out as a whole', () => {
    const { ann, ben, meet } = classroom(STRAIGHT)
    ann.rub(point(0, 0), point(200, 0))
    ben.rub(point(150, -20), point(150, 20))
    meet()
    expect([stretches(ann), stretches(ben)]).toEqual([[], []])
  })

  it('are not undone by an eraser that does its cut once more', () => {
    const { ann, ben, meet, undo } = classroom(STRAIGHT)
    ann.rub(point(50, -20), point(50, 20))
    undo(ann, ann.written[1]!)
    meet()
    ben.rub(point(150, -20), point(150, 20))
    meet()
    expect(stretches(ann)).toEqual([
      [0, 139.875],
      [160.125, 200],
    ])
  })

  it('both see both cuts of an arrow, whose head stays with its tip', () => {
    const { ann, ben, meet, undo } = classroom(ENDS, 'arrow')
    ann.rub(point(50, -20), point(50, 20))
    ben.rub(point(150, -20), point(150, 20))
    meet()
    for (const desk of [ann, ben]) {
      expect(stretches(desk)).toEqual([
        [0, 39.875],
        [60.125, 139.875],
        [160.125, 200],
      ])
      expect(toolsOf(desk)).toEqual(['line', 'line', 'arrow'])
    }
    expect(looks(ann.canvas)).toEqual(looks(ben.canvas))
    vi.advanceTimersByTime(60_000)
    undo(ann, ann.written[2]!)
    undo(ann, ann.written[1]!)
    meet()
    expect([stretches(ben), toolsOf(ben)]).toEqual([[[0, 139.875], [160.125, 200]], ['line', 'arrow']]) // prettier-ignore
    undo(ben, ben.written[0]!)
    meet()
    expect([stretches(ann), toolsOf(ann)]).toEqual([[[0, 200]], ['arrow']])
    expect(looks(ann.canvas)).toEqual(looks(ben.canvas))
  })

  it.each(['ann', 'ben'])('see no head of an arrow whose tip one of them rubbed out: %s', who => {
    const { ann, ben, meet } = classroom(ENDS, 'arrow')
    const [tip, shaft] = who === 'ann' ? [ann, ben] : [ben, ann]
    tip.rub(point(195, -20), point(195, 20))
    shaft.rub(point(50, -20), point(50, 20))
    meet()
    for (const desk of [ann, ben]) {
      expect(stretches(desk)).toEqual([[0, 39.875], [60.125, 184.875]]) // prettier-ignore
      expect(toolsOf(desk)).toEqual(['line', 'line'])
    }
    expect(looks(ann.canvas)).toEqual(looks(ben.canvas))
  })

  it.each(TOOLS)(
    'see no ink where either has rubbed, whatever the ways, and the same in whatever order it comes: %s',
    tool => {
      const first = chosenSeed()
      for (let seed = first; seed < first + 150; seed += 1) rubAtOnce(seed, tool)
    },
  )

  it('see no ink under a sweep that had nothing left to take off until the other’s pieces came', () => {
    rubAtOnce(1_975_675_428, 'pen')
  })
})

/** Two people rub about at random on one line, then hear of each other. */
function rubAtOnce(seed: number, tool: (typeof TOOLS)[number]): void {
  const random = new Random(seed)
  const anywhere = () => point(random.below(200), random.below(60))
  const some = (least: number, most: number) => Array.from({ length: least + random.below(most) }, anywhere)
  const way = some(2, 8)
  const { ann, ben, meet } = classroom(way, tool)
  for (const desk of [ann, ben]) for (let at = random.below(3); at >= 0; at -= 1) desk.rub(...some(1, 4))
  meet()
  const entries = [...ann.written, ...ben.written]
  expect(looks(ann.canvas), `seed ${seed}`).toEqual(looks(ben.canvas))
  expect(looks(canvasOf(random.shuffled(entries))), `seed ${seed}`).toEqual(looks(ann.canvas))
  for (const [from, to] of [...ann.rubbed, ...ben.rubbed]) {
    const left = ann.scene.visible().filter(line => isTouched(line, from, to, SEEN_RADIUS))
    expect(
      left.map(({ id }) => id),
      `seed ${seed}`,
    ).toEqual([])
  }
  const headed = ann.scene.visible().filter(({ pencil }) => pencil.tool === 'arrow')
  expect(headed.length, `seed ${seed}`).toBeLessThanOrEqual(tool === 'arrow' ? 1 : 0)
  for (const { points, count } of headed) {
    expect(toPoints(points)[count - 1], `seed ${seed}`).toMatchObject({ x: way.at(-1)!.x, y: way.at(-1)!.y })
  }
  const others = ann.scene.visible().filter(line => !headed.includes(line))
  for (const { pencil } of others) expect(pencil.tool, `seed ${seed}`).toBe(tool === 'pen' ? 'pen' : 'line')
  vi.advanceTimersByTime(60_000)
}
