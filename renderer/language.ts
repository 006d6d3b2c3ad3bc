/** Decides the language. The page imports this before anything else: other modules read their words as they are loaded. */
import { catalogues } from './app/languages/catalogues.ts'
import { readLanguage, showLanguage } from './app/languages/language-choice.ts'
import { speak } from './app/text.ts'

export const language = readLanguage(window)

showLanguage(window, language)
speak(catalogues[language.code])
