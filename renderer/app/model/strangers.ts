import type { EventName, Events, MethodName, Params, PeerApi, Result } from '../../../p2p/api/contract.ts'

interface Named {
  readonly name: string
}

/** The peer, with a name for everybody: who has not told one yet has an empty one there, which no screen should show. */
export function namingStrangers(api: PeerApi, stranger: string): PeerApi {
  const named = <P extends Named>(person: P): P => (person.name === '' ? { ...person, name: stranger } : person)
  return {
    call: async <M extends MethodName>(method: M, params: Params<M>) =>
      namedIn(method, await api.call(method, params), named),
    tell: (method, params) => api.tell(method, params),
    on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) =>
      api.on(event, payload => listener(event === 'room.presence' ? withPeople(payload, named) : payload)),
    onConnection: listener => api.onConnection(listener),
  }
}

type Naming = <P extends Named>(person: P) => P

/** Where the answers that a screen shows have people in them. */
function namedIn<M extends MethodName>(method: M, result: Result<M>, named: Naming): Result<M> {
  const naming: { [N in MethodName]?: (result: Result<N>) => Result<N> } = {
    'peers.list': people => people.map(named),
    'rooms.list': rooms => rooms.map(room => ({ ...room, members: room.members.map(named) })),
    'rooms.people': here => ({ ...here, people: here.people.map(named) }),
  }
  return naming[method]?.(result) ?? result
}

function withPeople<P>(payload: P, named: Naming): P {
  const { people } = payload as P & Events['room.presence']
  return { ...payload, people: people.map(named) }
}
