import { text } from '../text.ts'
import { Modal } from './modal.tsx'
import { NameForm } from './name-form.tsx'

interface NameDialogProps {
  open: boolean
  onClose: () => void
  title: string
  help: string
  /** Of the field. */
  label: string
  /** The name so far. */
  name: string
  /** What it throws is shown under the field; otherwise the dialog closes. */
  onName: (name: string) => Promise<void>
}

/** Asks for another name. */
export function NameDialog({ open, onClose, title, help, label, name, onName }: NameDialogProps) {
  return (
    <Modal open={open} onClose={onClose} title={title} help={help}>
      <NameForm label={label} initial={name} onName={name => onName(name).then(onClose)}>
        {busy => (
          <button type="submit" className="button button-primary button-large" disabled={busy}>
            {text.save}
          </button>
        )}
      </NameForm>
    </Modal>
  )
}
