/// <reference lib="dom" />
/** The app in a real browser, on the disk of somebody who has drawn a lot. Functions given to `evaluate` run in the page. */
import { rm } from 'node:fs/promises'
import type { Browser, CDPSession, Locator, Page } from 'playwright-core'
import { startWebPeer, type WebPeer } from '../../e2e/web-peer.ts'
import { eventually } from '../../support/eventually.ts'
import type { Stroke } from '../../support/handwriting.ts'
import { handwriting, largeRoom } from '../large-room.ts'
import { boxAround, boxOf, type Box, boxesTouch } from './box.ts'
import { PointerTold } from './pointer-told.ts'

export const VIEW = { width: 1280, height: 800 }
const MIDDLE = { x: VIEW.width / 2, y: VIEW.height / 2 }
/** Two places on the board that no bar covers. */
const PLACES = [
  { x: 300, y: 300 },
  { x: 900, y: 600 },
] as const
/** Nobody finds a room on a screen that is new to them sooner. Until then the app is still busy with its own start. */
const SEEN_MS = 1_000
/** One notch of the wheel with Ctrl, and what it does to the zoom: see renderer/engine/wheel.ts. */
const ZOOM_NOTCH_PX = 25
const ZOOM_PER_PX = 0.0075

export class BoardWindow {
  readonly page: Page
  readonly #cdp: CDPSession
  readonly #peer: WebPeer
  readonly #data: string
  readonly #told: PointerTold
  readonly #lines: number
  /** Of each line. */
  readonly #boxes: readonly Box[]

  private constructor(page: Page, cdp: CDPSession, peer: WebPeer, data: string, strokes: readonly Stroke[]) {
    this.page = page
    this.#cdp = cdp
    this.#peer = peer
    this.#data = data
    this.#told = new PointerTold(page)
    this.#lines = strokes.length
    this.#boxes = strokes.map(({ points }) => boxOf(points))
  }

  /**
   * In the lobby, beside a room that holds so many strokes of real handwriting in a grid.
   *
   * @param isExpected the peer reads it ahead; else it reads another in its place
   */
  static async open(browser: Browser, lines: number, isExpected = true): Promise<BoardWindow> {
    const strokes = handwriting(lines)
    const { data } = await largeRoom(strokes, { hasNewer: !isExpected })
    const peer = await startWebPeer({ data, within: [] })
    const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const cdp = await context.newCDPSession(page)
    const window = new BoardWindow(page, cdp, peer, data, strokes)
    await page.goto(peer.address)
    await page.getByRole('textbox', { name: 'Your name' }).fill('Bench')
    await page.getByRole('button', { name: 'Start' }).click()
    await window.#roomInLobby().waitFor()
    await cdp.send('Performance.enable', { timeDomain: 'timeTicks' })
    return window
  }

  /** Clicks on the room once the app has started, and waits until all lines are there and painted. */
  async enter(): Promise<Opening> {
    await this.page.evaluate(ms => new Promise(resolve => setTimeout(resolve, ms)), SEEN_MS)
    await this.page.evaluate(watchForInk, this.#lines)
    await this.#roomInLobby().click()
    return eventually(
      'the board is complete',
      () => this.page.evaluate(() => (globalThis as unknown as Watched).opening),
      { withinMs: 60_000, everyMs: 100 },
    )
  }

  #roomInLobby(): Locator {
    return this.page.getByRole('button', { name: 'Open room Large' })
  }

  /** Zooms about the middle of the view. */
  async zoom(factor: number): Promise<void> {
    let left = -Math.log(factor) / ZOOM_PER_PX
    while (Math.abs(left) > 0.01) {
      const delta = Math.max(-ZOOM_NOTCH_PX, Math.min(ZOOM_NOTCH_PX, left))
      await this.wheel(0, delta, true)
      left -= delta
    }
    await this.untilSettled()
  }

  async wheel(deltaX: number, deltaY: number, zooms = false): Promise<void> {
    const modifiers = zooms ? 2 : 0
    await this.#cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...MIDDLE, deltaX, deltaY, modifiers })
  }

