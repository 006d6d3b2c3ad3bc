/** JPEG pictures that another file can hold as they are (ITU T.81, annex B), without what else was in theirs. */

export interface PlainJpeg {
  readonly width: number
  readonly height: number
  readonly isGrey: boolean
  /** Without the notes, places, thumbnails and profiles of cameras. */
  readonly bytes: Uint8Array
}

interface Segment {
  readonly marker: number
  /** Of its marker in the file. */
  readonly from: number
  readonly data: DataView
}

const START_OF_SCAN = 0xda
const APP0 = 0xe0
const EXIF = 0xe1
const PROFILE = 0xe2
const ADOBE = 0xee
/** Baseline, extended and progressive, by Huffman's codes: what every reader decodes. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2]
/** Tables and the frame; APP0 says that colours are as is usual. */
const KEPT: readonly number[] = [APP0, ...FRAMES, 0xc4, 0xdb, 0xdd]

/**
 * Null for what is no JPEG, or would look otherwise if it were shown as it is stored: turned, or in colours that are neither
 * grey nor sRGB.
 */
export function plainJpeg(bytes: Uint8Array): PlainJpeg | null {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** @throws RangeError if it is cut short */
function read(bytes: Uint8Array): PlainJpeg | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (view.getUint16(0) !== 0xffd8) return null
  const { segments, scan } = segmentsOf(view)
  if (scan === null || !segments.every(isPlain)) return null
  const frames = segments.filter(({ marker }) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4)
  const [frame] = frames
  if (frame === undefined || frames.length > 1 || !FRAMES.includes(frame.marker)) return null
  const [precision, height, width, colours] = [
    frame.data.getUint8(0),
    frame.data.getUint16(1),
    frame.data.getUint16(3),
    frame.data.getUint8(5),
  ]
  if (precision !== 8 || width === 0 || height === 0 || (colours !== 1 && colours !== 3)) return null
  const kept = segments.filter(({ marker }) => KEPT.includes(marker))
  const parts = kept.map(({ from, data }) => bytes.subarray(from, from + 4 + data.byteLength))
  return { width, height, isGrey: colours === 1, bytes: joined(bytes.subarray(0, 2), ...parts, bytes.subarray(scan)) }
}

/** Those before the first scan, and where that begins; null if there is none. */
function segmentsOf(view: DataView): { segments: Segment[]; scan: number | null } {
  const segments: Segment[] = []
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return { segments, scan: null }
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === START_OF_SCAN) return { segments, scan: at }
    const length = view.getUint16(at + 2)
    if (length < 2) return { segments, scan: null }
    segments.push({ marker, from: at, data: new DataView(view.buffer, view.byteOffset + at + 4, length - 2) })
    at += 2 + length
  }
}

/** Whether the picture looks the same without this. */
function isPlain({ marker, data }: Segment): boolean {
  if (marker === EXIF && latin1(data, 0, 4) === 'Exif') return isUpright(data)
  if (marker === PROFILE && latin1(data, 0, 11) === 'ICC_PROFILE') return isSrgb(data)
  return marker !== ADOBE
}

/** Exif 2.32, 4.6.4: the tag of the orientation in the first directory of a TIFF file. */
function isUpright(data: DataView): boolean {
  const tiff = 6
  const isLittle = data.getUint16(tiff) === 0x4949
  const directory = tiff + data.getUint32(tiff + 4, isLittle)
  const entries = data.getUint16(directory, isLittle)
  for (let entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
    if (data.getUint16(entry, isLittle) === 0x0112) return data.getUint16(entry + 8, isLittle) === 1
  }
  return true
}

/** By its name: browsers write this profile into what they encode. It is whole only if it is in one piece. */
function isSrgb(data: DataView): boolean {
  const isWhole = data.getUint8(12) === 1 && data.getUint8(13) === 1
  return isWhole && latin1(data, 0, data.byteLength).replaceAll('\0', '').includes('sRGB')
}

function latin1(data: DataView, from: number, length: number): string {
  let text = ''
  for (let at = from; at < Math.min(from + length, data.byteLength); at += 1) {
    text += String.fromCharCode(data.getUint8(at))
  }
  return text
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
