/**
 * A few computers on one or two switches, made of Linux network namespaces (needs root). No computer has a default
 * route. Names begin with `cbd-` and the maker's process id, so that what a killed run left behind can be told.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export interface Link {
  /** Which switch the cable goes to. */
  readonly bridge: 1 | 2
  /** In CIDR: `10.77.1.1/24`. */
  readonly address: string
}

const PREFIX = 'cbd-'

export class Namespaces {
  readonly #made: string[] = []
  readonly #switch: string
  readonly #cleanUp = () => this.remove()

  /** @throws Error where namespaces cannot be made */
  constructor() {
    removeLeftovers()
    this.#switch = this.#add('switch')
    process.once('exit', this.#cleanUp)
    try {
      for (const bridge of [1, 2]) {
        ip('-n', this.#switch, 'link', 'add', `bridge${bridge}`, 'type', 'bridge', 'mcast_snooping', '0')
        ip('-n', this.#switch, 'link', 'set', `bridge${bridge}`, 'up')
      }
    } catch (error) {
      this.remove()
      throw error
    }
  }

  /** A computer with a card for each link: `eth0`, `eth1`. @returns its namespace */
  computer(name: string, ...links: Link[]): string {
    const namespace = this.#add(name)
    ip('-n', namespace, 'link', 'set', 'lo', 'up')
    for (const [at, { bridge, address }] of links.entries()) {
      const port = `${name}-${at}`
      const card = ['link', 'add', `eth${at}`, 'netns', namespace, 'type', 'veth', 'peer', port, 'netns', this.#switch]
      ip(...card)
      ip('-n', this.#switch, 'link', 'set', port, 'master', `bridge${bridge}`, 'up')
      ip('-n', namespace, 'addr', 'add', address, 'dev', `eth${at}`)
      ip('-n', namespace, 'link', 'set', `eth${at}`, 'up')
    }
    return namespace
  }

  /** Pulls a computer's first cable out of the switch, or puts it back. */
  cable(name: string, state: 'up' | 'down'): void {
    ip('-n', this.#switch, 'link', 'set', `${name}-0`, state)
  }

  /** Stock multicast DNS needs a route for its packets. This one is not a default route. */
  routeMulticast(namespace: string): void {
    ip('-n', namespace, 'route', 'add', '224.0.0.0/4', 'dev', 'eth0')
  }

  remove(): void {
    process.off('exit', this.#cleanUp)
    for (const namespace of this.#made.splice(0)) ip('netns', 'delete', namespace)
  }

  #add(name: string): string {
    const namespace = `${PREFIX}${process.pid}-${name}`
    ip('netns', 'add', namespace)
    this.#made.push(namespace)
    return namespace
  }
}

/** Undefined where this user may not make namespaces, or the system has none. */
export function makeNamespaces(): Namespaces | undefined {
  try {
    return new Namespaces()
  } catch {
    return undefined
  }
}

function removeLeftovers(): void {
  for (const line of ip('netns', 'list').split('\n')) {
    const maker = new RegExp(`^(${PREFIX}(\\d+)-\\S+)`).exec(line)
    if (maker && !existsSync(`/proc/${maker[2]}`)) ip('netns', 'delete', maker[1]!)
  }
}

function ip(...args: string[]): string {
  return execFileSync('ip', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
