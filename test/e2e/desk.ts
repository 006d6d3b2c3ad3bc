/** One computer of the classroom: a peer, a browser, and the screen that a person there has before them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { LineDetail } from '../../p2p/api/contract.ts'
import { callFromPage } from './page-api.ts'
import { Screen } from './screen.ts'
import { startWebPeer, type WebPeer } from './web-peer.ts'

export { ARTEFACTS, type At, CLEAR_AREA, onPage } from './screen.ts'

export const VIEWPORT = { width: 1024, height: 720 }
export const PHONE = { width: 390, height: 780 }

export interface DeskOptions {
  browser: Browser
  within: readonly string[]
  /** Touch screen. */
  touch?: boolean
  /** The system's language. */
  locale?: string
}

export class Desk extends Screen {
  readonly #context: BrowserContext
  readonly #data: string
  readonly #within: readonly string[]
  #peer: WebPeer

  private constructor(page: Page, data: string, within: readonly string[], peer: WebPeer) {
    super(page)
    this.#context = page.context()
    this.#data = data
    this.#within = within
    this.#peer = peer
  }

  /** A computer on which Chalkboard has just been started for the first time. */
  static async open({ browser, within, touch = false, locale = 'en-GB' }: DeskOptions): Promise<Desk> {
    const data = await mkdtemp(join(tmpdir(), 'chalkboard-desk-'))
    const peer = await startWebPeer({ data, within })
    const context = await browser.newContext({ viewport: VIEWPORT, hasTouch: touch, reducedMotion: 'reduce', locale })
    const desk = new Desk(await context.newPage(), data, within, peer)
    try {
      await desk.page.goto(peer.address)
      return desk
    } catch (error) {
      await desk.close()
      throw new Error(`The page did not open. Its peer said:\n${desk.log}`, { cause: error })
    }
  }

  get log(): string {
    return this.#peer.log()
  }

  /** The canvas's digest of a room, from this desk's own peer. */
  async digest(roomName: string): Promise<{ lines: number; sha256: string }> {
    return callFromPage(this.page, 'canvas.digest', { room: await this.roomId(roomName) })
  }

  /** What lies on the board of a room as this desk's own peer has it, in draw order. */
  async lines(roomName: string): Promise<LineDetail[]> {
    return callFromPage(this.page, 'canvas.lines', { room: await this.roomId(roomName) })
  }

  async roomId(name: string): Promise<string> {
    const room = (await callFromPage(this.page, 'rooms.list', {})).find(room => room.name === name)
    if (room === undefined) throw new Error(`This desk has no room "${name}".`)
    return room.id
  }

  /** The peer's process dies at once; the page stays. */
  async crash(): Promise<void> {
    await this.#peer.kill('SIGKILL')
  }

  /** Starts the peer again. The page that was left open finds it by itself. */
  async restart(): Promise<void> {
    this.#peer = await startWebPeer({ data: this.#data, within: this.#within })
  }

  async close(): Promise<void> {
    await this.#context.close()
    await this.#peer.kill('SIGTERM')
    await rm(this.#data, { recursive: true, force: true, maxRetries: 5 })
  }
}
