/** What is kept of how the app fares: all that its processes print on the disk, and what main does, for a report. */
import { LogFile } from './log-file.ts'
import { type AppEvent, Events } from './report.ts'

export class AppLog {
  readonly file: LogFile
  readonly events = new Events(() => performance.now())

  constructor(folder: string) {
    this.file = new LogFile(folder)
    this.note('started')
  }

  note(event: AppEvent): void {
    this.events.note(event)
    this.file.write(event, new Date())
  }
}
