/* global require, window */
/**
 * Hands the page its port to the peer and what the menu asks for, and main what the page tells of itself. The page sees no
 * Node and no Electron. Sandboxed preloads are plain CommonJS and can require only Electron, so this file is loaded as it is.
 */
// eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
const { ipcRenderer } = require('electron')

// A port that arrives before the page listens would be lost.
const loaded = new Promise(resolve => window.addEventListener('load', resolve, { once: true }))

ipcRenderer.on('chalkboard:port', async event => {
  await loaded
  // A port can't cross from this world to the page's by contextBridge. The target is this very window, and main lets it
  // show nothing but the app's own page.
  window.postMessage('chalkboard:port', '*', event.ports)
})
ipcRenderer.on('chalkboard:port-lost', async () => {
  await loaded
  window.postMessage('chalkboard:port-lost', '*')
})
ipcRenderer.on('chalkboard:command', async (_event, command) => {
  await loaded
  window.postMessage({ type: 'chalkboard:command', command }, '*')
})
// Main checks what is in it.
window.addEventListener('message', ({ source, data }) => {
  if (source !== window) return
  if (data?.type === 'chalkboard:news') ipcRenderer.send('chalkboard:news', data.news)
  if (data?.type === 'chalkboard:unsaved') ipcRenderer.send('chalkboard:unsaved', data.strokes)
})
for (const change of ['online', 'offline']) {
  window.addEventListener(change, () => ipcRenderer.send('chalkboard:network-changed'))
}
ipcRenderer.send('chalkboard:page-ready')
