import type { Sentence } from '../p2p/canvas/sentence.ts'

/** What the app's processes say to each other. Everything else goes over the API's own ports. */

/** Main to the peer's process. `client` has a MessagePort beside it. */
export type ToPeer = { type: 'client' } | { type: 'look-again' } | { type: 'stop' }

/** The peer's process to main: it serves pages now, or it could not start, and why. */
export type FromPeer = { type: 'ready' } | { type: 'failed'; sentence: Sentence }

/** The preload to main: a page has loaded and wants its port. Repeated in preload.cjs, which can import nothing. */
export const PAGE_READY = 'chalkboard:page-ready'

/** Main to the preload, and on to the page, with a MessagePort beside it. Repeated in preload.cjs and in the page. */
export const PAGE_PORT = 'chalkboard:port'

/** Main to the preload, and on to the page: the port leads nowhere any more. Repeated there as well. */
export const PAGE_PORT_LOST = 'chalkboard:port-lost'

/** Main to the preload, and on to the page: an AppCommand (renderer/app/app-command.ts). Repeated in preload.cjs. */
export const PAGE_COMMAND = 'chalkboard:command'

/** The page to main, by the preload: PageNews. Repeated in preload.cjs. */
export const PAGE_NEWS = 'chalkboard:news'

/** The page to main, by the preload: how many strokes are not saved, when it is to go. Repeated in preload.cjs. */
export const PAGE_UNSAVED = 'chalkboard:unsaved'

/** The preload to main: the system says that the network came or went. Repeated in preload.cjs. */
export const NETWORK_CHANGED = 'chalkboard:network-changed'
