import type { Entry } from '../canvas/operation.ts'

/** The pictures that entries put on the canvas, by their SHA-256 as 64 hexadecimal digits. One may come twice. */
export function* picturesIn(entries: readonly Entry[]): Generator<string> {
  for (const { operation } of entries) {
    for (const change of operation) {
      const picture = change.kind === 'add' ? change.line.picture : undefined
      if (picture !== undefined) yield Buffer.from(picture).toString('hex')
    }
  }
}
