import type { PeerApi } from '../../../p2p/api/contract.ts'
import { createStore, type Store } from '../../peer/store.ts'

export interface Connection {
  readonly connected: boolean
}

export function watchConnection(api: PeerApi): Store<Connection> {
  const store = createStore<Connection>({ connected: false })
  api.onConnection(connected => store.patch({ connected }))
  return store
}
