/** The app once it is ready: its windows, its peer, and what goes from one to the other. */
import { join } from 'node:path'
import { app, clipboard, dialog, type WebContents } from 'electron'
import { SaidError, type Sentence } from '../p2p/canvas/sentence.ts'
import { inLanguage } from '../renderer/app/languages/in-language.ts'
import type { LanguageCode } from '../renderer/app/languages/index.ts'
import { firstLanguage } from './app-language.ts'
import type { AppLog } from './app-log.ts'
import { Desk } from './desk.ts'
import { gatherReport } from './gather-report.ts'
import type { LaunchOptions } from './launch-options.ts'
import { PAGE_PORT, PAGE_PORT_LOST } from './messages.ts'
import { PeerHost } from './peer-host.ts'
import { takeInRoom } from './room-files.ts'
import type { SchoolSettings } from './school-settings.ts'

export interface RunningAppOptions {
  readonly launch: LaunchOptions
  readonly school: SchoolSettings
  /** Those that have a port of the peer, or are to have one. */
  readonly pages: ReadonlySet<WebContents>
  readonly log: AppLog
}

export class RunningApp {
  readonly desk: Desk
  readonly #log: AppLog
  readonly #peer: PeerHost

  constructor({ launch, school, pages, log }: RunningAppOptions) {
    this.#log = log
    this.#peer = new PeerHost(school.name === undefined ? launch : { ...launch, presetName: school.name }, {
      failed: problem => {
        sayProblem(problem, this.desk.language)
        app.exit(1)
      },
      // Told, because a port does not tell it in every Chromium.
      lost: () => {
        log.note('peer fell')
        pages.forEach(page => page.send(PAGE_PORT_LOST))
      },
      restarted: () => pages.forEach(page => this.connect(page)),
      printed: (output, onwards) => log.file.follow(output, onwards),
    })
    this.desk = new Desk({
      preset: launch.language ?? school.language,
      first: languageAtStart(launch, school),
      placeFile: join(launch.dataDir, 'window', 'place.json'),
      copyReport: async language => clipboard.writeText(await gatherReport(language, this.#peer, log.events)),
    })
  }

  connect(page: WebContents): void {
    page.postMessage(PAGE_PORT, null, [this.#peer.connect()])
  }

  lookAgain(because: 'woke up' | 'network changed'): void {
    this.#log.note(because)
    this.#peer.lookAgain()
  }

  openFiles(paths: readonly string[]): void {
    for (const path of paths) void this.#openFile(path)
  }

  stop(): Promise<void> {
    return this.#peer.stop()
  }

  async #openFile(path: string): Promise<void> {
    try {
      await takeInRoom(this.#peer.connect(), path)
    } catch (error) {
      if (!(error instanceof SaidError)) throw error
      sayProblem(error.sentence, this.desk.language)
    }
  }
}

/** Once the app is ready: before that, some systems have neither boxes nor a language. */
export function sayProblem(problem: Sentence, language: LanguageCode): void {
  dialog.showErrorBox('Chalkboard', inLanguage(language, problem))
}

/** Only after the app is ready. */
export function languageAtStart(launch: Pick<LaunchOptions, 'language'>, school: SchoolSettings): LanguageCode {
  return firstLanguage(launch.language ?? school.language, app.getPreferredSystemLanguages())
}
