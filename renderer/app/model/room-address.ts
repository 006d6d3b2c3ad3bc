import type { RoomAddress } from './visit.ts'

const PREFIX = '#/room/'

/** The room in the fragment of the page's address: `#/room/<id>`. */
export function fragmentAddress(window: Window): RoomAddress {
  const get = () => {
    const { hash } = window.location
    return hash.startsWith(PREFIX) ? decodeURIComponent(hash.slice(PREFIX.length)) : null
  }
  return {
    get,
    set(room) {
      if (room === get()) return
      const { pathname, search } = window.location
      // Leaving replaces, so that Back from the lobby does not lead into the room again.
      if (room === null) window.history.replaceState(null, '', pathname + search)
      else window.history.pushState(null, '', pathname + search + PREFIX + encodeURIComponent(room))
    },
    onChange(listener) {
      window.addEventListener('popstate', () => {
        // What is being typed is handed over while the room is still open.
        const { activeElement } = window.document
        if (activeElement instanceof HTMLElement) activeElement.blur()
        listener(get())
      })
    },
  }
}

/** Tells of the room in the address: at once, and whenever it is another. */
export function toldAddress(address: RoomAddress, tell: (room: string | null) => void): RoomAddress {
  tell(address.get())
  return {
    get: () => address.get(),
    set(room) {
      address.set(room)
      tell(room)
    },
    onChange: listener =>
      address.onChange(room => {
        tell(room)
        listener(room)
      }),
  }
}
