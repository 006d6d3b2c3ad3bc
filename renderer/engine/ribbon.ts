/**
 * The outline of a line whose width changes, to be filled by the nonzero rule. As long as the line bends gently, one
 * contour runs along its left side and back along its right. Where it turns sharply, the contour ends, a disc stands at
 * the corner and another contour begins. All of them turn the same way, so that wherever they overlap they add up and no
 * hole can appear.
 */
import type { PathSink } from './path-sink.ts'

/** A curve is cut into steps of about this length... */
const STEP_PX = 4
/** ... but not into more than this. */
const MAX_STEPS = 16

/** Below this cosine of the angle between two steps, a turn is sharp. */
const GENTLE_COSINE = 0.9

/** Shorter steps have no direction to speak of. */
const SHORTEST_STEP_PX = 1e-3

/** Traces one ribbon after the other: each is a `start` and any number of curves. The last wants an `end`. Device pixels. */
export class RibbonTracer {
  readonly #sink: PathSink
  #x = 0
  #y = 0
  #radius = 0
  #isOpen = false
  /** Where the last step went; (0, 0) before the first. */
  #directionX = 0
  #directionY = 0
  /** The sides of the contour so far: x, y, x, y, ... */
  #left: number[] = []
  #right: number[] = []

  constructor(sink: PathSink) {
    this.#sink = sink
  }

  start(x: number, y: number, radius: number): void {
    this.end()
    this.#isOpen = true
    this.#x = x
    this.#y = y
    this.#radius = radius
    this.#directionX = 0
    this.#directionY = 0
    traceDisc(this.#sink, x, y, radius)
  }

  /** A quadratic curve from where the ribbon is to (x, y). */
  curveTo(controlX: number, controlY: number, x: number, y: number, radius: number): void {
    const [startX, startY, startRadius] = [this.#x, this.#y, this.#radius]
    const length = Math.hypot(controlX - startX, controlY - startY) + Math.hypot(x - controlX, y - controlY)
    const steps = Math.min(MAX_STEPS, Math.max(1, Math.ceil(length / STEP_PX)))
    for (let step = 1; step <= steps; step++) {
      const t = step / steps
      const s = 1 - t
      this.#stepTo(
        s * s * startX + 2 * s * t * controlX + t * t * x,
        s * s * startY + 2 * s * t * controlY + t * t * y,
        s * startRadius + t * radius,
      )
    }
  }

  end(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#closeContour()
    traceDisc(this.#sink, this.#x, this.#y, this.#radius)
  }

  #stepTo(x: number, y: number, radius: number): void {
    const dx = x - this.#x
    const dy = y - this.#y
    const length = Math.hypot(dx, dy)
    if (length < SHORTEST_STEP_PX) return
    const directionX = dx / length
    const directionY = dy / length
    const cosine = directionX * this.#directionX + directionY * this.#directionY
    const sine = Math.abs(directionX * this.#directionY - directionY * this.#directionX)
    // In a bend tighter than the line is wide, the inner side would run backwards.
    if (cosine > GENTLE_COSINE && sine * this.#radius < length) {
      const middle = Math.sqrt(2 + 2 * cosine)
      this.#addSides((directionX + this.#directionX) / middle, (directionY + this.#directionY) / middle)
    } else {
      if (this.#left.length > 0) {
        this.#closeContour()
        traceDisc(this.#sink, this.#x, this.#y, this.#radius)
      }
      this.#addSides(directionX, directionY)
    }
    this.#x = x
    this.#y = y
    this.#radius = radius
    this.#directionX = directionX
    this.#directionY = directionY
  }

  /** Both sides of where the ribbon is, for a line going in this direction. */
  #addSides(directionX: number, directionY: number): void {
    const acrossX = -directionY * this.#radius
    const acrossY = directionX * this.#radius
    this.#left.push(this.#x + acrossX, this.#y + acrossY)
    this.#right.push(this.#x - acrossX, this.#y - acrossY)
  }

  #closeContour(): void {
    if (this.#left.length === 0) return
    this.#addSides(this.#directionX, this.#directionY)
    const [left, right] = [this.#left, this.#right]
    this.#sink.moveTo(left[0]!, left[1]!)
    for (let at = 2; at < left.length; at += 2) this.#sink.lineTo(left[at]!, left[at + 1]!)
    for (let at = right.length - 2; at >= 0; at -= 2) this.#sink.lineTo(right[at]!, right[at + 1]!)
    this.#sink.closePath()
    this.#left = []
    this.#right = []
  }
}

/** A round end, or a dot. */
export function traceDisc(sink: PathSink, x: number, y: number, radius: number): void {
  sink.moveTo(x + radius, y)
  sink.arc(x, y, radius, 0, 2 * Math.PI, true)
}
