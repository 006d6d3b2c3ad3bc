/** A window of Chalkboard, and what a person does there, told in the words of the screen. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileChooser, Locator, Page } from 'playwright-core'
import { REPOSITORY } from '../support/command.ts'
import { eventually } from '../support/eventually.ts'
import { decodePng, type Picture } from '../support/png.ts'

export const ARTEFACTS = join(REPOSITORY, 'test/artefacts')

/** The middle of the board, which no bar covers. */
export const CLEAR_AREA = { x: 80, y: 130, width: 864, height: 440 }

/** A place in CSS pixels from the corner of the clear area. */
export type At = readonly [x: number, y: number]

/** From the corner of the page. */
export function onPage([x, y]: At): [number, number] {
  return [CLEAR_AREA.x + x, CLEAR_AREA.y + y]
}

export class Screen {
  readonly page: Page
  /** What the page complained about in its console: there should be nothing. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.setDefaultTimeout(15_000)
    page.on('pageerror', error => this.complaints.push(String(error)))
    page.on('console', message => {
      if (message.type() === 'error') this.complaints.push(message.text())
    })
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
    await this.#untilSeated(name)
  }

  /** Waits for the room in the lobby and opens it. */
  async enter(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Open room ${name}` }).click()
    await this.#untilSeated(name)
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

  /** Waits for a short message. What is said to screen readers is elsewhere, and goes after a moment. */
  async told(sentence: string): Promise<void> {
    await this.page.locator('.toast-text').filter({ hasText: sentence }).first().waitFor()
  }

  /** Waits until whoever leaves the page is not asked: its peer may have a stroke a moment before the page knows. */
  async untilSaved(): Promise<void> {
    await eventually('all strokes are saved', () =>
      this.page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))),
    )
  }

  /** What opens when somebody does this. */
  async fileChooser(opening: () => Promise<void>): Promise<FileChooser> {
    const chooser = this.page.waitForEvent('filechooser')
    // Whether the page hears that choosers are caught, or the press, first is open until it has answered something else.
    await this.page.evaluate(() => null)
    await opening()
    return chooser
  }

  /** @param tool a tool, a colour or a width */
  async take(tool: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name: tool, exact: true })
    if (!(await radio.isVisible())) await this.#openGroupOf(radio)
    await radio.click()
  }

  /** Something that is on the board is selected. The bin is for the page as long as nothing is. */
  async untilSelected(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Select', exact: true, checked: true }).waitFor()
    await this.page.getByRole('button', { name: 'Delete', exact: true }).waitFor()
  }

  /** What was asked of the board before has been done. */
  async untilFrame(): Promise<void> {
    await this.page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)))
  }

  /** What the peer has is on the board a frame later, and only then can it be selected. */
  untilOnBoard(room: string, lines: number): Promise<void> {
    return this.board(room)
      .and(this.page.locator(`[data-lines="${lines}"]`))
      .waitFor()
  }

  /** Waits until what was added is selected, and takes the frame off it. */
  async unselect(): Promise<void> {
    await this.untilSelected()
    await this.page.keyboard.press('Escape')
    await this.page.getByRole('button', { name: 'Clear', exact: true }).waitFor()
  }

  /** The canvas comes first, and then its bars, all at once. */
  async #untilSeated(name: string): Promise<void> {
    await this.board(name).waitFor()
    await this.page.getByRole('button', { name: 'Back to the lobby' }).first().waitFor()
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

  /** Presses at the first place, goes on to the others, and does not lift. */
  async hold(...[first, ...rest]: readonly At[]): Promise<void> {
    const { mouse } = this.page
    await mouse.move(...onPage(first!))
    await mouse.down()
    for (const at of rest) await mouse.move(...onPage(at), { steps: 6 })
  }

  async drag(...way: readonly At[]): Promise<void> {
    await this.hold(...way)
    await this.page.mouse.up()
  }

  async click(at: At, options: { button?: 'left' | 'right' } = {}): Promise<void> {
    await this.page.mouse.click(...onPage(at), options)
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
}
