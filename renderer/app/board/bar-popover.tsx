import { Popover, Toolbar } from 'radix-ui'
import { type ReactElement, type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { BESIDE_WRITING } from '../../engine/text-editor.ts'
import { Hint } from '../ui/hint.tsx'

interface BarPopoverProps {
  /** What its button is called. */
  label: string
  keys?: string
  disabled: boolean
  /** Pressed besides opening. */
  onPress?: () => void
  /** Whether what is chosen here is what the person holds. */
  isHeld?: boolean
  /** What is chosen here may be for a text that is being written. */
  isBesideWriting?: boolean
  className: string
  /** What the button shows. */
  face: ReactElement
  children: (close: () => void) => ReactNode
}

/** Choices behind one button of a tool bar. */
export function BarPopover(props: BarPopoverProps) {
  const { label, keys, disabled, onPress, isHeld, isBesideWriting = false, className, face, children } = props
  const [open, setOpen] = useState(false)
  useBoardPress(open, () => setOpen(false))
  const beside = isBesideWriting ? { [BESIDE_WRITING]: '' } : {}
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Hint label={label} keys={keys}>
        <Toolbar.Button asChild disabled={disabled}>
          <Popover.Trigger
            className="icon-button bar-popover-button"
            aria-label={label}
            onClick={onPress}
            {...beside}
            {...(isHeld === undefined ? {} : { 'aria-pressed': isHeld })}
          >
            {face}
          </Popover.Trigger>
        </Toolbar.Button>
      </Hint>
      <Popover.Portal>
        <Popover.Content
          className={`popover bar-popover ${className}`}
          aria-label={label}
          sideOffset={10}
          collisionPadding={8}
          {...beside}
          onCloseAutoFocus={event => {
            if (document.activeElement?.closest('[data-focus-home]') != null) event.preventDefault()
          }}
        >
          {children(() => setOpen(false))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** Radix waits for the click of a finger before it closes what lies beside, and a stroke never becomes one. */
function useBoardPress(listening: boolean, onPress: () => void): void {
  const press = useEffectEvent(({ target }: PointerEvent) => {
    if (target instanceof Element && target.closest('.board-canvas') !== null) onPress()
  })
  useEffect(() => {
    if (!listening) return
    const listener = (event: PointerEvent) => press(event)
    document.addEventListener('pointerdown', listener)
    return () => document.removeEventListener('pointerdown', listener)
  }, [listening])
}
