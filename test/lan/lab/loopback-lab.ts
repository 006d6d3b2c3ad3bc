import type { Host, Lab } from './lab.ts'
import { PeerShelf } from './peer-shelf.ts'

/**
 * The lab where network namespaces can't be made: every host is this computer, no multicast, and each new peer is told
 * to dial those that run already. Cables can't be cut.
 */
export function openLoopbackLab(): Lab {
  const shelf = new PeerShelf()

  const host: Host = {
    addresses: ['127.0.0.1'],
    within: [],
    async startPeer(options) {
      const before = shelf.peers.filter(peer => peer.running)
      const peer = await shelf.start({
        ...options,
        arguments: ['--no-mdns', '--listen', '/ip4/127.0.0.1/tcp/0', ...(options.arguments ?? [])],
      })
      for (const other of before) {
        const address = (await other.info()).addresses[0]
        if (address !== undefined) await peer.call('peer.dial', { address })
      }
      return peer
    },
    cut: refuse,
    heal: refuse,
    readdress: refuse,
  }

  return {
    host: () => Promise.resolve(host),
    split: refuse,
    join: refuse,
    peers: shelf.peers,
    close: () => shelf.close(),
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('This needs network namespaces: register the test with itNeedingNamespaces.'))
}
