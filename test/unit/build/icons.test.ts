import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PNG_SIZES, writeIcons } from '../../../build/icons.ts'
import { decodePng } from '../../support/png.ts'

const BUILD_DIR = join(import.meta.dirname, '..', '..', '..', 'build')

/** The types of entries in an .icns file that are PNG pictures, and their sizes in pixels. */
const ICNS_SIZES: Readonly<Record<string, number>> = {
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}

describe('the icons', () => {
  it.each(PNG_SIZES)('are there as a PNG of %d pixels', async size => {
    const png = await readFile(join(BUILD_DIR, 'icons', `${size}x${size}.png`))
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size])
  })

  it('are there for Windows, in the sizes that it shows', async () => {
    const ico = await readFile(join(BUILD_DIR, 'icon.ico'))
    const count = ico.readUInt16LE(4)
    const sizes = Array.from({ length: count }, (_, at) => ico[6 + at * 16]! || 256)
    expect(sizes).toEqual(expect.arrayContaining([16, 24, 32, 48, 256]))
  })

  it('are there for macOS, up to the largest', async () => {
    const icns = await readFile(join(BUILD_DIR, 'icon.icns'))
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
    const sizes = new Set<number>()
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const type = icns.toString('latin1', at, at + 4)
      const size = ICNS_SIZES[type]
      if (size === undefined) continue
      expect(icns.readUInt32BE(at + 8 + 16), type).toBe(size)
      sizes.add(size)
    }
    expect([...sizes].sort((a, b) => a - b)).toEqual([32, 64, 128, 256, 512, 1024])
  })

  it('are what the drawing gives today, on whatever processor', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'chalkboard-icons-'))
    try {
      await copyFile(join(BUILD_DIR, 'icon.svg'), join(folder, 'icon.svg'))
      await writeIcons(folder)
      for (const size of PNG_SIZES) {
        const [kept, drawn] = [await pixels(BUILD_DIR, size), await pixels(folder, size)]
        expect(drawn.length).toBe(kept.length)
        const difference = kept.reduce((sum, value, at) => sum + Math.abs(value - drawn[at]!), 0)
        expect(difference / kept.length, `${size} pixels`).toBeLessThan(1)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

async function pixels(folder: string, size: number): Promise<Uint8Array> {
  return decodePng(await readFile(join(folder, 'icons', `${size}x${size}.png`))).rgba
}
