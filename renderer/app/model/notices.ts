import type { NoticeKind, PeerApi } from '../../../p2p/api/contract.ts'
import { createStore, type Store } from '../../peer/store.ts'

export interface Notice {
  readonly kind: Exclude<NoticeKind, `${string}-ok`>
  readonly message: string
}

export interface Notices {
  /** The newest of the disk and of the network, and each about the data. */
  readonly state: Store<readonly Notice[]>
  readonly dismiss: (notice: Notice) => void
}

/** What the peer wants a person to know, until it is over or dismissed. */
export function watchNotices(api: PeerApi): Notices {
  const state = createStore<readonly Notice[]>([])
  /** The peer tells what happened to the data at every connection; here it is said once. */
  const toldOfData = new Set<string>()
  const over = (kind: Notice['kind']) => state.set(state.get().filter(notice => notice.kind !== kind))

  // Whatever is still so is told again at the next connection, perhaps by a peer that was started in another state.
  api.onConnection(connected => {
    if (!connected) state.set(state.get().filter(({ kind }) => kind === 'data'))
  })
  api.on('peer.notice', ({ kind, message }) => {
    if (kind === 'disk-ok') over('disk')
    else if (kind === 'network-ok') over('network')
    else if (kind !== 'data') state.set([...state.get().filter(notice => notice.kind !== kind), { kind, message }])
    else if (!toldOfData.has(message)) {
      toldOfData.add(message)
      state.set([...state.get(), { kind, message }])
    }
  })
  return { state, dismiss: notice => state.set(state.get().filter(other => other !== notice)) }
}
