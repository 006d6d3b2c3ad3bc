/** What the PDF reader loads by name, as part of the page: nothing is fetched from anywhere else. */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, posix } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Tables of East Asian encodings, the fonts that a PDF need not bring, and decoders of JPEG 2000 and JBIG2 in plain
 * JavaScript: few files need them, and WebAssembly would only be faster.
 */
const FILES: Readonly<Record<string, RegExp>> = {
  '.': /^LICENSE$/,
  cmaps: /./,
  standard_fonts: /./,
  wasm: /^(?:(?:openjpeg|jbig2)_nowasm_fallback\.js|LICENSE_.*(?:OPENJPEG|JBIG2))$/,
}

/** Puts them into a folder named for the reader's version, as `renderer/pdf/open-pdf.ts` asks for them. */
export function pdfReaderFiles(): Plugin {
  return {
    name: 'pdf-reader-files',
    apply: 'build',
    async generateBundle() {
      const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
      const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }
      for (const [folder, pattern] of Object.entries(FILES)) {
        for (const name of await readdir(join(dirname(manifest), folder))) {
          if (!pattern.test(name)) continue
          const source = await readFile(join(dirname(manifest), folder, name))
          this.emitFile({ type: 'asset', fileName: posix.join('assets', `pdfjs-${version}`, folder, name), source })
        }
      }
    },
  }
}
