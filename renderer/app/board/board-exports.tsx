import { FileOutput, Printer } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useEffect, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import { printSvg } from '../../export/print.ts'
import type { SheetPage } from '../../export/sheet.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { download } from '../model/download.ts'
import { createExports, type Exports } from '../model/exports.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { ExportDialog, type Extent } from './export-dialog.tsx'
import { WorkProgress } from './work-progress.tsx'

export type ExportPurpose = 'save' | 'print'

interface ExportItemsProps {
  exports: Exports
  onAsk: (purpose: ExportPurpose) => void
}

/** What a board can become outside Chalkboard, as part of a menu. One at a time. */
export function ExportItems({ exports, onAsk }: ExportItemsProps) {
  const isBusy = useStore(exports.state).progress !== null
  const items = [
    { icon: FileOutput, label: text.export.menu, purpose: 'save' },
    { icon: Printer, label: text.export.printMenu, purpose: 'print' },
  ] as const
  return items.map(({ icon: Icon, label, purpose }) => (
    <DropdownMenu.Item key={purpose} className="menu-item" disabled={isBusy} onSelect={() => onAsk(purpose)}>
      <Icon aria-hidden="true" />
      {label}
    </DropdownMenu.Item>
  ))
}

interface ExportPanelsProps {
  exports: Exports
  session: BoardSession
  board: Board
  /** The room's name. */
  name: string
  asking: ExportPurpose | null
  onAsked: () => void
}

/** What is shown beside the menu: the question what is wanted and how, and how far things are. */
export function ExportPanels({ exports, session, board, name, asking, onAsked }: ExportPanelsProps) {
  const { progress } = useStore(exports.state)
  const { pages } = useStore(session.pages.state)
  return (
    <>
      {asking !== null && (
        <ExportDialog
          purpose={asking}
          hasSelection={board.selection().length > 0}
          pages={pages.length}
          onClose={onAsked}
          onOrder={(extent, order) => void exports.start(name, contentOf(extent, session, board), order)}
        />
      )}
      {progress !== null && <WorkProgress label={text.export.underWay} {...progress} onCancel={exports.cancel} />}
    </>
  )
}

function contentOf(extent: Extent, session: BoardSession, board: Board): SheetPage[] {
  const { pages, page } = session.pages.state.get()
  if (extent === 'all') return pages.map(({ id, name, paper }) => ({ name, paper, items: board.items(id) }))
  const chosen = new Set(board.selection().map(({ id }) => id))
  const items = board.items().filter(({ id }) => extent === 'page' || chosen.has(id))
  return [{ items, paper: pages.find(({ id }) => id === page)?.paper ?? 'plain' }]
}

/** Whoever leaves the board does not want what was under way any more. */
export function useExports(): Exports {
  const { toasts } = useModel()
  const [exports] = useState(() => createExports({ give: download, print: printSvg, toasts }))
  useEffect(() => () => exports.cancel(), [exports])
  return exports
}
