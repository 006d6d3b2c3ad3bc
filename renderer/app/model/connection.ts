import type { PeerApi } from '../../../p2p/api/contract.ts'
import { createStore, type Store } from '../../peer/store.ts'
import { text } from '../text.ts'

export interface Connection {
  readonly connected: boolean
}

export function watchConnection(api: PeerApi): Store<Connection> {
  const store = createStore<Connection>({ connected: false })
  api.onConnection(connected => store.patch({ connected }))
  return store
}

/** A lost connection is told while it lasts; that it is over is told too, so that nobody wonders what became of the board. */
export function sayWhenBack(api: PeerApi, say: (message: string) => void): void {
  let wasConnected = false
  let lost = false
  api.onConnection(connected => {
    if (connected && lost) say(text.connection.back)
    lost = wasConnected && !connected
    wasConnected ||= connected
  })
}
