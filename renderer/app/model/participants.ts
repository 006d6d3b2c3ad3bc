import type { AssignableRole, Participant, PeerApi, Person } from '../../../p2p/api/contract.ts'
import type { BoardState } from '../../peer/board-session.ts'
import { createStore, type Store } from '../../peer/store.ts'

export interface ParticipantsState {
  readonly everyone: AssignableRole
  /** This person first, then who is here, then who has drawn; the removed last. */
  readonly people: readonly Participant[]
}

export interface Participants {
  readonly state: Store<ParticipantsState>
  /** Keeps the list up to date until the function returned is called. */
  readonly watch: () => () => void
  /** @throws ApiError */
  readonly rule: (role: AssignableRole, author?: string) => Promise<void>
}

/** Everyone who is in a room or has drawn in it. Who is here is known at once; the others when the peer has answered. */
export function createParticipants(
  api: PeerApi,
  { room, state: board }: { readonly room: string; readonly state: Store<BoardState> },
): Participants {
  const here = board.get()
  const state = createStore<ParticipantsState>({
    everyone: here.standing.everyone ?? 'editor',
    people: inOrder(here.people.map(({ id, name, self, role }) => ({ id, name, self, role, here: true }))),
  })

  async function refresh(): Promise<void> {
    const { everyone, people } = await api.call('rooms.people', { room })
    state.set({ everyone, people: inOrder(people) })
  }

  return {
    state,
    watch() {
      let known = ''
      const look = () => {
        const now = fingerprint(board.get())
        if (now === known) return
        known = now
        // What was known stays on the screen; the next change asks again.
        refresh().catch(() => undefined)
      }
      look()
      return board.subscribe(look)
    },
    async rule(role, author) {
      await api.call('rooms.rule', { room, role, ...(author === undefined ? {} : { author }) })
      await refresh()
    },
  }
}

/** What of the board's state is about people, without their pointers. */
function fingerprint({ people, standing }: BoardState): string {
  return JSON.stringify([standing.everyone, people.map(({ id, name, role }: Person) => [id, name, role])])
}

function inOrder(people: readonly Participant[]): Participant[] {
  return people.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

function place({ self, here, role }: Participant): number {
  if (self) return 0
  if (role === 'banned') return 3
  return here ? 1 : 2
}
