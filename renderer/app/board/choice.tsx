import { ToggleGroup, Toolbar } from 'radix-ui'
import type { ReactNode } from 'react'
import { Hint } from '../ui/hint.tsx'

interface ChoiceOption {
  value: string
  label: string
  keys?: string
  disabled?: boolean
}

interface ChoiceProps<T extends ChoiceOption> {
  /** In a toolbar the arrow keys go through all of it; elsewhere through this choice only. */
  within: 'toolbar' | 'popover'
  label: string
  value: string
  choices: readonly T[]
  /** All of them. */
  disabled?: boolean
  onChoose: (value: T['value']) => void
  show: (choice: T) => ReactNode
}

/** One of a few, all in view. */
export function Choice<T extends ChoiceOption>(props: ChoiceProps<T>) {
  const { within, label, value, choices, disabled = false, onChoose, show } = props
  const Group = within === 'toolbar' ? Toolbar.ToggleGroup : ToggleGroup.Root
  const Item = within === 'toolbar' ? Toolbar.ToggleItem : ToggleGroup.Item

  function choose(chosen: string): void {
    // Empty: the chosen one was pressed again. It stays chosen, and choosing it may still mean something.
    const choice = choices.find(({ value }) => value === (chosen === '' ? props.value : chosen))
    if (choice !== undefined) onChoose(choice.value)
  }

  return (
    <Group type="single" className="choice" aria-label={label} value={value} onValueChange={choose}>
      {choices.map(choice => {
        const item = (
          <Item
            key={choice.value}
            className="icon-button choice-item"
            value={choice.value}
            aria-label={choice.label}
            disabled={disabled || (choice.disabled ?? false)}
          >
            {show(choice)}
          </Item>
        )
        // A popover takes the focus as it opens; a hint would open with it, over what it is about.
        return within === 'toolbar' ? (
          <Hint key={choice.value} label={choice.label} keys={choice.keys}>
            {item}
          </Hint>
        ) : (
          item
        )
      })}
    </Group>
  )
}
