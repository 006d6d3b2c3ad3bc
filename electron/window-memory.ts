/** Keeps where the window was, in a small file beside Chromium's own. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import type { BrowserWindow } from 'electron'
import { LIMITS } from '../p2p/canvas/limits.ts'
import { FIRST_PLACE, readPlace, type WindowPlace } from './window-place.ts'

export function recallPlace(file: string): WindowPlace {
  try {
    return statSync(file).size > LIMITS.windowFileBytes ? FIRST_PLACE : readPlace(readFileSync(file, 'utf8'))
  } catch {
    return FIRST_PLACE
  }
}

/** When it closes. A place that cannot be kept is no reason to tell anybody anything. */
export function rememberPlace(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const place = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      fullScreen: window.isFullScreen(),
    }
    try {
      writeFileSync(file, JSON.stringify(place))
    } catch {
      // The next start has the place of the last one, or none.
    }
  })
}
