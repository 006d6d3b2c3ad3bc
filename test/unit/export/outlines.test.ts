/** Letters as outlines, out of the fonts that are bundled. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { type FaceRule, facesOf, isInRanges } from '../../../renderer/export/font-faces.ts'
import { createLineOutlines, type LineOutlines } from '../../../renderer/export/line-outlines.ts'
import { traceOutlines } from '../../../renderer/export/outline.ts'
import { Shaper } from '../../../renderer/export/shaper.ts'
import { SvgSink } from '../../../renderer/export/svg-sink.ts'
import { unpackWoff } from '../../../renderer/export/woff.ts'
import { type PlacedSign, runsOf } from '../../../renderer/export/writing-runs.ts'

const { resolve } = createRequire(import.meta.url)

async function fontFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(resolve(`@fontsource/${name}`)))
}

async function shaper(name: string): Promise<Shaper> {
  return new Shaper(await unpackWoff(await fontFile(name)))
}

const LATIN = 'noto-sans/files/noto-sans-latin-400-normal.woff'
const ARABIC = 'noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff'

/** Signs one after the other from the left, or from the right, each one wide. */
function placed(text: string, from: number, step: 1 | -1): PlacedSign[] {
  return Array.from(text, (sign, at) => {
    const left = from + at * step - (step === 1 ? 0 : 1)
    return { text: sign, left, right: left + 1 }
  })
}

describe('a WOFF file', () => {
  it('is unpacked to a font that a shaper reads', async () => {
    const font = await unpackWoff(await fontFile(LATIN))
    const view = new DataView(font.buffer)
    expect(view.getUint32(0)).toBe(0x00010000)
    for (let table = 0; table < view.getUint16(4); table += 1) {
      const [offset, length] = [view.getUint32(12 + 16 * table + 8), view.getUint32(12 + 16 * table + 12)]
      expect(offset % 4).toBe(0)
      expect(offset + length).toBeLessThanOrEqual(font.length)
    }
    expect([new Shaper(font).has(65), new Shaper(font).has(0x6f22)]).toEqual([true, false])
  })

  it('is refused if it is none, or not whole', async () => {
    await expect(unpackWoff(Uint8Array.of(1, 2, 3))).rejects.toThrow('no WOFF file')
    await expect(unpackWoff((await fontFile(LATIN)).slice(0, 4_000))).rejects.toThrow()
  })
})

describe('a shaper', () => {
  it('sets letters one after the other, nearer to each other where that looks better', async () => {
    const latin = await shaper(LATIN)
    const [both, a, v] = ['AV', 'A', 'V'].map(text => latin.set(text, false)!)
    expect(both!.outlines).toHaveLength(2)
    expect(both!.width).toBeLessThan(a!.width + v!.width)
  })

  it('joins Arabic letters, the first of them on the right', async () => {
    const arabic = await shaper(ARABIC)
    const [joined, apart] = [arabic.set('بب', true)!, arabic.set('ب', true)!]
    expect(joined.width).toBeLessThan(2 * apart.width)
    const lamAlef = arabic.set('لا', true)!
    expect(lamAlef.width).toBeLessThan(arabic.set('ل', true)!.width + arabic.set('ا', true)!.width)
  })

  it('has no outlines for what its font lacks', async () => {
    expect((await shaper(LATIN)).set('a漢', false)).toBeNull()
  })

  it('draws letters upright, on the foot of the line', async () => {
    const sink = new SvgSink()
    traceOutlines(sink, (await shaper(LATIN)).set('l', false)!.outlines, (x, y) => [100 * x, 100 * y])
    const numbers = [...sink.data.matchAll(/-?[\d.]+/g)].map(Number)
    const ys = numbers.filter((_, at) => at % 2 === 1)
    expect(Math.max(...ys)).toBe(0)
    expect(Math.min(...ys)).toBeLessThan(-70)
    expect(sink.data).toMatch(/^M.*Z$/)
  })
})

