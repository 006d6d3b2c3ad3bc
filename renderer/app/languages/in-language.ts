import { inEnglish, type Sentence } from '../../../p2p/canvas/sentence.ts'
import { languageCalled, type LanguageCode } from './index.ts'
import { peerCatalogues } from './peer-catalogues.ts'
import { translator } from './peer-sentences.ts'

/** A sentence of the peer, or of what is around the page, for whoever has no page to say it. */
export function inLanguage(code: LanguageCode, sentence: Sentence): string {
  const language = languageCalled(code)
  const said = language && translator(language, peerCatalogues[code])(sentence)
  return said ?? inEnglish(sentence)
}
