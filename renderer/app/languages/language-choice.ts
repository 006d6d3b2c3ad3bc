import type { RoomFilesState } from '../model/room-files.ts'
import type { VisitState } from '../model/visit.ts'
import { chooseLanguage, type Language, type LanguageCode } from './index.ts'

const LANGUAGE_KEY = 'chalkboard.language'

/** What of the browser's window the choice needs. */
export interface LanguagePage {
  readonly navigator: { readonly languages: readonly string[] }
  readonly localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void }
  /** `language` in the query is what the school has set. */
  readonly location: { readonly search: string }
  readonly document: { readonly documentElement: { lang: string; dir: string } }
}

export function readLanguage({ navigator, localStorage, location }: LanguagePage): Language {
  const preset = new URLSearchParams(location.search).get('language')
  return chooseLanguage(navigator.languages, localStorage.getItem(LANGUAGE_KEY), preset)
}

/** For the next time that the page is loaded. */
export function keepLanguage({ localStorage }: LanguagePage, code: LanguageCode): void {
  localStorage.setItem(LANGUAGE_KEY, code)
}

export function showLanguage({ document }: LanguagePage, { code, direction }: Language): void {
  document.documentElement.lang = code
  document.documentElement.dir = direction
}

/** What loading the page again would lose. The room one is in is in the page's address and is not lost. */
export function lostByReload(visit: VisitState, files: RoomFilesState): 'strokes' | 'file' | null {
  if (visit.at === 'board' && visit.session.unsaved > 0) return 'strokes'
  return files.transfer === null ? null : 'file'
}
