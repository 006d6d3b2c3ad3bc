/**
 * Runs the app's main process without Electron: `node main-process.ts APP_FOLDER [ARGUMENTS]`. Whoever starts it with a
 * channel (fork) is told where Chromium listens, and may run functions in here: what `ElectronApplication.evaluate` is.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app.ts'
import { launch } from './chromium.ts'
import { answerTests } from './tests-channel.ts'

const STAND_IN = new URL('electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: STAND_IN, shortCircuit: true } : next(specifier, context),
})

// As Electron has them: the program, then the app's folder.
process.argv.splice(1, 1)
const folder = process.argv[1] ?? '.'
const { main, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
  'main' | 'version',
  string
>
app.setVersion(version)
await import(pathToFileURL(join(folder, main)).href)

const { process: chromium } = await launch(join(app.getPath('userData'), 'stand-in'))
// In Electron it is the same program.
void chromium.devTools.closed.then(() => app.exit(1))
answerTests(chromium.address)
app.becomeReady()
