/** In a browser, where a page stays open while Chalkboard starts again. The desktop app's window goes with it. */
export function isWebPage(): boolean {
  return window.location.protocol.startsWith('http')
}
