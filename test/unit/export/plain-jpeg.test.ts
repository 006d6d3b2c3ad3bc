import { describe, expect, it } from 'vitest'
import { plainJpeg } from '../../../renderer/export/plain-jpeg.ts'
import { exifOf, jpegOf } from '../../support/make-jpeg.ts'
import { makePng } from '../../support/make-png.ts'

const profile = (name: string, pieces = 1) =>
  [0xe2, Buffer.from(`ICC_PROFILE\0\x01${String.fromCharCode(pieces)}...${name}`, 'latin1')] as const

describe('a JPEG that goes into another file as it is', () => {
  it('has its size and its colours, and none of what a camera noted', () => {
    const noted = jpegOf({
      segments: [[0xe1, exifOf(1, true)], profile('s\0R\0G\0B\0'), [0xfe, Buffer.from('Anna’s garden')]],
    })
    expect(plainJpeg(noted)).toEqual({ width: 40, height: 30, isGrey: false, bytes: new Uint8Array(jpegOf()) })
    expect(plainJpeg(jpegOf({ colours: 1, frame: 0xc2 }))).toMatchObject({ isGrey: true })
  })

  it.each([true, false])('stands upright as it is stored (little endian: %s)', isLittle => {
    for (let orientation = 2; orientation <= 8; orientation += 1) {
      expect(plainJpeg(jpegOf({ segments: [[0xe1, exifOf(orientation, isLittle)]] }))).toBeNull()
    }
    expect(plainJpeg(jpegOf({ segments: [[0xe1, exifOf(1, isLittle)]] }))).not.toBeNull()
  })

  it('has no colours of its own, no inks, no rare coding', () => {
    const adobe = [0xee, Buffer.from('Adobe\0d\0\0\0\0\0')] as const
    for (const segments of [[profile('Display P3')], [profile('sRGB', 2)], [adobe]]) {
      expect(plainJpeg(jpegOf({ segments }))).toBeNull()
    }
    expect([
      plainJpeg(jpegOf({ colours: 4 })),
      plainJpeg(jpegOf({ frame: 0xc9 })),
      plainJpeg(jpegOf({ width: 0 })),
    ]).toEqual([null, null, null])
  })

  it('is whole up to its pixels', () => {
    const whole = jpegOf({ segments: [[0xe1, exifOf(1, true)]] })
    const scan = whole.indexOf(Buffer.from([0xff, 0xda]))
    for (let length = 0; length <= scan; length += 1) expect(plainJpeg(whole.subarray(0, length))).toBeNull()
    expect([plainJpeg(makePng(4, 3, [1, 2, 3])), plainJpeg(Buffer.from([0xff, 0xd8, 0, 1, 2, 3]))]).toEqual([
      null,
      null,
    ])
  })
})
