/** `none`: not even the beginning of a PDF. `damaged`: it cannot be read from there on. `password`: it is sealed. */
export type PdfFaultKind = 'none' | 'damaged' | 'password'

export class PdfFault extends Error {
  override readonly name = 'PdfFault'
  readonly kind: PdfFaultKind

  constructor(kind: PdfFaultKind, options?: ErrorOptions) {
    super(`A PDF cannot be read: ${kind}.`, options)
    this.kind = kind
  }
}

/** Readers take a PDF that begins a little later (ISO 32000-1, implementation note 13). */
const HEADER_WITHIN_BYTES = 1_024

/** @throws PdfFault if these are not the bytes of a PDF */
export function checkPdfHeader(bytes: Uint8Array): void {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WITHIN_BYTES))
  if (!head.includes('%PDF-')) throw new PdfFault('none')
}
