import type { PeerApi } from '../../p2p/api/contract.ts'
import { systemClock } from './clock.ts'
import { messagePortLink } from './message-port-link.ts'
import { takeToken } from './page-token.ts'
import { RpcClient, type PeerWords } from './rpc-client.ts'
import { apiAddress, webSocketLink } from './web-socket-link.ts'

const TOKEN_KEY = 'chalkboard.token'

/** The peer this page belongs to: by WebSocket if the address carried a token, else by the port Electron hands over. */
export function connectPeer(window: Window, words: PeerWords): PeerApi {
  const token = takeToken({
    href: window.location.href,
    replaceAddress: href => window.history.replaceState(null, '', href),
    remember: token => window.sessionStorage.setItem(TOKEN_KEY, token),
    recall: () => window.sessionStorage.getItem(TOKEN_KEY),
  })
  const openLink = token === null ? messagePortLink(window) : webSocketLink(apiAddress(window.location, token))
  return new RpcClient(openLink, systemClock, words)
}
