import { createStore, type Store } from '../../peer/store.ts'

const EVERYONE_KEY = 'chalkboard.everyone'
const PEN_KEY = 'chalkboard.pen'

export interface TouchScreenState {
  /** Several people draw at this screen, each finger and pen for itself. */
  readonly everyone: boolean
  /** A pen has come near since the app was started. */
  readonly penSeen: boolean
}

type Kept = { getItem(key: string): string | null; setItem(key: string, value: string): void }

export interface TouchScreen {
  readonly state: Store<TouchScreenState>
  readonly setEveryone: (everyone: boolean) => void
  readonly seePen: () => void
}

/** What of the browser's window it needs. */
export interface TouchScreenPage {
  readonly localStorage: Kept
  readonly sessionStorage: Kept
  addEventListener(type: 'storage', listener: () => void): void
}

/**
 * How this computer's screen is used. It stays so, for it hangs on a wall. That there is a pen is known until the app is
 * started anew: it may be left at home next time.
 */
export function watchTouchScreen(page: TouchScreenPage): TouchScreen {
  const read = (): TouchScreenState => ({
    everyone: page.localStorage.getItem(EVERYONE_KEY) === 'on',
    penSeen: page.sessionStorage.getItem(PEN_KEY) === 'seen',
  })
  const state = createStore(read())
  // Another tab.
  page.addEventListener('storage', () => state.patch(read()))
  return {
    state,
    setEveryone(everyone) {
      page.localStorage.setItem(EVERYONE_KEY, everyone ? 'on' : 'off')
      state.patch({ everyone })
    },
    seePen() {
      page.sessionStorage.setItem(PEN_KEY, 'seen')
      state.patch({ penSeen: true })
    },
  }
}
