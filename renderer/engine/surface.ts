/** The host element made ready for a board: its look, its size in pixels, its cursor. */
import type { Size } from './geometry.ts'

export interface SurfaceSize {
  /** CSS pixels. */
  readonly css: Size
  /** Device pixels. */
  readonly device: Size
  readonly pixelRatio: number
  /** How large the controls are around the board; 1 on a screen of an ordinary size. */
  readonly uiScale: number
}

/** As browsers set them. */
const ORDINARY_LETTERS_PX = 16

/** Prepares the element and lays the layers over each other in it. @returns a function that undoes it */
export function mountLayers(host: HTMLElement, layers: readonly HTMLElement[]): () => void {
  const styleBefore = host.getAttribute('style')
  Object.assign(host.style, { touchAction: 'none', userSelect: 'none', overflow: 'hidden' })
  // One stacking context, so that nothing of the app gets between the layers.
  host.style.isolation = 'isolate'
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative'
  for (const layer of layers) {
    if (layer instanceof HTMLCanvasElement) {
      Object.assign(layer.style, { position: 'absolute', left: '0', top: '0', pointerEvents: 'none' })
    }
    host.append(layer)
  }
  return () => {
    for (const layer of layers) layer.remove()
    if (styleBefore === null) host.removeAttribute('style')
    else host.setAttribute('style', styleBefore)
  }
}

/** The page's letters grow with its window, and so do all its controls. */
function uiScaleOf({ ownerDocument }: HTMLElement): number {
  return parseFloat(getComputedStyle(ownerDocument.documentElement).fontSize) / ORDINARY_LETTERS_PX
}

/** Tells the size at once and whenever it changes, before the browser paints. @returns a function that stops it */
export function watchSize(host: HTMLElement, onSize: (size: SurfaceSize) => void): () => void {
  let told = ''
  const measure = () => {
    const pixelRatio = window.devicePixelRatio
    const css = { width: host.clientWidth, height: host.clientHeight }
    const device = {
      width: Math.max(1, Math.round(css.width * pixelRatio)),
      height: Math.max(1, Math.round(css.height * pixelRatio)),
    }
    const size = `${css.width} ${css.height} ${pixelRatio}`
    if (size === told) return
    told = size
    onSize({ css, device, pixelRatio, uiScale: uiScaleOf(host) })
  }
  const observer = new ResizeObserver(measure)
  observer.observe(host)
  let stopWatchingRatio = watchPixelRatio()

  /** A window moved to another screen, or the page zoom, changes the ratio and not always the size. */
  function watchPixelRatio(): () => void {
    const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    const onChange = () => {
      stopWatchingRatio = watchPixelRatio()
      measure()
    }
    query.addEventListener('change', onChange, { once: true })
    return () => query.removeEventListener('change', onChange)
  }

  measure()
  return () => {
    observer.disconnect()
    stopWatchingRatio()
  }
}
