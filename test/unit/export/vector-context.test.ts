import { describe, expect, it } from 'vitest'
import { SvgSink } from '../../../renderer/export/svg-sink.ts'
import { PdfImages } from '../../../renderer/export/pdf-images.ts'
import { PdfObjects } from '../../../renderer/export/pdf-objects.ts'
import { PdfPage } from '../../../renderer/export/pdf-page.ts'
import { PdfWords } from '../../../renderer/export/pdf-words.ts'
import { readyPictures } from '../../../renderer/export/ready-pictures.ts'
import { type Mark, VectorContext } from '../../../renderer/export/vector-context.ts'
import { letters, outlines, RASTER } from './sheets.ts'

// Only its size matters to whoever does not paint it.
const IMAGE = { width: 4, height: 2 } as ImageBitmap

function marksOf(paint: (context: VectorContext) => void): Mark[] {
  const marks: Mark[] = []
  paint(new VectorContext(new SvgSink(), { letters: letters(), outlines }, mark => marks.push(mark)))
  return marks
}

describe('a context that writes what it is to paint', () => {
  it('goes by its transforms, and forgets them when they are restored', () => {
    const marks = marksOf(context => {
      context.begin(2)
      context.lineWidth = 6
      context.save()
      context.transform(0, 1, -1, 0, 100, 0)
      context.beginPath()
      context.moveTo(0, 0)
      context.lineTo(10, 0)
      context.stroke()
      context.restore()
      context.beginPath()
      context.arc(0, 0, 4, 0, Math.PI, false)
      context.fill()
    })
    expect(marks).toMatchObject([
      { data: 'M50 0L50 5', width: 3 },
      { data: expect.stringMatching(/^M2 0C.*-2 0$/) as string, width: null },
    ])
  })

  it('keeps what is painted within a clip apart from what comes after it', () => {
    const marks = marksOf(context => {
      context.save()
      context.beginPath()
      context.rect(0, 0, 5, 5)
      context.clip()
      context.fillRect(1, 1, 9, 9)
      context.restore()
      context.fillRect(1, 1, 9, 9)
    })
    expect(marks.map(({ clips }) => clips)).toEqual([['M0 0L5 0L5 5L0 5Z'], []])
  })

  it('places texts by their middle as a canvas does, and writes none of nothing but spaces', () => {
    const [mark, ...others] = marksOf(context => {
      context.font = '10px sans-serif'
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillText('four', 50, 20)
      context.fillText('  ', 50, 20)
    })
    expect(mark).toMatchObject({ x: 40, y: 23.75, width: 20 })
    expect(others).toEqual([])
  })

  it('writes letters as outlines at their place, from the right if they run from there', () => {
    const marks = marksOf(context => {
      context.font = '10px sans-serif'
      context.transform(2, 0, 0, 2, 100, 0)
      context.fillText('a\tb', 5, 20)
      context.direction = 'rtl'
      context.fillText('a', 5, 20)
      context.fillText('漢', 5, 20)
    })
    expect(marks.map(mark => mark.kind === 'text' && mark.data)).toEqual([
      'M110 40L120 40L120 20L110 20ZM120 40L130 40L130 20L120 20ZM130 40L140 40L140 20L130 20Z',
      'M100 40L110 40L110 20L100 20Z',
      null,
    ])
    expect(marks[0]).toMatchObject({ text: 'a b' })
  })

  it('tells where images lie', () => {
    const [mark] = marksOf(context => {
      context.transform(2, 0, 0, 2, 7, 8)
      context.drawImage(IMAGE, 1, 1)
    })
    expect(mark).toMatchObject({ kind: 'image', image: IMAGE, matrix: [2, 0, 0, 2, 9, 10] })
  })
})

describe('images of a PDF', () => {
  it('stand upright at their place, and have objects of their own', async () => {
    const page = new PdfPage('', new PdfWords())
    const objects = new PdfObjects()
    const images = new PdfImages(objects)
    for (const opacity of [1, 0.5])
      page.image(images.add(RASTER), IMAGE, { matrix: [3, 0, 0, 3, 10, 20], opacity, clips: [] })
    await images.pack()
    expect(page.content).toContain('/Opacity50 gs\nq 12 0 0 -6 10 26 cm /Image1 Do Q\n')
    expect(images.names).toBe('/Image0 1 0 R /Image1 2 0 R')
    expect(objects.all.map(({ body }) => /SMask \d+/.exec(body)?.[0])).toEqual([
      'SMask 3',
      'SMask 4',
      undefined,
      undefined,
    ])
  })
})

describe('pictures that are to be painted', () => {
  const here = new Map<string, ImageBitmap>([['a', IMAGE]])

  function source() {
    const listeners = new Set<(sha256: string) => void>()
    return {
      get: (sha256: string) => here.get(sha256),
      onLoaded(listener: (sha256: string) => void) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      loaded: (sha256: string) => listeners.forEach(listener => listener(sha256)),
      listeners,
    }
  }

  it('are waited for, and no longer than it makes sense', async () => {
    const pictures = source()
    const timers: (() => void)[] = []
    const after = (_ms: number, call: () => void) => {
      timers.push(call)
      return () => undefined
    }
    const { ready, missing } = readyPictures(pictures, after)
    await ready('a')
    expect(timers).toHaveLength(0)
    const coming = ready('b')
    pictures.loaded('c')
    pictures.loaded('b')
    await coming
    expect(missing()).toBe(0)
    const never = ready('d')
    timers[1]!()
    await never
    await ready('d')
    expect([missing(), timers.length, pictures.listeners.size]).toEqual([1, 2, 0])
  })
})
