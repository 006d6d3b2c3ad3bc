/**
 * What a person can send to whoever helps them. It is made of numbers and of words that this program brings along: nothing
 * that was drawn, written, named or typed can get in, since none of that is given to it.
 */
import { LIMITS } from '../p2p/canvas/limits.ts'

export type AppEvent = 'started' | 'peer fell' | 'woke up' | 'network changed'

/** Of the peer: numbers only. */
export interface PeerCounts {
  readonly peersConnected: number
  readonly roomsListed: number
  readonly roomsKept: number
  readonly roomsOpen: number
  readonly addresses: number
  readonly refusals: number
  readonly peersShutOut: number
}

export interface ReportFacts {
  readonly version: string
  readonly system: { readonly platform: string; readonly release: string; readonly arch: string }
  readonly versions: Readonly<Record<'electron' | 'chrome' | 'node', string | undefined>>
  readonly language: string
  readonly memoryMb: { readonly computer: number; readonly free: number; readonly main: number }
  readonly displays: readonly { readonly width: number; readonly height: number; readonly scaleFactor: number }[]
  /** Undefined if the peer does not answer. */
  readonly peer: PeerCounts | undefined
  /** How long ago, in whole seconds. */
  readonly events: readonly { readonly event: AppEvent; readonly secondsAgo: number }[]
}

export function reportText(facts: ReportFacts): string {
  const { version, system, versions, language, memoryMb, displays, peer, events } = facts
  const counts = peer === undefined ? 'does not answer' : JSON.stringify(numbersOf(peer))
  return [
    `Chalkboard ${version}`,
    `System: ${system.platform} ${system.release} ${system.arch}`,
    `Runtime: Electron ${versions.electron ?? '-'}, Chrome ${versions.chrome ?? '-'}, Node ${versions.node ?? '-'}`,
    `Language: ${language}`,
    `Memory in MB: ${JSON.stringify(memoryMb)}`,
    `Screens: ${displays.map(({ width, height, scaleFactor }) => `${width}x${height}@${scaleFactor}`).join(', ')}`,
    `Peer: ${counts}`,
    'Events:',
    ...events.map(({ event, secondsAgo }) => `  ${secondsAgo} s ago: ${event}`),
    '',
  ].join('\n')
}

const NO_COUNTS: PeerCounts = {
  peersConnected: 0,
  roomsListed: 0,
  roomsKept: 0,
  roomsOpen: 0,
  addresses: 0,
  refusals: 0,
  peersShutOut: 0,
}

/** Whatever else the peer may have said stays out. */
export function numbersOf(counts: Partial<Record<keyof PeerCounts, unknown>>): PeerCounts {
  const names = Object.keys(NO_COUNTS) as (keyof PeerCounts)[]
  return Object.fromEntries(names.map(name => [name, Number(counts[name])])) as unknown as PeerCounts
}

/** The last things that the app itself did. */
export class Events {
  readonly #nowMs: () => number
  readonly #events: { event: AppEvent; atMs: number }[] = []

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs
  }

  note(event: AppEvent): void {
    this.#events.push({ event, atMs: this.#nowMs() })
    if (this.#events.length > LIMITS.reportEvents) this.#events.shift()
  }

  all(): ReportFacts['events'] {
    const nowMs = this.#nowMs()
    return this.#events.map(({ event, atMs }) => ({ event, secondsAgo: Math.round((nowMs - atMs) / 1000) }))
  }
}
