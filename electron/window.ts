/** The app's window, and everything a page in it is refused. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, protocol, session, shell, type WebContents } from 'electron'
import { contentType, securityHeaders } from '../web/bundle.ts'
import { isExternalLink } from './external-links.ts'
import { isAllowedPermission, isPageUrl, PAGE_SCHEME, requestedFile } from './page.ts'
import { BUNDLE_DIR, PRELOAD } from './places.ts'
import { mayRestart } from './restarts.ts'
import { MIN_SIZE, type WindowPlace } from './window-place.ts'

/** The page's own (renderer/theme), so that a window does not flash before the page is there. */
const GROUND = { light: '#f2f1ea', dark: '#111715' }

/** Before the app is ready: makes app:// a proper origin, as secure as https. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Once the app is ready, before the first window. */
export function guardPages(): void {
  protocol.handle(PAGE_SCHEME, request => answer(request.method, request.url))
  session.defaultSession.setPermissionRequestHandler((_page, permission, decide, details) =>
    decide(isAllowedPermission(permission, details.requestingUrl)),
  )
  session.defaultSession.setPermissionCheckHandler((_page, permission, _origin, details) =>
    isAllowedPermission(permission, details.requestingUrl),
  )
  session.defaultSession.setDevicePermissionHandler(() => false)
  app.on('web-contents-created', (_event, page) => guardPage(page))
}

/** A window that is not shown yet, and refuses its page all that pages are refused. */
export function openWindow({ bounds, maximized, fullScreen }: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'Chalkboard',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // The spelling checker would fetch its dictionaries from the internet.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  if (fullScreen) window.setFullScreen(true)
  reloadWhenCrashed(window.webContents)
  return window
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
}

export function showPage(window: BrowserWindow, url: string): void {
  // A window that is closed while it loads is no fault.
  window.loadURL(url).catch(() => undefined)
}

/** What was drawn is with the peer, so a page that crashed can begin anew. One that keeps crashing stays as it is. */
function reloadWhenCrashed(page: WebContents): void {
  const fellMs: number[] = []
  page.on('render-process-gone', (_event, { reason }) => {
    const nowMs = performance.now()
    if (reason === 'clean-exit' || !mayRestart(fellMs, nowMs)) return
    fellMs.push(nowMs)
    page.reload()
  })
}

function guardPage(page: WebContents): void {
  page.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
  page.on('will-attach-webview', event => event.preventDefault())
  page.on('will-frame-navigate', event => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  page.on('will-redirect', event => event.preventDefault())
}

async function answer(method: string, url: string): Promise<Response> {
  const file = requestedFile(method, url)
  if (file === undefined) return new Response(null, { status: 404 })
  try {
    const content = await readFile(join(BUNDLE_DIR, file))
    return new Response(new Uint8Array(content), {
      headers: { ...securityHeaders([]), 'Content-Type': contentType(file), 'Cache-Control': 'no-store' },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}
