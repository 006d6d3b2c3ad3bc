/**
 * Where a page of the app really is. Chromium lets nobody register a scheme, so a page of `app://chalkboard/` is served at
 * `https://chalkboard.app.invalid/`, every request of which is taken before it reaches a network. Both are standard, secure
 * origins; main only ever sees the first.
 */

const SUFFIX = '.invalid'

/** Requests to take, as Chromium's protocol wants them. */
export function originPattern(scheme: string): string {
  return `https://*.${scheme}${SUFFIX}/*`
}

/** The address for Chromium. What is of none of the app's schemes stays as it is. */
export function toChromium(url: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    const [, host, rest = ''] = new RegExp(`^${scheme}://([^/?#]*)(.*)$`, 's').exec(url) ?? []
    if (host !== undefined) return `https://${host}.${scheme}${SUFFIX}${rest.startsWith('/') ? rest : `/${rest}`}`
  }
  return url
}

/** The address for main: the inverse of {@link toChromium}. */
export function toApp(url: string, schemes: Iterable<string>): string {
  for (const scheme of schemes) {
    const [, host, rest = ''] = new RegExp(`^https://([^/?#]*)\\.${scheme}\\.invalid(/.*)?$`, 's').exec(url) ?? []
    if (host !== undefined) return `${scheme}://${host}${rest}`
  }
  return url
}
