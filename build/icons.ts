/** `npm run icons`: draws build/icon.svg in all the forms that systems want. What it writes is kept with the source. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import png2icons from 'png2icons'

/** Those that the themes of Linux desktops have folders for, and 1024 for the others to be made of. */
export const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const BUILD_DIR = import.meta.dirname
const ALL_COLOURS = 0

export async function writeIcons(buildDir: string): Promise<void> {
  const svg = await readFile(join(buildDir, 'icon.svg'), 'utf8')
  await mkdir(join(buildDir, 'icons'), { recursive: true })
  for (const size of PNG_SIZES) {
    await writeFile(join(buildDir, 'icons', `${size}x${size}.png`), drawPng(svg, size))
  }
  const largest = drawPng(svg, 1024)
  await writeFile(join(buildDir, 'icon.icns'), made(png2icons.createICNS(largest, png2icons.BICUBIC2, ALL_COLOURS)))
  // For programs: the small ones as bitmaps, which every part of Windows reads.
  const ico = png2icons.createICO(largest, png2icons.BICUBIC2, ALL_COLOURS, false, true)
  await writeFile(join(buildDir, 'icon.ico'), made(ico))
}

function drawPng(svg: string, size: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
}

function made(icon: Buffer | null): Buffer {
  if (icon === null) throw new Error('The icon could not be converted.')
  return icon
}

if (import.meta.main) await writeIcons(BUILD_DIR)
