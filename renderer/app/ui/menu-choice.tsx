import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ComponentProps } from 'react'

/** An item of a menu in which one of several holds, with a mark if it is this one. */
export function MenuChoice({ className = '', children, ...rest }: ComponentProps<typeof DropdownMenu.RadioItem>) {
  return (
    <DropdownMenu.RadioItem {...rest} className={`menu-item ${className}`}>
      {children}
      <DropdownMenu.ItemIndicator className="menu-item-check">
        <Check aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  )
}
