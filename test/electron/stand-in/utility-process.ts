/** Electron's utilityProcess: a real process of Node that has `process.parentPort`. */
import { fork, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { constants } from 'node:os'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ForkOptions } from 'electron'
import type { MessagePortMain } from './message-ports.ts'
import { isPortMessage, PortBridge, type PortMessage } from './port-bridge.ts'

const ENTRY = fileURLToPath(new URL('utility-entry.ts', import.meta.url))

/** What parent and child say to each other. Messages of ports go between them too. */
export interface ParentMessage {
  message: unknown
  ports: number[]
}

export class UtilityProcess extends EventEmitter {
  readonly name: string
  readonly #child: ChildProcess
  readonly #bridge: PortBridge

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super()
    this.name = options.serviceName ?? 'Node Utility Process'
    const { execArgv = [], env, cwd, stdio = 'inherit' } = options
    if (typeof stdio !== 'string') throw new Error('The stand-in takes one word for all of stdio.')
    const output = stdio as 'inherit' | 'ignore' | 'pipe'
    this.#child = fork(ENTRY, [modulePath, ...args], {
      execArgv,
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
      ...(env === undefined ? {} : { env: env as NodeJS.ProcessEnv }),
      ...(cwd === undefined ? {} : { cwd }),
    })
    this.#bridge = new PortBridge(message => this.#send(message))
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', message => this.#receive(message as PortMessage | ParentMessage))
    this.#child.on('exit', (code, signal) => {
      this.#bridge.close()
      running.delete(this)
      this.emit('exit', code ?? (signal === null ? 1 : constants.signals[signal]))
    })
    running.add(this)
  }

  /** Null unless stdio is `pipe`. */
  get stdout(): Readable | null {
    return this.#child.stdout
  }

  get stderr(): Readable | null {
    return this.#child.stderr
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  postMessage(message: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.#send({ message, ports: transfer.map(port => this.#bridge.give(port)) })
  }

  kill(): boolean {
    return this.#child.kill()
  }

  #send(message: PortMessage | ParentMessage): void {
    // Whatever is sent to a process that has ended is lost, without a word, as in Electron.
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }

  #receive(message: PortMessage | ParentMessage): void {
    if (isPortMessage(message)) this.#bridge.receive(message)
    else this.emit('message', message.message)
  }
}

/** For app.getAppMetrics(). */
export const running = new Set<UtilityProcess>()

export const utilityProcess = {
  fork: (modulePath: string, args: readonly string[] = [], options: ForkOptions = {}): UtilityProcess =>
    new UtilityProcess(modulePath, args, options),
}
