/** The languages that the window speaks. */

export type LanguageCode = 'en' | 'es' | 'fr' | 'de' | 'ar' | 'zh'

export interface Language {
  readonly code: LanguageCode
  /** As those call it who speak it: whoever looks for it may read nothing else. */
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
}

const ENGLISH: Language = { code: 'en', name: 'English', direction: 'ltr' }

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'zh', name: '简体中文', direction: 'ltr' },
]

export function languageCalled(code: string | null): Language | undefined {
  return LANGUAGES.find(language => language.code === code)
}

/**
 * @param preferred the system's language tags, best first
 * @param chosen what the person has chosen, as it was kept: anything may have become of it
 * @param preset what the school has set for whoever has not chosen
 */
export function chooseLanguage(
  preferred: readonly string[],
  chosen: string | null,
  preset: string | null = null,
): Language {
  const spoken = preferred.map(tag => languageCalled(tag.split(/[-_]/, 1)[0]!.toLowerCase()))
  return languageCalled(chosen) ?? languageCalled(preset) ?? spoken.find(language => language !== undefined) ?? ENGLISH
}
