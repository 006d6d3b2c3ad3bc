import type { PeerApi, Settings } from '../../../p2p/api/contract.ts'
import { createStore, type Store } from '../../peer/store.ts'

export type StartState =
  { readonly step: 'connecting' } | { readonly step: 'name'; readonly suggested: string } | { readonly step: 'ready' }

export interface Start {
  readonly state: Store<StartState>
  /** @throws ApiError */
  readonly chooseName: (name: string) => Promise<void>
}

/** From nothing to the lobby: reach the peer, make sure there is a name, go back to the room one was in. */
export function createStart(
  api: PeerApi,
  rename: (name: string) => Promise<void>,
  enterRoom: () => Promise<void>,
): Start {
  const state = createStore<StartState>({ step: 'connecting' })

  async function ready(): Promise<void> {
    await enterRoom()
    state.set({ step: 'ready' })
  }

  async function begin(): Promise<void> {
    const settings: Settings = await api.call('settings.get', {})
    if (settings.named) await ready()
    else state.set({ step: 'name', suggested: settings.suggestedName })
  }

  api.onConnection(connected => {
    // A failure here is a lost connection; the next one begins again.
    if (connected && state.get().step === 'connecting') begin().catch(() => undefined)
  })
  return {
    state,
    async chooseName(name) {
      await rename(name)
      await ready()
    },
  }
}
