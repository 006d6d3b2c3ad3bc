import type { PeerApi, PeerInfo, PeerSummary, RoomSummary } from '../../../p2p/api/contract.ts'
import { createStore, type Store } from '../../peer/store.ts'

export interface LobbyState {
  /** Null until the peer has answered for the first time. */
  readonly me: PeerInfo | null
  /** Everyone else who is connected. */
  readonly people: readonly PeerSummary[]
  readonly rooms: readonly RoomSummary[]
}

export interface Lobby {
  readonly state: Store<LobbyState>
  /** Asks the peer anew; many requests at once become one. */
  readonly refresh: () => void
  /** Gives this person another name. @throws ApiError */
  readonly rename: (name: string) => Promise<void>
}

/** Who and what is on this network, kept up to date by the peer's events. */
export function watchLobby(api: PeerApi): Lobby {
  const state = createStore<LobbyState>({ me: null, people: [], rooms: [] })
  let asking = false
  let askAgain = false

  async function ask(): Promise<void> {
    const [me, people, rooms] = await Promise.all([
      api.call('peer.info', {}),
      api.call('peers.list', {}),
      api.call('rooms.list', {}),
    ])
    const ordered = rooms.map(room => ({ ...room, members: byName(room.members) }))
    state.set({ me, people: byName(people), rooms: byName(ordered) })
  }

  function refresh(): void {
    if (asking) {
      askAgain = true
      return
    }
    asking = true
    ask()
      // What was known stays on the screen; the next event or connection asks again.
      .catch(() => undefined)
      .finally(() => {
        asking = false
        if (!askAgain) return
        askAgain = false
        refresh()
      })
  }

  api.on('peers.changed', refresh)
  api.on('rooms.changed', refresh)
  api.onConnection(connected => {
    if (connected) refresh()
  })
  return {
    state,
    refresh,
    async rename(name) {
      await api.call('peer.rename', { name })
      // What the peer tells of it comes a moment later.
      const { me, ...others } = state.get()
      if (me !== null) state.set({ ...others, me: { ...me, name } })
      refresh()
    },
  }
}

/** The ids of all people in the lobby: on the network, or in a room. */
export function everybody({ me, people, rooms }: LobbyState): string[] {
  const ids = [...people, ...rooms.flatMap(room => room.members)].map(({ id }) => id)
  return me === null ? ids : [me.id, ...ids]
}

const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** By name and then by id, so that nothing moves under a finger when counts change. */
function byName<T extends { id: string; name: string }>(list: readonly T[]): T[] {
  return list.toSorted((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
