/** Takes PDF files apart, beside the page: a file that keeps it busy for ever is ended with it. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
