/** Makes of a preload the scripts that run in each new document before any of the page's own. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { decodeClone, encodeClone } from './clone-codec.ts'
import { makeContextBridge } from './page/context-bridge.ts'
import { makeIpcRenderer } from './page/ipc-renderer.ts'

/** The isolated world in which a preload runs. */
export const PRELOAD_WORLD = 'Electron Isolated Context'
/** By which that world, and only that, reaches main. */
export const TO_MAIN = 'chalkboardStandInToMain'
/** By which main reaches that world. */
export const FROM_MAIN = 'chalkboardStandInFromMain'

export interface PageScripts {
  /** For the page's own world: the other end of contextBridge. */
  page: string
  /** For the isolated world. */
  preload: string
}

export function pageScripts(preloadFile: string | undefined): PageScripts {
  const secret = randomUUID()
  const codec = `const encodeClone = ${encodeClone.toString()}; const decodeClone = ${decodeClone.toString()}`
  const bridge = (side: 'page' | 'preload') =>
    `(${makeContextBridge.toString()})({ encodeClone, decodeClone, secret: '${secret}', side: '${side}' })`
  return {
    page: onlyAtTheTop(`${codec}; ${bridge('page')}`),
    preload: onlyAtTheTop(`
      ${codec}
      const toMain = globalThis.${TO_MAIN}
      const { ipcRenderer, receive } = (${makeIpcRenderer.toString()})({ encodeClone, decodeClone, toMain })
      Object.defineProperty(globalThis, '${FROM_MAIN}', { value: receive })
      const contextBridge = ${bridge('preload')}
      ${preloadFile === undefined ? '' : runPreload(readFileSync(preloadFile, 'utf8'))}
    `),
  }
}

/** A sandboxed preload has `require` for Electron alone. */
function runPreload(source: string): string {
  return `
    const require = name => {
      if (name === 'electron') return { ipcRenderer, contextBridge }
      throw new Error('module not found: ' + name)
    }
    const module = { exports: {} }
    ;(function (require, module, exports) {
${source}
    })(require, module, module.exports)`
}

/** Preloads do not run in frames inside the page. */
function onlyAtTheTop(script: string): string {
  return `if (window === window.top) (() => { ${script} })()`
}
