/** How long the bytes stay: a browser may begin to read them some time after the click. */
const HOLD_MS = 60_000

/** Has the browser save bytes as a file, the way it saves any download. */
export function download(name: string, parts: readonly Uint8Array[]): void {
  const blob = new Blob([...(parts as readonly Uint8Array<ArrayBuffer>[])], { type: 'application/octet-stream' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), HOLD_MS)
}
