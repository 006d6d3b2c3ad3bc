import { isOnLink, type LanInterface } from './lan-interface.ts'

/** Interfaces that were there and are gone. */
export function goneInterfaces(before: readonly LanInterface[], now: readonly LanInterface[]): LanInterface[] {
  return before.filter(lan => !now.some(({ address }) => address === lan.address))
}

/**
 * Whether a connection to this IP ran over an interface that is gone, with no other one in the same subnet. TCP would
 * take many seconds to notice, and then as many again to retry after the cable is back.
 */
export function isStranded(ip: string, gone: readonly LanInterface[], now: readonly LanInterface[]): boolean {
  return gone.some(lan => isOnLink(lan, ip)) && !now.some(lan => isOnLink(lan, ip))
}
