import type { DesktopText } from '../desktop-text.ts'
import { wordsOf } from './words.ts'

const { count } = wordsOf('de')

export const deDesktop: DesktopText = {
  menu: {
    file: 'Datei',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    help: 'Hilfe',
    newRoom: 'Neuer Raum',
    quit: 'Beenden',
    zoomActual: 'Originalgröße',
    fullScreen: 'Vollbild',
    projector: 'Beamer-Fenster',
    licences: 'Lizenzen',
    copyReport: 'Bericht für den Support kopieren',
    services: 'Dienste',
    hide: 'Chalkboard ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    closeWindow: 'Fenster schließen',
    window: 'Fenster',
    minimize: 'Im Dock ablegen',
    zoomWindow: 'Zoomen',
    allToFront: 'Alle nach vorne bringen',
  },
  fileKind: 'Chalkboard-Räume',
  leaveFirst: 'Du bist in einem Raum. Geh zurück zu den Räumen und öffne den Link dann noch einmal.',
  reportCopied:
    'Der Bericht ist kopiert. Er enthält keine Namen, keine Zeichnungen und keine PINs. Füge ihn dort ein, wo du ihn senden möchtest.',
  closing: {
    title: 'Schließen, ohne zu speichern?',
    help: n =>
      `${count(n, {
        one: '# Strich ist nur auf diesem Bildschirm und geht verloren, wenn du jetzt schließt.',
        other: '# Striche sind nur auf diesem Bildschirm und gehen verloren, wenn du jetzt schließt.',
      })} Wenn du bleibst, steht auf der Tafel, was das Speichern verhindert.`,
    anyway: 'Trotzdem schließen',
  },
  projector: {
    title: room => `Beamer: ${room}`,
    waiting: 'Warten auf die Tafel …',
  },
  about: {
    title: 'Über Chalkboard',
    version: version => `Version ${version}`,
    what: 'Eine Tafel für Klassenzimmer, deren Netzwerk kein Internet hat.',
    licencesHelp: 'In Chalkboard stecken die Werke anderer. Das sind ihre Lizenzen.',
    noLicences: 'Die Lizenzen konnten nicht gelesen werden. Sie liegen auch im Ordner der App.',
  },
}
