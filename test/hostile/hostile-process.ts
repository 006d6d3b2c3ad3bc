import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { REPOSITORY } from '../support/command.ts'
import type { Order, Outcome } from './main.ts'

/** A running `main.ts`. */
export class HostileProcess {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #exited: Promise<void>
  readonly #outcomes: ((outcome: Outcome) => void)[] = []
  #log = ''

  /** @param within what goes before a command so that it runs on one of the lab's hosts */
  constructor(within: readonly string[]) {
    const command = [...within, process.execPath, '--disable-warning=ExperimentalWarning', 'test/hostile/main.ts']
    this.#child = spawn(command[0]!, command.slice(1), { cwd: REPOSITORY, stdio: 'pipe' })
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#log += text))
    this.#child.stdin.on('error', () => undefined)
    this.#exited = new Promise(resolve => this.#child.once('exit', () => resolve()))
    createInterface({ input: this.#child.stdout }).on('line', line =>
      this.#outcomes.shift()?.(JSON.parse(line) as Outcome),
    )
  }

  /** @throws Error with its log if it ends instead */
  async attack(order: Order): Promise<Outcome> {
    const outcome = new Promise<Outcome>(resolve => this.#outcomes.push(resolve))
    this.#child.stdin.write(`${JSON.stringify(order)}\n`)
    const ended = this.#exited.then(() => {
      throw new Error(`The hostile peer has ended. The end of its log:\n${this.#log.slice(-3_000)}`)
    })
    return Promise.race([outcome, ended])
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#exited
  }
}
