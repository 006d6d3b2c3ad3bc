/** What the first bytes of a picture say, read before anything decodes the rest: it may unpack to gigabytes. */
import { LIMITS } from './limits.ts'
import { SaidRangeError, say } from './sentence.ts'

export type PictureType = 'png' | 'jpeg' | 'webp' | 'gif'

export interface PictureHeader {
  readonly type: PictureType
  /** Pixels, as they are stored. */
  readonly width: number
  readonly height: number
}

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n'

/** Undefined for what is none of these pictures, or is cut short within its header. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    return readPng(view) ?? readJpeg(view) ?? readWebp(view) ?? readGif(view)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** @throws SaidRangeError if these bytes cannot be the picture of a board */
export function checkPicture(bytes: Uint8Array): void {
  if (bytes.length > LIMITS.blobBytes) {
    throw new SaidRangeError(say`A picture has at most ${LIMITS.blobBytes / 1024 ** 2} MB. Make it smaller first.`)
  }
  const header = readPictureHeader(bytes)
  if (header === undefined || header.type === 'gif' || header.width === 0 || header.height === 0) {
    throw new SaidRangeError(say`That is no picture: it should be a PNG, JPEG or WebP.`)
  }
  if (Math.max(header.width, header.height) > LIMITS.pictureSidePx) {
    throw new SaidRangeError(say`A picture has at most ${LIMITS.pictureSidePx} pixels a side. Make it smaller first.`)
  }
}

/** https://www.w3.org/TR/png-3/#11IHDR */
function readPng(view: DataView): PictureHeader | undefined {
  if (!startsWith(view, 0, PNG_SIGNATURE) || !startsWith(view, 12, 'IHDR')) return undefined
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Goes from marker to marker to the frame header (ITU T.81, annex B). */
function readJpeg(view: DataView): PictureHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrameHeader(marker)) {
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else at += 2 + Math.max(2, view.getUint16(at + 2))
  }
}

/** SOF0 to SOF15, of which three numbers mean something else. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function readWebp(view: DataView): PictureHeader | undefined {
  if (!startsWith(view, 0, 'RIFF') || !startsWith(view, 8, 'WEBP')) return undefined
  if (startsWith(view, 12, 'VP8X')) {
    return { type: 'webp', width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }
  }
  if (startsWith(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true)
    return { type: 'webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (startsWith(view, 12, 'VP8 ') && startsWith(view, 23, '\x9d\x01\x2a')) {
    return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  return undefined
}

function readGif(view: DataView): PictureHeader | undefined {
  if (!startsWith(view, 0, 'GIF87a') && !startsWith(view, 0, 'GIF89a')) return undefined
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function startsWith(view: DataView, at: number, text: string): boolean {
  if (view.byteLength < at + text.length) return false
  return Array.from(text).every((character, index) => view.getUint8(at + index) === character.charCodeAt(0))
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000
}
