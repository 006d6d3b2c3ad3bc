import { ChevronDown, Languages } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { text } from '../text.ts'
import { MenuChoice } from '../ui/menu-choice.tsx'
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
        <MenuChoice key={language.code} value={language.code} lang={language.code}>
          {language.name}
        </MenuChoice>
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
