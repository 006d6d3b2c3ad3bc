/** The menu of the app: what it offers, and that choosing it does it in the window. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { drawStrokes, mouse, quickStrokes } from '../../e2e/pens.ts'
import { CLEAR_AREA } from '../../e2e/screen.ts'
import { eventually } from '../../support/eventually.ts'
import { it } from './it.ts'
import { chooseInMenu, drawMenu, isInMenu } from './menu-items.ts'

const AT = { left: CLEAR_AREA.x + 10, top: CLEAR_AREA.y + 10 }

it('undoes, redoes, zooms and asks, and leaves what is being typed alone', async ({ open }) => {
  const anna = await open()
  expect(await isInMenu(anna, 'save')).toBe(false)
  await anna.introduce('Anna')
  await chooseInMenu(anna, 'newRoom')
  await anna.page.locator('input[placeholder]:focus').waitFor()
  await anna.createRoom('Menu')
  await drawStrokes(mouse(anna.page), quickStrokes(2), AT)
  const lines = (count: number) =>
    eventually(`${count} lines are kept`, async () => (await anna.digest('Menu')).lines === count)
  await lines(2)

  await drawMenu(anna)
  await anna.photograph('desktop-window-with-menu')
  await anna.page.locator('#drawn-menu').evaluate(menu => menu.remove())
  await chooseInMenu(anna, 'undo')
  await lines(1)
  await chooseInMenu(anna, 'redo')
  await lines(2)
  await chooseInMenu(anna, 'zoomIn')
  await anna.page.getByRole('button', { name: 'Zoom: 125%' }).waitFor()
  await chooseInMenu(anna, 'zoomReset')
  await anna.page.getByRole('button', { name: 'Zoom: 100%' }).waitFor()

  for (const [id, title] of [
    ['export', 'Export the board'],
    ['print', 'Print the board'],
    ['help', 'Keyboard shortcuts'],
    ['about', 'About Chalkboard'],
  ] as const) {
    await chooseInMenu(anna, id)
    await anna.page.getByRole('dialog', { name: title }).waitFor()
    if (id === 'about') await anna.photograph('desktop-about')
    await anna.page.keyboard.press('Escape')
    await anna.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await chooseInMenu(anna, 'licences')
  await anna.page.getByText('Permission is hereby granted').first().waitFor()
  await anna.photograph('desktop-licences')
  // While something lies over the board, the menu leaves the board alone.
  await chooseInMenu(anna, 'undo')
  // What is chosen comes in turn: once this is seen, the undo has come.
  await chooseInMenu(anna, 'about')
  await anna.page.getByRole('dialog', { name: 'About Chalkboard' }).waitFor()
  await anna.page.keyboard.press('Escape')
  await anna.page.getByRole('dialog').waitFor({ state: 'detached' })
  await chooseInMenu(anna, 'zoomOut')
  await anna.page.getByRole('button', { name: 'Zoom: 80%' }).waitFor()
  await lines(2)
  expect(anna.complaints).toEqual([])
})

it('speaks the language of the window', async ({ open }) => {
  const anna = await open({ arguments: ['--language=de'] })
  const labels = () => anna.app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(({ label }) => label))
  await eventually('the menu is German', async () => (await labels()).includes('Bearbeiten'))
})

it('opens a file that is chosen, and enters its room', async ({ open }) => {
  const [anna, ben] = [await open(), await open()]
  await anna.introduce('Anna')
  await ben.introduce('Ben')
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-menu-'))
  try {
    const { id } = await anna.ask('rooms.create', { name: 'Chosen' })
    const file = join(folder, 'Chosen.chalkboard')
    await anna.ask('rooms.save', { room: id, file })
    await ben.app.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, file)
    await chooseInMenu(ben, 'open')
    await ben.board('Chosen').waitFor()
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('copies a report that holds numbers and no names', async ({ open }) => {
  const anna = await open()
  await anna.introduce('Annabella')
  await anna.createRoom('Geheimnis')
  await chooseInMenu(anna, 'copyReport')
  await anna.told('The report is copied.')
  const report = await anna.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(report).toMatch(/^Chalkboard \d/)
  expect(report).toContain('"roomsOpen":1')
  expect(report).not.toMatch(/Annabella|Geheimnis|12D3Koo|\/ip4\//)
})

it('keeps what its processes print in a file of the data folder', async ({ open }) => {
  const anna = await open()
  await anna.introduce('Anna')
  await anna.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await eventually('the peer has looked again', async () => {
    const log = await readFile(join(anna.data, 'logs', 'chalkboard.log'), 'utf8')
    return log.includes('woke up') && log.includes('Looking at the network again.')
  })
})
