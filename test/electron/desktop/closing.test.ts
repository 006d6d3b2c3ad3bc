/** Who closes the window while strokes are nowhere but on its screen is asked first. */
import type { MessageBoxSyncOptions } from 'electron'
import { expect } from 'vitest'
import { catalogues } from '../../../renderer/app/languages/catalogues.ts'
import { drawStrokes, mouse, quickStrokes } from '../../e2e/pens.ts'
import { CLEAR_AREA } from '../../e2e/screen.ts'
import { runCommand } from '../../support/command.ts'
import { eventually } from '../../support/eventually.ts'
import type { AppScreen } from './app-screen.ts'
import { it } from './it.ts'

const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }
const [STAY, CLOSE_ANYWAY] = [0, 1]

interface Stubbed {
  asked: MessageBoxSyncOptions[]
  answer: number
}

/** Boxes are kept instead of shown, and answered as {@link decide} says. While one is open, the page objects once more. */
function stubBoxes({ app }: AppScreen): Promise<void> {
  return app.evaluate(({ BrowserWindow, dialog }) => {
    const stubbed: Stubbed = { asked: [], answer: 0 }
    Object.assign(globalThis, { stubbed })
    dialog.showMessageBoxSync = (...question: unknown[]) => {
      stubbed.asked.push(question.at(-1) as MessageBoxSyncOptions)
      BrowserWindow.getAllWindows()[0]!.webContents.emit('will-prevent-unload', { preventDefault: () => undefined })
      return stubbed.answer
    }
  })
}

function decide({ app }: AppScreen, answer: number): Promise<void> {
  return app.evaluate((_electron, answer) => {
    ;(globalThis as unknown as { stubbed: Stubbed }).stubbed.answer = answer
  }, answer)
}

function asked({ app }: AppScreen): Promise<MessageBoxSyncOptions[]> {
  return app.evaluate(() => (globalThis as unknown as { stubbed: Stubbed }).stubbed.asked)
}

function untilAsked(screen: AppScreen, times: number): Promise<unknown> {
  return eventually(`somebody was asked ${times} times`, async () => (await asked(screen)).length === times)
}

function closeWindow({ app }: AppScreen): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
}

it('closes without a word when all is saved', async ({ open }) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.createRoom('Saved')
  await drawStrokes(mouse(anna.page), quickStrokes(2), AT)
  await anna.page.locator('.board-canvas[data-lines="2"]').waitFor()
  await anna.untilSaved()
  await anna.app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => {
      process.stdout.write('Somebody was asked.\n')
      return 0
    }
  })
  await closeWindow(anna)
  expect(await anna.app.exited).toBe(0)
  expect(anna.app.log()).not.toContain('Somebody was asked.')
})

// Windows cannot halt a process.
it.skipIf(process.platform === 'win32')(
  'asks in the language of the page while strokes are not saved, when the window is closed and when the app quits',
  async ({ open, launcher }) => {
    const words = catalogues.de
    const anna = await open({ arguments: ['--language=de', '--name=Anna'] })
    const { id } = await anna.ask('rooms.create', { name: 'Offen' })
    await runCommand(launcher.command({ data: anna.data, arguments: [`chalkboard://join/${id}`] }))
    await anna.page.locator('.board-canvas[data-settled="true"]').waitFor()
    const reconnecting = anna.page.getByText(words.connection.reconnectingOnBoardInWindow).first()
    await stubBoxes(anna)
    const goOn = await anna.haltNextPeer()
    await reconnecting.waitFor()
    await drawStrokes(mouse(anna.page), quickStrokes(2), AT)

    await closeWindow(anna)
    await untilAsked(anna, 1)
    expect((await asked(anna))[0]).toMatchObject({
      message: words.desktop.closing.title,
      detail: words.desktop.closing.help(2),
      buttons: [words.unsaved.stay, words.desktop.closing.anyway],
      defaultId: STAY,
      cancelId: STAY,
    })
    await anna.app.evaluate(({ app }) => app.quit())
    await untilAsked(anna, 2)
    // The strokes are there, and are kept once the peer is.
    await reconnecting.waitFor()
    await anna.photograph('desktop-closing-stayed')
    goOn()
    await reconnecting.waitFor({ state: 'detached' })
    await eventually('both lines are kept', async () => (await anna.digest('Offen')).lines === 2)

    const endNow = await anna.haltNextPeer()
    await reconnecting.waitFor()
    await drawStrokes(mouse(anna.page), quickStrokes(1, { from: 20, top: 150 }), AT)
    await decide(anna, CLOSE_ANYWAY)
    await closeWindow(anna)
    await eventually('the window is closed', () =>
      anna.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 0),
    )
    endNow()
    expect(await anna.app.exited).toBe(0)
  },
)
