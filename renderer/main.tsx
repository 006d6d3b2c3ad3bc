import { language } from './language.ts'
import { Direction } from 'radix-ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { LanguageContext } from './app/languages/language-context.ts'
import { peerCatalogues } from './app/languages/peer-catalogues.ts'
import { translator } from './app/languages/peer-sentences.ts'
import { createModel, ModelContext } from './app/model/model.ts'
import { text } from './app/text.ts'
import { connectPeer } from './peer/connect.ts'
import { fetchFonts, renewFailedFonts, renewFontsAsTheyFail } from './engine/fetch-fonts.ts'
import { isProjector } from './app/projector-window.ts'
import { letters } from './engine/letters.ts'
import { LETTER_FONT } from './engine/text-painter.ts'
import './theme/fonts.ts'
import './theme/index.css'

const translate = translator(language, peerCatalogues[language.code])
const model = createModel(connectPeer(window, { lost: text.connection.lost, translate }), window, language.code)

letters.fetchWith(text =>
  fetchFonts(text, {
    load: part => document.fonts.load(LETTER_FONT, part),
    renew: () => renewFailedFonts(document),
    rest: ms => new Promise(resolve => setTimeout(resolve, ms)),
  }),
)
renewFontsAsTheyFail(document)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageContext value={language}>
      <Direction.Provider dir={language.direction}>
        <ModelContext value={model}>
          <App projector={isProjector(window)} />
        </ModelContext>
      </Direction.Provider>
    </LanguageContext>
  </StrictMode>,
)
