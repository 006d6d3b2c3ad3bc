/** Bytes in pieces of exactly `size`; only the last may be smaller. */
export function* inPieces(source: Iterable<Uint8Array>, size: number): Generator<Uint8Array> {
  let parts: Uint8Array[] = []
  let bytes = 0
  for (let part of source) {
    while (bytes + part.length >= size) {
      const missing = size - bytes
      yield Buffer.concat([...parts, part.subarray(0, missing)])
      part = part.subarray(missing)
      parts = []
      bytes = 0
    }
    parts.push(part)
    bytes += part.length
  }
  if (bytes > 0) yield Buffer.concat(parts)
}

/** What is at `offset` of bytes that are kept {@link inPieces}, up to the end of the piece it is in. */
export function pieceFrom(pieces: readonly Uint8Array[], size: number, offset: number): Uint8Array {
  return pieces[Math.floor(offset / size)]?.subarray(offset % size) ?? new Uint8Array()
}

/** The same pieces, with time between them for everything else this peer does. */
export async function* inTurns<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  for (const piece of pieces) {
    yield piece
    await new Promise(resolve => setImmediate(resolve))
  }
}
