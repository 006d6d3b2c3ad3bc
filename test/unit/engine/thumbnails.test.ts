import { describe, expect, it } from 'vitest'
import type { IdleTime } from '../../../renderer/engine/idle-time.ts'
import type { Item } from '../../../renderer/engine/ink-painter.ts'
import { PageShelf } from '../../../renderer/engine/page-shelf.ts'
import { Scene } from '../../../renderer/engine/scene.ts'
import { thumbnailCamera } from '../../../renderer/engine/thumbnail.ts'
import { Thumbnails } from '../../../renderer/engine/thumbnails.ts'
import type { CanvasSurface } from '../../../renderer/engine/tile-surface.ts'
import { view } from './builders.ts'
import { FakeContext } from './path-recorder.ts'

/** Time that passes when the test says so. */
class FakeIdle implements IdleTime {
  now = 0
  #idle: (() => void) | null = null
  #timer: { at: number; run: () => void } | null = null

  nowMs(): number {
    return this.now
  }

  whenIdle(run: (deadlineMs: number) => void): () => void {
    this.#idle = () => run(this.now + 50)
    return () => (this.#idle = null)
  }

  after(delayMs: number, run: () => void): () => void {
    this.#timer = { at: this.now + delayMs, run }
    return () => (this.#timer = null)
  }

  /** When something is to be done: at once, at a time, or never. */
  get next(): number | null {
    return this.#idle === null ? (this.#timer?.at ?? null) : this.now
  }

  /** What is due first. */
  step(): void {
    this.#take()?.run()
  }

  /** Whatever is due, until nothing is. @returns how many slices that took */
  run(): number {
    let slices = 0
    for (let due = this.#take(); due !== null && slices < 1_000; due = this.#take()) {
      slices += Number(due.isSlice)
      due.run()
    }
    return slices
  }

  #take(): { run: () => void; isSlice: boolean } | null {
    if (this.#idle !== null) {
      const run = this.#idle
      this.#idle = null
      return { run, isSlice: true }
    }
    if (this.#timer === null || this.#timer.at > this.now) return null
    const { run } = this.#timer
    this.#timer = null
    return { run, isSlice: false }
  }
}

class FakeCanvas {
  readonly clientWidth = 160
  readonly clientHeight = 120
  readonly dataset: { painted?: string } = {}
  width = 0
  height = 0
  getContext(): { drawImage: () => void } {
    return { drawImage: () => undefined }
  }
  get painted(): number {
    return Number(this.dataset.painted ?? 0)
  }
}

function itemsOf(count: number): Item[] {
  const scene = new Scene()
  scene.put(Array.from({ length: count }, (_, at) => view(`l${at}`, `a${at}`, [at, 0], [at + 9, 50], [at, 99])))
  return scene.visible()
}

/** @param stepsASlice how many steps the clock allows @param stepMs what each of them takes */
function desk(items: Record<string, Item[]>, stepsASlice = Infinity, stepMs = 0) {
  const idle = new FakeIdle()
  const context = new FakeContext()
  const asked: string[] = []
  let left = 0
  const thumbnails = new Thumbnails({
    itemsOn: page => {
      asked.push(page)
      return items[page] ?? []
    },
    theme: () => ({ paper: '#ffffff', dark: false }),
    idle,
    pace: () => ({ begin: () => (left = stepsASlice), spend: () => ((idle.now += stepMs), --left <= 0) }),
    surface: () => ({ canvas: new FakeCanvas(), context }) as unknown as CanvasSurface,
    pixelRatio: () => 2,
  })
  const show = (page: string, canvas = new FakeCanvas()) => ({
    canvas,
    stop: thumbnails.show(page, canvas as unknown as HTMLCanvasElement, 'plain'),
  })
  return { idle, context, asked, thumbnails, show }
}

describe('thumbnails', () => {
  it('are not painted while none is shown', () => {
    const { idle, asked, thumbnails, show } = desk({ a: itemsOf(3) })
    thumbnails.changed('a')
    thumbnails.changed(null)
    expect(idle.next).toBeNull()
    const { canvas, stop } = show('a')
    stop()
    expect([idle.next, idle.run(), asked, canvas.painted]).toEqual([null, 0, [], 0])
  })

  it('show each page as it is, in the pixels of the screen', () => {
    const { idle, asked, context, show } = desk({ a: itemsOf(3), b: itemsOf(5) })
    const [a, b] = [show('a'), show('b')]
    idle.run()
    expect([a.canvas.painted, b.canvas.painted, asked]).toEqual([1, 1, ['a', 'b']])
    expect([a.canvas.width, a.canvas.height]).toEqual([320, 240])
    expect(context.count('stroke')).toBeGreaterThanOrEqual(8)
    expect(idle.next).toBeNull()
  })

  it('are painted a bit at a time, and shown only when they are finished', () => {
    const { idle, show } = desk({ a: itemsOf(20) }, 7)
    const { canvas } = show('a')
    // Each item is read, then painted, and the paper in between.
    expect([idle.run(), canvas.painted]).toEqual([Math.ceil(41 / 7), 1])
  })

  it('are painted again when their page changes, and not too often', () => {
    const { idle, asked, thumbnails, show } = desk({ a: itemsOf(3), b: itemsOf(3) })
    const [a, b] = [show('a'), show('b')]
    idle.run()
    for (let change = 0; change < 30; change += 1) {
      thumbnails.changed('a')
      idle.now += 100
      idle.run()
    }
    expect([a.canvas.painted, b.canvas.painted]).toEqual([2, 1])
    idle.now = 5_000
    idle.run()
    expect([a.canvas.painted, asked]).toEqual([3, ['a', 'b', 'a', 'a']])
    expect(idle.next).toBeNull()
    thumbnails.changed(null)
    idle.now += 2_000
    idle.run()
    expect([a.canvas.painted, b.canvas.painted]).toEqual([4, 2])
  })

  it('of a page with much on it take a twentieth of the time, however often it changes, and come at least each minute', () => {
    const share = (items: number, stepMs: number, untilMs: number): [painted: number, busyMs: number] => {
      const { idle, thumbnails, show } = desk({ a: itemsOf(items) }, 10, stepMs)
      const { canvas } = show('a')
      let busyMs = 0
      while (idle.now < untilMs) {
        const before = idle.now
        idle.run()
        busyMs += idle.now - before
        thumbnails.changed('a')
        idle.now = Math.max(idle.now + 100, idle.next ?? 0)
      }
      return [canvas.painted, busyMs]
    }
    const [painted, busyMs] = share(200, 1, 120_000)
    expect(busyMs).toBeLessThan(120_000 / 20 + 1_000)
    expect(painted).toBeGreaterThan(10)
    expect(share(500, 10, 600_000)[0]).toBeGreaterThanOrEqual(9)
  })

  it('are not put off for a minute when the computer stands still for seconds while one is painted', () => {
    const { idle, thumbnails, show } = desk({ a: itemsOf(1) }, Infinity, 3_000)
    const { canvas } = show('a')
    idle.run()
    thumbnails.changed('a')
    expect([idle.next, canvas.painted]).toEqual([idle.now + 2_000, 1])
  })

  it('are painted at once when they are first shown, or in another size, while another page waits for its turn', () => {
    const { idle, thumbnails, show } = desk({ a: itemsOf(200), b: itemsOf(3) }, 10, 5)
    show('a')
    idle.run()
    thumbnails.changed('a')
    expect(idle.next).toBeGreaterThan(idle.now)
    const { canvas } = show('b')
    expect(idle.next).toBe(idle.now)
    idle.run()
    expect(canvas.painted).toBe(1)
  })

  it('do not finish in the old colours what is half done, nor wait with the new ones', () => {
    const { idle, thumbnails, show, asked } = desk({ a: itemsOf(40) }, 7, 1)
    const { canvas } = show('a')
    idle.step()
    thumbnails.themeChanged()
    idle.run()
    expect([asked, canvas.painted]).toEqual([['a', 'a'], 1])
  })

  it('are painted at once in other colours', () => {
    const { idle, thumbnails, show } = desk({ a: itemsOf(3) })
    const { canvas } = show('a')
    idle.run()
    thumbnails.changed('a')
    thumbnails.themeChanged()
    idle.run()
    expect(canvas.painted).toBe(2)
  })

  it('leave what they were at when nobody looks any more', () => {
    const { idle, thumbnails, show } = desk({ a: itemsOf(3) })
    const { stop } = show('a')
    idle.run()
    thumbnails.changed('a')
    expect(idle.next).toBe(2_000)
    stop()
    expect(idle.next).toBeNull()
    show('a')
    thumbnails.destroy()
    expect(idle.next).toBeNull()
  })
})

describe('what a thumbnail shows', () => {
  const size = { width: 160, height: 120 }

  it('is all that is on the page, in its middle', () => {
    const camera = thumbnailCamera({ minX: -4_000, minY: 0, maxX: 4_000, maxY: 400 }, size)
    expect(camera.zoom).toBeCloseTo((0.92 * 160) / 8_000)
    expect(camera.x + 80 / camera.zoom).toBeCloseTo(0)
    expect(camera.y + 60 / camera.zoom).toBeCloseTo(200)
  })

  it('is no smaller part than a screen, so that a dot stays a dot', () => {
    const dot = thumbnailCamera({ minX: 500, minY: 500, maxX: 502, maxY: 502 }, size)
    expect(dot.zoom).toBe(160 / 1024)
    expect(thumbnailCamera(null, size)).toEqual({ x: 0, y: 0, zoom: 160 / 1024 })
  })
})

describe('a page on the shelf', () => {
  const on = (page: string, id: string, order: string) => {
    const line = view(id, order, [0, 0], [9, 9])
    return { ...line, pencil: { ...line.pencil, page } }
  }
  const step = { reset: false, put: [], gone: [], ended: [], completesView: false }

  it('gives what lies on it in draw order, and tells of what changes', () => {
    const shelf = new PageShelf()
    const told: (string | null)[] = []
    shelf.onChange = page => told.push(page)
    shelf.sort({ ...step, put: [on('', 'x', 'a1'), on('p', 'b', 'a2'), on('p', 'a', 'a1')] })
    expect([...shelf.items('p')].map(({ id }) => id)).toEqual(['a', 'b'])
    expect(told).toEqual(['', 'p'])
    shelf.sort({ ...step, gone: ['b'] })
    expect([...shelf.items('p')].map(({ id }) => id)).toEqual(['a'])
    expect(told).toEqual(['', 'p', '', 'p'])
    shelf.sort({ ...step, reset: true })
    expect([told.at(-1), [...shelf.items('p')], [...shelf.items('nowhere')]]).toEqual([null, [], []])
  })
})
