import type { NoticeKind, PeerApi } from '../../../p2p/api/contract.ts'
import { createStore, type Store } from '../../peer/store.ts'

export interface Notice {
  readonly kind: Exclude<NoticeKind, `${string}-ok`>
  readonly message: string
}

export interface Notices {
  /** The newest of each kind. */
  readonly state: Store<readonly Notice[]>
  readonly dismiss: (kind: Notice['kind']) => void
}

/** What the peer wants a person to know, until it is over or dismissed. */
export function watchNotices(api: PeerApi): Notices {
  const state = createStore<readonly Notice[]>([])
  const without = (kind: NoticeKind) => state.get().filter(notice => notice.kind !== kind)
  const dismiss = (kind: NoticeKind) => state.set(without(kind))

  api.on('peer.notice', ({ kind, message }) => {
    if (kind === 'disk-ok') dismiss('disk')
    else if (kind === 'network-ok') dismiss('network')
    else state.set([...without(kind), { kind, message }])
  })
  return { state, dismiss }
}
