/**
 * Settled ink, put together from tiles painted once: moving the view copies them, zooming stretches them until sharper
 * ones are painted, which begins as soon as the zoom rests or has gone far.
 */
import type { Awaited } from './arrivals.ts'
import type { BoardTheme } from './board.ts'
import { type DeviceTransform, sameTransform } from './camera.ts'
import { type Rect, rectsOverlap, type Size } from './geometry.ts'
import { paintInk } from './ink-painter.ts'
import type { Scene, SceneLine } from './scene.ts'
import type { Tile, TileWorkshop } from './tile.ts'
import { growRange, tileOnScreen, tilesSeen } from './tile-grid.ts'
import { TileLevel } from './tile-level.ts'
import { type CanvasSurface, PaintPace, SurfacePool } from './tile-surface.ts'

/** A zoom that has not changed for so long rests. */
const REST_MS = 60

/** Stretched further than this, tiles look too coarse or leave too much of the view empty. */
const SMALLEST_STRETCH = 0.65
const LARGEST_STRETCH = 1.8

/** Tiles around what is seen are painted ahead, this far, and with this much of each frame. */
const AHEAD_TILES = 1
const AHEAD_BUDGET_MS = 3

export interface SettledFrame {
  readonly transform: DeviceTransform
  readonly nowMs: number
  /** Painting tiles stops then. */
  readonly deadlineMs: number
  /** No tile is painted that lines on their way would make stale. */
  readonly awaited: Awaited
}

/** Boxes of device pixels that look different; everything, if the view has moved. */
export type SettledChanges = readonly Rect[] | 'everything'

export interface SettledPainted {
  readonly changes: SettledChanges
  /** All that is seen is up to date and sharp. */
  readonly isCurrent: boolean
  /** The next frame has more to do, be it out of view. */
  readonly isBusy: boolean
}

export class SettledLayer {
  readonly #pool = new SurfacePool()
  readonly #pace = new PaintPace()
  readonly #workshop: TileWorkshop<CanvasSurface>
  #theme: BoardTheme
  #view: Size = { width: 0, height: 0 }
  #level: TileLevel<CanvasSurface>
  /** Shown where the level has nothing yet. */
  #backdrop: TileLevel<CanvasSurface> | null = null
  #backdropFollowsScene = true
  #shown: DeviceTransform | null = null
  #scaleChangedAtMs = -Infinity

  constructor(scene: Scene, theme: BoardTheme) {
    this.#theme = theme
    this.#workshop = {
      linesIn: rect => scene.search(rect),
      paint: (context, line, transform, clip) => paintInk(context, line, transform, this.#theme, clip),
      allocate: () => this.#pool.allocate(),
      release: surface => this.#pool.release(surface),
      spend: (cost, surface) => this.#pace.spend(cost, surface),
    }
    this.#level = new TileLevel(1, this.#workshop)
  }

  /** In device pixels. The next frame paints everything. */
  resize(view: Size): void {
    this.#view = view
    this.#shown = null
  }

  setTheme(theme: BoardTheme): void {
    this.#theme = theme
    this.reset()
  }

