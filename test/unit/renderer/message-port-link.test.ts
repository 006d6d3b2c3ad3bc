import { expect, test } from 'vitest'
import {
  messagePortLink,
  type PagePort,
  PORT_LOST_MESSAGE,
  PORT_MESSAGE,
  type PortWindow,
} from '../../../renderer/peer/message-port-link.ts'
import { settle } from './fakes.ts'

class FakePort implements PagePort {
  readonly sent: unknown[] = []
  closed = false
  started = false
  readonly #listeners: Record<string, ((event: { data: unknown }) => void)[]> = {}

  postMessage(message: unknown): void {
    this.sent.push(message)
  }
  addEventListener(type: string, listener: (event: { data: unknown }) => void): void {
    ;(this.#listeners[type] ??= []).push(listener)
  }
  start(): void {
    this.started = true
  }
  close(): void {
    this.closed = true
  }
  emit(type: 'message' | 'close', data?: unknown): void {
    for (const listener of this.#listeners[type] ?? []) listener({ data })
  }
}

function page() {
  let post: Parameters<PortWindow['addEventListener']>[1] = () => undefined
  const window: PortWindow = { addEventListener: (_type, listener) => void (post = listener) }
  const openLink = messagePortLink(window)
  const told: unknown[] = []
  const open = () =>
    openLink({
      open: () => told.push('open'),
      message: message => told.push(message),
      closed: () => told.push('closed'),
    })
  const hand = (port: PagePort, source: unknown = window, data: unknown = PORT_MESSAGE) =>
    post({ source, data, ports: [port] })
  const lose = () => post({ source: window, data: PORT_LOST_MESSAGE, ports: [] })
  return { open, hand, lose, told }
}

test('opens with the port the preload posts, before or after the page asks for it', async () => {
  for (const early of [true, false]) {
    const { open, hand, told } = page()
    const port = new FakePort()
    if (early) hand(port)
    const link = open()
    if (!early) hand(port)
    await settle()
    expect(told).toEqual(['open'])
    expect(port.started).toBe(true)
    link.send({ id: 1 })
    port.emit('message', { id: 1, result: 2 })
    expect(port.sent).toEqual([{ id: 1 }])
    expect(told).toEqual(['open', { id: 1, result: 2 }])
  }
})

test('takes no port from another window or with another message', async () => {
  const { open, hand, told } = page()
  open()
  hand(new FakePort(), {})
  hand(new FakePort(), undefined, 'something else')
  await settle()
  expect(told).toEqual([])
})

test('is closed once when the port closes, and opens again with the next port', async () => {
  const { open, hand, told } = page()
  const [first, second] = [new FakePort(), new FakePort()]
  open()
  hand(first)
  await settle()
  first.emit('close')
  first.emit('close')
  expect(told).toEqual(['open', 'closed'])
  open()
  hand(second)
  await settle()
  expect(told).toEqual(['open', 'closed', 'open'])
})

test('gives up the port it has when a new one comes, and uses the new one when opened again', async () => {
  const { open, hand, told } = page()
  const [first, second] = [new FakePort(), new FakePort()]
  open()
  hand(first)
  await settle()
  hand(second)
  expect(told).toEqual(['open', 'closed'])
  expect(first.closed).toBe(true)
  const link = open()
  await settle()
  link.send({ id: 2 })
  expect(second.sent).toEqual([{ id: 2 }])
})

test('ends when the preload says that the port is lost, and opens again with the next', async () => {
  const { open, hand, lose, told } = page()
  const [first, second] = [new FakePort(), new FakePort()]
  hand(first)
  open()
  await settle()
  lose()
  lose()
  expect(first.closed).toBe(true)
  expect(told).toEqual(['open', 'closed'])
  open()
  await settle()
  expect(told).toEqual(['open', 'closed'])
  hand(second)
  expect(told).toEqual(['open', 'closed', 'open'])
})

test('does not open with a port that was lost before it was asked for', async () => {
  const { open, hand, lose, told } = page()
  hand(new FakePort())
  lose()
  open()
  await settle()
  expect(told).toEqual([])
})
