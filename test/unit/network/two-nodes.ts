import { noise } from '@chainsafe/libp2p-noise'
import type { Libp2p } from '@libp2p/interface'
import { tcp } from '@libp2p/tcp'
import { createLibp2p } from 'libp2p'
import { thriftyYamux } from '../../../p2p/network/window-updates.ts'

/**
 * Two libp2p nodes on this computer, the second connected to the first.
 *
 * @param windowBytes how much of a stream may be under way; if left out, it grows
 */
export async function twoNodes(windowBytes?: number): Promise<[Libp2p, Libp2p]> {
  const [first, second] = await Promise.all([startNode(windowBytes), startNode(windowBytes)])
  await second.dial(first.getMultiaddrs())
  return [first, second]
}

/** @param windowBytes as in {@link twoNodes} */
export function startNode(windowBytes?: number): Promise<Libp2p> {
  return createLibp2p({
    addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
    transports: [tcp()],
    connectionManager: { inboundConnectionThreshold: 100 },
    connectionEncrypters: [noise()],
    streamMuxers: [thriftyYamux(windowBytes === undefined ? {} : { streamOptions: fixedWindow(windowBytes) })],
  })
}

function fixedWindow(bytes: number): { initialStreamWindowSize: number; maxStreamWindowSize: number } {
  return { initialStreamWindowSize: bytes, maxStreamWindowSize: bytes }
}
