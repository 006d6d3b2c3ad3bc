import { Redo2, Trash2, Undo2 } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { useMediaQuery } from '../use-media-query.ts'
import type { EditActions } from './board-command.ts'
import { PenStyle, StyleBar } from './pen-style.tsx'
import { editKeysHere, keysHere } from './keys-here.ts'
import { ToolChoice } from './tool-choice.tsx'
import { ToolbarButton } from './toolbar-button.tsx'
import { useLooks } from './use-looks.ts'
import { useMayDraw } from './use-may-draw.ts'
import { useSelection } from './use-selection.ts'

/** From here on colours and widths have a bar of their own above the tools. Up to 60rem `board.css` folds those. */
const ROOMY = '(min-width: 60.01rem)'

interface BoardToolbarProps {
  board: Board | null
  session: BoardSession
  edit: EditActions
}

export function BoardToolbar({ board, session, edit }: BoardToolbarProps) {
  const { canUndo, canRedo } = useStore(session.state)
  const watching = !useMayDraw(session)
  const looks = useLooks(board)
  const roomy = useMediaQuery(ROOMY)
  useKeptFocus()
  return (
    <>
      {roomy && <StyleBar looks={looks} disabled={watching} />}
      <Toolbar.Root className="island toolbar tool-bar" aria-label={text.board.tools}>
        <ToolChoice watching={watching} />
        <Toolbar.Separator className="toolbar-separator" />
        {!roomy && <PenStyle looks={looks} disabled={watching} />}
        <ToolbarButton
          icon={Undo2}
          label={text.board.undo}
          keys={keysHere('undo')}
          disabled={!canUndo || watching}
          onClick={edit.undo}
        />
        <ToolbarButton
          icon={Redo2}
          label={text.board.redo}
          keys={keysHere('redo')}
          disabled={!canRedo || watching}
          onClick={edit.redo}
        />
        <Bin board={board} watching={watching} clear={edit.clear} />
      </Toolbar.Root>
    </>
  )
}

/** Without a keyboard, the way to take off what is selected. With nothing selected, all that is on the page. */
function Bin({ board, watching, clear }: { board: Board | null; watching: boolean; clear: () => void }) {
  const selection = useSelection(board)
  if (selection.length === 0) {
    return <ToolbarButton icon={Trash2} label={text.board.clear} disabled={watching} onClick={clear} />
  }
  return (
    <ToolbarButton
      icon={Trash2}
      label={text.board.edit.delete}
      keys={editKeysHere('delete') ?? undefined}
      disabled={watching || selection.some(({ locked }) => locked)}
      onClick={() => board?.edit('delete')}
    />
  )
}
