import { createStore, type Store } from '../../peer/store.ts'

const THEME_KEY = 'chalkboard.theme'

export interface ThemeState {
  readonly dark: boolean
}

export interface Theme {
  readonly state: Store<ThemeState>
  readonly toggle: () => void
}

/** Follows the system until a person chooses, then keeps to that. Sets `data-theme` on the root element for the CSS. */
export function watchTheme(window: Window): Theme {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const chosen = () => window.localStorage.getItem(THEME_KEY)
  const isDark = () => (chosen() ?? (system.matches ? 'dark' : 'light')) === 'dark'
  const state = createStore<ThemeState>({ dark: isDark() })

  function apply(): void {
    state.patch({ dark: isDark() })
    window.document.documentElement.dataset['theme'] = state.get().dark ? 'dark' : 'light'
  }

  system.addEventListener('change', apply)
  // Another tab of the same person.
  window.addEventListener('storage', apply)
  apply()
  return {
    state,
    toggle() {
      window.localStorage.setItem(THEME_KEY, state.get().dark ? 'light' : 'dark')
      apply()
    },
  }
}
