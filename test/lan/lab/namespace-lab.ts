import { DEFAULT_NETWORK, type Host, type HostOptions, type Lab } from './lab.ts'
import { commandWithin, ip, makeNamespace, removeNamespace, sweepStaleNamespaces } from './namespaces.ts'
import { PeerShelf } from './peer-shelf.ts'

/** One switch: a namespace with two bridges, of which the second is used only while the network is split. */
interface Switch {
  readonly namespace: string
  /** 10.66.<subnet>.0/24 */
  readonly subnet: number
  /** The ports, by the hosts whose cables end there. */
  readonly ports: Map<Host, string>
  addresses: number
}

/** A cable from a host's interface to a switch's port. */
interface Cable {
  readonly network: Switch
  readonly port: string
  readonly interface: string
  address: string
}

const WHOLE = 'br0'
const PARTED = 'br1'

/**
 * The lab with network namespaces: one for each host and one for each switch, so that nothing of the machine's own
 * network changes. No host has a default route, as in a classroom whose switch has no gateway.
 */
export async function openNamespaceLab(): Promise<Lab> {
  await sweepStaleNamespaces()
  const shelf = new PeerShelf()
  const namespaces: string[] = []
  const switches = new Map<string, Promise<Switch>>()

  async function namespace(): Promise<string> {
    const name = await makeNamespace()
    namespaces.push(name)
    return name
  }

  /** The switch of that name, made when it is first asked for. */
  function switchFor(network: string): Promise<Switch> {
    const known = switches.get(network) ?? makeSwitch(switches.size + 1)
    switches.set(network, known)
    return known
  }

  async function makeSwitch(subnet: number): Promise<Switch> {
    const made: Switch = { namespace: await namespace(), subnet, ports: new Map(), addresses: 0 }
    for (const bridge of [WHOLE, PARTED]) {
      // With snooping, and nobody who asks for memberships, a bridge stops passing multicast on after minutes.
      await ip('-n', made.namespace, 'link', 'add', bridge, 'type', 'bridge', 'mcast_snooping', 0)
      await ip('-n', made.namespace, 'link', 'set', bridge, 'up')
    }
    return made
  }

  async function host({ networks = [DEFAULT_NETWORK] }: HostOptions = {}): Promise<Host> {
    const inside = await namespace()
    const cables = new Map<string, Cable>()

    function chosen(network?: string): Cable[] {
      const cable = network === undefined ? [...cables.values()] : [cables.get(network)]
      return cable.map(found => found ?? raise(`This host has no cable to "${network}".`))
    }

    const made: Host = {
      get addresses() {
        return [...cables.values()].map(cable => cable.address)
      },
      within: commandWithin(inside),
      startPeer: options => shelf.start({ ...options, within: commandWithin(inside) }),
      async cut(network) {
        for (const { network: on, port } of chosen(network)) await ip('-n', on.namespace, 'link', 'set', port, 'down')
      },
      async heal(network) {
        for (const { network: on, port } of chosen(network)) await ip('-n', on.namespace, 'link', 'set', port, 'up')
      },
      async readdress(network) {
        const cable = chosen(network)[0]!
        const next = nextAddress(cable.network)
        await ip('-n', inside, 'address', 'del', `${cable.address}/24`, 'dev', cable.interface)
        await ip('-n', inside, 'address', 'add', `${next}/24`, 'dev', cable.interface)
        return (cable.address = next)
      },
    }

    for (const name of networks) {
      const network = await switchFor(name)
      const cable: Cable = {
        network,
        port: `port${network.ports.size}`,
        interface: `eth${cables.size}`,
        address: nextAddress(network),
      }
      cables.set(name, cable)
      network.ports.set(made, cable.port)
      const far = ['peer', 'name', cable.interface, 'netns', inside]
      await ip('-n', network.namespace, 'link', 'add', cable.port, 'type', 'veth', ...far)
      await ip('-n', network.namespace, 'link', 'set', cable.port, 'master', WHOLE, 'up')
      await ip('-n', inside, 'address', 'add', `${cable.address}/24`, 'dev', cable.interface)
      // An IPv6 address that comes a second later by itself is a change of the network: browsers give up what they are fetching.
      await ip('-n', inside, 'link', 'set', cable.interface, 'addrgenmode', 'none')
      await ip('-n', inside, 'link', 'set', cable.interface, 'up')
    }
    return made
  }

  return {
    host,
    async split(hosts, network = DEFAULT_NETWORK) {
      const parted = await switchFor(network)
      for (const [owner, port] of parted.ports) {
        if (hosts.includes(owner)) await ip('-n', parted.namespace, 'link', 'set', port, 'master', PARTED)
      }
    },
    async join(network = DEFAULT_NETWORK) {
      const parted = await switchFor(network)
      for (const port of parted.ports.values()) await ip('-n', parted.namespace, 'link', 'set', port, 'master', WHOLE)
    },
    peers: shelf.peers,
    async close() {
      await shelf.close()
      for (const name of namespaces) await removeNamespace(name)
    },
  }
}

function nextAddress(network: Switch): string {
  network.addresses += 1
  return `10.66.${network.subnet}.${network.addresses + 9}`
}

function raise(message: string): never {
  throw new Error(message)
}
