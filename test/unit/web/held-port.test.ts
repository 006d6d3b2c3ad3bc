import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server } from 'node:net'
import { expect, it } from 'vitest'
import { holdPort } from '../../../web/held-port.ts'

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

async function freePort(): Promise<number> {
  const server = await listening(0)
  const port = portOf(server)
  await once(server.close(), 'close')
  return port
}

it('a held port is nobody else’s until it is given free, also if somebody knocked meanwhile', async () => {
  const port = await freePort()
  const giveFree = await holdPort(port)
  await expect(listening(port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const caller = connect(port, '127.0.0.1')
  await once(caller.resume(), 'close')
  await giveFree()
  const server = await listening(port)
  expect(portOf(server)).toBe(port)
  server.close()
})

it('a port that somebody has is left to them, and none is held of any', async () => {
  const server = await listening(0)
  const giveFree = await holdPort(portOf(server))
  await giveFree()
  expect(server.listening).toBe(true)
  server.close()
  await (
    await holdPort(0)
  )()
})
