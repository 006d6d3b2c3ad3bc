import type { Cubic } from './arc.ts'
import { decimal } from './decimal.ts'
import type { PathWriter } from './vector-context.ts'

/** Writes the path data of SVG. */
export class SvgSink implements PathWriter {
  #data = ''

  get data(): string {
    return this.#data
  }

  clear(): void {
    this.#data = ''
  }

  moveTo(x: number, y: number): void {
    this.#write('M', x, y)
  }

  lineTo(x: number, y: number): void {
    this.#write('L', x, y)
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#write('Q', controlX, controlY, x, y)
  }

  bezierCurveTo(...cubic: Cubic): void {
    this.#write('C', ...cubic)
  }

  closePath(): void {
    this.#data += 'Z'
  }

  #write(command: string, ...numbers: number[]): void {
    this.#data += command + numbers.map(decimal).join(' ')
  }
}
