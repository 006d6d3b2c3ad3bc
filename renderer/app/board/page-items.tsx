import { ChevronLeft, ChevronRight, Copy, Grid3x3, Pencil, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import type { PageView } from '../../../p2p/api/contract.ts'
import { type Paper, PAPERS } from '../../../p2p/canvas/paper.ts'
import type { Board } from '../../engine/board.ts'
import { pageCopy } from '../../engine/page-copy.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { MenuChoice } from '../ui/menu-choice.tsx'
import { useMediaQuery } from '../use-media-query.ts'

/** What is asked about a page before anything is done. */
export interface PageQuestion {
  readonly what: 'rename' | 'delete'
  /** The page's id. */
  readonly page: string
}

interface PageItemsProps {
  session: BoardSession
  board: Board | null
  /** The page's id. */
  page: string
  ask: (question: PageQuestion) => void
  /** Before what cannot be taken back so easily. */
  children?: ReactNode
}

/** What can be done with a page, as part of a menu. */
export function PageItems({ session, board, page, ask, children }: PageItemsProps) {
  const { toasts } = useModel()
  const { pages } = useStore(session.pages.state)
  const place = pages.findIndex(({ id }) => id === page)
  const attempt = (work: Promise<void>) => void work.catch(toasts.fail)
  return (
    <>
      <PaperMenu
        paper={pages[place]?.paper ?? 'plain'}
        onPaper={paper => attempt(session.pages.set(page, { paper }))}
      />
      <Item icon={<Pencil aria-hidden="true" />} onSelect={() => ask({ what: 'rename', page })}>
        {text.pages.rename}
      </Item>
      <Item
        icon={<ChevronLeft aria-hidden="true" />}
        disabled={place <= 0}
        onSelect={() => attempt(session.pages.move(page, -1))}
      >
        {text.pages.earlier}
      </Item>
      <Item
        icon={<ChevronRight aria-hidden="true" />}
        disabled={place === pages.length - 1}
        onSelect={() => attempt(session.pages.move(page, 1))}
      >
        {text.pages.later}
      </Item>
      {board !== null && (
        <Item
          icon={<Copy aria-hidden="true" />}
          onSelect={() => attempt(session.pages.duplicate(page, pageCopy(board.items(page))))}
        >
          {text.board.edit.duplicate}
        </Item>
      )}
      {children}
      {pages.length > 1 && (
        <Item icon={<Trash2 aria-hidden="true" />} danger onSelect={() => ask({ what: 'delete', page })}>
          {text.pages.deleteItem}
        </Item>
      )}
    </>
  )
}

/** Up to here there is no space for two menus side by side. */
const NARROW = '(max-width: 36rem)'
/** There the second lies over the first, below the item that opens it: what comes to lie under a mouse closes again. */
const OVER = { sideOffset: -200, alignOffset: 50 }
const BESIDE = { sideOffset: 6 }

/** A menu behind an item of a menu. */
export function SubMenu({ icon, label, children }: { icon?: ReactNode; label: string; children: ReactNode }) {
  const isNarrow = useMediaQuery(NARROW)
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item">
        {icon}
        {label}
        <ChevronRight className="menu-item-more" aria-hidden="true" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu page-menu" collisionPadding={8} {...(isNarrow ? OVER : BESIDE)}>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

/** Pages that were deleted, to be brought back. */
export function RemovedItems({ session, removed }: { session: BoardSession; removed: readonly PageView[] }) {
  const { toasts } = useModel()
  return removed.map(({ id, name }, at) => (
    <DropdownMenu.Item
      key={id}
      className="menu-item"
      onSelect={() => void session.pages.restore(id).catch(toasts.fail)}
    >
      {text.pages.restore(name === '' ? text.pages.nameless(at + 1) : name)}
    </DropdownMenu.Item>
  ))
}

function PaperMenu({ paper, onPaper }: { paper: Paper; onPaper: (paper: Paper) => void }) {
  return (
    <SubMenu icon={<Grid3x3 aria-hidden="true" />} label={text.pages.paper}>
      <DropdownMenu.RadioGroup value={paper}>
        {PAPERS.map(one => (
          <MenuChoice key={one} value={one} onSelect={() => one !== paper && onPaper(one)}>
            {text.pages.papers[one]}
          </MenuChoice>
        ))}
      </DropdownMenu.RadioGroup>
    </SubMenu>
  )
}

interface ItemProps {
  icon: ReactNode
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

function Item({ icon, danger = false, disabled = false, onSelect, children }: ItemProps) {
  return (
    <DropdownMenu.Item
      className={`menu-item ${danger ? 'menu-item-danger' : ''}`}
      disabled={disabled}
      onSelect={onSelect}
    >
      {icon}
      {children}
    </DropdownMenu.Item>
  )
}
