import { Moon, Sun } from 'lucide-react'
import { useModel, useStore } from '../model/model.ts'
import { text } from '../text.ts'
import { IconButton } from './icon-button.tsx'

export function ThemeToggle() {
  const { theme } = useModel()
  const { dark } = useStore(theme.state)
  return (
    <IconButton
      className="theme-toggle"
      icon={dark ? Sun : Moon}
      label={dark ? text.lightColours : text.darkColours}
      onClick={theme.toggle}
    />
  )
}
