/// <reference lib="dom" />
/**
 * `contextBridge`: what a preload shows to the page. The two worlds of a page share nothing but the document, so each call
 * crosses as an event on it, at once and as text; functions cross as numbers and are called back the same way. Both ends
 * run in the page as their own source.
 */
import type { decodeClone, encodeClone } from '../clone-codec.ts'

export interface BridgeParts {
  encodeClone: typeof encodeClone
  decodeClone: typeof decodeClone
  /** The name of the events: one that the page cannot know. */
  secret: string
  side: 'preload' | 'page'
}

type Anything = (...args: unknown[]) => unknown

/** What crosses. The answer comes back in the same turn, before `dispatchEvent` returns. */
type Crossing =
  | { kind: 'expose'; key: string; api: string }
  | { kind: 'call'; target: number; args: string }
  | { kind: 'answer'; value: string }
  | { kind: 'failure'; message: string }
  | { kind: 'promise'; call: number }
  | { kind: 'settled'; call: number; value?: string; message?: string }

export function makeContextBridge({ encodeClone, decodeClone, secret, side }: BridgeParts) {
  const here = secret + side
  const there = secret + (side === 'page' ? 'preload' : 'page')
  const functions: Anything[] = []
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  // Taken before any script of the page can put others in their place.
  const { parse, stringify } = JSON
  const target = document
  const dispatch = target.dispatchEvent.bind(target)
  const MadeEvent = CustomEvent
  let answer: Crossing | undefined
  const exposed = new Set<string>()
  let lastCall = 0

  const pack = (value: unknown) => encodeClone(value, known)
  const unpack = (text: string) => decodeClone(text, proxied)

  function known(value: Anything): number {
    const at = functions.indexOf(value)
    return at === -1 ? functions.push(value) - 1 : at
  }

  function proxied(number: number): Anything {
    return (...args) => {
      answer = undefined
      cross({ kind: 'call', target: number, args: pack(args) })
      const given = answer as Crossing | undefined
      if (given?.kind === 'answer') return unpack(given.value)
      if (given?.kind === 'promise') {
        return new Promise((resolve, reject) => promises.set(given.call, { resolve, reject }))
      }
      throw new Error(given?.kind === 'failure' ? given.message : 'The other world does not answer.')
    }
  }

  function cross(crossing: Crossing): void {
    dispatch(new MadeEvent(there, { detail: stringify(crossing) }))
  }

  function run(number: number, args: string): void {
    try {
      const value = functions[number]!(...(unpack(args) as unknown[]))
      if (value instanceof Promise) promise(value)
      else cross({ kind: 'answer', value: pack(value) })
    } catch (error) {
      cross({ kind: 'failure', message: error instanceof Error ? error.message : String(error) })
    }
  }

  function promise(value: Promise<unknown>): void {
    const call = ++lastCall
    cross({ kind: 'promise', call })
    value.then(
      result => cross({ kind: 'settled', call, value: pack(result) }),
      (error: unknown) =>
        cross({ kind: 'settled', call, message: error instanceof Error ? error.message : String(error) }),
    )
  }

  function settle({ call, value, message }: Extract<Crossing, { kind: 'settled' }>): void {
    const waiting = promises.get(call)
    promises.delete(call)
    if (value === undefined) waiting?.reject(new Error(message))
    else waiting?.resolve(unpack(value))
  }

  function frozen(value: unknown): unknown {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      Object.values(value).forEach(frozen)
      Object.freeze(value)
    }
    return value
  }

  target.addEventListener(here, event => {
    event.stopImmediatePropagation()
    const crossing = parse((event as CustomEvent<string>).detail) as Crossing
    if (crossing.kind === 'call') run(crossing.target, crossing.args)
    else if (crossing.kind === 'settled') settle(crossing)
    else if (crossing.kind === 'expose') {
      Object.defineProperty(window, crossing.key, { value: frozen(unpack(crossing.api)), enumerable: true })
    } else answer = crossing
  })

  return {
    exposeInMainWorld(key: string, api: unknown): void {
      if (exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
      exposed.add(key)
      cross({ kind: 'expose', key, api: pack(api) })
    },
  }
}
