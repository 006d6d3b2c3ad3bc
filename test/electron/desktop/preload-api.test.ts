/** What a preload can give a page, as Electron has it: here so that the stand-in is held to the same. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { it } from './it.ts'

const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('trial', {
  version: 3,
  double: number => number * 2,
  bytes: given => new Uint8Array([...given, 9]),
  fail: () => { throw new Error('not today') },
  ask: (...args) => ipcRenderer.invoke('trial:ask', ...args),
  tell: text => ipcRenderer.send('trial:tell', text),
  onNews: listener => { ipcRenderer.on('trial:news', (_event, news) => listener(news)) },
})
`

/** Run in the page. */
const TRY = `(async () => {
  const { trial } = window
  const said = work => { try { return work() } catch (error) { return 'Error: ' + error.message } }
  const news = new Promise(resolve => trial.onNews(resolve))
  trial.tell('send me news')
  const before = trial.version
  said(() => { 'use strict'; trial.version = 4 })
  return {
    keys: Object.keys(trial).sort(),
    version: [before, trial.version],
    doubled: trial.double(21),
    bytes: [...trial.bytes(new Uint8Array([1, 2]))],
    failure: said(() => trial.fail()),
    answer: await trial.ask({ from: 'page', list: [1, 2] }),
    refusal: await trial.ask('refuse').catch(error => error.message.includes('nobody may')),
    news: await news,
    reach: [typeof require, typeof ipcRenderer],
  }
})()`

it('functions, values, promises and callbacks cross to the page; nothing else does', async ({ open }) => {
  const anna = await open()
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-preload-'))
  const preload = join(folder, 'preload.cjs')
  await writeFile(preload, PRELOAD)
  try {
    const found = await anna.app.evaluate(
      async ({ BrowserWindow, ipcMain }, { preload, code }) => {
        ipcMain.handle('trial:ask', (_event, question) => {
          if (question === 'refuse') throw new Error('nobody may')
          return { question: question as unknown, at: 'main' }
        })
        ipcMain.on('trial:tell', (event, text) => event.sender.send('trial:news', { text: text as unknown }))
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await window.loadURL('app://chalkboard/index.html')
        const found: unknown = await window.webContents.executeJavaScript(code)
        window.destroy()
        return found
      },
      { preload, code: TRY },
    )
    expect(found).toEqual({
      keys: ['ask', 'bytes', 'double', 'fail', 'onNews', 'tell', 'version'],
      version: [3, 3],
      doubled: 42,
      bytes: [1, 2, 9],
      failure: 'Error: not today',
      answer: { question: { from: 'page', list: [1, 2] }, at: 'main' },
      refusal: true,
      news: { text: 'send me news' },
      reach: ['undefined', 'undefined'],
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
