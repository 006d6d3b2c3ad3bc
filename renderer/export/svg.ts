/** A sheet as an SVG document. */
import { toBase64 } from '../engine/base64.ts'
import type { Size } from '../engine/geometry.ts'
import type { Item } from '../engine/ink-painter.ts'
import { decimal, factor } from './decimal.ts'
import { ExportSize } from './export-size.ts'
import { eachItem, paintOnSheet, SHEET_THEME, type Sheet } from './sheet.ts'
import { drawSheetPaper } from './sheet-paper.ts'
import type { Pace } from './slices.ts'
import { SvgSink } from './svg-sink.ts'
import type { ExportTools } from './tools.ts'
import {
  areOutlined,
  type Mark,
  type PaintedImage,
  type PaintedPath,
  type PaintedText,
  VectorContext,
} from './vector-context.ts'

/**
 * @param ids what the names within the document begin with, where it is to be one of several in another
 * @returns the document, in parts to be put one after the other
 * @throws ExportTooLarge
 */
export async function toSvg(sheet: Sheet, tools: ExportTools, pace: Pace, ids = ''): Promise<string[]> {
  const { bounds, paper } = sheet
  const parts: string[] = []
  const size = new ExportSize()
  const elements = new Elements(ids)
  const marks: Mark[] = []
  const context = new VectorContext(new SvgSink(), tools, mark => marks.push(mark))
  put(head(sheet))
  if (paper !== null) {
    drawSheetPaper(context, sheet)
    put(`<rect width="100%" height="100%" fill="${SHEET_THEME.paper}"/>\n<g>\n`)
    put(...marks.splice(0).map(written), '</g>\n')
  }
  put('<g stroke-linecap="round" stroke-linejoin="round">\n')
  await eachItem(sheet, tools, pace, item => {
    paintOnSheet(context, item, bounds)
    const painted = marks.splice(0)
    if (!areOutlined(painted)) return embedWhole(item)
    if (painted.some(({ kind }) => kind === 'image')) return embed(painted)
    put(...painted.map(written))
  })
  put('</g>\n</svg>\n')
  return parts

  function put(...more: readonly string[]): void {
    for (const part of more) {
      size.add(part.length)
      parts.push(part)
    }
  }

  function written(mark: Mark): string {
    return mark.kind === 'image' ? '' : elements.of(mark, pathElement(mark))
  }

  async function embed(painted: readonly Mark[]): Promise<void> {
    for (const mark of painted) {
      if (mark.kind !== 'image') put(written(mark))
      else put(elements.of(mark, imageElement(mark, await tools.pngOf(mark.image))))
    }
  }

  async function embedWhole(item: Item): Promise<void> {
    const image = tools.rasterise(item, bounds)
    put(imageElement({ image, matrix: image.matrix, opacity: 1 }, await tools.pngOf(image)))
  }
}

function head({ title, bounds }: Sheet): string {
  const [width, height] = [bounds.maxX - bounds.minX, bounds.maxY - bounds.minY]
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title>${escapeXml(title)}</title>
`
}

class Elements {
  readonly #ids: string
  #clips = 0

  constructor(ids: string) {
    this.#ids = ids
  }

  of({ clips }: Mark, element: string): string {
    return clips.reduce((within, clip) => this.#clipped(within, clip), element)
  }

  #clipped(element: string, clip: string): string {
    const id = `${this.#ids}clip${++this.#clips}`
    return `<clipPath id="${id}"><path d="${clip}"/></clipPath>\n<g clip-path="url(#${id})">\n${element}</g>\n`
  }
}

/** Letters are outlines, so that they look the same everywhere; what they say is there for those who listen. */
function pathElement(mark: PaintedPath | PaintedText): string {
  const { data, colour, opacity } = mark
  const paint =
    mark.kind === 'text' || mark.width === null
      ? `fill="${escapeXml(colour)}"`
      : `fill="none" stroke="${escapeXml(colour)}" stroke-width="${decimal(mark.width)}"`
  const words = mark.kind === 'text' ? ` role="img" aria-label="${escapeXml(mark.text)}"` : ''
  return `<path d="${data ?? ''}" ${paint}${faint(opacity)}${words}/>\n`
}

type PlacedImage = Pick<PaintedImage, 'matrix' | 'opacity'> & { readonly image: Size }

function imageElement({ image, matrix, opacity }: PlacedImage, png: Uint8Array): string {
  const place = `transform="matrix(${matrix.map(factor).join(' ')})" width="${image.width}" height="${image.height}"`
  return `<image ${place}${faint(opacity)} href="data:image/png;base64,${toBase64(png)}"/>\n`
}

function faint(opacity: number): string {
  return opacity < 1 ? ` opacity="${decimal(opacity)}"` : ''
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** XML has no way at all to write these; half a surrogate pair is no character. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** For text and for attributes between either kind of quotes. */
export function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"']/g, char => ENTITIES[char]!)
}