  added(lines: readonly SceneLine[]): void {
    this.#level.add(lines)
    if (this.#backdropFollowsScene) this.#backdrop?.add(lines)
  }

  removed(lines: readonly SceneLine[]): void {
    this.#level.remove(lines)
    if (this.#backdropFollowsScene) this.#backdrop?.remove(lines)
  }

  /** Everything may have changed. What is shown stays until it can be replaced. */
  reset(): void {
    this.#replaceLevel(this.#level.scale)
    this.#backdropFollowsScene = false
  }

  /** Whether all lines in a box of canvas units can be seen by now, as far as they lie in the view. */
  isPainted(rect: Rect, transform: DeviceTransform): boolean {
    const level = this.#level.wasComplete || this.#backdrop === null ? this.#level : this.#backdrop
    return level.isPainted(rect, transform, this.#view)
  }

  /** Brings the tiles up to date, as far as there is time. What is to be seen of them is up to {@link copyTo}. */
  paint({ transform, nowMs, deadlineMs, awaited }: SettledFrame): SettledPainted {
    const view = this.#view
    const hold = awaited === 'everything'
    this.#followScale(transform, nowMs, hold)
    this.#pace.begin(deadlineMs)
    const level = this.#level
    const changed = new Set<Tile<CanvasSurface>>()
    const backdropUpdate = this.#backdrop?.update(transform, view)
    if (backdropUpdate !== undefined && backdropUpdate.changed.length > 0) this.#shown = null
    let hasTime = backdropUpdate?.hasTime ?? true
    if (hasTime) {
      const update = level.update(transform, view)
      hasTime = update.hasTime
      for (const tile of update.changed) changed.add(tile)
    }
    const isSharp = level.scale === transform.scale
    let isDone = false
    if (hasTime && isSharp && !hold) {
      const seen = tilesSeen(transform, view, level.scale)
      const build = level.build(seen)
      for (const tile of build.changed) changed.add(tile)
      isDone = build.isDone
      if (isDone && awaited === 'nothing') {
        this.#pace.begin(Math.min(deadlineMs, performance.now() + AHEAD_BUDGET_MS))
        isDone = level.build(growRange(seen, AHEAD_TILES)).isDone
      }
    }
    if (isSharp && !hold && level.isComplete(transform, view)) {
      level.wasComplete = true
      this.#dropBackdrop()
    }
    const isStill = this.#shown !== null && sameTransform(this.#shown, transform)
    this.#shown = transform
    if (isDone && awaited === 'nothing') level.trim(transform, view)
    return {
      changes: isStill ? Array.from(changed, tile => onScreen(tile, level, transform)) : 'everything',
      isCurrent: isSharp && !hold && level.isCurrent(transform, view),
      isBusy: !isDone && !hold,
    }
  }

  /** Copies what is painted into a box of device pixels, in which nothing is yet, on a context that is clipped to it. */
  copyTo(context: CanvasRenderingContext2D, transform: DeviceTransform, box: Rect): void {
    const backdrop = this.#backdrop
    if (backdrop !== null) this.#copyLevel(backdrop, context, transform, box, false)
    this.#copyLevel(this.#level, context, transform, box, backdrop !== null)
  }

  destroy(): void {
    this.#backdrop?.discard()
    this.#level.discard()
    this.#pool.destroy()
  }

  #copyLevel(
    level: TileLevel<CanvasSurface>,
    context: CanvasRenderingContext2D,
    transform: DeviceTransform,
    box: Rect,
    clears: boolean,
  ): void {
    for (const tile of level.shown(transform, this.#view)) {
      const { minX, minY, maxX, maxY } = onScreen(tile, level, transform)
      if (!rectsOverlap({ minX, minY, maxX, maxY }, box)) continue
      if (clears) context.clearRect(minX, minY, maxX - minX, maxY - minY)
      if (tile.surface !== null) context.drawImage(tile.surface.canvas, minX, minY, maxX - minX, maxY - minY)
    }
  }

  #followScale({ scale }: DeviceTransform, nowMs: number, hold: boolean): void {
    if (this.#shown !== null && this.#shown.scale !== scale) this.#scaleChangedAtMs = nowMs
    if (this.#level.scale === scale || hold) return
    const stretch = scale / this.#level.scale
    const isFar = stretch < SMALLEST_STRETCH || stretch > LARGEST_STRETCH
    if (isFar || nowMs - this.#scaleChangedAtMs >= REST_MS) this.#replaceLevel(scale)
  }

  /** The level becomes the backdrop of a new one, unless the backdrop shows more than it does. */
  #replaceLevel(scale: number): void {
    if (this.#backdrop === null || this.#level.wasComplete) {
      this.#backdrop?.discard()
      this.#backdrop = this.#level
      this.#backdropFollowsScene = true
    } else {
      this.#level.discard()
    }
    this.#level = new TileLevel(scale, this.#workshop)
  }

  #dropBackdrop(): void {
    if (this.#backdrop === null) return
    this.#backdrop.discard()
    this.#backdrop = null
    this.#backdropFollowsScene = true
  }
}

function onScreen(
  { column, row }: Tile<CanvasSurface>,
  { scale }: TileLevel<CanvasSurface>,
  transform: DeviceTransform,
): Rect {
  return tileOnScreen(column, row, scale, transform)
}
