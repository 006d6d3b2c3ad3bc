/** What a peer offers to its carriers, and what a carrier offers to the peer. */
import type { EventName, Events, MethodName, Params, Result } from './contract.ts'

/** One caller: a window, a tab or a script. */
export interface Client {
  /** It may name files of this computer to read and write. A page may not: whoever wrote it may be anyone. */
  readonly mayUseFiles: boolean
  emit<E extends EventName>(event: E, payload: Events[E]): void
  /** The carrier calls the listener once, when the caller has gone. */
  onClose(listener: () => void): void
}

/** One function a method. Params have been checked against the schema. Throws ApiError with a sentence for the person. */
export type Handlers = {
  [M in MethodName]: (params: Params<M>, client: Client) => Result<M> | Promise<Result<M>>
}

/** Implemented by `p2p/peer.ts`, driven by every carrier. */
export interface PeerService {
  readonly handlers: Handlers
  /** From now on the client gets the events meant for everyone. Until it closes. */
  connect(client: Client): void
}
