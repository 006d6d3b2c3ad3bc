import { Switch } from 'radix-ui'
import { useId } from 'react'

interface ToggleProps {
  label: string
  help?: string
  on: boolean
  disabled?: boolean
  onChange: (on: boolean) => void
}

/** Something that is on or off at once, with its name beside it. */
export function Toggle({ label, help, on, disabled = false, onChange }: ToggleProps) {
  const id = useId()
  return (
    <div className="toggle">
      <label htmlFor={id} className="toggle-label">
        {label}
      </label>
      <Switch.Root
        id={id}
        className="toggle-switch"
        checked={on}
        disabled={disabled}
        onCheckedChange={onChange}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
      >
        <Switch.Thumb className="toggle-thumb" />
      </Switch.Root>
      {help !== undefined && (
        <p id={`${id}-help`} className="toggle-help">
          {help}
        </p>
      )}
    </div>
  )
}
