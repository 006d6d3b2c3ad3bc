/** Outlines in the fonts that come with the app. What it takes is fetched when a board with writing is first exported. */
import { FONT_FAMILIES } from '../engine/letters.ts'
import { facesOf, type FontFace, fontFaceRules } from './font-faces.ts'
import { createLineOutlines, type LineOutlines } from './line-outlines.ts'
import type { Shaper } from './shaper.ts'
import { placesOf } from './sign-places.ts'
import { unpackWoff } from './woff.ts'

let bundled: LineOutlines | null = null

/** The same for every export, so that no font is read twice. */
export function bundledOutlines(): LineOutlines {
  bundled ??= createLineOutlines({ faces: facesOf(fontFaceRules(document), FONT_FAMILIES, '400'), load, placesOf })
  return bundled
}

async function load({ url }: FontFace): Promise<Shaper> {
  const [{ Shaper }, file] = await Promise.all([import('./shaper.ts'), fileAt(url)])
  return new Shaper(await unpackWoff(file))
}

async function fileAt(url: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const file = await fetch(url)
    if (file.ok) return new Uint8Array(await file.arrayBuffer())
  } catch {
    // The sentence below says it.
  }
  throw new Error('A font of Chalkboard cannot be read. Reload the page and try again.')
}
