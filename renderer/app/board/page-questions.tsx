import { useEffect } from 'react'
import type { BoardSession } from '../../peer/board-session.ts'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { Confirm } from '../ui/confirm.tsx'
import { NameDialog } from '../ui/name-dialog.tsx'
import type { PageQuestion } from './page-items.tsx'

interface PageQuestionsProps {
  session: BoardSession
  asking: PageQuestion | null
  onDone: () => void
}

/** Asks for the name of a page, or whether it is really to go. */
export function PageQuestions({ session, asking, onDone }: PageQuestionsProps) {
  const { toasts } = useModel()
  const { pages } = useStore(session.pages.state)
  const place = pages.findIndex(({ id }) => id === asking?.page)
  const page = pages[place]
  const isGone = asking !== null && page === undefined
  // Whoever brings the page back brings no question back.
  useEffect(() => {
    if (isGone) onDone()
  }, [isGone, onDone])
  return (
    <>
      {page !== undefined && (
        <NameDialog
          open={asking?.what === 'rename'}
          onClose={onDone}
          title={text.pages.renameTitle}
          help={text.pages.renameHelp}
          label={text.pages.name}
          name={page.name}
          onName={name => session.pages.set(page.id, { name })}
        />
      )}
      <Confirm
        open={asking?.what === 'delete' && page !== undefined}
        onClose={onDone}
        onConfirm={() => page !== undefined && void session.pages.remove(page.id).catch(toasts.fail)}
        title={text.pages.deleteTitle(text.pages.title(place + 1, page?.name ?? ''))}
        help={text.pages.deleteHelp}
        confirm={text.pages.delete}
      />
    </>
  )
}
