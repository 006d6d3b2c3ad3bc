import { Check, ChevronDown, Languages } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { text } from '../text.ts'
import { languageCalled, LANGUAGES } from './index.ts'
import { useChangeLanguage, useLanguage } from './language-context.ts'

/** Every language by its own name, as part of a menu. */
export function LanguageItems() {
  const { code } = useLanguage()
  const change = useChangeLanguage()

  function choose(chosen: string): void {
    const language = languageCalled(chosen)
    if (language !== undefined && language.code !== code) change(language.code)
  }

  return (
    <DropdownMenu.RadioGroup value={code} onValueChange={choose} aria-label={text.language.label}>
      {LANGUAGES.map(language => (
        <DropdownMenu.RadioItem key={language.code} className="menu-item" value={language.code} lang={language.code}>
          {language.name}
          <DropdownMenu.ItemIndicator className="menu-item-check">
            <Check aria-hidden="true" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

/** Where there is no other menu to put the languages in. */
export function LanguageMenu() {
  const { name } = useLanguage()
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="button" aria-label={text.language.now(name)}>
        <Languages aria-hidden="true" />
        {name}
        <ChevronDown aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" sideOffset={6} collisionPadding={8}>
          <LanguageItems />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
