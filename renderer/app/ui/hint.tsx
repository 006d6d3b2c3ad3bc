import { Tooltip } from 'radix-ui'
import type { FocusEvent, ReactElement } from 'react'

/** Shows what a button is called, and its key, to someone who hesitates over it. */
export function Hint({ label, keys, children }: { label: string; keys?: string | undefined; children: ReactElement }) {
  return (
    <Tooltip.Root disableHoverableContent>
      <Tooltip.Trigger asChild onFocus={onlyForKeyboard}>
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        {/* The button has the same name already; a screen reader need not hear it twice. */}
        <Tooltip.Content className="hint" sideOffset={6} collisionPadding={8} aria-hidden="true">
          {label}
          {keys !== undefined && <kbd>{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}

/** A button that gets its focus back after a mouse click was not hesitated over. */
function onlyForKeyboard(event: FocusEvent): void {
  if (!event.currentTarget.matches(':focus-visible')) event.preventDefault()
}
