import { multiaddr } from '@multiformats/multiaddr'
import { expect, test } from 'vitest'
import { announcedAddresses, nearFirst, worthKeeping } from '../../../p2p/network/discovery/addresses.ts'
import { usableInterfaces } from '../../../p2p/network/discovery/lan-interface.ts'
import { cards } from './fake-lan.ts'

const ID = '12D3KooWGatU5SZvgAtHeH8bm23i6JTYzJNTbkpBAcvA1zuNE5LC'
const lanOf = (cidr: string) => usableInterfaces(cards({ eth0: cidr }))[0]!
const loopback = usableInterfaces(cards({}))[0]!
const all = (...addresses: string[]) => addresses.map(address => multiaddr(address))
const own = (...hosts: string[]) => all(...hosts.map(host => `/ip4/${host}/tcp/4001/p2p/${ID}`))
const everywhere = all('/ip4/0.0.0.0/tcp/0')

test('only addresses in the subnet of the interface are announced on it', () => {
  const announced = announcedAddresses(lanOf('10.0.1.1/24'), own('127.0.0.1', '10.0.1.1', '192.168.5.5'), everywhere)
  expect(announced).toEqual([`/ip4/10.0.1.1/tcp/4001/p2p/${ID}`])
})

test('a public address is announced in its own subnet', () => {
  expect(announcedAddresses(lanOf('131.130.1.2/22'), own('131.130.1.2'), everywhere)).toHaveLength(1)
})

test('loopback is announced on loopback', () => {
  expect(announcedAddresses(loopback, own('127.0.0.1'), everywhere)).toEqual([`/ip4/127.0.0.1/tcp/4001/p2p/${ID}`])
})

test('a 169.254 address, which libp2p does not list, is announced with the port of the listener', () => {
  const announced = announcedAddresses(lanOf('169.254.3.4/16'), own('127.0.0.1', '10.0.1.1'), everywhere)
  expect(announced).toEqual([`/ip4/169.254.3.4/tcp/4001/p2p/${ID}`])
})

test('a peer that listens on another address only announces nothing here', () => {
  const listen = all('/ip4/127.0.0.1/tcp/4001')
  expect(announcedAddresses(lanOf('169.254.3.4/16'), own('127.0.0.1'), listen)).toEqual([])
})

test('an address without a PeerId, or too long for a TXT string, is left out, and there are at most ten', () => {
  const lan = lanOf('10.0.1.1/16')
  expect(announcedAddresses(lan, all('/ip4/10.0.1.1/tcp/4001'), everywhere)).toEqual([])
  const long = all(`/ip4/10.0.1.1/tcp/4001/http-path/${'a'.repeat(200)}/p2p/${ID}`)
  expect(announcedAddresses(lan, long, everywhere)).toEqual([])
  const many = own(...Array.from({ length: 40 }, (_, at) => `10.0.1.${at + 1}`))
  expect(announcedAddresses(lan, many, everywhere)).toHaveLength(10)
})

test("another computer's loopback addresses and names are not kept", () => {
  const announced = all('/ip4/127.0.0.1/tcp/1', '/ip6/::1/tcp/1', '/dns4/school.example/tcp/1', '/ip4/10.0.1.9/tcp/1')
  expect(worthKeeping(lanOf('10.0.1.1/24'), announced).map(String)).toEqual(['/ip4/10.0.1.9/tcp/1'])
  expect(worthKeeping(loopback, announced)).toHaveLength(3)
})

test('addresses one hop away come first', () => {
  const addresses = all('/ip4/172.17.0.1/tcp/1', '/ip4/10.0.1.9/tcp/1', '/ip4/192.168.56.1/tcp/1')
  const { near, far } = nearFirst([lanOf('10.0.1.1/24')], addresses)
  expect(near.map(String)).toEqual(['/ip4/10.0.1.9/tcp/1'])
  expect(far.map(String)).toEqual(['/ip4/172.17.0.1/tcp/1', '/ip4/192.168.56.1/tcp/1'])
})
