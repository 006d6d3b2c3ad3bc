import type { PageView } from '../../../p2p/api/contract.ts'
import type { BoardSession } from '../../peer/board-session.ts'
import { text } from '../text.ts'
import { Modal } from '../ui/modal.tsx'
import { NameForm } from '../ui/name-form.tsx'

interface RenamePageProps {
  open: boolean
  onClose: () => void
  session: BoardSession
  page: PageView
}

export function RenamePage({ open, onClose, session, page: { id, name } }: RenamePageProps) {
  async function rename(name: string): Promise<void> {
    await session.pages.set(id, { name })
    onClose()
  }

  return (
    <Modal open={open} onClose={onClose} title={text.pages.renameTitle} help={text.pages.renameHelp}>
      <NameForm label={text.pages.name} initial={name} onName={rename}>
        {busy => (
          <button type="submit" className="button button-primary button-large" disabled={busy}>
            {text.save}
          </button>
        )}
      </NameForm>
    </Modal>
  )
}
