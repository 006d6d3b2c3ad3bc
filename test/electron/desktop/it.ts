/** `it` for the spec of the desktop app. `open` starts it for somebody new; whatever was started ends with its test. */
import { test } from 'vitest'
import { findLauncher } from '../launchers/find-launcher.ts'
import { AppScreen, type OpenOptions } from './app-screen.ts'

const launcher = await findLauncher()
if (process.env['CHALKBOARD_LAUNCHER_SAID'] === undefined) console.warn(launcher.description)

export const it = test
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern what a fixture needs: nothing
  .extend('launcher', { scope: 'file' }, async ({}) => Promise.resolve(launcher))
  .extend('open', ({ task }, { onCleanup }) => {
    const screens: AppScreen[] = []
    onCleanup(async () => {
      if (task.result?.state === 'fail')
        await Promise.all(screens.map((screen, at) => showFailed(screen, task.name, at)))
      await Promise.all(screens.map(screen => screen.forget()))
    })
    return async (options: Omit<OpenOptions, 'launcher'> = {}): Promise<AppScreen> => {
      const screen = await AppScreen.open({ launcher, ...options })
      screens.push(screen)
      return screen
    }
  })

async function showFailed(screen: AppScreen, testName: string, at: number): Promise<void> {
  const file = `failed-${testName.replaceAll(/\W+/g, '-').slice(0, 60)}-${at + 1}`
  await screen.photograph(file).catch(() => undefined)
  console.error(
    `--- app ${at + 1}: test/artefacts/${file}.png ---\n${screen.complaints.join('\n')}\n${screen.app.log()}`,
  )
}
