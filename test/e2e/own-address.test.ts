import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Host } from '../lan/lab/lab.ts'
import { hasNamespaces } from '../lan/lab/open-lab.ts'
import { runCommand } from '../support/command.ts'
import { it } from './it.ts'
import { startWebPeer } from './web-peer.ts'

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

it.runIf(hasNamespaces)('does not give its port away to its own peer while it starts again', async ({ school }) => {
  const { host } = await school.seat(1)
  const desk = { within: host.within, data: await mkdtemp(join(tmpdir(), 'chalkboard-port-')) }
  const first = await startWebPeer(desk)
  const port = Number(new URL(first.address).port)
  await first.kill('SIGTERM')
  // Linux gives out every second port first, from the one after the least: this one.
  await giveOut(host, port - 1, port)
  const second = await startWebPeer(desk)
  expect(second.address).toBe(first.address)
  await second.kill('SIGTERM')
  await rm(desk.data, { recursive: true })
})

/** The ports that a host has for whoever asks for any. */
async function giveOut({ within }: Host, least: number, most: number): Promise<void> {
  const { ok, output } = await runCommand([
    ...within,
    'sh',
    '-c',
    `echo "${least} ${most}" > /proc/sys/net/ipv4/ip_local_port_range`,
  ])
  if (!ok) throw new Error(output)
}
