import { FileText, Image, PenTool, Printer } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useEffect, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import { printSvg } from '../../export/print.ts'
import { download } from '../model/download.ts'
import { createExports, type ExportOrder, type Exports } from '../model/exports.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { ExportProgress } from './export-progress.tsx'
import { PictureDialog } from './picture-dialog.tsx'

interface ExportItemsProps {
  exports: Exports
  onPicture: () => void
  onOrder: (order: ExportOrder) => void
}

/** What a board can become outside Chalkboard, as part of a menu. One at a time. */
export function ExportItems({ exports, onPicture, onOrder }: ExportItemsProps) {
  const isBusy = useStore(exports.state).progress !== null
  const items = [
    { icon: Image, label: text.export.picture, onSelect: onPicture },
    { icon: PenTool, label: text.export.drawing, onSelect: () => onOrder({ as: 'svg' }) },
    { icon: FileText, label: text.export.pdf, onSelect: () => onOrder({ as: 'pdf' }) },
    { icon: Printer, label: text.export.print, onSelect: () => onOrder({ as: 'print' }) },
  ]
  return items.map(({ icon: Icon, label, onSelect }) => (
    <DropdownMenu.Item key={label} className="menu-item" disabled={isBusy} onSelect={onSelect}>
      <Icon aria-hidden="true" />
      {label}
    </DropdownMenu.Item>
  ))
}

interface ExportPanelsProps {
  exports: Exports
  board: Board
  /** The room's name. */
  name: string
  askForPicture: boolean
  onAsked: () => void
}

/** What is shown beside the menu: the question what a picture is to be like, and how far things are. */
export function ExportPanels({ exports, board, name, askForPicture, onAsked }: ExportPanelsProps) {
  const { progress } = useStore(exports.state)
  const chosen = new Set(board.selection().map(({ id }) => id))
  return (
    <>
      {askForPicture && (
        <PictureDialog
          hasSelection={chosen.size > 0}
          onClose={onAsked}
          onSave={(style, whole) => {
            const items = board.items().filter(({ id }) => whole || chosen.has(id))
            void exports.start(name, items, { as: 'png', style })
          }}
        />
      )}
      {progress !== null && <ExportProgress {...progress} />}
    </>
  )
}

/** Whoever leaves the board does not want what was under way any more. */
export function useExports(): Exports {
  const { toasts } = useModel()
  const [exports] = useState(() => createExports({ give: download, print: printSvg, toasts }))
  useEffect(() => () => exports.cancel(), [exports])
  return exports
}
