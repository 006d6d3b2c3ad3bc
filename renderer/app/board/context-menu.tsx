import { DropdownMenu } from 'radix-ui'
import type { Board } from '../../engine/board.ts'
import type { XY } from '../../engine/geometry.ts'
import type { EditCommand, SelectedItem } from '../../engine/tools/select-commands.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useLanguage } from '../languages/language-context.ts'
import { useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { useMediaQuery } from '../use-media-query.ts'
import type { EditActions } from './board-command.ts'
import { editKeysHere, keysHere } from './keys-here.ts'
import { MenuCommand } from './menu-command.tsx'
import { MoveToPage } from './move-to-page.tsx'
import { useMayDraw } from './use-may-draw.ts'
import { useSelection } from './use-selection.ts'

/** From here on there is space for it at one side of the pointer, where it can be moved up to show all it has. */
const ROOMY = '(min-width: 48rem)'

interface ContextMenuProps {
  /** Where it was asked for, in CSS pixels of the window; null while it is closed. */
  at: XY | null
  onClose: () => void
  board: Board
  session: BoardSession
  edit: EditActions
}

/** What one can do here: with what is selected, if anything is. */
export function ContextMenu({ at, onClose, board, session, edit }: ContextMenuProps) {
  const drawing = useMayDraw(session)
  const selection = useSelection(board)
  const isRoomy = useMediaQuery(ROOMY)
  const beside = useLanguage().direction === 'rtl' ? 'left' : 'right'
  return (
    <DropdownMenu.Root open={at !== null} onOpenChange={now => !now && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="context-menu-place" style={{ left: at?.x, top: at?.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu context-menu"
          side={isRoomy ? beside : 'bottom'}
          align="start"
          collisionPadding={8}
          aria-label={text.board.menu}
          aria-labelledby={undefined}
          onCloseAutoFocus={event => {
            event.preventDefault()
            document.querySelector<HTMLElement>('[data-focus-home]')?.focus()
          }}
        >
          {drawing && <EditItems board={board} selection={selection} />}
          {drawing && selection.length > 0 && <MoveToPage board={board} session={session} />}
          {selection.length === 0 && (
            <>
              {drawing && <HistoryItems session={session} edit={edit} />}
              <MenuCommand
                label={text.board.zoomToFit}
                keys={keysHere('zoomToFit')}
                onSelect={() => board.zoomToFit()}
              />
              <MenuCommand
                label={text.board.percent(100)}
                keys={keysHere('zoomReset')}
                onSelect={() => board.zoomTo(1)}
              />
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function HistoryItems({ session, edit }: { session: BoardSession; edit: EditActions }) {
  const { canUndo, canRedo } = useStore(session.state)
  return (
    <>
      <MenuCommand label={text.board.undo} keys={keysHere('undo')} disabled={!canUndo} onSelect={edit.undo} />
      <MenuCommand label={text.board.redo} keys={keysHere('redo')} disabled={!canRedo} onSelect={edit.redo} />
      <DropdownMenu.Separator className="menu-separator" />
    </>
  )
}

function EditItems({ board, selection }: { board: Board; selection: readonly SelectedItem[] }) {
  return commandsFor(selection).map(commands => (
    <DropdownMenu.Group key={commands.join()}>
      {commands.map(command => (
        <MenuCommand
          key={command}
          label={text.board.edit[command]}
          keys={editKeysHere(command)}
          onSelect={() => board.edit(command)}
        />
      ))}
      <DropdownMenu.Separator className="menu-separator" />
    </DropdownMenu.Group>
  ))
}

function commandsFor(selection: readonly SelectedItem[]): EditCommand[][] {
  if (selection.length === 0) return [['paste', 'selectAll']]
  if (selection.some(({ locked }) => locked)) return [['copy', 'paste', 'selectAll'], ['unlock']]
  const groups = new Set(selection.map(({ group }) => group))
  const isOneGroup = groups.size === 1 && !groups.has('')
  return [
    ['cut', 'copy', 'paste', 'duplicate', 'delete'],
    ['toFront', 'forward', 'backward', 'toBack'],
    [
      ...(selection.length > 1 && !isOneGroup ? (['group'] as const) : []),
      ...(groups.size > 1 || isOneGroup ? (['ungroup'] as const) : []),
      'lock',
    ],
  ]
}
