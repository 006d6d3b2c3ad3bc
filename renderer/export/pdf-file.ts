/** The outer form of a PDF file: objects, the table of where they are, and the trailer (ISO 32000-1, 7.5). */

/** Numbered from 1 in the order of the file. */
export interface PdfObject {
  /** What stands between `obj` and `endobj`; of a stream, its dictionary without the length and the brackets. */
  readonly body: string
  readonly stream?: Uint8Array
}

/** The second line tells programs that move files about that this one is not text. */
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'

/** @param root, info the numbers of the catalogue and of the document's information */
export function writePdfFile(
  objects: readonly PdfObject[],
  { root, info }: { root: number; info: number },
): Uint8Array {
  const parts: Uint8Array[] = []
  let length = 0
  const put = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  put(latin1(HEADER))
  const offsets = objects.map(({ body, stream }, at) => {
    const offset = length
    put(latin1(`${at + 1} 0 obj\n`))
    if (stream === undefined) put(latin1(body))
    else {
      put(latin1(`<< ${body} /Length ${stream.length} >>\nstream\n`))
      put(stream)
      put(latin1('\nendstream'))
    }
    put(latin1('\nendobj\n'))
    return offset
  })
  const size = objects.length + 1
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R >>\nstartxref\n${length}\n%%EOF\n`
  put(latin1(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`))
  return concatenated(parts, length)
}

/** Any text, as UTF-16 in hexadecimal digits. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
  return `<feff${units.join('')}>`
}

/** @throws RangeError for characters that are no bytes */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, char => {
    const code = char.charCodeAt(0)
    if (code > 0xff) throw new RangeError(`A PDF object of more than bytes: ${char}.`)
    return code
  })
}

function concatenated(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
