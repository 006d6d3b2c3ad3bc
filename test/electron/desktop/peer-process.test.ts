/** The peer's process may die at any moment. The window stays, says so, and loses nothing that was acknowledged. */
import { expect } from 'vitest'
import { drawStrokes, mouse, quickStrokes } from '../../e2e/pens.ts'
import { untilSameBoard } from '../../e2e/same-board.ts'
import { CLEAR_AREA } from '../../e2e/screen.ts'
import { eventually } from '../../support/eventually.ts'
import { it } from './it.ts'

const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('a peer process that is killed is started again, the window says so, and nothing is lost', async ({ open }) => {
  const [anna, ben] = [await open(), await open()]
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  await anna.createRoom('Kill')
  await ben.enter('Kill')
  await drawStrokes(mouse(anna.page), quickStrokes(4), AT)
  await untilSameBoard('Kill', 4, anna, ben)
  const [killed, before] = [await anna.peerPid(), await anna.digest('Kill')]

  await anna.killPeer()
  // How long it is away depends on the computer, so what is said meanwhile is looked at in the next test.
  await anna.told('Connected again.')
  await anna.photograph('desktop-peer-back')
  expect(await anna.peerPid()).not.toBe(killed)
  expect(await anna.digest('Kill')).toEqual(before)

  await drawStrokes(mouse(anna.page), quickStrokes(2, { from: 20, top: 150 }), AT)
  await drawStrokes(mouse(ben.page), quickStrokes(1, { from: 30, top: 220 }), AT)
  await untilSameBoard('Kill', 7, anna, ben)
})

// Windows cannot halt a process.
it.skipIf(process.platform === 'win32')(
  'the window says that its peer is away, and keeps what is drawn',
  async ({ open }) => {
    const anna = await open()
    await anna.introduce('Anna')
    await anna.createRoom('Away')
    await drawStrokes(mouse(anna.page), quickStrokes(1), AT)
    await eventually('the line is kept', async () => (await anna.digest('Away')).lines === 1)

    const goOn = await anna.haltNextPeer()
    await anna.page.getByText('Reconnecting…').waitFor()
    // The window goes with the app: it cannot be left open.
    expect(await anna.page.getByText('leave this page open').count()).toBe(0)
    await drawStrokes(mouse(anna.page), quickStrokes(2, { from: 20, top: 150 }), AT)
    await anna.photograph('desktop-peer-killed')
    goOn()
    await anna.told('Connected again.')
    await anna.page.getByText('Reconnecting…').waitFor({ state: 'detached' })
    await eventually('all three lines are kept', async () => (await anna.digest('Away')).lines === 3)
  },
)

it('a page that crashes is loaded again, on its board, and what was being written in it is kept', async ({ open }) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.createRoom('Crash')
  await drawStrokes(mouse(anna.page), quickStrokes(2), AT)
  await eventually('both lines are kept', async () => (await anna.digest('Crash')).lines === 2)
  await anna.take('Text')
  await anna.click([300, 300])
  await anna.page.getByRole('textbox', { name: /^Text/ }).waitFor()
  await anna.page.keyboard.insertText('Photosynthesis')
  await eventually('the window has noted it', () =>
    anna.page.evaluate(() => Object.values(sessionStorage).some(kept => String(kept).includes('Photosynthesis'))),
  )
  const crashed = anna.page.waitForEvent('crash')
  await anna.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  )
  await crashed
  await eventually('its window shows the board again', () =>
    anna.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
        `document.querySelector('[aria-label="Board of Crash"]') !== null`,
      ),
    ),
  )
  await eventually('the text is kept', async () => (await anna.digest('Crash')).lines === 3)
  const room = (await anna.ask('rooms.list', {})).find(({ name }) => name === 'Crash')!.id
  const lines = await anna.ask('canvas.lines', { room })
  expect(lines.map(({ text }) => text)).toEqual([undefined, undefined, 'Photosynthesis'])
})
