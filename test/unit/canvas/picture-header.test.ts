import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { checkPicture, readPictureHeader } from '../../../p2p/canvas/picture-header.ts'
import { makePng, pngOf } from '../../support/make-png.ts'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const JPEG = latin('\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x11\x08\x00\x1e\x00\x28\x03')
const WEBP = {
  extended: latin('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x27\0\0\x1d\0\0'),
  lossless: Buffer.concat([latin('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f'), Buffer.of(39, (29 << 6) & 0xff, 29 >> 2, 0)]),
  lossy: latin('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x28\0\x1e\0'),
}
const GIF = latin('GIF89a\x28\0\x1e\0')
const SIZE = { width: 40, height: 30 }

describe('the header of a picture', () => {
  it.each([
    ['PNG', makePng(40, 30, [1, 2, 3]), 'png'],
    ['JPEG', JPEG, 'jpeg'],
    ['extended WebP', WEBP.extended, 'webp'],
    ['lossless WebP', WEBP.lossless, 'webp'],
    ['lossy WebP', WEBP.lossy, 'webp'],
    ['GIF', GIF, 'gif'],
  ])('of a %s tells its size, and cut short anywhere it tells nothing and does no harm', (_name, bytes, type) => {
    expect(readPictureHeader(bytes)).toEqual({ type, ...SIZE })
    for (let length = 0; length < 10; length += 1) expect(readPictureHeader(bytes.subarray(0, length))).toBeUndefined()
  })

  it('of other things is none', () => {
    for (const text of [
      '',
      '<svg/>',
      'GIF90a',
      '\xff\xd8\xff\xe0\0\0',
      '\xff\xd8' + 'x'.repeat(99),
      'RIFF\0\0\0\0WEBPabcd',
    ]) {
      expect(readPictureHeader(latin(text))).toBeUndefined()
    }
  })
})

describe('what a board takes', () => {
  it('are PNG, JPEG and WebP', () => {
    for (const bytes of [makePng(40, 30, [1, 2, 3]), JPEG, WEBP.lossy]) expect(() => checkPicture(bytes)).not.toThrow()
  })

  it.each([
    ['a drawing that may hold scripts', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no picture'],
    ['what moves', GIF, 'no picture'],
    ['no pixels', pngOf(0, 10, new Uint8Array(1)), 'no picture'],
    ['too many pixels', pngOf(LIMITS.pictureSidePx + 1, 1, new Uint8Array(1)), 'pixels a side'],
    ['too many bytes', pngOf(1, 1, new Uint8Array(LIMITS.blobBytes)), 'at most 5 MB'],
  ])('is not %s', (_name, bytes, message) => {
    expect(() => checkPicture(bytes)).toThrow(message)
  })
})
