import { ChevronDown, ChevronLeft, ChevronRight, GalleryVerticalEnd, Plus } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { keysHere } from './keys-here.ts'
import type { PageQuestion } from './page-items.tsx'
import { PageMenu } from './page-menu.tsx'
import { PagePanel } from './page-panel.tsx'
import { PageQuestions } from './page-questions.tsx'
import { useMayDraw } from './use-may-draw.ts'
import { useRemovedPages } from './use-removed-pages.ts'

/** Which page one is on, the way to the others, and what can be done with them. */
export function PageStrip({ session, board }: { session: BoardSession; board: Board | null }) {
  const { toasts } = useModel()
  const watching = !useMayDraw(session)
  const [asking, setAsking] = useState<PageQuestion | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  return (
    <>
      <div className="board-pages">
        <nav className="island pages" aria-label={text.pages.strip}>
          <IconButton
            icon={GalleryVerticalEnd}
            label={text.pages.all}
            aria-expanded={showsAll}
            ref={toggle}
            onClick={() => setShowsAll(!showsAll)}
          />
          <PageTurner session={session} board={board} watching={watching} ask={setAsking} />
          {!watching && (
            <IconButton
              icon={Plus}
              label={text.pages.add}
              // Many press everything twice, and want one page.
              onClick={({ detail }) => detail < 2 && void session.pages.add().catch(toasts.fail)}
            />
          )}
        </nav>
      </div>
      {showsAll && board !== null && (
        <PagePanel
          session={session}
          board={board}
          watching={watching}
          ask={setAsking}
          onClose={() => {
            setShowsAll(false)
            toggle.current?.focus()
          }}
        />
      )}
      <PageQuestions session={session} asking={asking} onDone={() => setAsking(null)} />
    </>
  )
}

interface PageTurnerProps {
  session: BoardSession
  board: Board | null
  watching: boolean
  ask: (question: PageQuestion) => void
}

/** The page shown, with its menu, between the ways to the one before it and the one after it. */
function PageTurner({ session, board, watching, ask }: PageTurnerProps) {
  const { pages, page } = useStore(session.pages.state)
  const [isOpen, setIsOpen] = useState(false)
  const removed = useRemovedPages(session, isOpen && !watching)
  useKeptFocus()
  const place = Math.max(
    0,
    pages.findIndex(({ id }) => id === page),
  )
  const { name } = pages[place]!
  return (
    <>
      {pages.length > 1 && (
        <IconButton
          icon={ChevronLeft}
          className="page-turn"
          label={text.pages.previous}
          keys={keysHere('previousPage')}
          disabled={place === 0}
          onClick={() => session.pages.turnBy(-1)}
        />
      )}
      <DropdownMenu.Root modal={false} open={isOpen} onOpenChange={setIsOpen}>
        <DropdownMenu.Trigger className="page-button">
          <span className="visually-hidden">{text.pages.shown(place + 1, pages.length, name)}</span>
          <span className="page-number" aria-hidden="true">
            {text.pages.place(place + 1, pages.length)}
          </span>
          {name !== '' && (
            <span className="page-name" aria-hidden="true">
              {name}
            </span>
          )}
          <ChevronDown aria-hidden="true" />
        </DropdownMenu.Trigger>
        <PageMenu session={session} board={board} removed={removed} watching={watching} ask={ask} />
      </DropdownMenu.Root>
      {pages.length > 1 && (
        <IconButton
          icon={ChevronRight}
          className="page-turn"
          label={text.pages.next}
          keys={keysHere('nextPage')}
          disabled={place === pages.length - 1}
          onClick={() => session.pages.turnBy(1)}
        />
      )}
    </>
  )
}
