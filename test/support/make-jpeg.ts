/** The outer form of a JPEG, for tests that look at no pixels. */

export interface JpegOfTest {
  readonly width?: number
  readonly height?: number
  /** 1 for grey, 3 for colours, 4 for inks. */
  readonly colours?: number
  readonly frame?: number
  /** Others before the frame, as their markers and what is in them. */
  readonly segments?: readonly (readonly [marker: number, data: Uint8Array])[]
}

export function jpegOf({ width = 40, height = 30, colours = 3, frame = 0xc0, segments = [] }: JpegOfTest = {}): Buffer {
  const frameData = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, colours])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...segments.map(([marker, data]) => segment(marker, data)),
    segment(frame, Buffer.concat([frameData, Buffer.alloc(3 * colours)])),
    segment(0xda, Buffer.alloc(10)),
    Buffer.from([1, 2, 3, 0xff, 0xd9]),
  ])
}

/** What a camera notes: how it was held, as Exif counts it. */
export function exifOf(orientation: number, isLittle: boolean): Buffer {
  const tiff = new DataView(new ArrayBuffer(26))
  tiff.setUint16(0, isLittle ? 0x4949 : 0x4d4d)
  tiff.setUint16(2, 42, isLittle)
  tiff.setUint32(4, 8, isLittle)
  tiff.setUint16(8, 1, isLittle)
  tiff.setUint16(10, 0x0112, isLittle)
  tiff.setUint16(12, 3, isLittle)
  tiff.setUint32(14, 1, isLittle)
  tiff.setUint16(18, orientation, isLittle)
  return Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(tiff.buffer)])
}

function segment(marker: number, data: Uint8Array): Buffer {
  const length = data.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), data])
}
