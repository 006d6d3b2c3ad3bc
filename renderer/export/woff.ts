/** Unpacks WOFF files (W3C, WOFF File Format 1.0): the tables of a font, each of them deflated. */

const SIGNATURE = 0x774f4646
const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

interface Table {
  readonly tag: number
  readonly checksum: number
  readonly length: number
  readonly packed: Uint8Array<ArrayBuffer>
}

/** @returns the font as TrueType or OpenType has it. @throws Error if the file is no such font */
export async function unpackWoff(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (view.byteLength < WOFF_HEADER || view.getUint32(0) !== SIGNATURE) throw new Error('This is no WOFF file.')
  const tables = Array.from({ length: view.getUint16(12) }, (_, at) =>
    readTable(file, view, WOFF_HEADER + at * WOFF_ENTRY),
  )
  const contents = await Promise.all(tables.map(contentOf))
  return assemble(view.getUint32(4), tables, contents)
}

function readTable(file: Uint8Array<ArrayBuffer>, view: DataView, at: number): Table {
  const offset = view.getUint32(at + 4)
  return {
    tag: view.getUint32(at),
    packed: file.subarray(offset, offset + view.getUint32(at + 8)),
    length: view.getUint32(at + 12),
    checksum: view.getUint32(at + 16),
  }
}

/** A table that would not have become smaller is as it was. */
async function contentOf({ packed, length }: Table): Promise<Uint8Array> {
  if (packed.length === length) return packed
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))
  const content = new Uint8Array(await new Response(inflated).arrayBuffer())
  if (content.length !== length) throw new Error('A table of this font has not the length that the file says.')
  return content
}

function assemble(flavour: number, tables: readonly Table[], contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = SFNT_HEADER + tables.length * SFNT_ENTRY
  const font = new Uint8Array(contents.reduce((size, { length }) => size + padded(length), head))
  const view = new DataView(font.buffer)
  const power = 31 - Math.clz32(tables.length)
  view.setUint32(0, flavour)
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * (tables.length - 2 ** power))
  let offset = head
  for (const [index, content] of contents.entries()) {
    const { tag, checksum } = tables[index]!
    const entry = SFNT_HEADER + index * SFNT_ENTRY
    for (const [at, value] of [tag, checksum, offset, content.length].entries()) view.setUint32(entry + 4 * at, value)
    font.set(content, offset)
    offset += padded(content.length)
  }
  return font
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3
}
