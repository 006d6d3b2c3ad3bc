/** The window for the projector: the board and nothing else, as the main window shows it. */
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { drawStrokes, mouse, quickStrokes } from '../../e2e/pens.ts'
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
