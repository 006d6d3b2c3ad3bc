/** The real sockets, on this computer's loopback interface. */
import { randomBytes } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { afterEach, expect, test } from 'vitest'
import { type MdnsSocket, openMdnsSocket } from '../../p2p/network/discovery/mdns-socket.ts'
import { question, SERVICE_TAG } from '../../p2p/network/discovery/records.ts'

const open: { close(): unknown }[] = []

afterEach(() => {
  for (const socket of open.splice(0)) socket.close()
})

interface Opened {
  readonly socket: MdnsSocket
  readonly ready: Promise<void>
  readonly broken: Promise<Error>
  /** Resolves with the sender's address when a question for our service is heard. */
  readonly asked: Promise<string>
}

function openOn(address: string): Opened {
  const ready = Promise.withResolvers<undefined>()
  const broken = Promise.withResolvers<Error>()
  const asked = Promise.withResolvers<string>()
  const socket = openMdnsSocket(address, {
    ready: () => ready.resolve(undefined),
    query(packet, fromIp) {
      if (packet.questions?.some(({ name }) => name === SERVICE_TAG)) asked.resolve(fromIp)
    },
    response: () => undefined,
    broken: error => {
      socket.close()
      broken.resolve(error)
    },
  })
  open.push(socket)
  return { socket, ready: ready.promise, broken: broken.promise, asked: asked.promise }
}

async function udpSocket(port: number, reuseAddr: boolean): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr })
  await new Promise<void>(resolve => socket.bind(port, '0.0.0.0', resolve))
  open.push(socket)
  return socket
}

test('several sockets on one computer share the port, and all hear a question', async () => {
  const [one, two, three] = [openOn('127.0.0.1'), openOn('127.0.0.1'), openOn('127.0.0.1')]
  await Promise.all([one.ready, two.ready, three.ready])
  two.socket.query(question('two', []))
  expect(await Promise.all([one.asked, two.asked, three.asked])).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1'])
})

test('an address that this computer does not have breaks the socket, and nothing else', async () => {
  // 192.0.2.0/24 is for documentation: no computer has it.
  expect(await openOn('192.0.2.1').broken).toMatchObject({ syscall: 'addMembership' })
})

test('packets that cannot be decoded do no harm to the socket', async () => {
  const { socket, ready, asked } = openOn('127.0.0.1')
  await ready
  const sender = await udpSocket(0, true)
  sender.setMulticastInterface('127.0.0.1')
  for (let size = 0; size < 300; size++) {
    await new Promise<void>(resolve => sender.send(randomBytes(size), 5353, '224.0.0.251', () => resolve()))
  }
  socket.query(question('me', []))
  await asked
})
