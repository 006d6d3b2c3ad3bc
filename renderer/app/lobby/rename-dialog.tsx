import { useModel } from '../model/model.ts'
import { text } from '../text.ts'
import { Modal } from '../ui/modal.tsx'
import { NameForm } from '../ui/name-form.tsx'

export function RenameDialog({ open, onClose, name }: { open: boolean; onClose: () => void; name: string }) {
  const { api, lobby, toasts } = useModel()

  async function rename(name: string): Promise<void> {
    await api.call('peer.rename', { name })
    lobby.refresh()
    toasts.say(text.rename.done(name))
    onClose()
  }

  return (
    <Modal open={open} onClose={onClose} title={text.rename.title} help={text.welcome.help}>
      <NameForm label={text.welcome.label} initial={name} onName={rename}>
        {busy => (
          <button type="submit" className="button button-primary button-large" disabled={busy}>
            {text.save}
          </button>
        )}
      </NameForm>
    </Modal>
  )
}
