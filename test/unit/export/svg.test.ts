import { describe, expect, it } from 'vitest'
import { traceCentreline } from '../../../renderer/engine/ink.ts'
import { type Paper, PAPERS } from '../../../p2p/canvas/paper.ts'
import { sheetsOf } from '../../../renderer/export/sheet.ts'
import { escapeXml, toSvg } from '../../../renderer/export/svg.ts'
import { point, randomFrom } from '../engine/builders.ts'
import { PathRecorder } from '../engine/path-recorder.ts'
import { item, pace, sheet, tools } from './sheets.ts'

const FRAME = [point(0, 0), point(200, 0), point(200, 100), point(0, 100)]

async function svgOf(title: string, ...items: ReturnType<typeof item>[]): Promise<string> {
  return (await toSvg(sheet(title, ...items), tools(), pace())).join('')
}

/** The values of an attribute, wherever it stands. */
function valuesOf(svg: string, attribute: string): string[] {
  return [...svg.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(match => match[1]!)
}

/** Reads tags one after the other; throws where one is not closed, closed twice, or has an attribute that is none. */
function checkWellFormed(xml: string): void {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>\n/, '')
  const attributes = /^(?:\s+[a-z][\w:-]*="(?:[^<&"]|&(?:amp|lt|gt|quot|apos);)*")*\s*$/i
  let at = 0
  for (const { 0: tag, index, groups } of body.matchAll(
    /<(?<close>\/?)(?<name>[a-z]\w*)(?<rest>[^<>]*?)(?<empty>\/?)>/gi,
  )) {
    if (!/^(?:[^<>&]|&(?:amp|lt|gt|quot|apos);)*$/.test(body.slice(at, index))) throw new Error(`Text before ${tag}`)
    at = index + tag.length
    if (groups!['close'] === '/') {
      if (open.pop() !== groups!['name']) throw new Error(`Closed: ${tag}`)
    } else {
      if (!attributes.test(groups!['rest']!)) throw new Error(`Attributes: ${tag}`)
      if (groups!['empty'] === '') open.push(groups!['name']!)
    }
  }
  if (open.length > 0 || body.slice(at).trim() !== '') throw new Error(`Left open: ${open.join(' ')}`)
}

describe('the paper of a drawing', () => {
  const line = item([point(0, 0), point(900, 600)])

  async function on(paper: Paper, withPaper = true, ids?: string): Promise<string> {
    const [made] = sheetsOf('', [{ items: [line], paper }], withPaper)
    return (await toSvg(made!, tools(), pace(), ids)).join('')
  }

  it('lies under it as vectors, each kind as the board has it', async () => {
    const drawings = await Promise.all(PAPERS.map(paper => on(paper)))
    expect(new Set(drawings).size).toBe(PAPERS.length)
    for (const [at, drawing] of drawings.entries()) {
      checkWellFormed(drawing)
      const [under] = drawing.split('<g stroke-linecap="round"')
      expect(valuesOf(under!, 'd').length > 0, PAPERS[at]).toBe(PAPERS[at] !== 'plain')
      expect(under).toContain('fill="#ffffff"')
    }
  })

  it('is not there where none is wanted, and takes a bounded number of lines however large the board is', async () => {
    const bare = await on('seyes', false)
    expect(bare).not.toContain('#ffffff')
    expect(valuesOf(bare, 'd')).toHaveLength(1)
    const [huge] = sheetsOf('', [{ items: [item([point(0, 0), point(1e6, 1e6)])], paper: 'dotted' }], true)
    const [under] = (await toSvg(huge!, tools(), pace())).join('').split('<g stroke-linecap="round"')
    expect(under!.match(/M/g)!.length).toBeLessThan(400_000)
  })

  it('keeps its names apart from those of the other drawings of a document', async () => {
    const small = [point(0, 0), point(20, 0), point(20, 8), point(0, 8)]
    const drawing = sheet('', item(small, { tool: 'text', width: 40 }, 'far too long for this'))
    const svg = (await toSvg(drawing, tools(), pace(), 'sheet7-')).join('')
    const ids = valuesOf(svg, 'id')
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.filter(id => !id.startsWith('sheet7-clip'))).toEqual([])
    expect(valuesOf(svg, 'clip-path')).toEqual(ids.map(id => `url(#${id})`))
  })
})

