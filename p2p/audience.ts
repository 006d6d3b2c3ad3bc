import type { EventName, Events } from './api/contract.ts'
import type { Client } from './api/service.ts'

/** Everyone who drives this peer at the moment, and which rooms each of them looks at. */
export class Audience {
  readonly #clients = new Set<Client>()
  readonly #watchers = new Map<string, Set<Client>>()

  connect(client: Client): void {
    this.#clients.add(client)
    client.onClose(() => {
      this.#clients.delete(client)
      for (const watchers of this.#watchers.values()) watchers.delete(client)
    })
  }

  watch(room: string, client: Client): void {
    const watchers = this.#watchers.get(room) ?? new Set()
    this.#watchers.set(room, watchers.add(client))
  }

  unwatch(room: string, client: Client): void {
    this.#watchers.get(room)?.delete(client)
  }

  isWatched(room: string): boolean {
    return (this.#watchers.get(room)?.size ?? 0) > 0
  }

  tellAll<E extends EventName>(event: E, payload: Events[E]): void {
    for (const client of this.#clients) client.emit(event, payload)
  }

  tellWatchers<E extends EventName>(room: string, event: E, payload: Events[E]): void {
    for (const client of this.#watchers.get(room) ?? []) client.emit(event, payload)
  }
}
