/**
 * The app's main process. It opens the window, starts the peer and hands each page its port to it; what the two then say
 * to each other does not pass through here.
 *
 * Electron loads this file as an ES module, types stripped. What must be done before the app is ready is done without
 * waiting for anything: modules are loaded asynchronously, and the app does not wait for them.
 */
import { mkdirSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { app, dialog, ipcMain, Menu, type BrowserWindow, type WebContents } from 'electron'
import { accountName } from '../p2p/chosen-name.ts'
import { describeStartFailure } from '../p2p/start-failure.ts'
import { readLaunchOptions, type LaunchOptions } from './launch-options.ts'
import { PAGE_PORT, PAGE_PORT_LOST, PAGE_READY } from './messages.ts'
import { isPageFrame } from './page.ts'
import { PeerHost } from './peer-host.ts'
import { roomFiles, takeInRoom } from './room-files.ts'
import { readSchoolSettings, settingsFiles, type SchoolSettings } from './school-settings.ts'
import { guardPages, openWindow, registerPageScheme } from './window.ts'

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
  let window: BrowserWindow | undefined
  let peer: PeerHost | undefined
  const preset = schoolSettings()
  const readyPages = new Set<WebContents>()

  ipcMain.on(PAGE_READY, (event, ...args) => {
    if (peer === undefined || args.length > 0 || !isPageFrame(event.senderFrame)) return
    if (!readyPages.has(event.sender)) event.sender.once('destroyed', () => readyPages.delete(event.sender))
    readyPages.add(event.sender)
    connect(event.sender, peer)
  })
  const waitingFiles = roomFiles(process.argv.slice(1), process.cwd())
  const open = (files: readonly string[]) => {
    if (peer === undefined) waitingFiles.push(...files)
    else for (const file of files) void openRoom(peer, file)
  }

  app.on('second-instance', (_event, args, folder) => {
    if (window?.isMinimized() === true) window.restore()
    window?.show()
    open(roomFiles(args.slice(1), folder))
  })
  // How macOS says it, also before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open([file])
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', event => {
    if (peer === undefined) return
    event.preventDefault()
    void peer.stop().then(() => app.exit(0))
  })

  void app.whenReady().then(() => {
    Menu.setApplicationMenu(applicationMenu())
    guardPages()
    const host = new PeerHost(preset.name === undefined ? options : { ...options, presetName: preset.name }, {
      failed(message) {
        sayProblem(message)
        app.exit(1)
      },
      // Told, because a port does not tell it in every Chromium.
      lost: () => readyPages.forEach(page => page.send(PAGE_PORT_LOST)),
      restarted: () => readyPages.forEach(page => connect(page, host)),
    })
    peer = host
    open(waitingFiles)
    window = openWindow(options.language ?? preset.language)
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

/** macOS needs a menu for copy and paste to work; elsewhere the board has all the room. */
function applicationMenu() {
  if (process.platform !== 'darwin') return null
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
}

function sayProblem(message: string): void {
  dialog.showErrorBox('Chalkboard', message)
}
