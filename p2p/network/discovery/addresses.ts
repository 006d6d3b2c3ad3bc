import { isIPv4 } from 'node:net'
import { CODE_IP4, CODE_IP6, CODE_P2P, type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { isOnLink, type LanInterface } from './lan-interface.ts'

/** One packet must fit an Ethernet frame (lost fragments lose it all): 10 addresses with a PeerId are about 1000 bytes. */
const ANNOUNCED_ADDRESSES = 10

/** A TXT string has one byte for its length (RFC 6763, 6.1). */
const TXT_STRING_BYTES = 255

/**
 * What this peer says about itself on one interface: its addresses in that interface's own subnets. Public ones too:
 * stock `@libp2p/mdns` leaves those out, but there are schools whose computers have nothing else.
 *
 * @param own what libp2p announces, each ending in `/p2p/<id>`
 * @param listen what libp2p was told to listen on
 * @returns multiaddrs as strings
 */
export function announcedAddresses(
  lan: LanInterface,
  own: readonly Multiaddr[],
  listen: readonly Multiaddr[],
): string[] {
  const near = own.filter(address => isOnLink(lan, ipOf(address) ?? ''))
  const hasIp4 = near.some(address => isIPv4(ipOf(address) ?? ''))
  return [...near, ...(hasIp4 ? [] : readdressed(lan, own, listen))]
    .filter(address => address.getComponents().some(component => component.code === CODE_P2P))
    .map(String)
    .filter(address => 'dnsaddr='.length + address.length <= TXT_STRING_BYTES)
    .slice(0, ANNOUNCED_ADDRESSES)
}

/**
 * libp2p leaves 169.254 addresses out of its list, and on a switch without a DHCP server there are no others. A
 * listener on 0.0.0.0 accepts there all the same: its port is that of its loopback address.
 */
function readdressed(lan: LanInterface, own: readonly Multiaddr[], listen: readonly Multiaddr[]): Multiaddr[] {
  if (!listen.some(address => ipOf(address) === '0.0.0.0')) return []
  return own
    .filter(address => ipOf(address) === '127.0.0.1')
    .map(address => multiaddr(String(address).replace('/ip4/127.0.0.1/', `/ip4/${lan.address}/`)))
}

/**
 * What of another peer's announcement is worth keeping. Its loopback addresses are not ours (stock peers announce
 * them), and a name would have to be looked up in a DNS that is not there.
 */
export function worthKeeping(lan: LanInterface, announced: readonly Multiaddr[]): Multiaddr[] {
  return announced.filter(address => {
    const ip = ipOf(address)
    return ip !== undefined && (lan.loopback || !isLoopback(ip))
  })
}

/** Splits addresses into those one hop away and the others, each in their order. */
export function nearFirst(
  interfaces: readonly LanInterface[],
  addresses: readonly Multiaddr[],
): { near: Multiaddr[]; far: Multiaddr[] } {
  const isNear = (address: Multiaddr) => interfaces.some(lan => isOnLink(lan, ipOf(address) ?? ''))
  return { near: addresses.filter(isNear), far: addresses.filter(address => !isNear(address)) }
}

/** The IP address at the start of a multiaddr, if there is one. */
export function ipOf(address: Multiaddr): string | undefined {
  const first = address.getComponents()[0]
  return first?.code === CODE_IP4 || first?.code === CODE_IP6 ? first.value : undefined
}

export function isLoopback(ip: string): boolean {
  return ip.startsWith('127.') || ip === '::1'
}
