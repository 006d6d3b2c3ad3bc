/// <reference lib="dom" />
/** The app in a real browser, on the disk of somebody who has drawn a lot. Functions given to `evaluate` run in the page. */
import { rm } from 'node:fs/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { startWebPeer, type WebPeer } from '../../e2e/web-peer.ts'
import { eventually } from '../../support/eventually.ts'
import { handwriting, largeRoom } from '../large-room.ts'

export const VIEW = { width: 1280, height: 800 }
const MIDDLE = { x: VIEW.width / 2, y: VIEW.height / 2 }
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

  /**
   * Clicks on the room.
   *
   * @returns milliseconds from the click to the first ink on the screen, and until all lines are there and painted
   */
  async enter(): Promise<{ firstPaintMs: number; completeMs: number }> {
    await this.page.evaluate(watchForInk, this.#lines)
    await this.page
      .getByRole('button', { name: /^Open room / })
      .first()
      .click()
    return eventually(
      'the board is complete',
      () =>
        this.page.evaluate(
          () => (globalThis as unknown as Watched).seen.complete !== null && (globalThis as unknown as Watched).seen,
        ),
      { withinMs: 60_000, everyMs: 100 },
    ).then(seen => ({ firstPaintMs: seen.first! - seen.click!, completeMs: seen.complete! - seen.click! }))
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

interface Watched {
  seen: { click: number | null; first: number | null; complete: number | null }
}

/** Runs in the page: notes when the person clicks, when ink is first to be seen, and when all of it is. */
function watchForInk(lines: number): void {
  const seen: Watched['seen'] = { click: null, first: null, complete: null }
  ;(globalThis as unknown as Watched).seen = seen
  addEventListener('click', () => (seen.click = performance.now()), { capture: true, once: true })
  const look = (): void => {
    const host = document.querySelector<HTMLElement>('[data-settled]')
    // The paper lies below the settled ink.
    const canvas = host?.querySelectorAll('canvas')[1]
    if (seen.first === null && canvas != null && hasInk(canvas)) seen.first = performance.now()
    if (host?.dataset['settled'] === 'true' && Number(host.dataset['lines']) === lines && seen.first !== null) {
      seen.complete = performance.now()
      return
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  /** Copied to a small canvas first: reading back the large one would take longer than painting it. */
  function hasInk(canvas: HTMLCanvasElement): boolean {
    const small = new OffscreenCanvas(64, 40)
    const context = small.getContext('2d')!
    context.drawImage(canvas, 0, 0, 64, 40)
    return context.getImageData(0, 0, 64, 40).data.some((value, at) => at % 4 === 3 && value > 0)
  }
}
