/* global require, window */
/**
 * Hands the page its port to the peer, and nothing else: the page sees no Node and no Electron. Sandboxed preloads are
 * plain CommonJS and can require only Electron, so this file is loaded as it is.
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
ipcRenderer.send('chalkboard:page-ready')
