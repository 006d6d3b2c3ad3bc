/** The app's windows and its menu, kept in step with what the page in the main one tells of itself. */
import { BrowserWindow, dialog, Menu, screen, type WebContents } from 'electron'
import type { AppCommand } from '../renderer/app/app-command.ts'
import { catalogues } from '../renderer/app/languages/catalogues.ts'
import type { LanguageCode } from '../renderer/app/languages/index.ts'
import type { Text } from '../renderer/app/text.ts'
import { type MainCommand, menuTemplate } from './app-menu.ts'
import { guardClosing, type ClosingGuard } from './closing-guard.ts'
import { PAGE_COMMAND } from './messages.ts'
import type { CheckedNews } from './page-news.ts'
import { pageUrl } from './page.ts'
import { recallPlace, rememberPlace } from './window-memory.ts'
import { placeOn, projectorPlace } from './window-place.ts'
import { bringToFront, openWindow, showPage } from './window.ts'

export interface DeskOptions {
  /** What the page speaks to whoever has not chosen a language, if that has been set. */
  readonly preset: LanguageCode | undefined
  /** What the menu speaks until the page has told what it speaks. */
  readonly first: LanguageCode
  /** Where the place of the window is kept. */
  readonly placeFile: string
  /** Puts a report for support on the clipboard. */
  readonly copyReport: (language: LanguageCode) => Promise<void>
}

export class Desk {
  readonly #options: DeskOptions
  readonly #window: BrowserWindow
  readonly #page: WebContents
  readonly #closing: ClosingGuard
  #projector: BrowserWindow | undefined
  #news: CheckedNews | undefined
  /** The room to go to once the page can. */
  #waiting: string | undefined

  /** Only after the app is ready. */
  constructor(options: DeskOptions) {
    this.#options = options
    const { preset, placeFile } = options
    const window = openWindow(placeOn(recallPlace(placeFile), screen.getAllDisplays()))
    this.#window = window
    this.#page = window.webContents
    rememberPlace(window, placeFile)
    this.#closing = guardClosing(window, () => this.#words)
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => this.#projector?.destroy())
    this.#showMenu()
    showPage(window, pageUrl({ language: preset }))
  }

  get language(): LanguageCode {
    return this.#news?.language ?? this.#options.first
  }

  /** What the page has told; that of any other window does not count. */
  told(page: WebContents, news: CheckedNews): void {
    if (page !== this.#page) return
    const before = this.#news
    this.#news = news
    if (news.room !== before?.room) this.#projector?.close()
    if (news.room !== before?.room || news.language !== before.language) this.#showMenu()
    if (this.#waiting !== undefined) this.#send({ do: 'join', room: this.#waiting })
    this.#waiting = undefined
  }

  /** How many strokes a page has that are not saved, before it objects to its end. */
  toldUnsaved(page: WebContents, strokes: number): void {
    if (page === this.#page) this.#closing.told(strokes)
  }

  /** A window that has closed while the peer still stops stays closed. */
  toFront(): void {
    if (!this.#window.isDestroyed()) bringToFront(this.#window)
  }

  /** Has the page ask to be let into a room. */
  join(room: string): void {
    if (this.#news === undefined) this.#waiting = room
    else this.#send({ do: 'join', room })
  }

  get #words(): Text {
    return catalogues[this.language]
  }

  #showMenu(): void {
    const template = menuTemplate({
      platform: process.platform,
      words: this.#words,
      inRoom: this.#news?.room != null,
      projecting: this.#projector !== undefined,
      choose: command => this.#choose(command),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  #choose(command: Extract<AppCommand['do'], string> | MainCommand): void {
    if (this.#window.isDestroyed()) return
    if (command === 'open') void this.#chooseFile()
    else if (command === 'fullScreen') this.#toggleFullScreen()
    else if (command === 'projector') this.#toggleProjector()
    else if (command === 'copyReport') void this.#copyReport()
    else this.#send({ do: command } as AppCommand)
  }

  #send(command: AppCommand): void {
    if (!this.#window.isDestroyed()) this.#page.send(PAGE_COMMAND, command)
  }

  async #chooseFile(): Promise<void> {
    const filters = [{ name: this.#words.desktop.fileKind, extensions: ['chalkboard'] }]
    const { filePaths } = await dialog.showOpenDialog(this.#window, { properties: ['openFile'], filters })
    if (filePaths[0] !== undefined) this.#send({ do: 'openFile', file: filePaths[0] })
  }

  #toggleFullScreen(): void {
    const window = BrowserWindow.getFocusedWindow() ?? this.#window
    window.setFullScreen(!window.isFullScreen())
  }

  #toggleProjector(): void {
    const room = this.#news?.room
    if (this.#projector !== undefined) this.#projector.close()
    else if (room != null) this.#project(room)
  }

  #project(room: string): void {
    const window = openWindow(projectorPlace(this.#window.getBounds(), screen.getAllDisplays()))
    this.#projector = window
    window.setMenuBarVisibility(false)
    window.once('ready-to-show', () => window.show())
    window.on('closed', () => {
      this.#projector = undefined
      this.#showMenu()
    })
    this.#showMenu()
    showPage(window, pageUrl({ language: this.#news?.language, projectorOf: room }))
  }

  async #copyReport(): Promise<void> {
    await this.#options.copyReport(this.language)
    this.#send({ do: 'sayReportCopied' })
  }
}
