/**
 * `session`: the permissions that main gives to pages. Main is asked once for each when a page loads, and Chromium is told:
 * it then decides by itself, as main has said. Where main has set no handler everything is granted, as in Electron.
 */
import { toChromium } from './app-origin.ts'
import { chromium } from './chromium.ts'
import { handledSchemes } from './protocol.ts'

type Details = { requestingUrl: string; isMainFrame: boolean }
type RequestHandler = (page: unknown, permission: string, decide: (granted: boolean) => void, details: Details) => void
type CheckHandler = (page: unknown, permission: string, origin: string, details: Details) => boolean

/** Electron's names of permissions, and what Chromium's protocol calls them. */
const PERMISSIONS: readonly [
  electron: string,
  descriptor: { name: string; sysex?: boolean; allowWithoutSanitization?: boolean },
][] = [
  ['geolocation', { name: 'geolocation' }],
  ['notifications', { name: 'notifications' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['clipboard-sanitized-write', { name: 'clipboard-write' }],
  ['idle-detection', { name: 'idle-detection' }],
  ['window-management', { name: 'window-management' }],
  ['local-fonts', { name: 'local-fonts' }],
  ['storage-access', { name: 'storage-access' }],
]

export class Session {
  #request: RequestHandler | null = null
  #check: CheckHandler | null = null

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#check = handler
  }

  /** No page of the stand-in ever sees a device. */
  setDevicePermissionHandler(): void {
    // Nothing to decide.
  }

  /** @param url the page's, as main knows it */
  async tellChromium(page: unknown, url: string): Promise<void> {
    const { browser } = (await chromium).process.devTools
    const { origin } = new URL(toChromium(url, handledSchemes()))
    if (origin === 'null') return
    for (const [permission, descriptor] of PERMISSIONS) {
      const setting = (await this.#allows(page, permission, url)) ? 'granted' : 'denied'
      await browser.send('Browser.setPermission', { permission: descriptor, setting, origin })
    }
  }

  async #allows(page: unknown, permission: string, url: string): Promise<boolean> {
    const details = { requestingUrl: url, isMainFrame: true }
    const request = this.#request
    const requested =
      request === null || (await new Promise<boolean>(resolve => request(page, permission, resolve, details)))
    const checked = this.#check === null || this.#check(page, permission, new URL(url).origin, details)
    // In Electron the one decides what a page gets by asking, the other what it is told it has; either is too much.
    return requested || checked
  }
}

export const session = { defaultSession: new Session() }
