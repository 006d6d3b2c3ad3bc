import type { MessagePortMain } from 'electron'
import type { Methods } from '../p2p/api/contract.ts'

/** What the peer can be asked without saying more. */
type PlainMethod = 'peer.info' | 'peers.list' | 'rooms.list' | 'peers.refusals'

/**
 * Asks the peer as a page would.
 *
 * @param id tells this question from others over the same port
 * @throws Error with the peer's sentence
 */
export function askPeer<M extends PlainMethod>(
  port: MessagePortMain,
  id: number,
  method: M,
): Promise<Methods[M]['result']> {
  return new Promise((resolve, reject) => {
    port.on('message', ({ data }) => {
      const answer = data as { id?: number; result?: Methods[M]['result']; error?: { message: string } }
      if (answer.id !== id) return
      if (answer.error === undefined) resolve(answer.result as Methods[M]['result'])
      else reject(new Error(answer.error.message))
    })
    port.start()
    port.postMessage({ jsonrpc: '2.0', id, method, params: {} })
  })
}
