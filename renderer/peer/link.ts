/** One way to the peer, once open. What carries it (a WebSocket, a MessagePort) is behind this. */
export interface Link {
  send(message: object): void
}

export interface LinkEvents {
  open(): void
  message(message: unknown): void
  /** The link has ended or could not be opened. Called once; nothing follows. */
  closed(): void
}

/** Starts to open a link. What happens to it is told through `events`, never before this returns. */
export type OpenLink = (events: LinkEvents) => Link
