/** PDF files to bring onto a board: of the project's own writer, of Chromium, and broken in every way. */
import type { BrowserContext } from 'playwright-core'
import { type PdfObject, writePdfFile } from '../../renderer/export/pdf-file.ts'

/** A square of 32 pixels in one red, as a JPEG 2000 code stream. */
const RED_JPX = Buffer.from(
  '/0//UQAvAAAAAAAgAAAAIAAAAAAAAAAAAAAAIAAAACAAAAAAAAAAAAADDwEBDwEBDwEB/1IADAAAAAEBBQQEAAH/XAATQICIiJCIiJCIiJCIiJCIiJD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAAAkAAH/k4CA3xggAx+AgICAgICAgICAgICAgID/2Q==',
  'base64',
)

function stream(content: string): PdfObject {
  return { body: '', stream: Buffer.from(content, 'latin1') }
}

/**
 * Two pages. On the first a blue field, a JPEG 2000 image, and words in a font that every reader has to bring itself; on
 * the second, which is turned by a quarter, a green one.
 */
export function ownPdf(): Buffer {
  const resources = '/Resources << /Font << /F 7 0 R >> /XObject << /Red 8 0 R >> >>'
  const first =
    'q 0 0 1 rg 50 500 200 150 re f Q q 150 0 0 150 320 500 cm /Red Do Q BT /F 40 Tf 60 300 Td (Fractions) Tj ET'
  const image = '/Type /XObject /Subtype /Image /Width 32 /Height 32 /ColorSpace /DeviceRGB /BitsPerComponent 8'
  return pdfOf([
    { body: '<< /Type /Catalog /Pages 2 0 R >>' },
    { body: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>' },
    { body: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R ${resources} >>` },
    { body: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate 90 /Contents 6 0 R ${resources} >>` },
    stream(first),
    stream('0 0.6 0.2 rg 50 50 300 500 re f'),
    { body: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' },
    { body: `${image} /Filter /JPXDecode`, stream: RED_JPX },
  ])
}

/** So many pages of so many lines each. */
export function longPdf(pages: number): Buffer {
  const lines = Array.from({ length: 2_000 }, (_, at) => `${(at * 37) % 595} 0 m ${(at * 91) % 595} 842 l S`).join('\n')
  const kids = Array.from({ length: pages }, (_, at) => `${at + 4} 0 R`).join(' ')
  return pdfOf([
    { body: '<< /Type /Catalog /Pages 2 0 R >>' },
    { body: `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>` },
    stream(lines),
    ...Array.from({ length: pages }, () => ({
      body: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << >> >>',
    })),
  ])
}

/** What the printer of a browser makes of a page with words in its own fonts. */
export async function printedPdf(context: BrowserContext): Promise<Buffer> {
  const page = await context.newPage()
  await page.setContent('<h1 style="color: #a00">Größe &amp; Gewicht</h1><p style="font: 30px serif">Ωmega, Привет</p>')
  const pdf = await page.pdf({ format: 'A5' })
  await page.close()
  return pdf
}

const GARBAGE = 'ab'.repeat(32)

export const BROKEN: readonly { name: string; bytes: Buffer; says: string }[] = [
  { name: 'letter.pdf', bytes: Buffer.from('Dear Sir, this is no PDF.'), says: 'is no PDF that can be read' },
  { name: 'torn.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Cata'), says: 'is damaged' },
  {
    name: 'sealed.pdf',
    bytes: Buffer.from(
      ownPdf()
        .toString('latin1')
        .replace(
          '/Root 1 0 R',
          `/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${GARBAGE}> /U <${GARBAGE}> >>`,
        ),
      'latin1',
    ),
    says: 'is protected with a password',
  },
]

function pdfOf(objects: readonly PdfObject[]): Buffer {
  return Buffer.from(
    writePdfFile([...objects, { body: '<< /Creator (Test) >>' }], { root: 1, info: objects.length + 1 }),
  )
}
