import { createContext, use } from 'react'
import { useModel } from '../model/model.ts'
import { text } from '../text.ts'
import { type Language, type LanguageCode, LANGUAGES } from './index.ts'
import { keepLanguage, lostByReload } from './language-choice.ts'

/** The language that the page was loaded in. */
export const LanguageContext = createContext<Language>(LANGUAGES[0]!)

export function useLanguage(): Language {
  return use(LanguageContext)
}

/** Keeps another language and loads the page again in it, unless something would be lost. */
export function useChangeLanguage(): (code: LanguageCode) => void {
  const { visit, files, toasts } = useModel()
  return code => {
    const lost = lostByReload(visit.state.get(), files.state.get())
    if (lost === 'strokes') toasts.fail(text.unsaved.notYet)
    else if (lost === 'file') toasts.fail(text.language.fileFirst)
    else {
      keepLanguage(window, code)
      window.location.reload()
    }
  }
}
