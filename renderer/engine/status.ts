/** What the host element tells end-to-end tests and assistive scripts, as `data-*` attributes. */
export interface BoardStatus {
  /** Everything is in the scene and painted, sharp. */
  readonly settled: boolean
  /** Visible settled lines. */
  readonly lines: number
  /** Others' strokes in progress. */
  readonly live: number
}

/** Touches the element only where something has changed. */
export function createStatus(host: HTMLElement): (status: BoardStatus) => void {
  const shown: Record<string, string> = {}
  return status => {
    for (const [name, value] of Object.entries(status)) {
      const text = String(value)
      if (shown[name] === text) continue
      shown[name] = text
      host.dataset[name] = text
    }
  }
}
