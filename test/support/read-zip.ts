/** Reads ZIP files (APPNOTE 6.3, 4.3) by the directory at their end, as other programs do, and checks what they hold. */
import { crc32, inflateRawSync } from 'node:zlib'

export interface ZippedFile {
  readonly name: string
  readonly isDeflated: boolean
  readonly bytes: Buffer
}

const END = 0x06054b50
const END_LENGTH = 22
const ENTRY = 0x02014b50
const FILE = 0x04034b50
const IS_UTF8 = 0x800

/** In the order of the directory. @throws Error if it is no ZIP file, or something in it does not fit */
export function readZip(zip: Buffer): ZippedFile[] {
  const end = zip.length - END_LENGTH
  expectSignature(zip, end, END)
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    expectSignature(zip, at, ENTRY)
    const nameLength = zip.readUInt16LE(at + 28)
    const file = readFile(zip, at, zip.subarray(at + 46, at + 46 + nameLength))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    return file
  })
}

/** @param entry where its entry in the directory lies */
function readFile(zip: Buffer, entry: number, name: Buffer): ZippedFile {
  const [flags, method] = [zip.readUInt16LE(entry + 8), zip.readUInt16LE(entry + 10)]
  const [checksum, packedLength, length] = [16, 20, 24].map(field => zip.readUInt32LE(entry + field))
  const head = zip.readUInt32LE(entry + 42)
  expectSignature(zip, head, FILE)
  const from = head + 30 + zip.readUInt16LE(head + 26) + zip.readUInt16LE(head + 28)
  const packed = zip.subarray(from, from + packedLength!)
  const bytes = method === 8 ? inflateRawSync(packed) : packed
  if (method !== 8 && method !== 0) throw new Error(`A file that is packed in the way ${method}.`)
  if (bytes.length !== length || crc32(bytes) !== checksum) throw new Error('A file is not what the directory says.')
  const isAscii = name.every(byte => byte < 0x80)
  if (!isAscii && (flags & IS_UTF8) === 0) throw new Error('A name whose letters other programs cannot know.')
  return { name: name.toString('utf8'), isDeflated: method === 8, bytes }
}

function expectSignature(zip: Buffer, at: number, signature: number): void {
  if (zip.readUInt32LE(at) !== signature) throw new Error(`No ${signature.toString(16)} at ${at}.`)
}
