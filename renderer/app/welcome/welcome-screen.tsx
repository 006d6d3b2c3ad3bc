import { LanguageMenu } from '../languages/language-menu.tsx'
import { useModel } from '../model/model.ts'
import { text } from '../text.ts'
import { NameForm } from '../ui/name-form.tsx'
import { Wordmark } from '../ui/wordmark.tsx'

/** The first start: a name, and nothing else. */
export function WelcomeScreen({ suggested }: { suggested: string }) {
  const { start } = useModel()
  return (
    <main className="welcome">
      <Wordmark />
      <div className="welcome-card">
        <h1>{text.welcome.title}</h1>
        <p className="welcome-help">{text.welcome.help}</p>
        <NameForm
          label={text.welcome.label}
          quietLabel
          autoFocus
          initial={suggested}
          onName={name => start.chooseName(name)}
        >
          {busy => (
            <button type="submit" className="button button-primary button-large" disabled={busy}>
              {text.welcome.start}
            </button>
          )}
        </NameForm>
      </div>
      <LanguageMenu />
    </main>
  )
}
