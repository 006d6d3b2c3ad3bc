import { ChevronDown, ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useState } from 'react'
import type { PageView } from '../../../p2p/api/contract.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { mayDraw } from '../../peer/standing.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { Confirm } from '../ui/confirm.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { PageMenu } from './page-menu.tsx'
import { RenamePage } from './rename-page.tsx'

/** Which page one is on, the way to the others, and what can be done with them. */
export function PageStrip({ session }: { session: BoardSession }) {
  const { toasts } = useModel()
  const { pages, page } = useStore(session.pages.state)
  const watching = !mayDraw(useStore(session.state).standing.role)
  const [asking, setAsking] = useState<'rename' | 'delete' | null>(null)
  const [removed, setRemoved] = useState<readonly PageView[]>([])
  const place = Math.max(
    0,
    pages.findIndex(({ id }) => id === page),
  )
  const shown = pages[place]!
  const [before, after] = [pages[place - 1], pages[place + 1]]
  const done = () => setAsking(null)
  return (
    <nav className="island pages" aria-label={text.pages.strip}>
      {pages.length > 1 && (
        <IconButton
          icon={ChevronLeft}
          className="page-turn"
          label={text.pages.previous}
          disabled={before === undefined}
          onClick={() => before !== undefined && session.pages.turn(before.id)}
        />
      )}
      <DropdownMenu.Root
        modal={false}
        onOpenChange={open => open && void session.pages.removed().then(setRemoved, toasts.fail)}
      >
        <DropdownMenu.Trigger className="page-button">
          <span className="visually-hidden">{text.pages.shown(place + 1, pages.length, shown.name)}</span>
          <span className="page-number" aria-hidden="true">
            {text.pages.place(place + 1, pages.length)}
          </span>
          {shown.name !== '' && (
            <span className="page-name" aria-hidden="true">
              {shown.name}
            </span>
          )}
          <ChevronDown aria-hidden="true" />
        </DropdownMenu.Trigger>
        <PageMenu session={session} place={place} removed={removed} watching={watching} ask={setAsking} />
      </DropdownMenu.Root>
      {pages.length > 1 && (
        <IconButton
          icon={ChevronRight}
          className="page-turn"
          label={text.pages.next}
          disabled={after === undefined}
          onClick={() => after !== undefined && session.pages.turn(after.id)}
        />
      )}
      {!watching && (
        <IconButton icon={Plus} label={text.pages.add} onClick={() => void session.pages.add().catch(toasts.fail)} />
      )}
      <RenamePage open={asking === 'rename'} onClose={done} session={session} page={shown} />
      <Confirm
        open={asking === 'delete'}
        onClose={done}
        onConfirm={() => void session.pages.remove(page).catch(toasts.fail)}
        title={text.pages.deleteTitle(text.pages.title(place + 1, shown.name))}
        help={text.pages.deleteHelp}
        confirm={text.pages.delete}
      />
    </nav>
  )
}
