/** The fonts that come with the app: which files, how large, and that everything is written in them. */
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bundledFaces } from '../../../build/font-files.ts'
import { FONT_FAMILY } from '../../../renderer/engine/letters.ts'

const MOST_BYTES = 4 * 1024 * 1024
const { resolve } = createRequire(import.meta.url)
const theme = join(import.meta.dirname, '../../../renderer/theme')

/** What the page's own module imports. */
async function sheets(): Promise<{ path: string; before: string; bundled: string }[]> {
  const module = await readFile(join(theme, 'fonts.ts'), 'utf8')
  const names = [...module.matchAll(/import '([^']+\.css)'/g)].map(match => match[1]!)
  return Promise.all(
    names.map(async name => {
      const path = resolve(name)
      const before = await readFile(path, 'utf8')
      return { path, before, bundled: bundledFaces(before) }
    }),
  )
}

describe('the bundled fonts', () => {
  it('are one file a face, and all of them together not too large', async () => {
    let bytes = 0
    for (const { path, bundled } of await sheets()) {
      const files = [...bundled.matchAll(/url\(([^)]+)\)/g)].map(match => match[1]!)
      expect(files).toHaveLength(bundled.match(/@font-face/g)!.length)
      for (const file of files) {
        expect(file).toMatch(/\.woff$/)
        bytes += (await stat(join(dirname(path), file))).size
      }
    }
    console.log(`Bundled fonts: ${(bytes / 1024 / 1024).toFixed(2)} MB`)
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThan(MOST_BYTES)
  })

  it('have the letters of every script that the window speaks, and leave out what another family has', async () => {
    const all = (await sheets()).map(({ bundled }) => bundled).join('\n')
    for (const face of ['noto-sans-latin-400', 'noto-sans-latin-600', 'noto-sans-cyrillic-400', 'noto-sans-greek-400'])
      expect(all).toContain(`/* ${face}-normal */`)
    expect(all).toContain('noto-sans-arabic-arabic-400-normal.woff)')
    expect(all.match(/noto-sans-sc-\d+-400-normal\.woff\)/g)!.length).toBeGreaterThan(90)
    expect(all).not.toContain('noto-sans-arabic-latin')
    expect(all).not.toContain('noto-sans-sc-cyrillic')
  })

  it('are what the style sheets ask for, as the board does', async () => {
    expect(await readFile(join(theme, 'tokens.css'), 'utf8')).toContain(`--font: ${FONT_FAMILY};`)
  })
})
