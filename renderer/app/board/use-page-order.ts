import { type DragEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { BoardSession } from '../../peer/board-session.ts'
import { useLanguage } from '../languages/language-context.ts'
import { useModel, useStore } from '../model/model.ts'
import type { CardDrag } from './page-card.tsx'
import { dropBefore, type Flow, isBeyondMiddle, stepOf } from './page-order.ts'

/** What says of a drag that it is one of pages, and of this list. */
const PAGE_TYPE = 'application/x-chalkboard-page'

interface PageOrder {
  /** What a drag is over, and on which side of it the page would go. */
  readonly over: { readonly page: string; readonly side: 'before' | 'after' } | null
  readonly dragOf: (page: string) => CardDrag
  readonly onKeyDown: (page: string, event: KeyboardEvent) => void
}

/** The order of the pages by drag, and by Alt with an arrow key; an arrow key alone leads to the next. */
export function usePageOrder(session: BoardSession, list: RefObject<HTMLElement | null>, isRow: boolean): PageOrder {
  const { toasts } = useModel()
  const { direction } = useLanguage()
  const { pages } = useStore(session.pages.state)
  const dragged = useRef<string | null>(null)
  /** Moved by a key. It keeps the focus, and is to be seen where it goes. */
  const moved = useRef<string | null>(null)
  const [over, setOver] = useState<PageOrder['over']>(null)
  const flow: Flow = { isRow, isRightToLeft: direction === 'rtl' }
  const ids = pages.map(({ id }) => id)
  useEffect(() => {
    if (moved.current !== null) cardOf(list, moved.current)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    moved.current = null
  }, [list, pages])

  function targetOf(page: string, { currentTarget, clientX, clientY }: DragEvent) {
    const isBeyond = isBeyondMiddle(currentTarget.getBoundingClientRect(), clientX, clientY, flow)
    const before = dragged.current === null ? undefined : dropBefore(ids, dragged.current, page, isBeyond)
    return { isBeyond, before }
  }

  function end(): void {
    dragged.current = null
    setOver(null)
  }

  return {
    over,
    dragOf: page => ({
      onDragStart(event) {
        dragged.current = page
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData(PAGE_TYPE, page)
      },
      onDragOver(event) {
        if (dragged.current === null) return
        const { isBeyond, before } = targetOf(page, event)
        setOver(before === undefined ? null : { page, side: isBeyond ? 'after' : 'before' })
        if (before !== undefined) event.preventDefault()
      },
      onDrop(event) {
        const { before } = targetOf(page, event)
        const id = dragged.current
        if (id === null || before === undefined) return
        event.preventDefault()
        end()
        void session.pages.set(id, { before }).catch(toasts.fail)
      },
      onDragEnd: end,
    }),
    onKeyDown(page, event) {
      const step = stepOf(event.key, flow)
      const next = ids[ids.indexOf(page) + step]
      if (step === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      if (next === undefined) return
      if (!event.altKey) cardOf(list, next)?.focus()
      else {
        moved.current = page
        void session.pages.move(page, step).catch(toasts.fail)
      }
    },
  }
}

function cardOf(list: RefObject<HTMLElement | null>, page: string): HTMLElement | null {
  return list.current?.querySelector<HTMLElement>(`[data-page="${page}"]`) ?? null
}
