import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fontFiles } from './build/font-files.ts'
import { licences } from './build/licences.ts'
import { pdfReaderFiles } from './build/pdf-reader-files.ts'

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), fontFiles(), pdfReaderFiles(), licences(import.meta.dirname)],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'es2024',
    sourcemap: false,
    // The page may load fonts from its own origin only, so small ones must be files too.
    assetsInlineLimit: file => (file.endsWith('.woff') ? false : undefined),
  },
})
