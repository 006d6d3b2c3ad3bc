import type { PdfImport } from '../model/pdf-import.ts'
import { useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { WorkProgress } from './work-progress.tsx'

/** A document on its way to the board, and how to call it off. */
export function PdfProgress({ pdfImport }: { pdfImport: PdfImport }) {
  const { progress } = useStore(pdfImport.state)
  if (progress === null) return null
  const { file, done, total } = progress
  return <WorkProgress label={text.pdf.underWay(file)} done={done} total={total} onCancel={pdfImport.cancel} />
}
