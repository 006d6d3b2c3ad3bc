/**
 * Files that people give to the board as pictures, and bytes that others have given to it. Whatever comes in is decoded and
 * written anew, so that scripts, places and other things that were in the file stay behind.
 */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { checkPicture, readPictureHeader } from '../../../p2p/canvas/picture-header.ts'
import type { Size } from '../../engine/geometry.ts'
import { text } from '../text.ts'
import { scaledDown } from './picture-place.ts'

export const PICTURE_TYPES = 'image/png,image/jpeg,image/webp,image/gif,image/svg+xml'

export interface ReadPicture {
  readonly bytes: Uint8Array
  /** How large it is to be shown, in CSS pixels. */
  readonly size: Size
}

/** A drawing of lines stays sharp at any size, but is kept as pixels: of so many on its longer side at least. */
const LEAST_DRAWING_PX = 1024
/** What of a file is looked at to see whether it is an SVG. */
const SVG_HEAD_BYTES = 1024

interface Encoding {
  readonly type: string
  readonly quality?: number
  /** What comes out larger is encoded otherwise. */
  readonly mostBytes?: number
}

const ENCODINGS: Readonly<Record<'photo' | 'page' | 'other', readonly Encoding[]>> = {
  photo: [
    { type: 'image/jpeg', quality: 0.9 },
    { type: 'image/jpeg', quality: 0.75 },
  ],
  page: [
    { type: 'image/png', mostBytes: LIMITS.pdfExactPageBytes },
    { type: 'image/webp', quality: 0.9 },
    { type: 'image/webp', quality: 0.75 },
  ],
  other: [{ type: 'image/png' }, { type: 'image/webp', quality: 0.9 }, { type: 'image/webp', quality: 0.75 }],
}

/** @throws Error with a sentence for the person */
export async function readPictureFile(file: File): Promise<ReadPicture> {
  const { name, size } = file
  if (size > LIMITS.pictureFileBytes) throw new Error(text.pictures.tooLarge(name, LIMITS.pictureFileBytes / 1024 ** 2))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const header = readPictureHeader(bytes)
  if (header === undefined) {
    if (!isSvg(bytes)) throw new Error(text.pictures.none(name))
    return readDrawing(name, bytes)
  }
  if (header.width * header.height > LIMITS.pictureFilePixels) {
    throw new Error(text.pictures.tooManyPixels(name, LIMITS.pictureFilePixels / 1024 ** 2))
  }
  const picture = await decoded(name, new Blob([bytes], { type: `image/${header.type}` }))
  try {
    const kept = await encode(
      name,
      picture,
      scaledDown(picture, LIMITS.pictureSidePx),
      header.type === 'jpeg' ? 'photo' : 'other',
    )
    return { bytes: kept, size: { width: picture.width, height: picture.height } }
  } finally {
    picture.close()
  }
}

/** A page of a document. @param name of the document @throws Error with a sentence for the person */
export function encodePage(name: string, page: HTMLCanvasElement): Promise<Uint8Array> {
  return encode(name, page, page, 'page')
}

/** As others gave them. Null if they are no picture after all. */
export async function decodePicture(bytes: Uint8Array): Promise<ImageBitmap | null> {
  try {
    checkPicture(bytes)
    return await createImageBitmap(new Blob([bytes.slice()]))
  } catch {
    return null
  }
}

/** An SVG shown as a picture runs no scripts and fetches nothing. */
async function readDrawing(name: string, bytes: Uint8Array): Promise<ReadPicture> {
  if (bytes.length > LIMITS.blobBytes) throw new Error(text.pictures.tooLarge(name, LIMITS.blobBytes / 1024 ** 2))
  try {
    const image = new Image()
    // Not by the address of a blob: with HTML in the drawing, Chromium would not let it be encoded.
    image.src = await dataAddress(new Blob([bytes.slice()], { type: 'image/svg+xml' }))
    await image.decode()
    const size = { width: image.naturalWidth, height: image.naturalHeight }
    if (size.width === 0 || size.height === 0) throw new RangeError('A drawing of no size.')
    const enlarged = Math.max(1, LEAST_DRAWING_PX / Math.max(size.width, size.height))
    const pixels = { width: size.width * enlarged, height: size.height * enlarged }
    return { bytes: await encode(name, image, scaledDown(pixels, LIMITS.pictureSidePx), 'other'), size }
  } catch {
    throw new Error(text.pictures.none(name))
  }
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error ?? new Error('It cannot be read.'))
    reader.readAsDataURL(blob)
  })
}

async function decoded(name: string, blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob)
  } catch {
    throw new Error(text.pictures.none(name))
  }
}

/** As good as fits into LIMITS.blobBytes: less exact first, then smaller. */
async function encode(
  name: string,
  picture: CanvasImageSource,
  largest: Size,
  kind: keyof typeof ENCODINGS,
): Promise<Uint8Array> {
  const longest = Math.max(largest.width, largest.height)
  for (const part of [1, 1 / 2, 1 / 4]) {
    const canvas = painted(picture, scaledDown(largest, longest * part))
    for (const { type, quality, mostBytes = LIMITS.blobBytes } of ENCODINGS[kind]) {
      const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, type, quality))
      if (blob === null) throw new Error(text.pictures.noMemory(name))
      if (blob.size <= mostBytes) return new Uint8Array(await blob.arrayBuffer())
    }
  }
  throw new Error(text.pictures.none(name))
}

function painted(picture: CanvasImageSource, { width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context !== null) {
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, width, height)
  }
  return canvas
}

function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, SVG_HEAD_BYTES)).trimStart()
  return head.startsWith('<') && /<svg[\s>]/.test(head)
}
