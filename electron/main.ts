/**
 * The app's main process. It opens the window, starts the peer and hands each page its port to it; what the two then say
 * to each other does not pass through here.
 *
 * Electron loads it as an ES module, made JavaScript by build/electron-bundle.ts. What must be done before the app is ready
 * is done without waiting for anything: modules are loaded asynchronously, and the app does not wait for them.
 */
import { mkdirSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { app, powerMonitor } from 'electron'
import { SaidError, say, type Sentence } from '../p2p/canvas/sentence.ts'
import { accountName } from '../p2p/chosen-name.ts'
import { startFailure } from '../p2p/start-failure.ts'
import { AppLog } from './app-log.ts'
import { readLaunchOptions, type LaunchOptions } from './launch-options.ts'
import { outliveTerminal } from './log-file.ts'
import { listenForOpenings } from './openings.ts'
import { listenToPages } from './pages.ts'
import { languageAtStart, RunningApp, sayProblem } from './running-app.ts'
import { readSchoolSettings, settingsFiles, type SchoolSettings } from './school-settings.ts'
import { guardPages, registerPageScheme } from './window.ts'

/** What is read before the app is ready, or why it cannot be. */
type Read<T> = { readonly value: T; readonly problem?: undefined } | { readonly problem: Sentence }

outliveTerminal([process.stdout, process.stderr])
app.enableSandbox()
registerPageScheme()
const school = schoolSettings()
const launch = prepare()
if (launch.problem !== undefined) {
  const { problem } = launch
  void app.whenReady().then(() => {
    sayProblem(problem, languageAtStart({}, school.problem === undefined ? school.value : {}))
    app.exit(1)
  })
} else if (app.requestSingleInstanceLock()) {
  start(launch.value, school)
} else {
  process.stderr.write('Chalkboard is open already with this data; its window comes to the front.\n')
  app.quit()
}

/** A mistake in them is told, but keeps nobody from drawing. */
function schoolSettings(): Read<SchoolSettings> {
  return reading(() =>
    readSchoolSettings(settingsFiles(process.platform, process.env), {
      user: accountName() || hostname(),
      computer: hostname(),
    }),
  )
}

/**
 * Puts Chromium's own files beside the peer's, so that each profile is an app of its own: several can be open at once,
 * each of them once.
 */
function prepare(): Read<LaunchOptions> {
  const { argv, platform, env } = process
  const options = reading(() => readLaunchOptions(argv.slice(1), { platform, env, homeDir: homedir() }))
  if (options.problem !== undefined) return options
  const { dataDir } = options.value
  const windowDir = join(dataDir, 'window')
  try {
    mkdirSync(windowDir, { recursive: true })
    app.setPath('userData', windowDir)
    return options
  } catch (error) {
    return { problem: startFailure(error, dataDir) }
  }
}

function reading<T>(read: () => T): Read<T> {
  try {
    return { value: read() }
  } catch (error) {
    return { problem: error instanceof SaidError ? error.sentence : say`Chalkboard could not start: ${String(error)}` }
  }
}

function start(launch: LaunchOptions, school: Read<SchoolSettings>): void {
  const log = new AppLog(join(launch.dataDir, 'logs'))
  let running: RunningApp | undefined
  const pages = listenToPages({
    ready: page => running?.connect(page),
    news: (page, news) => running?.desk.told(page, news),
    unsaved: (page, strokes) => running?.desk.toldUnsaved(page, strokes),
    networkChanged: () => running?.lookAgain('network changed'),
  })
  const openings = listenForOpenings({
    startedAgain: () => running?.desk.toFront(),
    files: paths => running?.openFiles(paths),
    room: room => running?.desk.join(room),
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (running === undefined) return
    event.preventDefault()
    void running.stop().then(() => app.exit(0))
  })

  void app.whenReady().then(() => {
    if (school.problem !== undefined) sayProblem(school.problem, languageAtStart(launch, {}))
    guardPages()
    powerMonitor.on('resume', () => running?.lookAgain('woke up'))
    running = new RunningApp({ launch, school: school.problem === undefined ? school.value : {}, pages, log })
    openings.begin()
  })
}
