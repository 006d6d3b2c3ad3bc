import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import {
  interfaceKey,
  isOnLink,
  subnetContains,
  usableInterfaces,
} from '../../../p2p/network/discovery/lan-interface.ts'
import { cards } from './fake-lan.ts'

function ip6(cidr: string, scopeid: number): NetworkInterfaceInfo {
  return { address: cidr.split('/')[0]!, netmask: '', family: 'IPv6', mac: '', internal: false, cidr, scopeid }
}

const addressesOf = (cidrs: Record<string, string>) => usableInterfaces(cards(cidrs)).map(({ address }) => address)

test('every card with an IPv4 subnet is usable, and loopback is left alone', () => {
  expect(addressesOf({ eth0: '192.168.1.7/24', wlan0: '10.0.0.9/8' })).toEqual(['192.168.1.7', '10.0.0.9'])
})

test('a computer on no network uses loopback, so that two people at it find each other', () => {
  expect(usableInterfaces(cards({}))).toMatchObject([{ address: '127.0.0.1', loopback: true }])
})

test('point-to-point links such as VPNs are not usable', () => {
  expect(addressesOf({ eth0: '192.168.1.7/24', wg0: '10.8.0.2/32', ppp0: '10.9.0.2/31' })).toEqual(['192.168.1.7'])
})

test('addresses that a computer gave itself, and public ones, are usable', () => {
  expect(addressesOf({ eth0: '169.254.3.4/16', eth1: '131.130.1.2/22' })).toEqual(['169.254.3.4', '131.130.1.2'])
})

test('a card with two addresses in one subnet gets one socket, with two subnets two', () => {
  const one = cards({ eth0: '10.0.1.1/24' })
  one['eth0']!.push(...cards({ eth0: '10.0.1.2/24' })['eth0']!, ...cards({ eth0: '10.0.2.1/24' })['eth0']!)
  expect(usableInterfaces(one).map(({ address }) => address)).toEqual(['10.0.1.1', '10.0.2.1'])
})

test('two cards in one subnet get a socket each', () => {
  expect(addressesOf({ eth0: '10.0.1.1/24', wlan0: '10.0.1.2/24' })).toEqual(['10.0.1.1', '10.0.1.2'])
})

test('IPv6 subnets of a card count as on its link, link-local ones do not', () => {
  const found = cards({ eth0: '10.0.1.1/24' })
  found['eth0']!.push(ip6('fd00:1::5/64', 0), ip6('fe80::1/64', 2))
  const [lan] = usableInterfaces(found)
  expect(lan!.subnets).toEqual(['10.0.1.1/24', 'fd00:1::5/64'])
  expect(isOnLink(lan!, 'fd00:1::77')).toBe(true)
  expect(isOnLink(lan!, 'fe80::2')).toBe(false)
})

test('a machine with dozens of container bridges opens a bounded number of sockets', () => {
  const bridges = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`br${at}`, `172.${16 + at}.0.1/16`]))
  expect(addressesOf(bridges)).toHaveLength(16)
})

test('a subnet holds its own addresses only, and nothing that is not an address', () => {
  expect(subnetContains('192.168.4.7/22', '192.168.7.255')).toBe(true)
  expect(subnetContains('192.168.4.7/22', '192.168.8.0')).toBe(false)
  expect(subnetContains('192.168.4.7/22', 'fd00::1')).toBe(false)
  expect(subnetContains('192.168.4.7/22', 'school.example')).toBe(false)
  expect(subnetContains('192.168.4.7/22', '')).toBe(false)
})

test('a new address or another netmask makes it another interface', () => {
  const key = (cidr: string) => interfaceKey(usableInterfaces(cards({ eth0: cidr }))[0]!)
  expect(key('10.0.1.1/24')).toBe(key('10.0.1.1/24'))
  expect(key('10.0.1.1/24')).not.toBe(key('10.0.1.2/24'))
  expect(key('10.0.1.1/24')).not.toBe(key('10.0.1.1/16'))
})
