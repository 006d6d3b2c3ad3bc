import { wordsOf } from './languages/words.ts'

const { count } = wordsOf('en-GB')

/** The English of what only the desktop app says, its menu first: a part of `text.ts`. */
export const desktopText = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    help: 'Help',
    newRoom: 'New room',
    quit: 'Quit',
    zoomActual: 'Actual size',
    fullScreen: 'Full screen',
    projector: 'Projector window',
    licences: 'Licences',
    copyReport: 'Copy a report for support',
    // Only macOS has these.
    services: 'Services',
    hide: 'Hide Chalkboard',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    closeWindow: 'Close window',
    window: 'Window',
    minimize: 'Minimize',
    zoomWindow: 'Zoom',
    allToFront: 'Bring all to front',
  },
  fileKind: 'Chalkboard rooms',
  leaveFirst: 'You are in a room. Go back to the lobby, then open the link again.',
  reportCopied: 'The report is copied. It holds no names, no drawings and no PINs. Paste it where you want to send it.',
  /** Asked before the window closes. */
  closing: {
    title: 'Close without saving?',
    help: (strokes: number) =>
      `${count(strokes, { one: '# stroke is', other: '# strokes are' })} only on this screen and will be lost if you close now. If you stay, the board says what keeps this from being saved.`,
    anyway: 'Close anyway',
  },
  projector: {
    title: (room: string) => `Projector: ${room}`,
    waiting: 'Waiting for the board…',
  },
  about: {
    title: 'About Chalkboard',
    version: (version: string) => `Version ${version}`,
    what: 'A whiteboard for classrooms whose network has no internet.',
    licencesHelp: 'Chalkboard is made with the works of others. These are their licences.',
    noLicences: 'The licences could not be read. They are also in the folder of the app.',
  },
}

export type DesktopText = typeof desktopText
