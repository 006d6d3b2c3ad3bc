import { Check, ChevronLeft, ChevronRight, FileText, Grid3x3, Pencil, Trash2, Undo2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import type { PageView } from '../../../p2p/api/contract.ts'
import { type Paper, PAPERS } from '../../../p2p/canvas/paper.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'

interface PageMenuProps {
  session: BoardSession
  /** Of the page shown, among all. */
  place: number
  /** Pages that can be brought back. */
  removed: readonly PageView[]
  watching: boolean
  ask: (question: 'rename' | 'delete') => void
}

/** All pages to turn to, and for who may draw, what can be done with the one shown. */
export function PageMenu({ session, place, removed, watching, ask }: PageMenuProps) {
  const { toasts } = useModel()
  const { pages, page } = useStore(session.pages.state)
  const attempt = (work: Promise<void>) => void work.catch(toasts.fail)
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content className="menu page-menu" align="start" sideOffset={10} collisionPadding={8}>
        <DropdownMenu.RadioGroup value={page} onValueChange={id => session.pages.turn(id)}>
          {pages.map(({ id, name }, at) => (
            <Choice key={id} value={id}>
              <FileText aria-hidden="true" />
              {text.pages.title(at + 1, name)}
            </Choice>
          ))}
        </DropdownMenu.RadioGroup>
        {!watching && (
          <>
            <DropdownMenu.Separator className="menu-separator" />
            <PaperMenu paper={pages[place]!.paper} onPaper={paper => attempt(session.pages.set(page, { paper }))} />
            <Item icon={<Pencil aria-hidden="true" />} onSelect={() => ask('rename')}>
              {text.pages.rename}
            </Item>
            <Item
              icon={<ChevronLeft aria-hidden="true" />}
              disabled={place === 0}
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
            {removed.length > 0 && (
              <RemovedMenu removed={removed} onRestore={id => attempt(session.pages.restore(id))} />
            )}
            {pages.length > 1 && (
              <Item icon={<Trash2 aria-hidden="true" />} danger onSelect={() => ask('delete')}>
                {text.pages.deleteItem}
              </Item>
            )}
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  )
}

function PaperMenu({ paper, onPaper }: { paper: Paper; onPaper: (paper: Paper) => void }) {
  return (
    <SubMenu icon={<Grid3x3 aria-hidden="true" />} label={text.pages.paper}>
      <DropdownMenu.RadioGroup value={paper}>
        {PAPERS.map(one => (
          <Choice key={one} value={one} onSelect={() => one !== paper && onPaper(one)}>
            {text.pages.papers[one]}
          </Choice>
        ))}
      </DropdownMenu.RadioGroup>
    </SubMenu>
  )
}

function RemovedMenu({ removed, onRestore }: { removed: readonly PageView[]; onRestore: (id: string) => void }) {
  return (
    <SubMenu icon={<Undo2 aria-hidden="true" />} label={text.pages.removed}>
      {removed.map(({ id, name }, at) => (
        <DropdownMenu.Item key={id} className="menu-item" onSelect={() => onRestore(id)}>
          {text.pages.restore(name === '' ? text.pages.nameless(at + 1) : name)}
        </DropdownMenu.Item>
      ))}
    </SubMenu>
  )
}

function SubMenu({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item">
        {icon}
        {label}
        <ChevronRight className="menu-item-more" aria-hidden="true" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent className="menu page-menu" sideOffset={6} collisionPadding={8}>
          {children}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
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

function Choice({ value, onSelect, children }: { value: string; onSelect?: () => void; children: ReactNode }) {
  return (
    <DropdownMenu.RadioItem value={value} className="menu-item" {...(onSelect === undefined ? {} : { onSelect })}>
      {children}
      <DropdownMenu.ItemIndicator className="menu-item-check">
        <Check aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  )
}
