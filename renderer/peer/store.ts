/** A value that others can watch. React reads it with `useStore`; anything else with `get` and `subscribe`. */
export interface Store<T> {
  readonly get: () => T
  /** @returns a function that stops it */
  readonly subscribe: (listener: () => void) => () => void
}

export interface WritableStore<T> extends Store<T> {
  readonly set: (value: T) => void
  /** Replaces the fields given, and tells nobody if they are what they were. */
  readonly patch: (fields: Partial<T>) => void
}

export function createStore<T extends object>(initial: T): WritableStore<T> {
  const listeners = new Set<() => void>()
  let value = initial

  function set(next: T): void {
    value = next
    for (const listener of [...listeners]) listener()
  }

  return {
    get: () => value,
    set,
    patch(fields) {
      const same = (Object.keys(fields) as (keyof T)[]).every(key => Object.is(fields[key], value[key]))
      if (!same) set({ ...value, ...fields })
    },
    subscribe(listener) {
      const own = () => listener()
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}
