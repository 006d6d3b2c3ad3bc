import { expect } from 'vitest'
import { it } from './it.ts'

it('opens though somebody else has the same port at the other address of this computer', async ({ school, sit }) => {
  const anna = await sit({ seat: 0 })
  const { origin, port } = new URL(anna.page.url())
  const { host, browser } = await school.seat(0)
  // It has one at IPv4 too, else it does not start where there is no IPv6.
  const listening = ['/ip4/127.0.0.1/tcp/0', `/ip6/::/tcp/${port}`].flatMap(address => ['--listen', address])
  await host.startPeer({ name: 'Other', arguments: ['--no-mdns', ...listening] })

  // Without the connections that the first page has open already.
  const context = await browser.newContext()
  const response = await (await context.newPage()).goto(origin)
  expect(response?.status()).toBe(200)
  await context.close()
})
