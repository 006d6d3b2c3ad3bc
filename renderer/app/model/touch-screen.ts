import { createStore, type Store } from '../../peer/store.ts'

const EVERYONE_KEY = 'chalkboard.everyone'

export interface TouchScreenState {
  /** Several people draw at this screen, each finger and pen for itself. */
  readonly everyone: boolean
}

export interface TouchScreen {
  readonly state: Store<TouchScreenState>
  readonly setEveryone: (everyone: boolean) => void
}

/** What of the browser's window it needs. */
export interface TouchScreenPage {
  readonly localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void }
  addEventListener(type: 'storage', listener: () => void): void
}

/** How this computer's screen is used. It stays so, for it hangs on a wall. */
export function watchTouchScreen(page: TouchScreenPage): TouchScreen {
  const read = (): TouchScreenState => ({ everyone: page.localStorage.getItem(EVERYONE_KEY) === 'on' })
  const state = createStore(read())
  // Another tab.
  page.addEventListener('storage', () => state.patch(read()))
  return {
    state,
    setEveryone(everyone) {
      page.localStorage.setItem(EVERYONE_KEY, everyone ? 'on' : 'off')
      state.patch({ everyone })
    },
  }
}
