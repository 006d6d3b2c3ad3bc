import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { REPOSITORY } from '../support/command.ts'

/** A running `computing.ts`. */
export class ComputingProcess {
  /** It computes from now on. */
  readonly started: Promise<unknown>
  readonly #child: ChildProcessWithoutNullStreams
  readonly #exited: Promise<unknown>

  /** @param share of one core, from 0 to 1 */
  constructor(share: number) {
    const command = ['--disable-warning=ExperimentalWarning', 'test/hostile/computing.ts', String(share)]
    this.#child = spawn(process.execPath, command, { cwd: REPOSITORY, stdio: 'pipe' })
    this.#exited = once(this.#child, 'exit')
    this.started = once(this.#child.stdout, 'data')
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#exited
  }
}
