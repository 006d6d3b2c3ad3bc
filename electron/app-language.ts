import { chooseLanguage, type LanguageCode } from '../renderer/app/languages/index.ts'

/**
 * What main speaks, in its menu and its boxes, until the page tells what it speaks: what the page will choose as well,
 * unless the person has chosen another there.
 *
 * @param asked by whoever started the app, or by the school
 * @param preferred the system's language tags, best first
 */
export function firstLanguage(asked: LanguageCode | undefined, preferred: readonly string[]): LanguageCode {
  return chooseLanguage(preferred, null, asked ?? null).code
}
