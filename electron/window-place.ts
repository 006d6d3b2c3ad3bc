/** Where windows are: the main one where it was left, if that can still be seen; the projector's on another screen. */
import { z } from 'zod'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowPlace {
  /** As it is when neither maximized nor full screen; undefined leaves its place to the system. */
  readonly bounds: Bounds | undefined
  readonly maximized: boolean
  readonly fullScreen: boolean
}

/** The part of Electron's Display that matters. */
export interface DisplayPlace {
  readonly bounds: Bounds
  /** Without the system's own bars. */
  readonly workArea: Bounds
}

export const FIRST_PLACE: WindowPlace = { bounds: undefined, maximized: false, fullScreen: false }

export const MIN_SIZE = { width: 480, height: 360 }
/** So much of the top of a window must be on a screen that somebody can take hold of it. */
const HOLD = { width: 120, height: 32 }
const PROJECTOR_SIZE = { width: 960, height: 540 }

const COORDINATE = z.int().min(-100_000).max(100_000)
const LENGTH = z.int().min(1).max(100_000)
const PLACE = z.strictObject({
  bounds: z.strictObject({ x: COORDINATE, y: COORDINATE, width: LENGTH, height: LENGTH }),
  maximized: z.boolean(),
  fullScreen: z.boolean(),
})

/** What was kept of a window; anything may have become of it. */
export function readPlace(text: string): WindowPlace {
  try {
    return PLACE.parse(JSON.parse(text))
  } catch {
    return FIRST_PLACE
  }
}

/** No larger than the screen that it is on; where the system puts it if that screen is no more. */
export function placeOn(place: WindowPlace, displays: readonly DisplayPlace[]): WindowPlace {
  const { bounds } = place
  const display = bounds && displays.find(({ workArea }) => canBeHeld(bounds, workArea))
  if (bounds === undefined || display === undefined) return { ...place, bounds: undefined }
  const width = Math.max(MIN_SIZE.width, Math.min(bounds.width, display.workArea.width))
  const height = Math.max(MIN_SIZE.height, Math.min(bounds.height, display.workArea.height))
  return { ...place, bounds: { ...bounds, width, height } }
}

/** Fills the first screen that the main window is not on; a small window beside it if there is no other. */
export function projectorPlace(main: Bounds, displays: readonly DisplayPlace[]): WindowPlace {
  const middle = { x: main.x + main.width / 2, y: main.y + main.height / 2 }
  const other = displays.length < 2 ? undefined : displays.find(({ bounds }) => !contains(bounds, middle))
  if (other !== undefined) return { bounds: other.bounds, maximized: false, fullScreen: true }
  return { bounds: { x: main.x + 40, y: main.y + 40, ...PROJECTOR_SIZE }, maximized: false, fullScreen: false }
}

function canBeHeld(window: Bounds, area: Bounds): boolean {
  const right = Math.min(window.x + window.width, area.x + area.width)
  const isBroad = right - Math.max(window.x, area.x) >= HOLD.width
  return isBroad && window.y >= area.y && window.y <= area.y + area.height - HOLD.height
}

function contains({ x, y, width, height }: Bounds, at: { x: number; y: number }): boolean {
  return at.x >= x && at.x < x + width && at.y >= y && at.y < y + height
}
