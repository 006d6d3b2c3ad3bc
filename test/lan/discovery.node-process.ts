import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import type { NodeEvent } from './discovery.node.ts'

type EventOf<K extends NodeEvent['event']> = Extract<NodeEvent, { event: K }>
type Told<E extends NodeEvent = NodeEvent> = E & { atMs: number }

/** A running `discovery.node.ts`, and all it has told so far. */
export class NodeProcess {
  readonly events: Told[] = []
  readonly #child: ChildProcess
  readonly #exited: Promise<void>
  #told = Promise.withResolvers<undefined>()
  #errors = ''

  /** @param namespace where to run it; this computer's own network if left out */
  constructor(kind: 'ours' | 'stock', namespace?: string) {
    const node = [process.execPath, fileURLToPath(new URL('discovery.node.ts', import.meta.url)), kind]
    const [command, ...args] = namespace === undefined ? node : ['ip', 'netns', 'exec', namespace, ...node]
    this.#child = spawn(command!, args, { stdio: ['pipe', 'pipe', 'pipe'] })
    this.#exited = new Promise(resolve => this.#child.once('exit', () => resolve()))
    this.#child.stderr!.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()))
    createInterface({ input: this.#child.stdout! }).on('line', line => {
      this.events.push({ ...(JSON.parse(line) as NodeEvent), atMs: performance.now() })
      this.#told.resolve(undefined)
      this.#told = Promise.withResolvers()
    })
  }

  /**
   * Waits until the node has told something, or takes it from what it has told already.
   *
   * @param sinceEvent how many of its first events do not count
   * @throws Error with all it has told, if it does not come in time
   */
  async told<K extends NodeEvent['event']>(
    event: K,
    matches: (event: EventOf<K>) => boolean = () => true,
    { sinceEvent = 0, withinMs = 15_000 } = {},
  ): Promise<Told<EventOf<K>>> {
    const deadline = AbortSignal.timeout(withinMs)
    const timedOut = new Promise<void>(resolve => deadline.addEventListener('abort', () => resolve()))
    for (;;) {
      const isIt = (told: Told): told is Told<EventOf<K>> => told.event === event && matches(told as Told<EventOf<K>>)
      const found = this.events.slice(sinceEvent).find(isIt)
      if (found !== undefined) return found
      if (deadline.aborted) {
        throw new Error(`No "${event}" within ${withinMs} ms, only ${JSON.stringify(this.events)}\n${this.#errors}`)
      }
      await Promise.race([this.#told.promise, timedOut])
    }
  }

  async id(): Promise<string> {
    return (await this.told('started')).id
  }

  /** Ends the node as its user would. */
  async stop(): Promise<void> {
    this.#child.stdin!.end()
    await this.#exited
  }

  /** As when the power fails. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#exited
  }
}
