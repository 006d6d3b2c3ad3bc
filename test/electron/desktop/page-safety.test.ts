/// <reference lib="dom" />
/** What the window's page is refused, tried from the page itself. Each of these fails if the refusal is taken out. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import type { AppScreen } from './app-screen.ts'
import { it } from './it.ts'

/** Where the window is, as main has it. */
function address(screen: AppScreen): Promise<string> {
  return screen.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())
}

it('is served from app://, with a policy that keeps everything else out', async ({ open }) => {
  const anna = await open()
  expect(new URL(await address(anna)).protocol).toBe('app:')
  const [isSecure, policy] = await anna.page.evaluate(async () => {
    const { headers } = await fetch('/')
    return [isSecureContext, headers.get('Content-Security-Policy')] as const
  })
  expect(isSecure).toBe(true)
  expect(policy).toContain("default-src 'none'")

  const refused = await anna.page.evaluate(async () => {
    const blocked: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'globalThis.intruder = true'
    document.head.append(script)
    const image = document.createElement('img')
    image.src = 'https://example.org/picture.png'
    document.body.append(image)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.org/'
    document.body.append(frame)
    const fetched = await fetch('https://example.org/').then(
      () => 'came',
      () => 'refused',
    )
    // Violations are told in tasks of their own.
    while (blocked.length < 4) await new Promise(resolve => setTimeout(resolve))
    return { fetched, blocked: blocked.sort(), intruder: 'intruder' in globalThis }
  })
  expect(refused).toEqual({
    fetched: 'refused',
    blocked: ['connect-src', 'frame-src', 'img-src', 'script-src-elem'],
    intruder: false,
  })
})

it('gets files of the bundle, by GET, and nothing else', async ({ open }) => {
  const anna = await open()
  const statuses = await anna.page.evaluate(async () => {
    const status = async (path: string, method = 'GET') => (await fetch(path, { method })).status
    return {
      page: await status('/index.html'),
      post: await status('/index.html', 'POST'),
      put: await status('/', 'PUT'),
      head: await status('/', 'HEAD'),
      escape: await status('/..%2f..%2fpackage.json'),
      encoded: await status('/%2e%2e%2f%2e%2e%2fpackage.json'),
      backslash: await status('/assets%5c..%5c..%5cpackage.json'),
      hidden: await status('/.gitignore'),
      folder: await status('/assets/'),
      absent: await status('/nothing.js'),
    }
  })
  const { page, ...others } = statuses
  expect(page).toBe(200)
  expect(new Set(Object.values(others))).toEqual(new Set([404]))
  const elsewhere = await anna.app.evaluate(({ net }) =>
    net.fetch('app://elsewhere/index.html').then(
      ({ status }) => status,
      () => 404,
    ),
  )
  expect(elsewhere).toBe(404)
})

it('is denied what it has no use for, and asks nobody', async ({ open }) => {
  const anna = await open()
  const states = await anna.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'local-fonts']
    const states = names.map(async name => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName })
      return [name, state] as const
    })
    return Object.fromEntries(await Promise.all(states))
  })
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']))
  expect(await anna.page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

it('may copy what a person selects, and read what they paste from its menu', async ({ open }) => {
  const anna = await open()
  const states = await anna.page.evaluate(async () => {
    const names = ['clipboard-write', 'clipboard-read']
    const asked = names.map(name => navigator.permissions.query({ name: name as PermissionName }))
    return (await Promise.all(asked)).map(({ state }) => state)
  })
  expect(states).toEqual(['granted', 'granted'])
  await anna.introduce('Anna')
  await anna.createRoom('Pasting')
  await anna.page.evaluate(() => navigator.clipboard.writeText('from another program'))
  await anna.click([400, 200], { button: 'right' })
  await anna.page.getByRole('menuitem', { name: 'Paste', exact: true }).click()
  // The text is there, and selected.
  await anna.page.locator('.board-canvas[data-lines="1"]').waitFor()
  await eventually('it is selected', () => anna.page.getByRole('radio', { name: 'Select', exact: true }).isChecked())
})

it('goes nowhere else', async ({ open }) => {
  const anna = await open()
  const before = await address(anna)
  await anna.app.evaluate(({ BrowserWindow }) => {
    const refused: string[] = []
    Object.assign(globalThis, { refused })
    BrowserWindow.getAllWindows()[0]!.webContents.on('will-frame-navigate', event => {
      if (event.defaultPrevented) refused.push(event.url)
    })
  })
  const field = anna.page.getByRole('textbox', { name: 'Your name' })
  await field.waitFor()
  for (const url of ['https://example.org/', 'http://localhost:1/']) {
    await anna.page.evaluate(url => location.assign(url), url)
    await eventually(`the way to ${url} is refused`, () =>
      anna.app.evaluate(
        (_electron, url) => (globalThis as unknown as { refused: string[] }).refused.includes(url),
        url,
      ),
    )
    // Waits for the page to be at rest again.
    await field.waitFor()
  }
  expect(await address(anna)).toBe(before)
  await anna.introduce('Anna')
})

it('follows no redirect', async ({ open }) => {
  const anna = await open()
  const visited: string[] = []
  const server = createServer((request, response) => {
    visited.push(request.url!)
    response.writeHead(302, { Location: '/elsewhere' }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const loaded = await anna.app.evaluate(
    ({ BrowserWindow }, url) =>
      new BrowserWindow({ show: false }).loadURL(url).then(
        () => 'loaded',
        () => 'refused',
      ),
    url,
  )
  server.close()
  expect({ loaded, visited }).toEqual({ loaded: 'refused', visited: ['/'] })
})

it('opens no window and no other program', async ({ open }) => {
  const anna = await open()
  await anna.app.evaluate(({ shell, app }) => {
    const seen = { opened: [] as string[], windows: 0 }
    Object.assign(globalThis, { seen })
    shell.openExternal = url => Promise.resolve(void seen.opened.push(url))
    app.on('browser-window-created', () => (seen.windows += 1))
  })
  await anna.page.evaluate(() => {
    const addresses = [
      'https://example.org/',
      'file:///etc/passwd',
      'mailto:a@example.org',
      'about:blank',
      location.href,
    ]
    for (const url of addresses) window.open(url)
    const link = document.createElement('a')
    Object.assign(link, { href: 'https://example.org/', target: '_blank', textContent: 'out' })
    document.body.append(link)
    link.click()
  })
  await eventually('no window is left but the first', () => anna.app.pages().length === 1)
  const seen = await anna.app.evaluate(() => (globalThis as unknown as { seen: unknown }).seen)
  expect(seen).toEqual({ opened: [], windows: 0 })
})
