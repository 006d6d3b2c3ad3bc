/** What the window may show, load and do: its own page, from inside the app, and nothing else. */
import type { LanguageCode } from '../renderer/app/languages/index.ts'
import { bundleFile } from '../web/bundle.ts'

export const PAGE_SCHEME = 'app'
const PAGE_HOST = 'chalkboard'
const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`
export const PAGE_URL = `${PAGE_ORIGIN}/`

export interface PageOptions {
  /** What the page speaks to whoever has not chosen a language. */
  readonly language?: LanguageCode | undefined
  /** The room whose board it shows on a projector; the whole app if left out. */
  readonly projectorOf?: string
}

export function pageUrl({ language, projectorOf }: PageOptions): string {
  const query = new URLSearchParams({
    ...(language === undefined ? {} : { language }),
    ...(projectorOf === undefined ? {} : { projector: '1' }),
  })
  const address = query.size === 0 ? PAGE_URL : `${PAGE_URL}?${query.toString()}`
  return projectorOf === undefined ? address : `${address}#/room/${projectorOf}`
}

/**
 * Things a page has to ask for and that the board has a use for: to fill the screen, to copy, and to paste from the board's
 * menu. Cameras, microphones, positions, ... are not among them.
 */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['fullscreen', 'clipboard-sanitized-write', 'clipboard-read'])

/** The file of the bundle that an app:// request asks for, relative; undefined if it gets nothing. */
export function requestedFile(method: string, url: string): string | undefined {
  if (method !== 'GET' || !URL.canParse(url)) return undefined
  const { protocol, host, pathname } = new URL(url)
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST ? bundleFile(pathname) : undefined
}

/** Whether a frame or a navigation is the app's own page. Takes what Electron gives: a frame may be gone already. */
export function isPageUrl(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false
  const { protocol, host, pathname } = new URL(url)
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && (pathname === '/' || pathname === '/index.html')
}

/** Whether a message from this frame is one from the app's own page: not from a frame in it, nor from any other page. */
export function isPageFrame(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isPageUrl(frame.url)
}

export function isAllowedPermission(permission: string, requestingUrl: string | undefined): boolean {
  return ALLOWED_PERMISSIONS.has(permission) && isPageUrl(requestingUrl)
}
