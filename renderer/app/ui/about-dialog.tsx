import { useEffect, useState } from 'react'
import { version } from '../../../package.json'
import { text } from '../text.ts'
import { useCommands } from '../use-command.ts'
import { Modal } from './modal.tsx'
import { Wordmark } from './wordmark.tsx'

/** What this is and whose work is in it; the app's menu opens it. */
export function AboutDialog() {
  const [shown, setShown] = useState<'about' | 'licences' | null>(null)
  useCommands({ about: () => setShown('about'), licences: () => setShown('licences') })
  const close = () => setShown(null)
  const { about, menu } = text.desktop
  return (
    <>
      <Modal open={shown === 'about'} onClose={close} title={about.title} help={about.what}>
        <div className="about">
          <Wordmark />
          <p>{about.version(version)}</p>
          <button type="button" className="button" onClick={() => setShown('licences')}>
            {menu.licences}
          </button>
        </div>
      </Modal>
      <Modal open={shown === 'licences'} onClose={close} title={menu.licences} help={about.licencesHelp}>
        <LicenceText />
      </Modal>
    </>
  )
}

/** It comes with the page (build/licences.ts), and is read when somebody wants to. */
function LicenceText() {
  const [licences, setLicences] = useState('')
  useEffect(() => {
    const reading = new AbortController()
    readLicences(reading.signal)
      .then(setLicences)
      .catch(() => {
        if (!reading.signal.aborted) setLicences(text.desktop.about.noLicences)
      })
    return () => reading.abort()
  }, [])
  return (
    <pre className="licences" dir="ltr" tabIndex={0} aria-label={text.desktop.menu.licences}>
      {licences}
    </pre>
  )
}

async function readLicences(signal: AbortSignal): Promise<string> {
  const answer = await fetch('licences.txt', { signal })
  if (!answer.ok) throw new Error(`The licences were answered with ${answer.status}.`)
  return answer.text()
}
