import type { Cubic } from './arc.ts'
import { decimal } from './decimal.ts'
import type { PathWriter } from './vector-context.ts'

/** Writes the path operators of PDF. */
export class PdfSink implements PathWriter {
  #data = ''
  #x = 0
  #y = 0

  get data(): string {
    return this.#data
  }

  clear(): void {
    this.#data = ''
  }

  moveTo(x: number, y: number): void {
    this.#write('m', x, y)
  }

  lineTo(x: number, y: number): void {
    this.#write('l', x, y)
  }

  /** PDF has cubic curves only; every quadratic one is one of them. */
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    const near = (end: number, control: number) => end + ((control - end) * 2) / 3
    const [fromX, fromY] = [this.#x, this.#y]
    this.#write('c', near(fromX, controlX), near(fromY, controlY), near(x, controlX), near(y, controlY), x, y)
  }

  bezierCurveTo(...cubic: Cubic): void {
    this.#write('c', ...cubic)
  }

  closePath(): void {
    this.#data += 'h\n'
  }

  /** The last two numbers are where the path is then. */
  #write(operator: string, ...numbers: number[]): void {
    this.#x = numbers.at(-2)!
    this.#y = numbers.at(-1)!
    this.#data += `${numbers.map(decimal).join(' ')} ${operator}\n`
  }
}
