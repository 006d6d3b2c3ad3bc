import { AlertDialog } from 'radix-ui'
import { text } from '../text.ts'
import { useReturnFocus } from './use-return-focus.ts'

interface ConfirmProps {
  open: boolean
  onClose: () => void
  onConfirm: () => void
  title: string
  help: string
  confirm: string
  cancel?: string
}

/** Asks once before something that is felt. Escape and the quiet button change nothing. */
export function Confirm({ open, onClose, onConfirm, title, help, confirm, cancel = text.cancel }: ConfirmProps) {
  const { handlers, goOn } = useReturnFocus()
  return (
    <AlertDialog.Root open={open} onOpenChange={now => !now && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="overlay" />
        <AlertDialog.Content className="dialog dialog-small" {...handlers}>
          <AlertDialog.Title className="dialog-title">{title}</AlertDialog.Title>
          <AlertDialog.Description className="dialog-help">{help}</AlertDialog.Description>
          <div className="dialog-actions">
            <AlertDialog.Cancel className="button">{cancel}</AlertDialog.Cancel>
            <AlertDialog.Action
              className="button button-danger"
              onClick={({ detail }) => {
                // Whoever pressed by pointer goes on where they point; whoever came by keyboard stays where they were.
                if (detail > 0) goOn()
                onConfirm()
              }}
            >
              {confirm}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
