/** Addresses as people read and type them. */

/** "192.168.1.20:4001" -> "/ip4/192.168.1.20/tcp/4001"; anything else as it was typed, without spaces around it. */
export function toMultiaddr(typed: string): string {
  const address = typed.trim()
  const [, ip4, port] = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})$/.exec(address) ?? []
  return ip4 === undefined || port === undefined ? address : `/ip4/${ip4}/tcp/${port}`
}

/** The part that is enough to connect, and the rest, which names the peer and is long. */
export function splitMultiaddr(address: string): { reach: string; rest: string } {
  const at = address.indexOf('/p2p/')
  return at === -1 ? { reach: address, rest: '' } : { reach: address.slice(0, at), rest: address.slice(at) }
}

/** Those that mean something to another computer: loopback interfaces left out. */
export function reachableAddresses(addresses: readonly string[]): string[] {
  return addresses.filter(address => !/^\/(ip4\/127\.|ip6\/::1\/)/.test(address))
}