describe('a board as SVG', () => {
  it('has the very curves of the board', async () => {
    const random = randomFrom(5)
    const points = Array.from({ length: 40 }, (_, at) => point(100 + at * 9, 50 + random() * 60))
    const line = item(points, { width: 4 })
    const recorder = new PathRecorder()
    const { minX, minY } = sheet('', line).bounds
    const transform = { scale: 1, offsetX: -minX, offsetY: -minY }
    traceCentreline(recorder, { ...line, transform, radius: 2, spacing: 2, clip: null })

    const [data] = valuesOf(await svgOf('', line), 'd')
    const commands = [...data!.matchAll(/([MQ])([^MQ]*)/g)]
    expect(commands.map(([, letter]) => letter)).toEqual(
      recorder.calls.map(({ name }) => (name === 'moveTo' ? 'M' : 'Q')),
    )
    const written = commands.flatMap(([, , numbers]) => numbers!.split(' ').map(Number))
    const traced = recorder.calls.flatMap(({ numbers }) => numbers)
    const furthest = Math.max(...written.map((number, at) => Math.abs(number - traced[at]!)))
    expect(written).toHaveLength(traced.length)
    expect(furthest).toBeLessThanOrEqual(0.0051)
  })

  it('is well-formed whatever the room is called and a text says', async () => {
    const awkward = `</title> "a" & 'b' <script>\u0000\ud800`
    const svg = await svgOf(
      awkward,
      item(FRAME, { tool: 'note', width: 20 }, awkward),
      item(FRAME, { tool: 'ellipse' }),
    )
    expect(() => checkWellFormed(svg)).not.toThrow()
    expect(svg).toContain('<title>&lt;/title&gt; &quot;a&quot; &amp; &apos;b&apos; &lt;script&gt;\ufffd\ufffd</title>')
    expect(() => checkWellFormed(svg.replace('</g>', ''))).toThrow('Closed')
  })

  it('keeps characters that XML can write, and no others', () => {
    expect(escapeXml('a\tb\nc 😀 é')).toBe('a\tb\nc 😀 é')
    expect(escapeXml('\u0007\udc00\ufffe')).toBe('\ufffd\ufffd\ufffd')
  })

  it('lies around what is drawn, with a margin, in whole units', async () => {
    const svg = await svgOf('', item([point(-1000.5, 20), point(-900, 20)], { width: 4 }))
    const [viewBox] = valuesOf(svg, 'viewBox')
    expect(viewBox).toMatch(/^0 0 \d+ \d+$/)
    expect(Number(viewBox!.split(' ')[2])).toBeGreaterThanOrEqual(100 + 2 * 16)
    const numbers = valuesOf(svg, 'd').flatMap(data =>
      data
        .split(/[A-Z ]+/)
        .filter(Boolean)
        .map(Number),
    )
    expect(Math.min(...numbers)).toBeGreaterThan(16)
  })

  it('strokes a highlighter once and lets what is below show through', async () => {
    const svg = await svgOf(
      '',
      item([point(0, 0, 0.2), point(50, 9, 0.9), point(0, 20)], { tool: 'highlighter', opacity: 0.4 }),
    )
    expect(svg.match(/<path /g)).toHaveLength(1)
    expect(svg).toMatch(/fill="none" stroke="#1e1e1e" stroke-width="4" opacity="0.4"/)
  })

  it('fills a shape, then draws its rim', async () => {
    const svg = await svgOf('', item(FRAME, { tool: 'rectangle', fill: '#ffcc00' }))
    expect(valuesOf(svg, 'fill')).toEqual(['#ffffff', '#ffcc00', 'none'])
    expect(new Set(valuesOf(svg, 'd')).size).toBe(1)
  })

  it('writes a line of outlines for each line on the board, and says what it says', async () => {
    const svg = await svgOf('', item(FRAME, { tool: 'text', width: 20 }, 'one\n<two>'))
    expect(valuesOf(svg, 'aria-label')).toEqual(['one', '&lt;two&gt;'])
    expect(valuesOf(svg, 'd').map(data => data.match(/Z/g)?.length)).toEqual([3, 5])
    expect(svg).not.toContain('<text')
  })

  it('shows a text of which some letters are in no font as the board does, as a picture', async () => {
    const svg = await svgOf('', item(FRAME, { tool: 'text', width: 20 }, 'one 漢'))
    expect(() => checkWellFormed(svg)).not.toThrow()
    expect(valuesOf(svg, 'd')).toEqual([])
    expect(svg).toMatch(
      /<image transform="matrix\(1 0 0 1 10 20\)" width="2" height="1" href="data:image\/png;base64,AQID"/,
    )
  })

  it('clips a text that its frame has no room for', async () => {
    const small = [point(0, 0), point(20, 0), point(20, 8), point(0, 8)]
    const svg = await svgOf('', item(small, { tool: 'text', width: 40 }, 'far too long for this'))
    expect(() => checkWellFormed(svg)).not.toThrow()
    const ids = valuesOf(svg, 'id')
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
    expect(valuesOf(svg, 'clip-path')).toEqual(ids.map(id => `url(#${id})`))
  })

  it('embeds a picture at its place, once it can be painted', async () => {
    const calls: string[] = []
    const picture = { ...item(FRAME, { tool: 'picture' }), picture: 'ab' }
    const ready = (sha256: string) => Promise.resolve(void calls.push(sha256))
    const parts = await toSvg(sheet('', picture), { ...tools(), ready }, pace())
    expect(calls).toEqual(['ab'])
    expect(() => checkWellFormed(parts.join(''))).not.toThrow()
  })
})
