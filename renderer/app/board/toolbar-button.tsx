import { Toolbar } from 'radix-ui'
import type { ComponentProps } from 'react'
import { IconButton } from '../ui/icon-button.tsx'

/** An icon button that the toolbar's arrow keys reach. */
export function ToolbarButton(props: ComponentProps<typeof IconButton>) {
  return (
    <Toolbar.Button asChild {...(props.disabled === undefined ? {} : { disabled: props.disabled })}>
      <IconButton {...props} />
    </Toolbar.Button>
  )
}
