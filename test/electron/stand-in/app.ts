/** `app`: the life of the main process, from its start to its end. */
import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPid, endChromium } from './chromium.ts'
import { openWindows } from './open-windows.ts'
import { allowed } from './preventable.ts'
import { closeRegistration } from './protocol.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { running } from './utility-process.ts'

/** Signals by which a desktop asks an app to end. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

class App extends EventEmitter {
  readonly isPackaged = false
  /** Whether pages are sandboxed without each window saying so. */
  isSandboxed = false
  readonly #paths = new Map<string, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['exe', process.execPath],
  ])
  readonly #ready: Promise<void>
  #becomeReady: () => void = () => undefined
  #isReady = false
  #quitting = false
  #name = 'Electron'
  #version = ''

  constructor() {
    super()
    this.#ready = new Promise(resolve => (this.#becomeReady = resolve))
    for (const signal of ENDING_SIGNALS) process.on(signal, () => this.quit())
  }

  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
    this.isSandboxed = true
  }

  /** As package.json says. */
  getVersion(): string {
    return this.#version
  }

  setVersion(version: string): void {
    this.#version = version
  }

  /** Those of the process, from the variables that a desktop on Linux takes them from as well. */
  getPreferredSystemLanguages(): string[] {
    return [new Intl.DateTimeFormat().resolvedOptions().locale]
  }

  getName(): string {
    return this.#name
  }

  setName(name: string): void {
    this.#name = name
  }

  /** @throws Error if the name is unknown or has no path yet */
  getPath(name: string): string {
    const path = this.#paths.get(name) ?? (name === 'userData' ? join(tmpdir(), 'chalkboard-stand-in') : undefined)
    if (path === undefined) throw new Error(`The stand-in has no path called '${name}' unless main sets it.`)
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  /** One app a userData. @returns whether this is the one */
  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), ({ argv, cwd }) =>
      this.emit('second-instance', {}, argv, cwd, undefined),
    )
  }

  whenReady(): Promise<void> {
    return this.#ready
  }

  isReady(): boolean {
    return this.#isReady
  }

  /** For whoever runs main, once Chromium is there. */
  becomeReady(): void {
    closeRegistration()
    this.#isReady = true
    this.#becomeReady()
    this.emit('ready')
  }

  /** Closes the windows, unless one refuses, and then ends. */
  quit(): void {
    if (this.#quitting) return
    this.#quitting = true
    if (!allowed(event => this.emit('before-quit', event))) {
      this.#quitting = false
      return
    }
    if (openWindows.size === 0) this.#end()
    for (const window of openWindows) window.close()
  }

  exit(code = 0): void {
    this.emit('quit', {}, code)
    endChromium()
    process.exit(code)
  }

  /** For windows: one that is not closed is a reason not to quit. */
  windowStayed(): void {
    this.#quitting = false
  }

  /** For windows. Without a listener an app whose last window has closed ends, as in Electron. */
  lastWindowClosed(): void {
    if (this.#quitting) this.#end()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  getAppMetrics(): { type: string; pid: number; name?: string }[] {
    const browser = chromiumPid()
    return [
      { type: 'Browser', pid: process.pid },
      ...(browser === undefined ? [] : [{ type: 'Tab', pid: browser }]),
      ...[...running].map(({ pid = 0, name }) => ({ type: 'Utility', pid, name })),
    ]
  }

  #end(): void {
    if (allowed(event => this.emit('will-quit', event))) this.exit(0)
    else this.#quitting = false
  }
}

export const app = new App()
