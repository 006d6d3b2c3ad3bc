/** Bytes as letters that need no escaping anywhere, and back. */

/** As many bytes as a call takes arguments anywhere. */
const BYTES_PER_CALL = 8_192

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += BYTES_PER_CALL) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + BYTES_PER_CALL)))
  }
  return btoa(pieces.join(''))
}

/** @throws DOMException if it is none */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at)
  return bytes
}
