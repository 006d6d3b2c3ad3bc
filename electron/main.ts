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
import { app, clipboard, dialog, ipcMain, powerMonitor, type WebContents } from 'electron'
import { accountName } from '../p2p/chosen-name.ts'
import { describeStartFailure } from '../p2p/start-failure.ts'
import { AppLog } from './app-log.ts'
import { Desk } from './desk.ts'
import { readLaunchOptions, type LaunchOptions } from './launch-options.ts'
import { NETWORK_CHANGED, PAGE_NEWS, PAGE_PORT, PAGE_PORT_LOST, PAGE_READY } from './messages.ts'
import { readPageNews } from './page-news.ts'
import { isPageFrame } from './page.ts'
import { PeerHost } from './peer-host.ts'
import { gatherReport } from './gather-report.ts'
import { listenForOpenings } from './openings.ts'
import { takeInRoom } from './room-files.ts'
import { readSchoolSettings, settingsFiles, type SchoolSettings } from './school-settings.ts'
import { guardPages, registerPageScheme } from './window.ts'

app.enableSandbox()
registerPageScheme()
const options = prepare()
if (options === undefined) {
  app.exit(1)
} else if (app.requestSingleInstanceLock()) {
  start(options)
} else {
  process.stderr.write('Chalkboard is open already with this data; its window comes to the front.\n')
  app.quit()
}

/**
 * Puts Chromium's own files beside the peer's, so that each profile is an app of its own: several can be open at once,
 * each of them once.
 *
 * @returns undefined if that is not possible; the person has then been told why
 */
function prepare(): LaunchOptions | undefined {
  let options: LaunchOptions
  try {
    const { argv, platform, env } = process
    options = readLaunchOptions(argv.slice(1), { platform, env, homeDir: homedir() })
  } catch (error) {
    sayProblem(error instanceof Error ? error.message : String(error))
    return undefined
  }
  const windowDir = join(options.dataDir, 'window')
  try {
    mkdirSync(windowDir, { recursive: true })
    app.setPath('userData', windowDir)
  } catch (error) {
    sayProblem(describeStartFailure(error, options.dataDir))
    return undefined
  }
  return options
}

function start(options: LaunchOptions): void {
  let desk: Desk | undefined
  let peer: PeerHost | undefined
  const log = new AppLog(join(options.dataDir, 'logs'))
  const preset = schoolSettings()
  const readyPages = new Set<WebContents>()

  ipcMain.on(PAGE_READY, (event, ...args) => {
    if (peer === undefined || args.length > 0 || !isPageFrame(event.senderFrame)) return
    if (!readyPages.has(event.sender)) event.sender.once('destroyed', () => readyPages.delete(event.sender))
    readyPages.add(event.sender)
    connect(event.sender, peer)
  })
  const openings = listenForOpenings({
    startedAgain: () => desk?.toFront(),
    files(paths) {
      for (const path of paths) if (peer !== undefined) void openRoom(peer, path)
    },
    room: room => desk?.join(room),
  })
  ipcMain.on(PAGE_NEWS, (event, ...args) => {
    const news = isPageFrame(event.senderFrame) ? readPageNews(args) : undefined
    if (news !== undefined) desk?.told(event.sender, news)
  })
  ipcMain.on(NETWORK_CHANGED, event => {
    if (isPageFrame(event.senderFrame)) lookAgain('network changed')
  })
  const lookAgain = (event: 'woke up' | 'network changed') => {
    log.note(event)
    peer?.lookAgain()
  }
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (peer === undefined) return
    event.preventDefault()
    void peer.stop().then(() => app.exit(0))
  })

  void app.whenReady().then(() => {
    guardPages()
    powerMonitor.on('resume', () => lookAgain('woke up'))
    const host = new PeerHost(preset.name === undefined ? options : { ...options, presetName: preset.name }, {
      failed(message) {
        sayProblem(message)
        app.exit(1)
      },
      // Told, because a port does not tell it in every Chromium.
      lost() {
        log.note('peer fell')
        readyPages.forEach(page => page.send(PAGE_PORT_LOST))
      },
      restarted: () => readyPages.forEach(page => connect(page, host)),
      printed: (output, onwards) => log.file.follow(output, onwards),
    })
    peer = host
    desk = new Desk({
      language: options.language ?? preset.language,
      placeFile: placeFile(options),
      copyReport: async language => clipboard.writeText(await gatherReport(language, host, log.events)),
    })
    openings.begin()
  })
}

/** A mistake in them is told, but keeps nobody from drawing. */
function schoolSettings(): SchoolSettings {
  try {
    const files = settingsFiles(process.platform, process.env)
    return readSchoolSettings(files, { user: accountName(), computer: hostname() })
  } catch (error) {
    sayProblem(error instanceof Error ? error.message : String(error))
    return {}
  }
}

function connect(page: WebContents, peer: PeerHost): void {
  page.postMessage(PAGE_PORT, null, [peer.connect()])
}

async function openRoom(peer: PeerHost, file: string): Promise<void> {
  try {
    await takeInRoom(peer.connect(), file)
  } catch (error) {
    sayProblem(error instanceof Error ? error.message : String(error))
  }
}

function placeFile({ dataDir }: LaunchOptions): string {
  return join(dataDir, 'window', 'place.json')
}

function sayProblem(message: string): void {
  dialog.showErrorBox('Chalkboard', message)
}
