import { type AppCommand, NEWS_MESSAGE, type PageNews, readAppCommand, UNSAVED_MESSAGE } from '../app-command.ts'

/** Whoever on the page can do what the app around it asks for. What nobody can do now is not done. */
export interface Commands {
  /** @returns a function that stops listening */
  readonly on: (listener: (command: AppCommand) => void) => () => void
}

export function listenToCommands(window: Window): Commands {
  const listeners = new Set<(command: AppCommand) => void>()
  window.addEventListener('message', ({ source, data }) => {
    const command = source === window ? readAppCommand(data) : null
    if (command !== null) for (const listener of [...listeners]) listener(command)
  })
  return {
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** For the preload, where there is one; in a browser nobody listens. */
export function tellNews(window: Window, news: PageNews): void {
  window.postMessage({ type: NEWS_MESSAGE, news }, window.location.origin)
}

/** Told at once: what is posted would come when it is decided already whether the page goes. */
export function tellUnsaved(window: Window, strokes: number): void {
  window.dispatchEvent(new MessageEvent('message', { source: window, data: { type: UNSAVED_MESSAGE, strokes } }))
}
