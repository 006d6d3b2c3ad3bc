/**
 * The canvas of settled ink. It is put together from tiles painted once: moving the view copies them, zooming stretches
 * them until sharper ones are painted, which begins as soon as the zoom rests or has gone far.
 */
import type { Awaited } from './arrivals.ts'
import type { BoardTheme } from './board.ts'
import type { DeviceTransform } from './camera.ts'
import type { Rect, Size } from './geometry.ts'
import { paintInk } from './ink-painter.ts'
import type { Scene, SceneLine } from './scene.ts'
import type { Tile, TileWorkshop } from './tile.ts'
import { growRange, tileOnScreen, tilesSeen } from './tile-grid.ts'
import { TileLevel } from './tile-level.ts'
import { type CanvasSurface, contextOf, freeCanvas, PaintPace, SurfacePool } from './tile-surface.ts'

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

export class SettledLayer {
  readonly canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
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
    this.canvas = document.createElement('canvas')
    this.#context = contextOf(this.canvas)
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
    this.canvas.width = view.width
    this.canvas.height = view.height
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

  /**
   * @returns isCurrent: all that is seen is up to date and sharp. isBusy: the next frame has more to do, be it out of view
   */
  paint({ transform, nowMs, deadlineMs, awaited }: SettledFrame): { isCurrent: boolean; isBusy: boolean } {
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
    this.#show(transform, changed)
    if (isDone && awaited === 'nothing') level.trim(transform, view)
    return { isCurrent: isSharp && !hold && level.isCurrent(transform, view), isBusy: !isDone && !hold }
  }

  destroy(): void {
    this.#backdrop?.discard()
    this.#level.discard()
    this.#pool.destroy()
    freeCanvas(this.canvas)
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

  #show(transform: DeviceTransform, changed: ReadonlySet<Tile<CanvasSurface>>): void {
    const context = this.#context
    const isStill = this.#shown !== null && sameTransform(this.#shown, transform)
    this.#shown = transform
    if (isStill) {
      for (const tile of changed) this.#copy(tile, this.#level.scale, transform, true)
      return
    }
    context.clearRect(0, 0, this.#view.width, this.#view.height)
    const backdrop = this.#backdrop
    if (backdrop !== null) {
      for (const tile of backdrop.shown(transform, this.#view)) this.#copy(tile, backdrop.scale, transform, false)
    }
    for (const tile of this.#level.shown(transform, this.#view)) {
      this.#copy(tile, this.#level.scale, transform, backdrop !== null)
    }
  }

  #copy(tile: Tile<CanvasSurface>, levelScale: number, transform: DeviceTransform, clears: boolean): void {
    const { minX, minY, maxX, maxY } = tileOnScreen(tile.column, tile.row, levelScale, transform)
    if (clears) this.#context.clearRect(minX, minY, maxX - minX, maxY - minY)
    if (tile.surface !== null) this.#context.drawImage(tile.surface.canvas, minX, minY, maxX - minX, maxY - minY)
  }
}

function sameTransform(a: DeviceTransform, b: DeviceTransform): boolean {
  return a.scale === b.scale && a.offsetX === b.offsetX && a.offsetY === b.offsetY
}
