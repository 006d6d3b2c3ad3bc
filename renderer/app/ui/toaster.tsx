import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { Toast } from 'radix-ui'
import type { ReactNode } from 'react'
import { useLanguage } from '../languages/language-context.ts'
import { useModel, useStore } from '../model/model.ts'
import type { Toast as ToastState } from '../model/toasts.ts'
import { text } from '../text.ts'

/** Leads to them from wherever one is. */
export const MESSAGES_KEY = 'F8'
const GOOD_MS = 4_000
/** Long enough to read a sentence twice. */
const BAD_MS = 12_000
const ICONS: Readonly<Record<ToastState['tone'], ReactNode>> = {
  good: <CircleCheck aria-hidden="true" />,
  plain: <Info aria-hidden="true" />,
  bad: <CircleAlert aria-hidden="true" />,
}

/** Short messages about what just happened, which go away by themselves. */
export function Toaster({ children }: { children: ReactNode }) {
  const { toasts } = useModel()
  const shown = useStore(toasts.state)
  const { direction } = useLanguage()
  return (
    <Toast.Provider label={text.messages.label} swipeDirection={direction === 'rtl' ? 'left' : 'right'}>
      {children}
      {shown.map(({ id, tone, message }) => (
        <Toast.Root
          key={id}
          className="toast"
          data-tone={tone}
          type={tone === 'bad' ? 'foreground' : 'background'}
          duration={tone === 'bad' ? BAD_MS : GOOD_MS}
          onOpenChange={open => !open && toasts.remove(id)}
        >
          {ICONS[tone]}
          <Toast.Description className="toast-text">{message}</Toast.Description>
          <Toast.Close className="icon-button toast-close" aria-label={text.dismiss}>
            <X aria-hidden="true" />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="toasts" label={text.messages.all} hotkey={[MESSAGES_KEY]} />
    </Toast.Provider>
  )
}
