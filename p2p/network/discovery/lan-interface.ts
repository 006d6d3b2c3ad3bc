import { BlockList, isIP } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'

/** One IPv4 address of this computer through which multicast DNS is spoken. */
export interface LanInterface {
  /** The system's name for it: `eth0`, `Wi-Fi`. */
  readonly name: string
  readonly address: string
  /** The subnets that are one hop away here, as CIDR: the one of `address` first, then IPv6 ones of the same card. */
  readonly subnets: readonly [string, ...string[]]
  readonly loopback: boolean
}

/** A developer's machine may have dozens of container bridges; real cards come first in the system's list. */
const MAX_INTERFACES = 16

/**
 * The interfaces worth a socket, one for each IPv4 subnet of each card. Point-to-point links (VPNs: /31, /32) have
 * nobody to find. Loopback only if there is nothing else: then two people at one computer still find each other, and
 * otherwise the LAN address serves them as well.
 *
 * IPv4 only, on purpose: every system gives itself a 169.254 address where no DHCP server answers, so IPv4 is always
 * there, while a link-local IPv6 address works only together with a zone that each receiver has to add for itself.
 * Other IPv6 addresses are announced over these sockets too.
 *
 * @param all the answer of `os.networkInterfaces()`
 */
export function usableInterfaces(all: NodeJS.Dict<NetworkInterfaceInfo[]>): LanInterface[] {
  const found: LanInterface[] = []
  for (const [name, infos = []] of Object.entries(all)) {
    const ip6Subnets = infos
      .filter(info => info.family === 'IPv6' && info.scopeid === 0)
      .flatMap(info => info.cidr ?? [])
    const subnetsSeen = new BlockList()
    for (const { family, cidr, address, internal } of infos) {
      if (family !== 'IPv4' || cidr === null || prefixLength(cidr) > 30) continue
      if (subnetsSeen.check(address)) continue
      subnetsSeen.addSubnet(address, prefixLength(cidr))
      found.push({ name, address, subnets: [cidr, ...ip6Subnets], loopback: internal })
    }
  }
  const cards = found.filter(lan => !lan.loopback)
  return (cards.length > 0 ? cards : found).slice(0, MAX_INTERFACES)
}

/** Whether an IP address is one hop away on this interface. */
export function isOnLink(lan: LanInterface, ip: string): boolean {
  return lan.subnets.some(subnet => subnetContains(subnet, ip))
}

/** @param cidr for example `192.168.1.7/24` */
export function subnetContains(cidr: string, ip: string): boolean {
  const [network = ''] = cidr.split('/')
  const family = isIP(ip)
  if (family === 0 || isIP(network) !== family) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  const subnet = new BlockList()
  subnet.addSubnet(network, prefixLength(cidr), type)
  return subnet.check(ip, type)
}

/** Equal keys: nothing about the interface has changed. */
export function interfaceKey(lan: LanInterface): string {
  return [lan.name, lan.address, ...lan.subnets].join(' ')
}

function prefixLength(cidr: string): number {
  return Number(cidr.split('/')[1])
}
