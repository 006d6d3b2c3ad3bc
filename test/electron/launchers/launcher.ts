/** How the spec of the desktop app starts it. There are two: Electron itself, and the stand-in where there is no Electron. */
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'

export interface Launcher {
  /** A sentence for the report: what the app ran on. */
  readonly description: string
  start(options: StartOptions): Promise<DesktopApp>
  /** What starts the app in a terminal. */
  command(options: StartOptions): readonly string[]
}

export interface StartOptions {
  /** Where the peer's data and the window's are: what makes it one app. */
  data: string
  /** The folder of the app; the repository if left out. */
  app?: string
  /** Added to this process's own. */
  environment?: Readonly<Record<string, string>>
  /** More arguments for the app. */
  arguments?: readonly string[]
}

/** The app, running. */
export interface DesktopApp {
  /** Runs a function in the main process. It is taken there as text: it sees its arguments, and nothing of the test. */
  evaluate<R, A = undefined>(work: (electron: typeof Electron, argument: A) => R | Promise<R>, argument?: A): Promise<R>
  /** The page of the first window, once it has loaded. */
  page(): Promise<Page>
  /** The pages of all windows. */
  pages(): Page[]
  /** What its processes have printed. */
  log(): string
  /** Resolves with its exit code when it has ended, whoever ended it; null after a signal. */
  readonly exited: Promise<number | null>
  /** Ends it as a person would. */
  close(): Promise<void>
}
