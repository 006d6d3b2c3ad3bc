/** The window comes back where it was, and links lead to rooms. */
import { expect } from 'vitest'
import { runCommand } from '../../support/command.ts'
import { eventually } from '../../support/eventually.ts'
import { it } from './it.ts'
import { chooseInMenu } from './menu-items.ts'

const BOUNDS = { x: 120, y: 90, width: 900, height: 640 }

it('opens where it was closed', async ({ open }) => {
  const anna = await open()
  await anna.app.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows()
    window!.setBounds(bounds)
    window!.close()
  }, BOUNDS)
  await anna.app.exited
  const again = await open({ data: anna.data })
  expect(await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds())).toEqual(
    BOUNDS,
  )
})

it('fills the screen and lets it go again by the menu', async ({ open }) => {
  const anna = await open()
  const isFull = () => anna.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isFullScreen())
  await chooseInMenu(anna, 'fullScreen')
  await eventually('it is full screen', isFull)
  await chooseInMenu(anna, 'fullScreen')
  await eventually('it is not any more', async () => !(await isFull()))
})

it('a link leads into the room, at a start and later, and out of none', async ({ open, launcher }) => {
  const anna = await open()
  await anna.introduce('Anna')
  const { id } = await anna.ask('rooms.create', { name: 'Linked' })
  const { id: other } = await anna.ask('rooms.create', { name: 'Other' })
  await runCommand(launcher.command({ data: anna.data, arguments: [`chalkboard://join/${id}`] }))
  await anna.board('Linked').waitFor()
  await runCommand(launcher.command({ data: anna.data, arguments: [`chalkboard://join/${other}`] }))
  await anna.told('You are in a room.')
  await anna.board('Linked').waitFor()
  await anna.back()
  await anna.close()

  const again = await open({ data: anna.data, arguments: [`chalkboard://join/${other}`] })
  await again.board('Other').waitFor()
})
