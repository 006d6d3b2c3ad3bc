/** What the processes print, kept for whoever has to find out what went wrong: two files, neither larger than it may be. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS } from '../p2p/canvas/limits.ts'

export class LogFile {
  readonly #file: string
  readonly #earlier: string
  #bytes = 0

  /** Makes the folder. What cannot be kept is not kept: a full disk is told of where drawing meets it. */
  constructor(folder: string) {
    this.#file = join(folder, 'chalkboard.log')
    this.#earlier = join(folder, 'chalkboard.1.log')
    try {
      mkdirSync(folder, { recursive: true })
      this.#bytes = statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0
    } catch {
      // Each line tries again.
    }
  }

  write(line: string, at: Date): void {
    const entry = Buffer.from(`${at.toISOString()} ${line.slice(0, LIMITS.logLineLength)}\n`)
    try {
      if (this.#bytes + entry.length > LIMITS.logFileBytes) {
        renameSync(this.#file, this.#earlier)
        this.#bytes = 0
      }
      appendFileSync(this.#file, entry)
      this.#bytes += entry.length
    } catch {
      // See above.
    }
  }

  /** Every line that a process prints, which also goes on to where it would have gone. */
  follow(output: NodeJS.ReadableStream, onwards: NodeJS.WritableStream): void {
    let rest = ''
    output.setEncoding('utf8')
    output.on('data', (text: string) => {
      onwards.write(text)
      const lines = `${rest}${text}`.split('\n')
      rest = (lines.pop() ?? '').slice(0, LIMITS.logLineLength)
      for (const line of lines) if (line !== '') this.write(line, new Date())
    })
  }
}

/** A terminal that was closed, or a pipe that nobody reads any more, is no fault: what is printed is in the file as well. */
export function outliveTerminal(outputs: readonly NodeJS.WritableStream[]): void {
  for (const output of outputs) output.on('error', () => undefined)
}
