/**
 * In a browser, which has it from this computer by plain HTTP and leaves it open while Chalkboard starts again. The desktop
 * app's window goes with the app.
 */
export function isWebPage(): boolean {
  return window.location.protocol === 'http:'
}
