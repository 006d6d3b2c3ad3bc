/**
 * Whom to dial, and when. Both sides of a pair find each other at about the same time; the peer with the lower PeerId
 * dials at once, the other only if nothing has come of it after a while. Should both dial all the same, both
 * connections stay: closing one makes gossip one-way.
 *
 * libp2p's own reconnect queue (peers tagged `keep-alive-*`) is not used: it gives up after five tries, half a minute
 * in all, and drops the tag; both sides would dial at once; and it knows nothing of networks that come back.
 */
export interface DialState {
  /** Announced multiaddrs, the newest first: on each interface a peer announces others. Empty if never sighted. */
  readonly addresses: readonly string[]
  /** Our PeerId is the lower one. */
  readonly dialsFirst: boolean
  readonly connected: boolean
  readonly dialling: boolean
  /** When to dial, if it is neither connected nor being dialled. */
  readonly dueMs: number
  /** Dials in a row that came to nothing, and when the last of them ended. */
  readonly failures: number
  readonly failedAtMs: number
  /** When the peer was last sighted or connected. */
  readonly aliveAtMs: number
  /** It has said goodbye: not redialled until it is sighted again. */
  readonly left: boolean
}

/** How long the higher PeerId leaves the lower one to dial. */
const SECOND_TURN_MS = 3_000
const BACKOFF_MIN_MS = 1_000
const BACKOFF_MAX_MS = 30_000
/** Up to this part is added to a backoff, so that a class does not dial as one. */
const BACKOFF_JITTER = 0.2
/** A sighting brings the next try forward, but anyone can send sightings. */
const RETRY_ON_SIGHTING_MS = 2_000
/** A peer neither sighted nor connected for so long is forgotten. */
const FORGET_MS = 10 * 60_000
/** Of one peer: those of a few interfaces, and some outdated ones. */
const ADDRESSES = 16

export function newPeer(dialsFirst: boolean, nowMs: number): DialState {
  return {
    addresses: [],
    dialsFirst,
    connected: false,
    dialling: false,
    dueMs: turnMs(dialsFirst, nowMs),
    failures: 0,
    failedAtMs: -Infinity,
    aliveAtMs: nowMs,
    left: false,
  }
}

/**
 * The peer has announced itself. An address not known before begins anew; a known one brings a backoff forward, for a
 * peer that announces itself may have just come back.
 */
export function sighted(state: DialState, addresses: readonly string[], nowMs: number): DialState {
  const known = [...new Set([...addresses, ...state.addresses])].slice(0, ADDRESSES)
  const seen = { ...state, addresses: known, aliveAtMs: nowMs, left: false }
  if (state.left || addresses.some(address => !state.addresses.includes(address))) return startOver(seen, nowMs)
  const soonestMs = Math.max(turnMs(state.dialsFirst, nowMs), state.failedAtMs + RETRY_ON_SIGHTING_MS)
  return { ...seen, dueMs: Math.min(state.dueMs, soonestMs) }
}

export function saidGoodbye(state: DialState): DialState {
  return { ...state, left: true }
}

export function dialStarted(state: DialState): DialState {
  return { ...state, dialling: true }
}

/** The dial is over. It has failed unless the peer is connected now: a connection may be closed again at once. */
export function dialEnded(state: DialState, nowMs: number, random: () => number): DialState {
  if (state.connected) return { ...state, dialling: false }
  const failures = state.failures + 1
  const backoffMs = Math.min(BACKOFF_MAX_MS, BACKOFF_MIN_MS * 2 ** (failures - 1))
  const dueMs = nowMs + backoffMs * (1 + random() * BACKOFF_JITTER)
  return { ...state, dialling: false, failures, failedAtMs: nowMs, dueMs }
}

export function connected(state: DialState, nowMs: number): DialState {
  return { ...state, connected: true, failures: 0, failedAtMs: -Infinity, aliveAtMs: nowMs }
}

export function disconnected(state: DialState, nowMs: number): DialState {
  return startOver({ ...state, connected: false, aliveAtMs: nowMs }, nowMs)
}

/** Interfaces have come or gone, or the computer woke up: what failed before may work now. */
export function networkChanged(state: DialState, nowMs: number): DialState {
  return startOver(state, nowMs)
}

/** Whether nothing more needs to be known of the peer. */
export function isForgotten(state: DialState, nowMs: number): boolean {
  return isIdle(state) && (state.left || nowMs - state.aliveAtMs >= FORGET_MS)
}

/** When this peer is to be dialled; Infinity while there is nothing to do. */
export function dueMs(state: DialState): number {
  return isIdle(state) && !state.left ? state.dueMs : Infinity
}

export function isIdle(state: DialState): boolean {
  return !state.connected && !state.dialling
}

function startOver(state: DialState, nowMs: number): DialState {
  return { ...state, failures: 0, failedAtMs: -Infinity, dueMs: turnMs(state.dialsFirst, nowMs) }
}

function turnMs(dialsFirst: boolean, nowMs: number): number {
  return dialsFirst ? nowMs : nowMs + SECOND_TURN_MS
}
