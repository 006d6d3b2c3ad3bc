/** How the built page is handed to a browser or a window: which file, of what kind, under which rules. */

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
}

/**
 * The file of the bundle that a request's path asks for, relative and with slashes; undefined if it asks for anything that
 * is not plainly inside.
 *
 * @param pathname as it came: percent-encoded, without query
 */
export function bundleFile(pathname: string): string | undefined {
  if (pathname === '/') return 'index.html'
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return undefined
  }
  // Each part starts with a letter, a digit, _ or -: no dot files, no "..", no empty part, no drive, no backslash.
  return /^(?:\/[\w-][\w.-]*)+$/.test(decoded) ? decoded.slice(1) : undefined
}

export function contentType(file: string): string {
  return CONTENT_TYPES[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

/**
 * What the page may do: run and show what came with it, and talk to its peer.
 *
 * @param connect where the page may open connections to, besides its own origin
 */
export function securityHeaders(connect: readonly string[]): Record<string, string> {
  const policy = [
    "default-src 'none'",
    // Exports set letters by HarfBuzz, which is WebAssembly. JavaScript out of strings stays forbidden.
    "script-src 'self' 'wasm-unsafe-eval'",
    // React and the menus set positions in style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** Files under assets/ carry a hash of their content in their name, so they never change; the rest may. */
export function cacheControl(file: string): string {
  return file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store'
}
