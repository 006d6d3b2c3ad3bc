/**
 * A square of settled ink, painted once and then copied to the screen as often as needed. It knows what has to be done to
 * bring its pixels up to date, and does it bit by bit. While it is painted anew, the old pixels stay on show.
 */
import { type DeviceTransform, toDevice } from './camera.ts'
import { growRect, intersectRects, type Rect, roundOut, unionRect } from './geometry.ts'
import type { InkContext } from './ink-painter.ts'
import { isAbove, type SceneLine } from './scene.ts'

/** Device pixels. */
export const TILE_PX = 512

export interface TileContext extends InkContext {
  save(): void
  restore(): void
  rect(x: number, y: number, width: number, height: number): void
  clip(): void
  clearRect(x: number, y: number, width: number, height: number): void
}

/** A canvas of TILE_PX by TILE_PX. */
export interface TileSurface {
  readonly context: TileContext
}

/** What tiles are made of and with. */
export interface TileWorkshop<Surface extends TileSurface> {
  /** The visible lines that touch a box of canvas units, in draw order. */
  linesIn(rect: Rect): readonly SceneLine[]
  paint(context: TileContext, line: SceneLine, transform: DeviceTransform, clip: Rect | null): void
  /** An empty surface. */
  allocate(): Surface
  release(surface: Surface): void
  /** So much has been painted on this surface. @returns whether to stop for this frame */
  spend(cost: number, surface: Surface): boolean
}

interface Job<Surface> {
  readonly surface: Surface
  readonly lines: SceneLine[]
  next: number
}

/** What painting a line costs besides its points, in points. */
const COST_PER_LINE = 20

/** A change that costs more than this to paint over is painted behind the scenes. */
const LARGEST_REPAIR_COST = 15_000

const WHOLE: Rect = { minX: 0, minY: 0, maxX: TILE_PX, maxY: TILE_PX }

export class Tile<Surface extends TileSurface> {
  readonly column: number
  readonly row: number
  readonly #transform: DeviceTransform
  readonly #workshop: TileWorkshop<Surface>
  /** What to show; null if nothing, which saves its memory. */
  surface: Surface | null = null
  /** The surface shows the scene as it was at some moment, and is kept up to date since. */
  isReady = false
  #top: SceneLine | null = null
  #waiting: SceneLine[] = []
  #damage: Rect | null = null
  #job: Job<Surface> | null = null
  #isStale = true

  constructor(column: number, row: number, scale: number, workshop: TileWorkshop<Surface>) {
    this.column = column
    this.row = row
    this.#transform = { scale, offsetX: -column * TILE_PX, offsetY: -row * TILE_PX }
    this.#workshop = workshop
  }

  /** Nothing is left to do. */
  isCurrent(): boolean {
    return !this.#isStale && !this.hasChanges
  }

  /** What it shows has to change. */
  get hasChanges(): boolean {
    return this.#waiting.length > 0 || this.#damage !== null
  }

  /** A line has come or is shown again. */
  add(line: SceneLine): void {
    if (this.isReady) {
      if (this.#top === null || isAbove(line, this.#top)) {
        this.#waiting.push(line)
        this.#top = line
      } else {
        this.#damageAt(line)
      }
    }
    if (this.#job !== null) {
      const top = this.#job.lines.at(-1)
      if (top === undefined || isAbove(line, top)) this.#job.lines.push(line)
      else this.#abandon()
    }
  }

  /** A line has gone or is hidden. */
  remove(line: SceneLine): void {
    if (this.isReady) this.#damageAt(line)
    const job = this.#job
    if (job !== null && job.next > 0 && !isAbove(line, job.lines[job.next - 1]!)) this.#abandon()
  }

  /** Changes what is shown, as far as that is cheap. @returns whether the clock allows more work */
  update(): boolean {
    while (this.#waiting.length > 0) {
      const line = this.#waiting.shift()!
      if (this.#paintOn((this.surface ??= this.#workshop.allocate()), line, null)) return false
    }
    if (this.#damage !== null) return this.#repair(this.#damage)
    return true
  }

  /** Paints what is not up to date behind the scenes. @returns whether the clock allows more work */
  rebuild(): boolean {
    if (!this.#isStale) return true
    this.#job ??= this.#startJob()
    const { surface, lines } = this.#job
    while (this.#job.next < lines.length) {
      if (this.#paintOn(surface, lines[this.#job.next++]!, null) && this.#job.next < lines.length) return false
    }
    this.#show(lines.length > 0 ? surface : null)
    if (lines.length === 0) this.#workshop.release(surface)
    this.#top = lines.at(-1) ?? null
    return true
  }

  /** Gives up all its memory. */
  discard(): void {
    this.#abandon()
    if (this.surface !== null) this.#workshop.release(this.surface)
    this.surface = null
    this.isReady = false
    this.#waiting = []
    this.#damage = null
  }

  #startJob(): Job<Surface> {
    const lines = [...this.#workshop.linesIn(this.#toUnits(WHOLE))]
    return { surface: this.#workshop.allocate(), lines, next: 0 }
  }

  #abandon(): void {
    if (this.#job !== null) this.#workshop.release(this.#job.surface)
    this.#job = null
  }

  #show(surface: Surface | null): void {
    if (this.surface !== null) this.#workshop.release(this.surface)
    this.surface = surface
    this.isReady = true
    this.#isStale = false
    this.#job = null
    this.#waiting = []
    this.#damage = null
  }

  #damageAt(line: SceneLine): void {
    const box = intersectRects(growRect(roundOut(toDevice(line.bounds, this.#transform)), 1), WHOLE)
    if (box !== null) this.#damage = this.#damage === null ? box : unionRect(this.#damage, box)
  }

  #repair(damage: Rect): boolean {
    this.#damage = null
    const lines = this.#workshop.linesIn(this.#toUnits(damage))
    const cost = lines.reduce((sum, line) => sum + line.count + COST_PER_LINE, 0)
    if (cost > LARGEST_REPAIR_COST) {
      this.#isStale = true
      return true
    }
    const surface = (this.surface ??= this.#workshop.allocate())
    const { context } = surface
    const width = damage.maxX - damage.minX
    const height = damage.maxY - damage.minY
    context.save()
    context.beginPath()
    context.rect(damage.minX, damage.minY, width, height)
    context.clip()
    context.clearRect(damage.minX, damage.minY, width, height)
    for (const line of lines) this.#workshop.paint(context, line, this.#transform, damage)
    context.restore()
    return !this.#workshop.spend(cost, surface)
  }

  #paintOn(surface: Surface, line: SceneLine, clip: Rect | null): boolean {
    if (line.gone || line.hidden) return false
    this.#workshop.paint(surface.context, line, this.#transform, clip)
    return this.#workshop.spend(line.count + COST_PER_LINE, surface)
  }

  #toUnits(pixels: Rect): Rect {
    const { scale, offsetX, offsetY } = this.#transform
    return {
      minX: (pixels.minX - offsetX) / scale,
      minY: (pixels.minY - offsetY) / scale,
      maxX: (pixels.maxX - offsetX) / scale,
      maxY: (pixels.maxY - offsetY) / scale,
    }
  }
}
