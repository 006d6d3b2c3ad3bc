import { DropdownMenu } from 'radix-ui'

interface MenuCommandProps {
  label: string
  /** What else does it. */
  keys: string | null
  disabled?: boolean
  /** Whoever chooses it may want it once more. */
  staysOpen?: boolean
  onSelect: () => void
}

/** An item of a menu that says which keys do the same. */
export function MenuCommand({ label, keys, disabled = false, staysOpen = false, onSelect }: MenuCommandProps) {
  return (
    <DropdownMenu.Item
      className="menu-item"
      disabled={disabled}
      onSelect={event => {
        if (staysOpen) event.preventDefault()
        onSelect()
      }}
    >
      {label}
      {keys !== null && <kbd aria-hidden="true">{keys}</kbd>}
    </DropdownMenu.Item>
  )
}
