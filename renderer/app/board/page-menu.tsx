import { FileText, Undo2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { PageView } from '../../../p2p/api/contract.ts'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { MenuChoice } from '../ui/menu-choice.tsx'
import { PageItems, type PageQuestion, RemovedItems, SubMenu } from './page-items.tsx'

interface PageMenuProps {
  session: BoardSession
  board: Board | null
  /** Pages that can be brought back. */
  removed: readonly PageView[]
  watching: boolean
  ask: (question: PageQuestion) => void
}

/** All pages to turn to, and for who may draw, what can be done with the one shown. */
export function PageMenu({ session, board, removed, watching, ask }: PageMenuProps) {
  const { pages, page } = useStore(session.pages.state)
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content className="menu page-menu" align="start" sideOffset={10} collisionPadding={8}>
        <DropdownMenu.RadioGroup value={page} onValueChange={id => session.pages.turn(id)}>
          {pages.map(({ id, name }, at) => (
            <MenuChoice key={id} value={id}>
              <FileText aria-hidden="true" />
              {text.pages.title(at + 1, name)}
            </MenuChoice>
          ))}
        </DropdownMenu.RadioGroup>
        {!watching && (
          <>
            <DropdownMenu.Separator className="menu-separator" />
            <PageItems session={session} board={board} page={page} ask={ask}>
              {removed.length > 0 && (
                <SubMenu icon={<Undo2 aria-hidden="true" />} label={text.pages.removed}>
                  <RemovedItems session={session} removed={removed} />
                </SubMenu>
              )}
            </PageItems>
          </>
        )}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  )
}