  /** Moves the middle of all lines into the middle of the view. */
  async lookAtMiddle(): Promise<void> {
    const [all, view] = [this.#boxes.reduce(boxAround), await this.view()]
    const toGo = (a: keyof Box, b: keyof Box) => (all[a] + all[b] - view[a] - view[b]) / 2
    const pixelsPerUnit = VIEW.width / (view.maxX - view.minX)
    await this.wheel(toGo('minX', 'maxX') * pixelsPerUnit, toGo('minY', 'maxY') * pixelsPerUnit)
    await this.untilSettled()
  }

  /** What the window shows, in canvas units, by what the page tells its peer of where the pointer is. */
  async view(): Promise<Box> {
    const [a, b] = [await this.#toCanvas(PLACES[0]), await this.#toCanvas(PLACES[1])]
    const units = (b[0] - a[0]) / (PLACES[1].x - PLACES[0].x)
    const [minX, minY] = [a[0] - PLACES[0].x * units, a[1] - PLACES[0].y * units]
    return { minX, minY, maxX: minX + VIEW.width * units, maxY: minY + VIEW.height * units }
  }

  /** How many of the lines reach into what the window shows. */
  async linesInView(): Promise<number> {
    const view = await this.view()
    return this.#boxes.filter(box => boxesTouch(box, view)).length
  }

  async #toCanvas({ x, y }: { x: number; y: number }): Promise<readonly [number, number]> {
    await this.page.mouse.move(1, 1)
    await this.frames()
    this.#told.forget()
    await this.page.mouse.move(x, y)
    return eventually('the peer is told of the pointer', () => this.#told.at ?? false)
  }

  /** Zooms, and says how long after the wheel turned all was painted, sharp: in the frame after that. */
  async msUntilCrisp(deltaY: number): Promise<number> {
    await this.untilSettled()
    const crisp = this.page.evaluate(msFromWheelUntilCrisp)
    // Once the page has answered, it listens.
    await this.frames()
    await this.wheel(0, deltaY, true)
    return crisp
  }

  async mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number): Promise<void> {
    await this.#cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 })
  }

  /** Two frames: what the event before it asked for has been painted in the first. */
  async frames(): Promise<void> {
    await this.page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }

  async untilSettled(): Promise<void> {
    await this.page.locator('[data-settled="true"]').waitFor()
  }

  /** Milliseconds that the main thread has spent on tasks since the page was loaded. */
  async taskMs(): Promise<number> {
    const { metrics } = await this.#cdp.send('Performance.getMetrics')
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value
  }

  /** Once all garbage has been collected. */
  async heapMegabytes(): Promise<number> {
    await this.#cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await this.#cdp.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1e6
  }

  async close(): Promise<void> {
    await this.page.context().close()
    await this.#peer.kill('SIGTERM')
    await rm(this.#data, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Milliseconds from the click on a room. */
export interface Opening {
  /** Until there is ink on the screen. */
  readonly firstInkMs: number
  /** Until the ink in view looks as it does once all lines have come and are painted: nothing in view changes any more. */
  readonly viewPaintedMs: number
  /** Until all lines are there, in view or not, and painted. */
  readonly completeMs: number
}

interface Watched {
  opening: Opening | null
}

/** Runs in the page: looks at the settled ink at the beginning of each frame, as the frame before it has left it. */
function watchForInk(lines: number): void {
  const watched = globalThis as unknown as Watched
  watched.opening = null
  let clickedMs = 0
  addEventListener('click', () => (clickedMs = performance.now()), { capture: true, once: true })
  // Smaller, as reading back the whole canvas would take longer than painting it.
  const small = new OffscreenCanvas(320, 200)
  const context = small.getContext('2d', { willReadFrequently: true })!
  /** Each look that the view has had, since when, and whether there was ink in it. */
  const looks: { hash: number; sinceMs: number; hasInk: boolean }[] = []
  const look = (): void => {
    const host = document.querySelector<HTMLElement>('[data-settled]')
    // The paper lies below the settled ink.
    const canvas = host?.querySelectorAll('canvas')[1]
    if (canvas !== undefined) note(canvas, performance.now())
    const first = looks.find(({ hasInk }) => hasInk)
    if (host?.dataset['settled'] !== 'true' || Number(host.dataset['lines']) !== lines || first === undefined) {
      requestAnimationFrame(look)
      return
    }
    watched.opening = {
      firstInkMs: first.sinceMs - clickedMs,
      viewPaintedMs: looks.at(-1)!.sinceMs - clickedMs,
      completeMs: performance.now() - clickedMs,
    }
  }
  requestAnimationFrame(look)

  function note(canvas: HTMLCanvasElement, sinceMs: number): void {
    context.clearRect(0, 0, 320, 200)
    context.drawImage(canvas, 0, 0, 320, 200)
    const pixels = new Uint32Array(context.getImageData(0, 0, 320, 200).data.buffer)
    let hash = 0
    for (const pixel of pixels) hash = (Math.imul(hash, 31) + pixel) | 0
    if (looks.at(-1)?.hash !== hash) looks.push({ hash, sinceMs, hasInk: pixels.some(pixel => pixel !== 0) })
  }
}

/** Runs in the page. All is sharp before the wheel turns, so it must first have been blurred. */
function msFromWheelUntilCrisp(): Promise<number> {
  const host = document.querySelector<HTMLElement>('[data-settled]')!
  return new Promise(resolve =>
    addEventListener(
      'wheel',
      () => {
        const turnedMs = performance.now()
        let wasBlurred = false
        const look = (): void => {
          const isCrisp = host.dataset['settled'] === 'true'
          wasBlurred ||= !isCrisp
          if (wasBlurred && isCrisp) resolve(performance.now() - turnedMs)
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      },
      { capture: true, once: true },
    ),
  )
}
