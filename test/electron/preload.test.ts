import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { PAGE_PORT, PAGE_PORT_LOST, PAGE_READY } from '../../electron/messages.ts'
import { PORT_LOST_MESSAGE, PORT_MESSAGE } from '../../renderer/peer/message-port-link.ts'

describe('the preload', () => {
  it('asks for a port and hands it to the page once that has loaded, and requires nothing but Electron', async () => {
    const page = await loadPreload()
    expect(page.sent).toEqual([PAGE_READY])
    page.receive(PAGE_PORT, { ports: ['the port'] })
    await nextTurn()
    expect(page.posted).toEqual([])
    page.load()
    await nextTurn()
    expect(page.posted).toEqual([[PORT_MESSAGE, '*', ['the port']]])
    expect(page.required).toEqual(['electron'])
  })

  it('hands on each further port at once', async () => {
    const page = await loadPreload()
    page.load()
    page.receive(PAGE_PORT, { ports: ['first'] })
    page.receive(PAGE_PORT, { ports: ['second'] })
    await nextTurn()
    expect(page.posted.map(([, , ports]) => ports)).toEqual([['first'], ['second']])
  })

  it('hands on that a port is lost', async () => {
    const page = await loadPreload()
    page.load()
    page.receive(PAGE_PORT_LOST, { ports: [] })
    await nextTurn()
    expect(page.posted).toEqual([[PORT_LOST_MESSAGE, '*']])
  })
})

async function loadPreload() {
  const source = await readFile(new URL('../../electron/preload.cjs', import.meta.url), 'utf8')
  const sent: string[] = []
  const posted: [message: string, target: string, ports?: string[]][] = []
  const required: string[] = []
  const channels = new Map<string, (event: { ports: string[] }) => void>()
  let load = () => {}
  const ipcRenderer = {
    on: (channel: string, listener: (event: { ports: string[] }) => void) => channels.set(channel, listener),
    send: (channel: string) => sent.push(channel),
  }
  const window = {
    addEventListener: (event: string, listener: () => void) => {
      if (event === 'load') load = listener
    },
    postMessage: (...message: [string, string, string[]?]) => posted.push(message),
  }
  const require = (name: string) => {
    required.push(name)
    return { ipcRenderer }
  }
  runInContext(source, createContext({ window, require }))
  return {
    sent,
    posted,
    required,
    load: () => load(),
    receive: (channel: string, event: { ports: string[] }) => channels.get(channel)!(event),
  }
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
