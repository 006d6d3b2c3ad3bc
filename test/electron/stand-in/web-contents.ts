/** `webContents`: one page, and main's hold on it. */
import { EventEmitter, once } from 'node:events'
import { toApp } from './app-origin.ts'
import { app } from './app.ts'
import { chromium } from './chromium.ts'
import type { DevToolsSession } from './dev-tools.ts'
import { ipcMain } from './ipc-main.ts'
import type { MessagePortMain } from './message-ports.ts'
import { PageIpc } from './page-ipc.ts'
import { PageRequests } from './page-requests.ts'
import { PRELOAD_WORLD, pageScripts } from './preload-script.ts'
import { allowed } from './preventable.ts'
import { handledSchemes } from './protocol.ts'
import { session } from './session.ts'
import type { Target } from './targets.ts'

type WindowOpenHandler = (details: { url: string; frameName: string; features: string }) => { action: 'allow' | 'deny' }

/** The only frame in which preloads run. */
export interface WebFrameMain {
  url: string
  readonly parent: null
  readonly top: WebFrameMain
}

let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session = session.defaultSession
  readonly mainFrame: WebFrameMain = newFrame()
  readonly #page: Promise<{ target: Target; requests: PageRequests }>
  readonly #preload: string | undefined
  #ipc: PageIpc | undefined
  #windowOpen: WindowOpenHandler = () => ({ action: 'allow' })
  #destroyed = false
  /** Done once a page that objected to its end goes on. */
  #staying: Promise<unknown> = Promise.resolve()

  constructor(target: Promise<Target>, preload: string | undefined) {
    super()
    this.#preload = preload
    this.#page = target.then(async found => ({ target: found, requests: await this.#prepare(found) }))
    app.emit('web-contents-created', {}, this)
  }

  async loadURL(url: string): Promise<void> {
    const { requests } = await this.#page
    await this.session.tellChromium(this, url)
    const loaded = once(this, 'did-finish-load')
    await requests.load(url)
    await loaded
  }

  getURL(): string {
    return this.mainFrame.url
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  reload(): void {
    // Refused if it has gone meanwhile.
    this.command('Page.reload').catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    this.#ipc?.post(channel, args, [])
  }

  postMessage(channel: string, message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#ipc?.post(channel, [message], transfer)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpen = handler
  }

  /** In the page's own world. */
  async executeJavaScript(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.command('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /** For the window: asks the page. One that has only just come in place of another cannot be asked, and has nothing to lose. */
  async close(): Promise<void> {
    await this.#staying
    await this.command('Page.close').catch(() => this.#closeAtOnce())
  }

  /** For the window: the page is not asked, and nothing more is told of it. */
  destroy(): Promise<void> {
    this.#close()
    return this.#closeAtOnce()
  }

  forcefullyCrashRenderer(): void {
    // Never answered, for whoever would has crashed.
    void this.command('Page.crash').catch(() => undefined)
  }

  /** For the window: whatever it does goes through Chromium's protocol. */
  readonly command: DevToolsSession['send'] = async (method, params) => {
    const { target } = await this.#page
    return target.session.send(method, params)
  }

  /** In this order: listeners, scripts, and only then is the page let go. */
  async #prepare({ id, session: page, closed }: Target): Promise<PageRequests> {
    void closed.then(() => this.#close())
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === id) this.#navigated(frame.url)
    })
    page.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => this.#opening(url, windowName, windowFeatures))
    page.on('Page.lifecycleEvent', ({ name, frameId }) => {
      if (name === 'firstPaint' && frameId === id) this.emit('ready-to-show')
    })
    page.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type === 'beforeunload') this.#objected(page)
    })
    page.on('Page.loadEventFired', () => this.emit('did-finish-load'))
    page.on('Inspector.targetCrashed', () => {
      this.#ipc?.close()
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    await Promise.all([page.send('Page.enable'), page.send('Runtime.enable'), page.send('Inspector.enable')])
    await page.send('Page.setLifecycleEventsEnabled', { enabled: true })
    this.#ipc = await PageIpc.install(page, id, {
      sent: (channel, args, url) => void ipcMain.emit(channel, this.#event(url), ...args),
      asked: (channel, args, url) => ipcMain.answer(channel, this.#event(url), args),
    })
    const requests = await PageRequests.install(page, id, {
      navigating: (url, isMainFrame) => this.#mayNavigate(url, isMainFrame),
      redirecting: (url, isMainFrame) => allowed(event => this.emit('will-redirect', event, url), { url, isMainFrame }),
    })
    const scripts = pageScripts(this.#preload)
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page })
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: PRELOAD_WORLD })
    await page.send('Runtime.runIfWaitingForDebugger')
    return requests
  }

  /** The page does not want to go, and waits until main has decided. */
  #objected(page: DevToolsSession): void {
    const stays = allowed(event => this.emit('will-prevent-unload', event))
    const told = page.send('Page.handleJavaScriptDialog', { accept: !stays }).catch(() => undefined)
    if (!stays) return
    // Until the page goes on, Chromium takes being asked to close it again for the same question, and says nothing.
    this.#staying = told.then(() => page.send('Runtime.evaluate', { expression: '0' })).catch(() => undefined)
    this.emit('stays')
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null }
    const anyFrame = allowed(event => this.emit('will-frame-navigate', event), details)
    const topFrame = !isMainFrame || allowed(event => this.emit('will-navigate', event, url), details)
    return anyFrame && topFrame
  }

  #navigated(url: string): void {
    this.mainFrame.url = toApp(url, handledSchemes())
    this.emit('did-navigate', {}, this.mainFrame.url)
  }

  /** The page that opens is closed at once (targets.ts), so whoever allows it is not obeyed, but told. */
  #opening(url: string, frameName: string, features: readonly string[]): void {
    const details = { url: toApp(url, handledSchemes()), frameName, features: features.join(',') }
    const { action } = this.#windowOpen(details)
    if (action === 'allow') throw new Error('The stand-in opens no windows for pages; deny, and open one from main.')
  }

  #event(url: string): object {
    this.mainFrame.url = toApp(url, handledSchemes())
    return { sender: this, senderFrame: this.mainFrame, ports: [], processId: 1, frameId: 1 }
  }

  async #closeAtOnce(): Promise<void> {
    try {
      const [{ target }, { targets }] = await Promise.all([this.#page, chromium])
      await targets.close(target.id)
    } catch {
      // It has closed by itself.
    }
  }

  #close(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#ipc?.close()
    this.emit('destroyed')
    this.removeAllListeners()
  }
}

function newFrame(): WebFrameMain {
  const frame = { url: '', parent: null } as { url: string; parent: null; top: WebFrameMain }
  frame.top = frame
  return frame
}
