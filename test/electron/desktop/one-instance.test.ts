/** One app a profile: whoever starts it again gets the window that there is. */
import { expect } from 'vitest'
import { runCommand } from '../../support/command.ts'
import { eventually } from '../../support/eventually.ts'
import { it } from './it.ts'

it('a second start brings the first window to the front, and ends', async ({ open, launcher }) => {
  const anna = await open()
  await anna.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.minimize())
  await eventually('the window is minimized', () =>
    anna.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isMinimized()),
  )
  const second = await runCommand(launcher.command({ data: anna.data }))
  expect(second.ok).toBe(true)
  expect(second.output).toContain('Chalkboard is open already')
  await eventually('the first window is in front', () =>
    anna.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return !window!.isMinimized() && window!.isFocused()
    }),
  )
  expect(anna.app.pages()).toHaveLength(1)
})

it('a second start while the first still ends disturbs nothing', async ({ open }) => {
  const anna = await open()
  await anna.app.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]!.destroy()
    app.emit('second-instance', {}, ['chalkboard'], '/', undefined)
  })
  await anna.app.exited
})

it('another profile is another app', async ({ open }) => {
  const [anna, ben] = [await open(), await open()]
  expect(await ben.peerPid()).not.toBe(await anna.peerPid())
  expect(anna.app.pages()).toHaveLength(1)
})
