import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { EventName, Events, MethodName, Params, PeerInfo, Result } from '../../p2p/api/contract.ts'
import { REPOSITORY } from '../support/command.ts'
import { eventually } from '../support/eventually.ts'
import { RpcError, type Reply } from '../support/peer-process.ts'

/** One peer of many, driven over its scripting interface as {@link PeerProcess} is. */
export class Pupil {
  readonly name: string
  /** Of the process that it shares with others. */
  readonly pid: number
  readonly #write: (line: string) => void
  readonly #calls = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  readonly #listeners = new Set<(reply: Reply) => void>()
  #nextId = 1

  constructor(name: string, pid: number, write: (line: string) => void) {
    this.name = name
    this.pid = pid
    this.#write = write
  }

  /** @throws RpcError as the peer answered */
  call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
    const id = this.#nextId++
    const answer = new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }))
    this.#write(JSON.stringify({ jsonrpc: '2.0', id, method, params }))
    return answer as Promise<Result<M>>
  }

  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): void {
    this.#listeners.add(reply => {
      if (reply.method === event) listener(reply.params as Events[E])
    })
  }

  info(): Promise<PeerInfo> {
    return this.call('peer.info', {})
  }

  receive(reply: Reply): void {
    const pending = typeof reply.id === 'number' ? this.#calls.get(reply.id) : undefined
    if (pending !== undefined) {
      this.#calls.delete(reply.id as number)
      if (reply.error === undefined) pending.resolve(reply.result)
      else pending.reject(new RpcError(reply.error.code, reply.error.message))
    }
    for (const listener of this.#listeners) listener(reply)
  }
}

export interface ClassOfPeers {
  readonly pupils: readonly Pupil[]
  readonly close: () => Promise<void>
}

/** What the peers of a class have written to their logs goes here when the class ends in disorder. */
const LOG_CHARACTERS = 4_000

/**
 * So many peers, everyone connected to everyone over loopback, in as many processes as there are cores to run them: one
 * each would spend most of its time on starting up.
 */
export async function openClass(count: number, processes: number): Promise<ClassOfPeers> {
  const children = Array.from({ length: processes }, spawnProcess)
  const pupils = Array.from({ length: count }, (_, number) => {
    const child = children[number % processes]!
    return new Pupil(`Pupil ${number}`, child.pid!, line => child.stdin.write(`${number} ${line}\n`))
  })
  let log = ''
  for (const child of children) {
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-LOG_CHARACTERS)))
    createInterface({ input: child.stdout }).on('line', line => {
      const [number = ''] = line.split(' ', 1)
      pupils[Number(number)]?.receive(JSON.parse(line.slice(number.length + 1)) as Reply)
    })
  }
  const addresses: string[] = []
  for (const pupil of pupils) {
    const { addresses: own } = await pupil.info()
    await Promise.all(addresses.map(address => dialPatiently(pupil, address)))
    addresses.push(own[0]!)
  }
  return {
    pupils,
    close: async () => {
      if (log !== '') console.info(`The end of the peers' logs:\n${log}`)
      await Promise.all(children.map(end))
    },
  }
}

/** A dial has 1.5 seconds (`p2p/network/node.ts`); a computer may stand still for that long. */
async function dialPatiently(pupil: Pupil, address: string): Promise<void> {
  const dial = () => pupil.call('peer.dial', { address }).then(() => true)
  await eventually(`${pupil.name} dials another`, dial, { everyMs: 500 })
}

function spawnProcess(): ChildProcessWithoutNullStreams {
  const script = ['--disable-warning=ExperimentalWarning', 'test/proofs/class-process.ts']
  return spawn(process.execPath, script, { cwd: REPOSITORY, stdio: 'pipe' })
}

function end(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve())
    child.stdin.end()
  })
}
