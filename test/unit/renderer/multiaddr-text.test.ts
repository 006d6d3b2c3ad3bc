import { expect, test } from 'vitest'
import { reachableAddresses, splitMultiaddr, toMultiaddr } from '../../../renderer/app/multiaddr-text.ts'

test.each([
  [' 192.168.1.20:4001 ', '/ip4/192.168.1.20/tcp/4001'],
  ['/ip4/10.0.0.1/tcp/1/p2p/12D3', '/ip4/10.0.0.1/tcp/1/p2p/12D3'],
  ['somewhere', 'somewhere'],
])('reads the address %j as a person means it', (typed, address) => {
  expect(toMultiaddr(typed)).toBe(address)
})

test('splits an address into the part that is enough to connect and the rest', () => {
  expect(splitMultiaddr('/ip4/10.0.0.1/tcp/1/p2p/12D3')).toEqual({ reach: '/ip4/10.0.0.1/tcp/1', rest: '/p2p/12D3' })
  expect(splitMultiaddr('/ip4/10.0.0.1/tcp/1')).toEqual({ reach: '/ip4/10.0.0.1/tcp/1', rest: '' })
})

test('leaves out addresses that only mean something on this computer', () => {
  const lan = ['/ip4/192.168.1.2/tcp/1', '/ip6/fe80::1/tcp/1']
  expect(reachableAddresses(['/ip4/127.0.0.1/tcp/1', ...lan, '/ip6/::1/tcp/1'])).toEqual(lan)
})
