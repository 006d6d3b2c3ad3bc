/// <reference lib="dom" />
/** The app in a real browser, on the disk of somebody who has drawn a lot. Functions given to `evaluate` run in the page. */
import { rm } from 'node:fs/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { startWebPeer, type WebPeer } from '../../e2e/web-peer.ts'
import { eventually } from '../../support/eventually.ts'
import { handwriting, largeRoom } from '../large-room.ts'

export const VIEW = { width: 1280, height: 800 }
const MIDDLE = { x: VIEW.width / 2, y: VIEW.height / 2 }
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
  readonly #lines: number

  private constructor(page: Page, cdp: CDPSession, peer: WebPeer, data: string, lines: number) {
    this.page = page
    this.#cdp = cdp
    this.#peer = peer
    this.#data = data
    this.#lines = lines
  }

  /** In the lobby, beside a room that holds so many strokes of real handwriting in a grid. */
  static async open(browser: Browser, lines: number): Promise<BoardWindow> {
    const { data } = await largeRoom(handwriting(lines))
    const peer = await startWebPeer({ data, within: [] })
    const context = await browser.newContext({ viewport: VIEW, reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(peer.address)
    await page.getByRole('textbox', { name: 'Your name' }).fill('Bench')
    await page.getByRole('button', { name: 'Start' }).click()
    await page
      .getByRole('button', { name: /^Open room / })
      .first()
      .waitFor()
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'timeTicks' })
    return new BoardWindow(page, cdp, peer, data, lines)
  }

  /** Clicks on the room once the app has started, and waits until all lines are there and painted. */
  async enter(): Promise<Opening> {
    await this.page.evaluate(ms => new Promise(resolve => setTimeout(resolve, ms)), SEEN_MS)
    await this.page.evaluate(watchForInk, this.#lines)
    await this.page
      .getByRole('button', { name: /^Open room / })
      .first()
      .click()
    return eventually(
      'the board is complete',
      () => this.page.evaluate(() => (globalThis as unknown as Watched).opening),
      { withinMs: 60_000, everyMs: 100 },
    )
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
