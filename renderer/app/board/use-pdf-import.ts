import { useEffect, useMemo } from 'react'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import type { RoomPictures } from '../../peer/room-pictures.ts'
import { useModel } from '../model/model.ts'
import { createPdfImport, type PdfImport } from '../model/pdf-import.ts'
import { encodePage } from './picture-file.ts'

/** PDF files as pages of the room. Whoever leaves the board does not want what was under way any more. */
export function usePdfImport(session: BoardSession, pictures: RoomPictures): PdfImport {
  const { toasts } = useModel()
  const pdfImport = useMemo(
    () =>
      createPdfImport({
        open: async bytes => (await import('../../pdf/open-pdf.ts')).openPdf(bytes),
        encode: encodePage,
        keep: bytes => pictures.keep(bytes),
        pagesInRoom: () => session.pages.state.get().pages.length,
        put: pages => session.pages.fill(pages),
        toasts,
      }),
    [session, pictures, toasts],
  )
  useEffect(() => () => pdfImport.cancel(), [pdfImport])
  return pdfImport
}

/** Shows all of a page that has just been added, once it is turned to. */
export function showWhole(board: Board, session: BoardSession, page: string): void {
  const { state } = session.pages
  const show = (): boolean => {
    if (state.get().page !== page) return false
    board.setPage(page)
    board.zoomToFit()
    return true
  }
  if (show()) return
  const stop = state.subscribe(() => show() && stop())
}
