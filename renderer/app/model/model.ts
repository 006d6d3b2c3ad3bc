import { createContext, use, useSyncExternalStore } from 'react'
import type { PeerApi } from '../../../p2p/api/contract.ts'
import { openingView } from '../../engine/view-area.ts'
import { systemClock } from '../../peer/clock.ts'
import type { Store } from '../../peer/store.ts'
import { type Commands, listenToCommands, tellNews } from './commands.ts'
import { type Connection, sayWhenBack, watchConnection } from './connection.ts'
import { everybody, type Lobby, watchLobby } from './lobby.ts'
import { download } from './download.ts'
import { type Notices, watchNotices } from './notices.ts'
import { createPalette, type Palette } from './palette.ts'
import { createPencilCase, type PencilCase } from './pencil-case.ts'
import { fragmentAddress, toldAddress } from './room-address.ts'
import { followOpenings } from './openings.ts'
import { createRoomFiles, type RoomFiles } from './room-files.ts'
import { createStart, type Start } from './start.ts'
import { namingStrangers } from './strangers.ts'
import { type Theme, watchTheme } from './theme.ts'
import { type TouchScreen, watchTouchScreen } from './touch-screen.ts'
import { createToasts, type Toasts } from './toasts.ts'
import { createVisit, type Visit } from './visit.ts'
import { createWrittenTexts, type WrittenTexts } from './written-texts.ts'
import type { LanguageCode } from '../languages/index.ts'
import { text } from '../text.ts'

/** All that the screens show, outside React. */
export interface Model {
  readonly api: PeerApi
  readonly connection: Store<Connection>
  readonly start: Start
  readonly lobby: Lobby
  readonly visit: Visit
  readonly files: RoomFiles
  readonly palette: Palette
  readonly pencilCase: PencilCase
  readonly notices: Notices
  readonly toasts: Toasts
  readonly theme: Theme
  readonly touchScreen: TouchScreen
  readonly commands: Commands
  readonly writtenTexts: WrittenTexts
}

/** @param language that the page speaks */
export function createModel(peer: PeerApi, window: Window, language: LanguageCode): Model {
  const api = namingStrangers(peer, text.stranger)
  const toasts = createToasts()
  sayWhenBack(api, toasts.say)
  const address = toldAddress(fragmentAddress(window), room => tellNews(window, { language, room }))
  const visit = createVisit(api, systemClock, address, toasts, () => openingView(window))
  const lobby = watchLobby(api)
  const palette = createPalette()
  lobby.state.subscribe(() => palette.meet('network', everybody(lobby.state.get())))
  const files = createRoomFiles({
    api,
    give: download,
    onOpened(room) {
      toasts.say(text.files.opened(room.name))
      void visit.enter(room.id)
    },
    onFailed: toasts.fail,
    newUpload: () => window.crypto.getRandomValues(new Uint32Array(1))[0]!,
  })
  const start = createStart(api, lobby.rename, () => visit.start())
  const commands = listenToCommands(window)
  commands.on(command => {
    if (command.do === 'newRoom') visit.leave()
    if (command.do === 'sayReportCopied') toasts.say(text.desktop.reportCopied)
  })
  followOpenings({ commands, start, visit, lobby, files, toasts, clock: systemClock })
  return {
    api,
    connection: watchConnection(api),
    start,
    lobby,
    visit,
    files,
    palette,
    pencilCase: createPencilCase(),
    notices: watchNotices(api),
    toasts,
    theme: watchTheme(window),
    touchScreen: watchTouchScreen(window),
    commands,
    writtenTexts: createWrittenTexts(window.sessionStorage),
  }
}

export const ModelContext = createContext<Model | null>(null)

export function useModel(): Model {
  const model = use(ModelContext)
  if (model === null) throw new Error('This component is outside the ModelContext.')
  return model
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}

/** Part of a store, for what is not to be rendered anew when another part changes. @param part the same of the same state */
export function usePart<T, P>(store: Store<T>, part: (state: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => part(store.get()))
}
