import { describe, expect, it } from 'vitest'
import { cubicsOfArc, sweepOf } from '../../../renderer/export/arc.ts'
import { decimal, factor } from '../../../renderer/export/decimal.ts'
import { exportName } from '../../../renderer/export/file-name.ts'
import { PICTURE_LIMITS, pictureSize } from '../../../renderer/export/picture-size.ts'
import { eachSheet, sheetsOf } from '../../../renderer/export/sheet.ts'
import { eachInSlices } from '../../../renderer/export/slices.ts'
import { point } from '../engine/builders.ts'
import { item, pace } from './sheets.ts'

const DAY = new Date(2031, 1, 3, 23, 59)

describe('the names of what is saved', () => {
  it('hold the room and the day, and nothing that some system does not have in names', () => {
    expect(exportName('Maths: Tuesday', DAY, 'svg')).toBe('Maths- Tuesday 2031-02-03.svg')
    expect(exportName('../a\\b\u0000|c', DAY, 'png')).toBe('-a-b--c 2031-02-03.png')
    expect(exportName(' . ', DAY, 'pdf')).toBe('Room 2031-02-03.pdf')
  })
})

describe('the size of a picture', () => {
  const box = (width: number, height: number) => ({ minX: -5, minY: 7, maxX: width - 5, maxY: height + 7 })

  it('is as asked for where that fits', () => {
    expect(pictureSize(box(300, 200), 2)).toEqual({ width: 600, height: 400, scale: 2 })
  })

  it('keeps to the limits, and to the shape of the board, where it does not', () => {
    for (const [width, height] of [
      [100_000, 10],
      [10, 2_000_000],
      [30_000, 30_000],
    ] as const) {
      const size = pictureSize(box(width, height), 4)
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(PICTURE_LIMITS.sidePx)
      expect(size.width * size.height).toBeLessThanOrEqual(PICTURE_LIMITS.pixels)
      expect(size.scale).toBeLessThan(4)
      expect(Math.abs(size.width - Math.max(1, width * size.scale))).toBeLessThanOrEqual(1)
    }
  })
})

describe('long work', () => {
  const items = Array.from({ length: 5_000 }, () => ({ count: 30 }))

  it('rests between slices, does everything in turn and says how far it is', async () => {
    let rests = 0
    const seen: number[] = []
    const done: object[] = []
    const rest = () => Promise.resolve(void (rests += 1))
    await eachInSlices(items, pace({ rest, onProgress: at => seen.push(at) }), item => void done.push(item))
    expect(done).toEqual(items)
    expect(rests).toBeGreaterThan(5)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(items.length)
  })

  it('stops when it is not wanted any more', async () => {
    const controller = new AbortController()
    let done = 0
    const rest = () => {
      controller.abort()
      return Promise.resolve()
    }
    await expect(
      eachInSlices(items, pace({ rest, signal: controller.signal }), () => void (done += 1)),
    ).rejects.toThrow()
    expect(done).toBeLessThan(items.length)
  })
})

describe('arcs', () => {
  it('go round as on a canvas', () => {
    expect(sweepOf(0, 2 * Math.PI, true)).toBeCloseTo(-2 * Math.PI)
    expect(sweepOf(0, 2 * Math.PI, false)).toBeCloseTo(2 * Math.PI)
    expect(sweepOf(0, Math.PI / 2, true)).toBeCloseTo((-3 * Math.PI) / 2)
    expect(sweepOf(1, 0.5, true)).toBeCloseTo(-0.5)
  })

  it('become curves that keep to the circle', () => {
    const cubics = cubicsOfArc(10, 20, 100, 0.3, -2 * Math.PI)
    expect(cubics).toHaveLength(4)
    let [fromX, fromY] = [10 + 100 * Math.cos(0.3), 20 + 100 * Math.sin(0.3)]
    for (const [x1, y1, x2, y2, x, y] of cubics) {
      const middle = [(fromX + 3 * x1 + 3 * x2 + x) / 8, (fromY + 3 * y1 + 3 * y2 + y) / 8] as const
      for (const [atX, atY] of [middle, [x, y]] as const) {
        expect(Math.abs(Math.hypot(atX - 10, atY - 20) - 100)).toBeLessThan(0.034)
      }
      ;[fromX, fromY] = [x, y]
    }
  })
})

describe('the sheets of pages', () => {
  const drawn = item([point(0, 0), point(300, 40)])

  it('are none where nothing is drawn', () => {
    expect(sheetsOf('Empty', [], true)).toEqual([])
    expect(sheetsOf('Empty', [{ items: [], paper: 'ruled' }], true)).toEqual([])
  })

  it('are one for each page, and an empty page between others is as large as a board', () => {
    const pages = [
      { items: [drawn], paper: 'ruled' },
      { items: [], paper: 'seyes' },
    ] as const
    const sheets = sheetsOf('Two', pages, true)
    expect(sheets.map(({ paper }) => paper)).toEqual(['ruled', 'seyes'])
    expect(sheets[0]!.bounds.minX).toBeLessThanOrEqual(drawn.bounds.minX - 16)
    expect(sheets[1]!.bounds.maxX).toBeGreaterThan(1_000)
    expect(sheetsOf('Two', pages, false).map(({ paper }) => paper)).toEqual([null, null])
  })

  it('are counted together while they are worked on, and no more once that is not wanted', async () => {
    const sheets = sheetsOf(
      'Two',
      [1, 2, 3].map(() => ({ items: [drawn, drawn], paper: 'plain' as const })),
      true,
    )
    const controller = new AbortController()
    const seen: string[] = []
    const onProgress = (done: number, total: number): void => {
      seen.push(`${done}/${total}`)
      if (done === 4) controller.abort()
    }
    const work = eachSheet(sheets, pace({ onProgress, signal: controller.signal }), ({ items }, part) =>
      eachInSlices(items, part, () => undefined),
    )
    await expect(work).rejects.toThrow()
    expect(seen).toEqual(['2/6', '4/6'])
  })
})

it('numbers are written short and without an exponent', () => {
  expect([-0.001, 1.126, 1e-9, 1_048_576.25].map(decimal)).toEqual(['0', '1.13', '0', '1048576.25'])
  expect([0.0000004, -0.333333333].map(factor)).toEqual(['0', '-0.333333'])
})
