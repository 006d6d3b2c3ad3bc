/** Attacks on command: one JSON object a line on standard input, one a line out when the attack is over. */
import { Console } from 'node:console'
import { createInterface } from 'node:readline'
import { ATTACKS, type AttackName, type Scene } from './attacks.ts'
import { HostileNode } from './hostile-node.ts'

export interface Order {
  attack: AttackName
  scene: Scene
  /** Multiaddrs of those to attack. */
  targets: string[]
  /** How long to wait for being thrown out before it tries to come back: what was sent has yet to be read. */
  patienceMs: number
}

/** What became of an attack. */
export interface Outcome {
  /** PeerId of the attacker: a new one each time. */
  id: string
  /** How often it did what it does, or how many it took to be thrown out everywhere. */
  done: number
  /** Whether anybody lets it in again right after. */
  letIn: boolean
  /** Processor time that this program has taken since it started, in milliseconds. */
  cpuMs: number
}

// Libraries print on neither of the streams that are spoken on.
globalThis.console = new Console(process.stderr, process.stderr)
// Being thrown out in the middle of a word is what this program is for.
process.on('uncaughtException', error => process.stderr.write(`${error.stack ?? String(error)}\n`))

const nodes: HostileNode[] = []
for await (const line of createInterface({ input: process.stdin })) {
  const outcome = await obey(JSON.parse(line) as Order)
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
}
await Promise.all(nodes.map(node => node.stop()))
process.exit()

async function obey({ attack, scene, targets, patienceMs }: Order): Promise<Outcome> {
  const node = await HostileNode.start()
  nodes.push(node)
  const dialled = await Promise.allSettled(targets.map(target => node.dial(target)))
  const isLetIn = dialled.every(({ status }) => status === 'fulfilled')
  const done = isLetIn ? await ATTACKS[attack](node, scene) : 0
  await node.thrownOut(patienceMs)
  const again = await Promise.allSettled(targets.map(target => node.dial(target)))
  const letIn = again.some(({ status }) => status === 'fulfilled')
  const { user, system } = process.cpuUsage()
  return { id: node.self.id.toString(), done, letIn, cpuMs: (user + system) / 1000 }
}
