/** What the system asks the app to open: when it starts, when it is started again, and in macOS's own way. */
import { app } from 'electron'
import { roomFiles } from './room-files.ts'
import { roomOfLink, roomToJoin } from './room-links.ts'

export interface Openings {
  /** The app was started again: its window should come forward. */
  startedAgain(): void
  files(paths: readonly string[]): void
  /** @param room its id */
  room(room: string): void
}

/** Before the app is ready, as macOS may speak first. What was asked before `begin` is told then. */
export function listenForOpenings(tell: Openings): { begin(): void } {
  const files = roomFiles(process.argv.slice(1), process.cwd())
  let room = roomToJoin(process.argv.slice(1))
  let hasBegun = false
  const open = (moreFiles: readonly string[], nextRoom: string | undefined) => {
    files.push(...moreFiles)
    room = nextRoom ?? room
    if (hasBegun) pass()
  }
  const pass = () => {
    if (files.length > 0) tell.files(files.splice(0))
    if (room !== undefined) tell.room(room)
    room = undefined
  }
  app.on('second-instance', (_event, args, folder) => {
    tell.startedAgain()
    open(roomFiles(args.slice(1), folder), roomToJoin(args.slice(1)))
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    open([file], undefined)
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    open([], roomOfLink(url))
  })
  return {
    begin() {
      hasBegun = true
      pass()
    },
  }
}
