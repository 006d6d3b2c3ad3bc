import { createStore, type Store } from '../../peer/store.ts'

export interface Toast {
  readonly id: number
  readonly tone: 'good' | 'plain' | 'bad'
  readonly message: string
}

export interface Toasts {
  readonly state: Store<readonly Toast[]>
  readonly say: (message: string) => void
  /** Says why nothing happened, where nothing is wrong. */
  readonly explain: (message: string) => void
  /** Shows what went wrong: errors of the peer carry a sentence for the person. */
  readonly fail: (error: unknown) => void
  readonly remove: (id: number) => void
}

const MOST_AT_ONCE = 3

export function createToasts(): Toasts {
  const state = createStore<readonly Toast[]>([])
  let lastId = 0

  function show(tone: Toast['tone'], message: string): void {
    // The same sentence twice would only hide the others.
    const others = state.get().filter(toast => toast.message !== message)
    state.set([...others, { id: ++lastId, tone, message }].slice(-MOST_AT_ONCE))
  }

  return {
    state,
    say: message => show('good', message),
    explain: message => show('plain', message),
    fail: error => show('bad', error instanceof Error ? error.message : String(error)),
    remove: id => state.set(state.get().filter(toast => toast.id !== id)),
  }
}
