/** What an app asks of the desktop around it. There is none here: `said` keeps what a person would have been shown. */
import { EventEmitter } from 'node:events'
import type { MessageBoxSyncOptions } from 'electron'

export const said: string[] = []

export const dialog = {
  /** On a terminal, as Electron does before it is ready. */
  showErrorBox(title: string, content: string): void {
    said.push(content)
    process.stderr.write(`${title}: ${content}\n`)
  },

  /** As if it had been closed without choosing; a test says what is chosen as below. */
  showMessageBoxSync(_window: unknown, { message, detail, cancelId = 0 }: MessageBoxSyncOptions): number {
    said.push(`${message}\n${detail ?? ''}`)
    return cancelId
  },

  /** Nobody is there to choose; a test says what is chosen by putting a function of its own here. */
  showOpenDialog(..._question: unknown[]): Promise<{ canceled: boolean; filePaths: string[] }> {
    return Promise.resolve({ canceled: true, filePaths: [] })
  },
}

/** Addresses that would have been opened in another program. */
export const opened: string[] = []

export const shell = {
  openExternal(url: string): Promise<void> {
    opened.push(url)
    return Promise.resolve()
  },
}

export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' }

let copied = ''

export const clipboard = {
  readText: (): string => copied,
  writeText(text: string): void {
    copied = text
  },
}

const AREA = { x: 0, y: 0, width: 1920, height: 1080 }

/** One screen, on which windows can be of any usual size. */
export const screen = {
  getAllDisplays: () => [
    { id: 1, bounds: AREA, workArea: AREA, size: { width: AREA.width, height: AREA.height }, scaleFactor: 1 },
  ],
}

/** Tells what the computer does; here only a test does, by `emit`. */
export const powerMonitor = new EventEmitter()
