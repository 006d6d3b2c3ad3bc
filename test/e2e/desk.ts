/** One computer of the classroom: a peer, a browser, and what a person there does, told in the words of the screen. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { REPOSITORY } from '../support/command.ts'
import { decodePng, type Picture } from '../support/png.ts'
import { callFromPage } from './page-api.ts'
import { startWebPeer, type WebPeer } from './web-peer.ts'

export const ARTEFACTS = join(REPOSITORY, 'test/artefacts')
export const VIEWPORT = { width: 1024, height: 720 }
export const PHONE = { width: 390, height: 780 }

/** The middle of the board, which no bar covers. */
export const CLEAR_AREA = { x: 80, y: 130, width: 864, height: 440 }

export interface DeskOptions {
  browser: Browser
  within: readonly string[]
  /** Touch screen. */
  touch?: boolean
  /** The system's language. */
  locale?: string
}

export class Desk {
  readonly page: Page
  /** What the page complained about in its console: there should be nothing. */
  readonly complaints: string[] = []
  readonly #context: BrowserContext
  readonly #data: string
  readonly #within: readonly string[]
  #peer: WebPeer

  private constructor(page: Page, data: string, within: readonly string[], peer: WebPeer) {
    this.page = page
    this.#context = page.context()
    this.#data = data
    this.#within = within
    this.#peer = peer
    page.setDefaultTimeout(15_000)
    page.on('pageerror', error => this.complaints.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
  }

  /** A computer on which Chalkboard has just been started for the first time. */
  static async open({ browser, within, touch = false, locale = 'en-GB' }: DeskOptions): Promise<Desk> {
    const data = await mkdtemp(join(tmpdir(), 'chalkboard-desk-'))
    const peer = await startWebPeer({ data, within })
    const context = await browser.newContext({ viewport: VIEWPORT, hasTouch: touch, reducedMotion: 'reduce', locale })
    const desk = new Desk(await context.newPage(), data, within, peer)
    await desk.page.goto(peer.address)
    return desk
  }

  get log(): string {
    return this.#peer.log()
  }

  /** Types a name on the first screen. */
  async introduce(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name)
    await this.page.getByRole('button', { name: 'Start' }).click()
    await this.page.getByRole('textbox', { name: 'Name of a new room' }).waitFor()
  }

  async createRoom(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name of a new room' }).fill(name)
    await this.page.getByRole('button', { name: 'Create room' }).click()
    await this.board(name).waitFor()
  }

  /** Waits for the room in the lobby and opens it. */
  async enter(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Open room ${name}` }).click()
    await this.board(name).waitFor()
  }

  async back(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the lobby' }).click()
    await this.page.getByRole('textbox', { name: 'Name of a new room' }).waitFor()
  }

  board(name: string): Locator {
    return this.page.getByRole('region', { name: `Board of ${name}` })
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click()
  }

  /** @param tool a tool, a colour or a width */
  async take(tool: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name: tool, exact: true })
    if (!(await radio.isVisible())) await this.#openGroupOf(radio)
    await radio.click()
  }

  /** Some stand behind a button of a bar. That of a group of tools takes one of them, so those come last. */
  async #openGroupOf(radio: Locator): Promise<void> {
    const buttons = this.page.getByRole('toolbar').locator('button[aria-haspopup="dialog"]:enabled')
    const [styles, groups] = [
      buttons.and(this.page.locator(':not([aria-pressed])')),
      this.page.locator('[aria-pressed]'),
    ]
    for (const button of [...(await styles.all()), ...(await buttons.and(groups).all())]) {
      await button.click()
      await this.page.getByRole('dialog').waitFor()
      if (await radio.isVisible()) return
      await this.page.keyboard.press('Escape')
      await this.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  }

  /** The canvas's digest of a room, from this desk's own peer. */
  async digest(roomName: string): Promise<{ lines: number; sha256: string }> {
    const rooms = await callFromPage(this.page, 'rooms.list', {})
    const room = rooms.find(({ name }) => name === roomName)
    if (room === undefined) throw new Error(`This desk has no room "${roomName}".`)
    return callFromPage(this.page, 'canvas.digest', { room: room.id })
  }

  /** What the middle of the screen shows. */
  async look(): Promise<Picture> {
    return decodePng(await this.page.screenshot({ clip: CLEAR_AREA }))
  }

  /** Keeps a screenshot as test/artefacts/NAME.png, for people to look at. */
  async photograph(name: string): Promise<void> {
    await mkdir(ARTEFACTS, { recursive: true })
    await this.page.screenshot({ path: join(ARTEFACTS, `${name}.png`) })
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
