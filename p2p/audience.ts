import type { EventName, Events } from './api/contract.ts'
import type { Client } from './api/service.ts'

/** Everyone who drives this peer at the moment, and which rooms each of them looks at. */
export class Audience {
  readonly #onLastGone: (room: string) => void
  readonly #clients = new Set<Client>()
  readonly #watchers = new Map<string, Set<Client>>()

  /** @param onLastGone told when the last screen that showed a room has closed without leaving it */
  constructor(onLastGone: (room: string) => void) {
    this.#onLastGone = onLastGone
  }

  connect(client: Client): void {
    this.#clients.add(client)
    client.onClose(() => {
      this.#clients.delete(client)
      for (const [room, watchers] of this.#watchers) {
        if (watchers.delete(client) && watchers.size === 0) this.#onLastGone(room)
      }
    })
  }

  watch(room: string, client: Client): void {
    const watchers = this.#watchers.get(room) ?? new Set()
    this.#watchers.set(room, watchers.add(client))
  }

  unwatch(room: string, client: Client): void {
    this.#watchers.get(room)?.delete(client)
  }

  watchers(room: string): ReadonlySet<Client> {
    return this.#watchers.get(room) ?? new Set()
  }

  isWatched(room: string): boolean {
    return this.watchers(room).size > 0
  }

  tellAll<E extends EventName>(event: E, payload: Events[E]): void {
    for (const client of this.#clients) client.emit(event, payload)
  }

  tellWatchers<E extends EventName>(room: string, event: E, payload: Events[E]): void {
    for (const client of this.watchers(room)) client.emit(event, payload)
  }
}
