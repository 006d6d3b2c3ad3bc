import { Dialog } from 'radix-ui'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { text } from '../text.ts'
import { useReturnFocus } from './use-return-focus.ts'

interface ModalProps {
  open: boolean
  onClose: () => void
  title: string
  help?: string
  children: ReactNode
}

/** A window over the screen, for something to fill in. */
export function Modal({ open, onClose, title, help, children }: ModalProps) {
  const { handlers } = useReturnFocus()
  return (
    <Dialog.Root open={open} onOpenChange={now => !now && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay" />
        <Dialog.Content
          className="dialog"
          {...handlers}
          {...(help === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          {help !== undefined && <Dialog.Description className="dialog-help">{help}</Dialog.Description>}
          {children}
          <Dialog.Close className="icon-button dialog-close" aria-label={text.close}>
            <X aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
