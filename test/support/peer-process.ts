/**
 * A real peer as a child process, driven over its scripting interface: one JSON-RPC 2.0 object a line on stdin and
 * stdout, logs on stderr.
 */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { EventName, Events, MethodName, Params, PeerInfo, Result } from '../../p2p/api/contract.ts'
import { REPOSITORY } from './command.ts'

const STOP_MS = 10_000

export interface PeerOptions {
  name: string
  /** Folder for the peer's data. */
  data: string
  /** More arguments of `p2p/cli.ts`: `--no-mdns`, `--listen`, ... */
  arguments?: readonly string[]
  /** A command that runs the peer for us: `['ip', 'netns', 'exec', 'somewhere']`. */
  within?: readonly string[]
}

export interface PeerExit {
  code: number | null
  signal: NodeJS.Signals | null
}

/** A JSON-RPC error as it came. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** One line of stdout as it was understood. */
export interface Reply {
  id?: number | string | null
  result?: unknown
  error?: { code: number; message: string }
  method?: string
  params?: unknown
}

export class PeerProcess {
  readonly options: PeerOptions
  /** Resolves when the process has ended, whoever ended it. */
  readonly exited: Promise<PeerExit>
  /** Lines on stdout that were no JSON object: there should be none. */
  readonly strayOutput: string[] = []
  readonly #child: ChildProcessWithoutNullStreams
  readonly #calls = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  readonly #listeners = new Set<(reply: Reply) => void>()
  #nextId = 1
  #log = ''
  #exit: PeerExit | undefined
  #asleep = false

  constructor(options: PeerOptions) {
    this.options = options
    const command = [
      ...(options.within ?? []),
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      'p2p/cli.ts',
      ...['--name', options.name, '--data', options.data],
      ...(options.arguments ?? []),
    ]
    this.#child = spawn(command[0]!, command.slice(1), { cwd: REPOSITORY, stdio: 'pipe' })
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#log += text))
    // A peer that has just died makes writing to it fail; `exited` and the pending calls tell of that.
    this.#child.stdin.on('error', () => undefined)
    createInterface({ input: this.#child.stdout }).on('line', line => this.#receive(line))
    this.exited = new Promise(resolve => {
      this.#child.on('error', error => {
        this.#log += `${error.message}\n`
        resolve(this.#ended({ code: null, signal: null }))
      })
      this.#child.on('close', (code, signal) => resolve(this.#ended({ code, signal })))
    })
  }

  /**
   * Starts a peer and waits until it answers.
   *
   * @throws Error with the peer's log if it ends instead
   */
  static async start(options: PeerOptions): Promise<PeerProcess> {
    const peer = new PeerProcess(options)
    await peer.call('peer.info', {})
    return peer
  }

  get name(): string {
    return this.options.name
  }

  /** The process id; of the peer itself also when it runs within a namespace. */
  get pid(): number {
    return this.#child.pid!
  }

  /** Everything the peer has written to stderr. */
  get log(): string {
    return this.#log
  }

  get running(): boolean {
    return this.#exit === undefined
  }

  /** @throws RpcError as the peer answered, or Error with its log if it ends before it answers */
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
    return this.request(method, params) as Promise<Result<M>>
  }

  /** As {@link call}, for methods and params that the contract does not know. */
  request(method: string, params: unknown): Promise<unknown> {
    if (this.#exit !== undefined) return Promise.reject(this.#endedError(this.#exit))
    const id = this.#nextId++
    const answer = new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }))
    this.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    return answer
  }

  /** Writes a line as it is, for what is not a proper request. Listen to the answer with {@link onReply}. */
  write(line: string): void {
    this.#child.stdin.write(`${line}\n`)
  }

  /** Every object on stdout, answers and notifications. Returns a function that stops listening. */
  onReply(listener: (reply: Reply) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Returns a function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
    return this.onReply(reply => {
      if (reply.method === event) listener(reply.params as Events[E])
    })
  }

  /**
   * The next such event that satisfies `accept`. Call it before what causes the event.
   *
   * @throws Error with the peer's log if none comes in time
   */
  waitFor<E extends EventName>(
    event: E,
    accept: (payload: Events[E]) => boolean = () => true,
    withinMs = 20_000,
  ): Promise<Events[E]> {
    return new Promise((resolve, reject) => {
      const seen: Events[E][] = []
      const stop = this.on(event, payload => {
        seen.push(payload)
        if (!accept(payload)) return
        clearTimeout(timer)
        stop()
        resolve(payload)
      })
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`${this.name} sent no such ${event} within ${withinMs / 1000} s, but ${JSON.stringify(seen)}`))
      }, withinMs)
    })
  }

  info(): Promise<PeerInfo> {
    return this.call('peer.info', {})
  }

  /** Ends the peer as a script does, by ending its input, and waits; kills it if it does not end in 10 s. */
  async stop(): Promise<PeerExit> {
    this.wake()
    this.#child.stdin.end()
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOP_MS)
    const exit = await this.exited
    clearTimeout(timer)
    return exit
  }

  /** Sends a signal and waits for the end; SIGKILL is the crash, the power cut. */
  async kill(signal: NodeJS.Signals): Promise<PeerExit> {
    this.#child.kill(signal)
    return this.exited
  }

  /** Stops the process where it is, as a lid that closes does. Not on Windows. */
  sleep(): void {
    this.#asleep = true
    this.#child.kill('SIGSTOP')
  }

  wake(): void {
    if (this.#asleep) this.#child.kill('SIGCONT')
    this.#asleep = false
  }

  #receive(line: string): void {
    const reply = parseReply(line)
    if (reply === undefined) {
      this.strayOutput.push(line)
      return
    }
    const pending = typeof reply.id === 'number' ? this.#calls.get(reply.id) : undefined
    if (pending !== undefined) {
      this.#calls.delete(reply.id as number)
      if (reply.error === undefined) pending.resolve(reply.result)
      else pending.reject(new RpcError(reply.error.code, reply.error.message))
    }
    for (const listener of [...this.#listeners]) listener(reply)
  }

  #ended(exit: PeerExit): PeerExit {
    this.#exit = exit
    for (const { reject } of this.#calls.values()) reject(this.#endedError(exit))
    this.#calls.clear()
    return exit
  }

  #endedError({ code, signal }: PeerExit): Error {
    const log = this.#log.trim().split('\n').slice(-15).join('\n')
    return new Error(
      `The peer "${this.name}" has ended (${signal ?? `exit code ${code}`}). The end of its log:\n${log}`,
    )
  }
}

function parseReply(line: string): Reply | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
