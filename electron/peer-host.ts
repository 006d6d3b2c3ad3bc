/** Main's side of the peer's process: starts it, connects pages to it, starts it again if it falls, ends it. */
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import { say, type Sentence } from '../p2p/canvas/sentence.ts'
import type { FromPeer, ToPeer } from './messages.ts'
import { PEER_PROCESS } from './places.ts'
import { mayRestart } from './restarts.ts'

const STOP_MS = 5_000

export interface PeerHostOptions {
  dataDir: string
  /** The name from now on. */
  name?: string
  /** The name until the person chooses one. */
  presetName?: string
}

export interface PeerHostEvents {
  /** The peer could not start, or keeps falling over. */
  failed(problem: Sentence): void
  /** The process has died: the ports of pages lead nowhere. */
  lost(): void
  /** There is a new process, and it is ready: pages need new ports. */
  restarted(): void
  /** Called for each output of each process: what it prints should go onwards. */
  printed(output: NodeJS.ReadableStream, onwards: NodeJS.WritableStream): void
}

export class PeerHost {
  readonly #options: PeerHostOptions
  readonly #events: PeerHostEvents
  readonly #fellMs: number[] = []
  #process: UtilityProcess
  #stopped: Promise<void> | undefined

  /** Only after the app is ready. */
  constructor(options: PeerHostOptions, events: PeerHostEvents) {
    this.#options = options
    this.#events = events
    this.#process = this.#start()
  }

  /** A port for a page; the peer has the other end. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    this.#process.postMessage({ type: 'client' } satisfies ToPeer, [port1])
    return port2
  }

  /** The network may be another one now. */
  lookAgain(): void {
    this.#process.postMessage({ type: 'look-again' } satisfies ToPeer)
  }

  /** Resolves once the process has ended by itself, or has been ended because it took too long. */
  stop(): Promise<void> {
    this.#stopped ??= this.#end()
    return this.#stopped
  }

  #start(): UtilityProcess {
    const { dataDir, name = '', presetName = '' } = this.#options
    const child = utilityProcess.fork(PEER_PROCESS, [dataDir, name, presetName], {
      serviceName: 'Chalkboard peer',
      stdio: 'pipe',
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    if (child.stdout !== null) this.#events.printed(child.stdout, process.stdout)
    if (child.stderr !== null) this.#events.printed(child.stderr, process.stderr)
    child.on('message', (message: FromPeer) => {
      if (message.type === 'failed') this.#fail(message.sentence)
      else if (this.#fellMs.length > 0) this.#events.restarted()
    })
    child.on('exit', () => this.#fell())
    return child
  }

  #fell(): void {
    if (this.#stopped !== undefined) return
    const nowMs = performance.now()
    if (!mayRestart(this.#fellMs, nowMs)) {
      this.#fail(say`Chalkboard keeps stopping by itself. Start it again; if it still does, restart the computer.`)
      return
    }
    this.#fellMs.push(nowMs)
    this.#process = this.#start()
    this.#events.lost()
  }

  #fail(problem: Sentence): void {
    this.#stopped ??= Promise.resolve()
    this.#events.failed(problem)
  }

  #end(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(() => this.#process.kill(), STOP_MS)
      this.#process.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      this.#process.postMessage({ type: 'stop' } satisfies ToPeer)
    })
  }
}
