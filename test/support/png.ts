/** Reads the PNG files that Chromium's screenshots are: eight bits a channel, not interlaced. */
import { inflateSync } from 'node:zlib'

/** `rgba`: four bytes a pixel, row by row. */
export interface Picture {
  width: number
  height: number
  rgba: Uint8Array
}

const SIGNATURE_BYTES = 8
/** Colour type in the header -> channels. */
const CHANNELS = new Map([
  [2, 3],
  [6, 4],
])

/** @throws RangeError for the kinds of PNG that screenshots are not */
export function decodePng(file: Buffer): Picture {
  let header: Buffer | undefined
  const packed: Buffer[] = []
  for (let at = SIGNATURE_BYTES; at < file.length;) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = body
    if (type === 'IDAT') packed.push(body)
    at += length + 12
  }
  if (header === undefined) throw new RangeError('This is no PNG.')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = CHANNELS.get(header[9]!)
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new RangeError('A PNG of another kind.')
  return {
    width,
    height,
    rgba: toRgba(unfilter(inflateSync(Buffer.concat(packed)), width, height, channels), channels),
  }
}

/** Each row begins with the number of its filter: https://www.w3.org/TR/png-3/#9Filters */
function unfilter(filtered: Uint8Array, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = filtered[y * (stride + 1)]!
    const from = y * (stride + 1) + 1
    const to = y * stride
    for (let x = 0; x < stride; x += 1) {
      const left = x >= channels ? pixels[to + x - channels]! : 0
      const up = y > 0 ? pixels[to + x - stride]! : 0
      const corner = x >= channels && y > 0 ? pixels[to + x - stride - channels]! : 0
      pixels[to + x] = filtered[from + x]! + predicted(filter, left, up, corner)
    }
  }
  return pixels
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter === 4) return paeth(left, up, corner)
  return 0
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

function toRgba(pixels: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return pixels
  const rgba = new Uint8Array((pixels.length / 3) * 4)
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
    rgba.set(pixels.subarray(from, from + 3), to)
    rgba[to + 3] = 255
  }
  return rgba
}
