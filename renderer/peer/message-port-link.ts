import type { LinkEvents, OpenLink } from './link.ts'

/** What is used of a MessagePort. */
export interface PagePort {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void
  addEventListener(type: 'close', listener: () => void): void
  start(): void
  close(): void
}

/** What is used of the window. */
export interface PortWindow {
  addEventListener(
    type: 'message',
    listener: (event: { source: unknown; data: unknown; ports: readonly PagePort[] }) => void,
  ): void
}

/** What the preload posts to the window, with the port beside it. */
export const PORT_MESSAGE = 'chalkboard:port'
/** What it posts when that port leads nowhere any more. */
export const PORT_LOST_MESSAGE = 'chalkboard:port-lost'

/**
 * Carries the API as cloned objects over the MessagePort that Electron's preload hands to the window. Each port that
 * comes takes the place of the one before: that is how a peer that was started again gets its window back. That a port has
 * lost its other end is told by the preload: of itself only Electron's own Chromium tells it.
 */
export function messagePortLink(window: PortWindow): OpenLink {
  let waiting: PagePort | null = null
  let arrived: (() => void) | null = null
  let lost: (() => void) | null = null

  window.addEventListener('message', event => {
    const port = event.ports[0]
    if (event.source !== window) return
    if (event.data === PORT_LOST_MESSAGE) {
      waiting?.close()
      waiting = null
      lost?.()
    }
    if (event.data !== PORT_MESSAGE || port === undefined) return
    waiting?.close()
    waiting = port
    arrived?.()
  })

  return events => {
    let port: PagePort | null = null
    const end = endOnce(events, () => {
      port?.close()
      arrived = null
      lost = null
    })
    arrived = () => {
      if (waiting === null) return
      if (port !== null) {
        // Leaves the new port waiting for whoever opens the next link.
        end()
        return
      }
      port = waiting
      waiting = null
      lost = end
      start(port, events, end)
    }
    // Later, so that whoever opens the link has it in hand before the first event.
    queueMicrotask(() => arrived?.())
    // The peer's end, a MessagePortMain, loses messages that transfer buffers: everything is copied.
    return { send: message => port?.postMessage(message) }
  }
}

function start(port: PagePort, events: LinkEvents, end: () => void): void {
  port.addEventListener('message', ({ data }) => events.message(data))
  port.addEventListener('close', end)
  port.start()
  events.open()
}

function endOnce(events: LinkEvents, tidy: () => void): () => void {
  let ended = false
  return () => {
    if (ended) return
    ended = true
    tidy()
    events.closed()
  }
}
