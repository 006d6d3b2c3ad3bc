/** Many matrices in few bytes: those of things that were only moved differ in two of six numbers. */
import { LIMITS } from '../canvas/limits.ts'
import { checkMatrix, type Matrix } from '../canvas/matrix.ts'
import type { MatricesData } from './chalkboard.gen.js'

const LINEAR_NUMBERS = 4
const SHIFT_NUMBERS = 2
const NUMBER_BYTES = 8

export function encodeMatrices(matrices: readonly Matrix[]): MatricesData {
  const places = new Map<string, number>()
  const linear: number[] = []
  const which = matrices.map(matrix => {
    const key = matrix
      .slice(0, LINEAR_NUMBERS)
      .map(value => (Object.is(value, -0) ? '-0' : value))
      .join()
    const known = places.get(key)
    if (known !== undefined) return known
    linear.push(...matrix.slice(0, LINEAR_NUMBERS))
    places.set(key, places.size)
    return places.size - 1
  })
  return {
    linear: toBytes(linear),
    which: which.every(place => place === 0) ? [] : which,
    shift: toBytes(matrices.flatMap(matrix => matrix.slice(LINEAR_NUMBERS))),
  }
}

/** @throws RangeError if they are not matrices within LIMITS */
export function decodeMatrices({ linear, which, shift }: MatricesData): Matrix[] {
  const [linears, shifts] = [toNumbers(linear, LINEAR_NUMBERS), toNumbers(shift, SHIFT_NUMBERS)]
  if (which.length !== 0 && which.length !== shifts.length) throw new RangeError('Matrices in pieces.')
  return shifts.map((pair, at) => checkMatrix([...(linears[which[at] ?? 0] ?? []), ...pair]))
}

function toBytes(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * NUMBER_BYTES)
  const view = new DataView(bytes.buffer)
  numbers.forEach((value, at) => view.setFloat64(at * NUMBER_BYTES, value, true))
  return bytes
}

/** In tuples of so many. */
function toNumbers(bytes: Uint8Array, size: number): number[][] {
  const count = bytes.length / (size * NUMBER_BYTES)
  if (!Number.isInteger(count) || count > LIMITS.itemsPerEntry) throw new RangeError('Numbers that are cut short.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Array.from({ length: count }, (_, tuple) =>
    Array.from({ length: size }, (_, at) => view.getFloat64((tuple * size + at) * NUMBER_BYTES, true)),
  )
}
