import { Ellipsis } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { DragEvent, KeyboardEvent, MouseEvent } from 'react'
import type { PageView } from '../../../p2p/api/contract.ts'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { text } from '../text.ts'
import { Hint } from '../ui/hint.tsx'
import { PageItems, type PageQuestion } from './page-items.tsx'
import { PageThumbnail } from './page-thumbnail.tsx'

export interface CardDrag {
  readonly onDragStart: (event: DragEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
  readonly onDragEnd: () => void
}

interface PageCardProps {
  session: BoardSession
  board: Board
  page: PageView
  /** From 1 on. */
  place: number
  isShown: boolean
  /** The one of the pages that Tab leads to. */
  isStop: boolean
  watching: boolean
  /** Where a page that is dragged over it would go. */
  drop: 'before' | 'after' | undefined
  drag: CardDrag
  onKeyDown: (event: KeyboardEvent) => void
  ask: (question: PageQuestion) => void
}

/** A page among all: what it looks like, a press that turns to it, and what can be done with it. */
export function PageCard(props: PageCardProps) {
  const { session, board, page, place, isShown, isStop, watching, drop, drag, onKeyDown, ask } = props
  const title = text.pages.title(place, page.name)
  const tabIndex = isStop ? 0 : -1
  return (
    <li className="page-card" draggable={!watching} data-drop={drop} {...(watching ? {} : drag)}>
      <button
        type="button"
        className="page-card-face"
        data-page={page.id}
        aria-current={isShown ? 'page' : undefined}
        aria-keyshortcuts={watching ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
        tabIndex={tabIndex}
        onKeyDown={onKeyDown}
        onClick={event => {
          session.pages.turn(page.id)
          giveBoardFocus(event)
        }}
      >
        <PageThumbnail board={board} page={page} />
        <span className="page-card-title">{title}</span>
      </button>
      {!watching && (
        <DropdownMenu.Root modal={false}>
          <Hint label={text.pages.more(title)}>
            <DropdownMenu.Trigger
              className="icon-button page-card-more"
              aria-label={text.pages.more(title)}
              tabIndex={tabIndex}
            >
              <Ellipsis aria-hidden="true" />
            </DropdownMenu.Trigger>
          </Hint>
          <DropdownMenu.Portal>
            <DropdownMenu.Content className="menu page-menu" align="start" sideOffset={4} collisionPadding={8}>
              <PageItems session={session} board={board} page={page.id} ask={ask} />
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
    </li>
  )
}

/** Whoever turned by pointer goes on with the board; whoever came by keyboard stays. */
function giveBoardFocus({ detail }: MouseEvent): void {
  if (detail > 0) document.querySelector<HTMLElement>('[data-focus-home]')?.focus()
}
