import { describe, expect, it } from 'vitest'
import { isAllowedPermission, isPageFrame, isPageUrl, PAGE_URL, pageUrl, requestedFile } from '../../electron/page.ts'

describe('a request of the window', () => {
  it.each([
    [PAGE_URL, 'index.html'],
    ['app://chalkboard/index.html', 'index.html'],
    ['app://chalkboard/assets/index-Ab_c-1.js?v=1', 'assets/index-Ab_c-1.js'],
    ['app://chalkboard/#room', 'index.html'],
  ])('for %s gets %s', (url, file) => {
    expect(requestedFile('GET', url)).toBe(file)
  })

  it.each([
    'app://chalkboard/../package.json',
    'app://chalkboard/assets/..%2f..%2fpackage.json',
    'app://chalkboard/%2e%2e/%2e%2e/etc/passwd',
    'app://chalkboard/assets%5c..%5cpackage.json',
    'app://chalkboard//etc/passwd',
    'app://chalkboard/C:/secret',
    'app://chalkboard/.git/config',
    'app://chalkboard/assets/',
    'app://chalkboard/%00',
    'app://elsewhere/index.html',
    'app:index.html',
    'file:///index.html',
    'https://chalkboard/index.html',
    'nonsense',
    '',
  ])('for %s gets nothing outside the bundle', url => {
    const file = requestedFile('GET', url)
    // A URL is tidied before anyone sees it, so "/../package.json" is the bundle's own "package.json", which is not there.
    expect(file === undefined || file === 'package.json' || file === 'etc/passwd').toBe(true)
  })

  it.each(['POST', 'PUT', 'HEAD', 'get'])('that is a %s gets nothing', method => {
    expect(requestedFile(method, PAGE_URL)).toBeUndefined()
  })
})

describe('the page that the window opens', () => {
  it.each([undefined, 'ar'] as const)('is the page, whatever language is set (%s)', language => {
    const url = pageUrl({ language })
    expect(isPageUrl(url)).toBe(true)
    expect(requestedFile('GET', url)).toBe('index.html')
    expect(new URL(url).searchParams.get('language')).toBe(language ?? null)
  })

  it('shows the board of one room on a projector', () => {
    const url = pageUrl({ language: 'de', projectorOf: 'abc' })
    expect(isPageUrl(url)).toBe(true)
    expect(url).toBe(`${PAGE_URL}?language=de&projector=1#/room/abc`)
  })
})

describe('a frame or a navigation', () => {
  it.each([PAGE_URL, 'app://chalkboard/index.html', 'app://chalkboard/?x#y'])('to %s is the page', url => {
    expect(isPageUrl(url)).toBe(true)
  })

  it.each([
    'https://example.org/',
    'app://elsewhere/',
    'app://chalkboard.example/',
    'app://chalkboard/assets/drawing.svg',
    'file:///index.html',
    'javascript:alert(1)',
    'data:text/html,hello',
    'about:blank',
    '',
    undefined,
  ])('to %s is not the page', url => {
    expect(isPageUrl(url)).toBe(false)
  })
})

describe('a message to main', () => {
  it('is heard from the page itself', () => {
    expect(isPageFrame({ url: PAGE_URL, parent: null })).toBe(true)
  })

  it.each([[null], [{ url: 'https://example.org/', parent: null }], [{ url: PAGE_URL, parent: {} }]])(
    'is not heard from %j',
    frame => {
      expect(isPageFrame(frame)).toBe(false)
    },
  )
})

describe('a permission', () => {
  it('to fill the screen, to copy or to paste is given to the page', () => {
    expect(isAllowedPermission('fullscreen', PAGE_URL)).toBe(true)
    expect(isAllowedPermission('clipboard-sanitized-write', PAGE_URL)).toBe(true)
    expect(isAllowedPermission('clipboard-read', PAGE_URL)).toBe(true)
  })

  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'openExternal',
    'deprecated-sync-clipboard-read',
    'hid',
    'serial',
    'usb',
    '',
  ])('for %j is refused', permission => {
    expect(isAllowedPermission(permission, PAGE_URL)).toBe(false)
  })

  it.each(['fullscreen', 'clipboard-sanitized-write', 'clipboard-read'])(
    'for %j is refused to anything but the page',
    permission => {
      for (const url of [
        'https://example.org/',
        'app://elsewhere/',
        'app://chalkboard/assets/drawing.svg',
        undefined,
      ]) {
        expect(isAllowedPermission(permission, url)).toBe(false)
      }
    },
  )
})
