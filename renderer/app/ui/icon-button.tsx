import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Hint } from './hint.tsx'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  icon: LucideIcon
  label: string
  keys?: string | undefined
}

/** A button that is only a picture: named for those who can't see it and hinted for those who wonder. */
export function IconButton({ icon: Icon, label, keys, className = '', ...rest }: IconButtonProps) {
  return (
    <Hint label={label} keys={keys}>
      <button type="button" {...rest} className={`icon-button ${className}`} aria-label={label}>
        <Icon aria-hidden="true" />
      </button>
    </Hint>
  )
}
