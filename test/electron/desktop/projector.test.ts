/** The window for the projector: the board and nothing else, as the main window shows it. */
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { drawStrokes, mouse, press, quickStrokes } from '../../e2e/pens.ts'
import { CLEAR_AREA, Screen } from '../../e2e/screen.ts'
import { eventually } from '../../support/eventually.ts'
import type { AppScreen } from './app-screen.ts'
import { it } from './it.ts'
import { chooseInMenu } from './menu-items.ts'

const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

function projectorOf(anna: AppScreen): Promise<Page> {
  return eventually('there is a projector window', () =>
    anna.app.pages().find(page => page.url().includes('projector=1')),
  )
}

const settledLines = (page: Page) => page.locator('.board-canvas').getAttribute('data-lines')

/** With trails of a laser. */
const strokesInProgress = (page: Page) => page.locator('.board-canvas').getAttribute('data-live')

it('shows the board without anything around it, follows the view and the page, and closes with the room', async ({
  open,
}) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.createRoom('Beamer')
  await drawStrokes(mouse(anna.page), quickStrokes(4), AT)
  await eventually('four lines are kept', async () => (await anna.digest('Beamer')).lines === 4)
  await chooseInMenu(anna, 'projector')
  const projector = new Screen(await projectorOf(anna))
  await projector.board('Beamer').waitFor()
  await eventually('it shows the lines', async () => (await settledLines(projector.page)) === '4')
  expect(await projector.page.getByRole('button').count()).toBe(0)
  expect(await projector.page.getByRole('toolbar').count()).toBe(0)
  const before = await projector.page.screenshot()

  await chooseInMenu(anna, 'zoomIn')
  await eventually('it shows them larger', async () => !before.equals(await projector.page.screenshot()))
  await drawStrokes(mouse(anna.page), quickStrokes(1, { from: 20, top: 150 }), AT)
  await eventually('it shows what is drawn', async () => (await settledLines(projector.page)) === '5')
  await projector.photograph('projector')
  await anna.photograph('projector-main-window')

  await anna.press('Add a page')
  await eventually('it shows the new page', async () => (await settledLines(projector.page)) === '0')
  await anna.back()
  await eventually('it is closed', () => anna.app.pages().length === 1)
  expect(projector.complaints).toEqual([])
})

it('shows strokes and the laser while the pen is down, and nothing of them once it is up and the line is there', async ({
  open,
}) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.createRoom('Live')
  const pen = mouse(anna.page)
  const [first, second, third] = quickStrokes(3)
  await drawStrokes(pen, [first!], AT)
  await chooseInMenu(anna, 'projector')
  const projector = new Screen(await projectorOf(anna))
  await projector.board('Live').waitFor()
  await projector.page.locator('.board-canvas[data-lines="1"][data-settled="true"]').waitFor()
  const before = await projector.page.screenshot()

  await press(pen, second!, AT)
  await eventually('it has the stroke', async () => (await strokesInProgress(projector.page)) === '1')
  await eventually('it shows the stroke', async () => !before.equals(await projector.page.screenshot()))
  expect(await settledLines(projector.page)).toBe('1')
  await projector.photograph('projector-pen-down')
  await pen.up()
  await eventually('it shows the second line', async () => (await settledLines(projector.page)) === '2')
  await eventually('the line alone', async () => (await strokesInProgress(projector.page)) === '0', {
    withinMs: 10_000,
  })
  await projector.photograph('projector-pen-up')

  await anna.take('Laser pointer')
  await press(pen, third!, AT)
  await eventually('it shows the laser', async () => (await strokesInProgress(projector.page)) === '1')
  await projector.photograph('projector-laser')
  await pen.up()
  await eventually('the laser is gone', async () => (await strokesInProgress(projector.page)) === '0', {
    withinMs: 10_000,
  })
  expect(await settledLines(projector.page)).toBe('2')
  expect(projector.complaints).toEqual([])
})

it('shows a text while it is typed, and the text alone once its field is closed', async ({ open }) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.createRoom('Typed')
  await chooseInMenu(anna, 'projector')
  const projector = new Screen(await projectorOf(anna))
  await projector.page.locator('.board-canvas[data-lines="0"][data-settled="true"]').waitFor()
  const before = await projector.page.screenshot()
  await anna.take('Text')
  await anna.page.mouse.click(AT.left + 60, AT.top + 60)
  await anna.page.getByRole('textbox', { name: /^Text/ }).waitFor()
  await anna.page.keyboard.insertText('For all to read')
  await eventually('it has the text', async () => (await strokesInProgress(projector.page)) === '1')
  await eventually('it shows the text', async () => !before.equals(await projector.page.screenshot()))
  await projector.photograph('projector-text-typed')
  expect(await settledLines(projector.page)).toBe('0')
  await anna.page.keyboard.press('Escape')
  await eventually('the text is kept', async () => (await settledLines(projector.page)) === '1')
  await eventually('the text alone', async () => (await strokesInProgress(projector.page)) === '0')
  expect(projector.complaints).toEqual([])
})

it('closes when it is chosen again, and with the main window', async ({ open }) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.createRoom('Twice')
  await chooseInMenu(anna, 'projector')
  await projectorOf(anna)
  await chooseInMenu(anna, 'projector')
  await eventually('it is closed', () => anna.app.pages().length === 1)
  expect((await anna.ask('rooms.list', {})).find(({ name }) => name === 'Twice')!.open).toBe(true)

  await chooseInMenu(anna, 'projector')
  await projectorOf(anna)
  await anna.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  expect(await anna.app.exited).toBe(0)
})
