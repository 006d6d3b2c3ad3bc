/** Links and files that the system hands to the app: they do what a click in the lobby does, once there is a lobby. */
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import type { Clock } from '../../peer/clock.ts'
import type { Store } from '../../peer/store.ts'
import type { AppCommand } from '../app-command.ts'
import { text } from '../text.ts'
import type { Commands } from './commands.ts'
import type { StartState } from './start.ts'
import type { Toasts } from './toasts.ts'
import type { Visit } from './visit.ts'

export interface OpeningsOptions {
  readonly commands: Commands
  readonly start: { readonly state: Store<StartState> }
  readonly visit: Pick<Visit, 'state' | 'enter'>
  readonly lobby: {
    readonly state: Store<{
      readonly rooms: readonly { readonly id: string; readonly locked: boolean; readonly kept: boolean }[]
    }>
  }
  readonly files: { readonly openPath: (file: string) => Promise<void> }
  readonly toasts: Pick<Toasts, 'say'>
  readonly clock: Clock
}

export function followOpenings(options: OpeningsOptions): void {
  const { commands, start, files } = options
  commands.on(command => {
    if (command.do !== 'join' && command.do !== 'openFile') return
    void until(start.state, ({ step }) => step === 'ready').then(() =>
      command.do === 'join' ? join(command, options) : files.openPath(command.file),
    )
  })
}

/** A link never takes anybody out of a room. After a start, rooms are heard of one by one. */
async function join({ room }: Extract<AppCommand, { do: 'join' }>, options: OpeningsOptions): Promise<void> {
  const { visit, lobby, toasts, clock } = options
  const now = visit.state.get()
  if (now.at === 'board' && now.room.id === room) return
  if (now.at !== 'lobby') {
    toasts.say(text.desktop.leaveFirst)
    return
  }
  const listed = () => lobby.state.get().rooms.find(({ id }) => id === room)
  await Promise.race([
    until(lobby.state, () => listed() !== undefined),
    new Promise<void>(resolve => void clock.after(LIMITS.linkWaitMs, resolve)),
  ])
  const found = listed()
  await visit.enter(room, found?.locked === true && !found.kept)
}

function until<T>(store: Store<T>, isSo: (state: T) => boolean): Promise<void> {
  return new Promise(resolve => {
    if (isSo(store.get())) {
      resolve()
      return
    }
    const stop = store.subscribe(() => {
      if (!isSo(store.get())) return
      stop()
      resolve()
    })
  })
}
