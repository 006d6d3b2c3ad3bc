/** `BrowserWindow`: a window of a real Chromium. What Electron does at once is begun at once and done in its order. */
import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { chromium } from './chromium.ts'
import { focusedWindow, moveFocus, openWindows } from './open-windows.ts'
import { allowed } from './preventable.ts'
import { WebContents } from './web-contents.ts'

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'

const DEFAULT_WIDTH = 800
const DEFAULT_HEIGHT = 600

let lastId = 0

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly options: BrowserWindowConstructorOptions
  #title: string
  #bounds: Rectangle
  #state: WindowState = 'normal'
  #visible: boolean
  #menuBarVisible: boolean
  #destroyed = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    refuseUnsafe(options)
    this.options = options
    this.#title = options.title ?? app.getName()
    this.#visible = options.show !== false
    this.#menuBarVisible = options.autoHideMenuBar !== true
    const { x = 0, y = 0, width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT } = options
    this.#bounds = { x, y, width, height }
    const target = chromium.then(({ targets }) => targets.open(width, height))
    this.webContents = new WebContents(target, options.webPreferences?.preload)
    this.webContents.once('ready-to-show', () => this.emit('ready-to-show'))
    this.webContents.on('stays', () => app.windowStayed())
    this.webContents.once('destroyed', () => this.#closed())
    openWindows.add(this)
    if (this.#visible) moveFocus(this)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow() ?? null
  }

  static fromWebContents(page: WebContents): BrowserWindow | null {
    return [...openWindows].find(({ webContents }) => webContents === page) ?? null
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    this.#demandThere()
    if (!this.#visible) {
      this.#visible = true
      this.emit('show')
    }
    this.focus()
  }

  hide(): void {
    this.#visible = false
    if (this.isFocused()) moveFocus(undefined)
    this.emit('hide')
  }

  isVisible(): boolean {
    return this.#visible && this.#state !== 'minimized'
  }

  /** Has no effect on a window that is hidden or minimized, as on most desktops. */
  focus(): void {
    if (!this.isVisible()) return
    moveFocus(this)
    // Refused while one document takes another's place. Who has the focus is known here in any case.
    this.webContents.command('Page.bringToFront').catch(() => undefined)
  }

  isFocused(): boolean {
    return focusedWindow() === this
  }

  minimize(): void {
    this.#setState('minimized')
    if (this.isFocused()) moveFocus(undefined)
    this.emit('minimize')
  }

  isMinimized(): boolean {
    this.#demandThere()
    return this.#state === 'minimized'
  }

  restore(): void {
    this.#setState('normal')
    this.emit('restore')
    this.focus()
  }

  maximize(): void {
    this.#setState('maximized')
    this.emit('maximize')
  }

  isMaximized(): boolean {
    return this.#state === 'maximized'
  }

  setFullScreen(full: boolean): void {
    this.#setState(full ? 'fullscreen' : 'normal')
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }

  /** As main has set them: whether a desktop would have obeyed is not known here. */
  getNormalBounds(): Rectangle {
    return { ...this.#bounds }
  }

  getBounds(): Rectangle {
    return this.getNormalBounds()
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  isMenuBarVisible(): boolean {
    return this.#menuBarVisible
  }

  setMenuBarVisibility(visible: boolean): void {
    this.#menuBarVisible = visible
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  /** Asks its listeners, then its page. */
  close(): void {
    if (this.#destroyed) return
    if (allowed(event => this.emit('close', event))) void this.webContents.close()
    else app.windowStayed()
  }

  /** Asks nobody. */
  destroy(): void {
    void this.webContents.destroy()
  }

  /** What is asked of a window that has closed meanwhile is refused, and rightly. */
  readonly #unlessGone = (error: unknown): void => {
    if (!this.#destroyed) throw error
  }

  /** As in Electron, where nothing can be asked of a window that has closed but whether it has. */
  #demandThere(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  #setState(state: WindowState): void {
    this.#demandThere()
    this.#state = state
    this.#tellState(state).catch(this.#unlessGone)
  }

  async #tellState(windowState: WindowState): Promise<void> {
    const { browser } = (await chromium).process.devTools
    const { targetInfo } = await this.webContents.command('Target.getTargetInfo')
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: targetInfo.targetId })
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } })
  }

  #closed(): void {
    this.#destroyed = true
    openWindows.delete(this)
    if (this.isFocused()) moveFocus(undefined)
    this.emit('closed')
    if (openWindows.size === 0) app.lastWindowClosed()
  }
}

/** A page of the stand-in is sandboxed and isolated whatever main says, so main must have said so. */
function refuseUnsafe({ webPreferences = {} }: BrowserWindowConstructorOptions): void {
  const { sandbox = true, contextIsolation = true, nodeIntegration = false, webSecurity = true } = webPreferences
  if (sandbox && contextIsolation && !nodeIntegration && webSecurity) return
  throw new Error('The stand-in has only windows that are sandboxed, isolated and without Node.')
}
