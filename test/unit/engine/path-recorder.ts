import type { InkContext } from '../../../renderer/engine/ink-painter.ts'
import type { PathSink } from '../../../renderer/engine/path-sink.ts'
import type { TileContext } from '../../../renderer/engine/tile.ts'

export interface PathCall {
  readonly name: string
  readonly numbers: readonly number[]
}

/** Remembers what it is told to trace. */
export class PathRecorder implements PathSink {
  readonly calls: PathCall[] = []

  moveTo(...numbers: number[]): void {
    this.calls.push({ name: 'moveTo', numbers })
  }
  lineTo(...numbers: number[]): void {
    this.calls.push({ name: 'lineTo', numbers })
  }
  quadraticCurveTo(...numbers: number[]): void {
    this.calls.push({ name: 'quadraticCurveTo', numbers })
  }
  arc(x: number, y: number, radius: number, _start: number, _end: number, counterclockwise = false): void {
    this.calls.push({ name: 'arc', numbers: [x, y, radius, counterclockwise ? -1 : 1] })
  }
  closePath(): void {
    this.calls.push({ name: 'closePath', numbers: [] })
  }

  count(name: string): number {
    return this.calls.filter(call => call.name === name).length
  }
}

/** A canvas that remembers what it is told to paint. */
export class FakeContext extends PathRecorder implements InkContext, TileContext {
  strokeStyle: unknown = ''
  fillStyle: unknown = ''
  globalAlpha = 1
  lineWidth = 1
  font = ''
  direction = 'ltr'
  textAlign = 'start'
  textBaseline = 'alphabetic'
  textRendering = 'auto'
  /** What has been written, and how. */
  readonly texts: { text: string; x: number; y: number; direction: string; fillStyle: unknown }[] = []

  beginPath(): void {
    this.#note('beginPath')
  }
  stroke(): void {
    this.#note('stroke', this.globalAlpha, this.lineWidth)
  }
  fill(): void {
    this.#note('fill', this.globalAlpha)
  }
  fillRect(...numbers: number[]): void {
    this.#note('fillRect', ...numbers)
  }
  save(): void {
    this.#note('save')
  }
  restore(): void {
    this.#note('restore')
  }
  rect(...numbers: number[]): void {
    this.#note('rect', ...numbers)
  }
  clip(): void {
    this.#note('clip')
  }
  clearRect(...numbers: number[]): void {
    this.#note('clearRect', ...numbers)
  }
  transform(...numbers: number[]): void {
    this.#note('transform', ...numbers)
  }
  fillText(text: string, x: number, y: number): void {
    const { direction, fillStyle } = this
    this.texts.push({ text, x, y, direction, fillStyle })
    this.#note('fillText', x, y)
  }
  /** Every letter is half as wide as the font is high. */
  measureText(text: string): { width: number; fontBoundingBoxAscent: number; fontBoundingBoxDescent: number } {
    const size = Number.parseFloat(this.font)
    return { width: (text.length * size) / 2, fontBoundingBoxAscent: size, fontBoundingBoxDescent: size / 4 }
  }

  #note(name: string, ...numbers: number[]): void {
    this.calls.push({ name, numbers })
  }
}
