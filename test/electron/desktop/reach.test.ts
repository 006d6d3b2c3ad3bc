/// <reference lib="dom" />
/** What a page can reach of the app: the port to its peer, and only if it is the app's own page. */
import { expect } from 'vitest'
import { PAGE_PORT, PAGE_READY } from '../../../electron/messages.ts'
import { PRELOAD } from '../../../electron/places.ts'
import { it } from './it.ts'

it('the page sees no Node, no Electron and nothing that the preload has put there', async ({ open }) => {
  const anna = await open()
  const found = await anna.page.evaluate(() => {
    const empty = document.createElement('iframe')
    document.body.append(empty)
    const usual = new Set(Object.getOwnPropertyNames(empty.contentWindow))
    const names = Object.getOwnPropertyNames(window).filter(name => !usual.has(name))
    empty.remove()
    const node = ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer']
    return { names, node: node.filter(name => name in globalThis) }
  })
  // What Playwright itself puts there, and a frame's number of frames.
  expect(found.names.filter(name => !/^__pw|^__playwright|^\d+$/.test(name))).toEqual([])
  expect(found.node).toEqual([])
})

it('a window with any other page gets no port', async ({ open }) => {
  const anna = await open()
  const ports = await anna.app.evaluate(
    ({ BrowserWindow, ipcMain }, { preload, ready, port }) =>
      new Promise<number>(resolve => {
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        let sent = 0
        const post = window.webContents.postMessage.bind(window.webContents)
        window.webContents.postMessage = (channel, ...rest) => {
          if (channel === port) sent += 1
          post(channel, ...rest)
        }
        // Main's own listener was there first, so by now it has decided.
        ipcMain.on(ready, event => {
          if (event.sender !== window.webContents) return
          window.destroy()
          resolve(sent)
        })
        void window.loadURL('data:text/html,<title>Elsewhere</title>')
      }),
    { preload: PRELOAD, ready: PAGE_READY, port: PAGE_PORT },
  )
  expect(ports).toBe(0)
})

it('a message that is not quite the one that main expects gets no port', async ({ open }) => {
  const anna = await open()
  const ports = await anna.app.evaluate(({ BrowserWindow, ipcMain }, ready) => {
    const frame = BrowserWindow.getAllWindows()[0]!.webContents.mainFrame
    const strangers = [
      [{ url: 'https://example.org/', parent: null }],
      [{ url: 'app://elsewhere/', parent: null }],
      [{ url: frame.url, parent: frame }],
      [null],
      [{ url: frame.url, parent: null }, 'more'],
    ]
    return strangers.map(([senderFrame, ...args]) => {
      let sent = 0
      const sender = {
        once: (_event: string, gone: () => void) => void setTimeout(gone),
        postMessage: () => void (sent += 1),
      }
      ipcMain.emit(ready, { sender, senderFrame }, ...args)
      return sent
    })
  }, PAGE_READY)
  expect(ports).toEqual([0, 0, 0, 0, 0])
})
