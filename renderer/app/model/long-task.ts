import { createStore, type Store } from '../../peer/store.ts'

export interface LongTaskState<Progress> {
  /** How far it is; null while nothing is under way. */
  readonly progress: Progress | null
}

/** What the work is given. */
export interface Run<Progress> {
  /** Given once the work is not wanted any more. */
  readonly signal: AbortSignal
  readonly tell: (progress: Progress) => void
}

export interface LongTask<Progress> {
  readonly state: Store<LongTaskState<Progress>>
  /**
   * Does the work, unless some is under way already.
   *
   * @param onFailed told why, but not of what was called off
   * @returns null if nothing has come of it
   */
  readonly run: <T>(
    first: Progress,
    work: (run: Run<Progress>) => Promise<T>,
    onFailed: (error: unknown) => void,
  ) => Promise<T | null>
  /** Whatever is under way is not wanted any more. Other work may begin at once, even if this one is slow to stop. */
  readonly cancel: () => void
}

/** Work that may take long: one at a time, which says how far it is and can be called off. */
export function createLongTask<Progress>(): LongTask<Progress> {
  const state = createStore<LongTaskState<Progress>>({ progress: null })
  let current: AbortController | null = null

  function end(): void {
    current = null
    state.set({ progress: null })
  }

  return {
    state,
    async run(first, work, onFailed) {
      if (current !== null) return null
      const controller = new AbortController()
      const { signal } = controller
      current = controller
      state.set({ progress: first })
      try {
        const tell = (progress: Progress) => {
          if (current === controller) state.set({ progress })
        }
        return await work({ signal, tell })
      } catch (error) {
        if (!signal.aborted) onFailed(error)
        return null
      } finally {
        if (current === controller) end()
      }
    },
    cancel() {
      current?.abort()
      end()
    },
  }
}