describe('a line of writing', () => {
  it('is divided where the direction or the font changes', () => {
    // Three letters from the right, a space, a number, and a bracket that is written after it.
    const signs = [...placed('ابج', 9, -1), ...placed(' ', 6, -1), ...placed('12', 3, 1), ...placed(')', 3, -1)]
    const runs = runsOf(signs, true, sign => (/[\s\d]/.test(sign) ? 'latin' : sign === ')' ? 'other' : 'arabic'))
    expect(runs).toEqual([
      { text: 'ابج', font: 'arabic', rightToLeft: true, left: 6, right: 9 },
      { text: ' ', font: 'latin', rightToLeft: true, left: 5, right: 6 },
      { text: '12', font: 'latin', rightToLeft: false, left: 3, right: 5 },
      { text: ')', font: 'other', rightToLeft: true, left: 2, right: 3 },
    ])
    expect(runsOf(signs, true, sign => (sign === ')' ? null : 'one'))).toBeNull()
  })
})

describe('style sheets', () => {
  const rule = (family: string, weight: string, file: string, unicodeRange: string): FaceRule => ({
    base: 'http://localhost:1/assets/index.css',
    family: `"${family}"`,
    weight,
    source: `url("./${file}") format("woff")`,
    unicodeRange,
  })

  it('are asked for a letter by family, and the last of a family first', () => {
    const rules = [
      rule('B', '400', 'b.woff', 'U+4E00-9FFF'),
      rule('A', '400', 'a1.woff', 'U+0-7F'),
      rule('A', '600', 'bold.woff', 'U+0-7F'),
      rule('A', '400', 'a2.woff', 'U+00-7f, U+4??,U+20AC'),
    ]
    const faces = facesOf(rules, ['A', 'B'], '400')
    expect(faces.map(({ url }) => url)).toEqual(['a2', 'a1', 'b'].map(name => `http://localhost:1/assets/${name}.woff`))
    const [first] = faces
    expect([0x41, 0x400, 0x4ff, 0x20ac].every(code => isInRanges(code, first!.ranges))).toBe(true)
    expect([0x80, 0x3ff, 0x500].some(code => isInRanges(code, first!.ranges))).toBe(false)
  })
})

describe('outlines of a line', () => {
  const faces = [
    { url: LATIN, ranges: [[0, 0xff]] },
    { url: ARABIC, ranges: [[0x600, 0x6ff]] },
  ] as const

  /** A browser that sets each sign as wide as its font says, times something. */
  async function outlines(stretch = 1): Promise<{ lines: LineOutlines; loads: string[] }> {
    const fonts = new Map<string, Shaper>(
      await Promise.all(faces.map(async ({ url }) => [url, await shaper(url)] as const)),
    )
    const loads: string[] = []
    const placesOf = (line: string): PlacedSign[] => {
      let left = 0
      return Array.from(line, text => {
        const width = [...fonts.values()].map(font => font.set(text, false)?.width).find(value => value !== undefined)
        const right = left + (width ?? 1) * stretch
        const sign = { text, left, right }
        left = right
        return sign
      })
    }
    const load = (face: { url: string }) => {
      loads.push(face.url)
      return Promise.resolve(fonts.get(face.url)!)
    }
    return { lines: createLineOutlines({ faces: [...faces], load, placesOf }), loads }
  }

  it('need only the fonts that have its letters', async () => {
    const { lines, loads } = await outlines()
    await lines.ready('one')
    await lines.ready('one, too')
    expect(loads).toEqual([LATIN])
    expect(lines.of('one', false)).toHaveLength(3)
  })

  it('ask again for a font that did not come', async () => {
    const font = await shaper(LATIN)
    let tries = 0
    const load = () => ((tries += 1) === 1 ? Promise.reject(new Error('It did not come.')) : Promise.resolve(font))
    const lines = createLineOutlines({ faces: [...faces], load, placesOf: line => placed(line, 0, 1) })
    await expect(lines.ready('one')).rejects.toThrow('It did not come.')
    await lines.ready('one')
    expect(tries).toBe(2)
  })

  it('are none if a sign is in no font, is one that browsers have in colours, or is set in another way', async () => {
    const { lines } = await outlines()
    await lines.ready('one 漢 ☕ ب')
    expect(lines.of('one', false)).not.toBeNull()
    for (const line of ['漢', 'one 漢', '☕']) expect(lines.of(line, false)).toBeNull()
    const { lines: wider } = await outlines(1.1)
    await wider.ready('one')
    expect(wider.of('one', false)).toBeNull()
  })
})
