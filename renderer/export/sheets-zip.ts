import { pageFileName } from './file-name.ts'
import { eachSheet, type Sheet } from './sheet.ts'
import type { Pace } from './slices.ts'
import { ZipFile } from './zip.ts'

/** The formats that hold a single page. */
export type PictureFormat = 'png' | 'svg'

/** What a picture's format does not pack by itself. */
const IS_PACKED: Readonly<Record<PictureFormat, boolean>> = { png: true, svg: false }

/**
 * Sheets as pictures, numbered in their order, in one ZIP file. One after the other, so that only one of them is being painted.
 *
 * @param write a sheet as the bytes of such a picture
 * @returns the file, in parts to be put one after the other
 * @throws ExportTooLarge
 */
export async function toZip(
  sheets: readonly Sheet[],
  format: PictureFormat,
  day: Date,
  pace: Pace,
  write: (sheet: Sheet, pace: Pace) => Promise<Uint8Array>,
): Promise<readonly Uint8Array[]> {
  const zip = new ZipFile(day)
  await eachSheet(sheets, pace, async (sheet, part, at) => {
    const name = pageFileName(at + 1, sheets.length, sheet.name, format)
    const bytes = await write(sheet, part)
    if (IS_PACKED[format]) zip.store(name, bytes)
    else await zip.deflate(name, bytes, pace)
  })
  return zip.finish()
}
