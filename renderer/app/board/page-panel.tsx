import { Undo2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import type { Board } from '../../engine/board.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { useMediaQuery } from '../use-media-query.ts'
import { PageCard } from './page-card.tsx'
import { type PageQuestion, RemovedItems } from './page-items.tsx'
import { usePageOrder } from './use-page-order.ts'
import { useRemovedPages } from './use-removed-pages.ts'

/** Up to here the pages lie side by side, as `pages.css` has it. */
const NARROW = '(max-width: 60rem)'

interface PagePanelProps {
  session: BoardSession
  board: Board
  watching: boolean
  ask: (question: PageQuestion) => void
  onClose: () => void
}

/** All pages at once, each as it looks: to turn to, and for who may draw, to put in another order. */
export function PagePanel({ session, board, watching, ask, onClose }: PagePanelProps) {
  const { pages, page } = useStore(session.pages.state)
  const removed = useRemovedPages(session, !watching)
  const list = useRef<HTMLOListElement>(null)
  const order = usePageOrder(session, list, useMediaQuery(NARROW))
  const [focused, setFocused] = useState<string | null>(null)
  const stop = pages.some(({ id }) => id === focused) ? focused : page

  useEffect(() => {
    list.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [page])

  return (
    <aside
      className="island page-panel"
      aria-label={text.pages.all}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !(event.target as Element).matches('.page-panel *')) return
        event.stopPropagation()
        event.preventDefault()
        onClose()
      }}
    >
      <ol className="page-list" ref={list}>
        {pages.map((one, at) => (
          <PageCard
            key={one.id}
            session={session}
            board={board}
            page={one}
            place={at + 1}
            isShown={one.id === page}
            isStop={one.id === stop}
            watching={watching}
            drop={order.over?.page === one.id ? order.over.side : undefined}
            drag={order.dragOf(one.id)}
            onKeyDown={event => {
              setFocused(one.id)
              order.onKeyDown(one.id, event)
            }}
            ask={ask}
          />
        ))}
      </ol>
      {!watching && removed.length > 0 && (
        <DropdownMenu.Root modal={false}>
          <DropdownMenu.Trigger className="button button-small page-removed">
            <Undo2 aria-hidden="true" />
            {text.pages.removed}
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content className="menu page-menu" align="start" sideOffset={6} collisionPadding={8}>
              <RemovedItems session={session} removed={removed} />
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      )}
    </aside>
  )
}
