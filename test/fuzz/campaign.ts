import { mkdirSync, writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Random } from '../support/random.ts'

/** No input may hold up the peer for longer. */
const HANG_MS = 100
/**
 * What may be held at the end of a run beyond what was held after a tenth of it. The caches of authors, keys and rooms,
 * each of a fixed size, fill up meanwhile.
 */
export const FLAT_WITHIN_BYTES = 32 * 1024 * 1024

const ARTEFACTS = new URL('../artefacts/fuzz/', import.meta.url)
const SHOWN_BYTES = 2_000
const TRIES_OF_A_SLOW_INPUT = 3
/** Inputs between two looks at what can only be seen later. */
const SETTLE_AFTER = 500

/** Checks what was taken in. Throws if a promise was broken. */
export type Check = () => void | Promise<void>

/** For a target whose answer comes later, and is checked there. */
export const CHECKED_LATER: Check = () => undefined

/** Something that takes in untrusted bytes, and where to get them from. */
export interface Target {
  readonly name: string
  next(random: Random): Uint8Array
  /** Notes what an input is owed, each time before it is taken in. */
  foresee?(input: Uint8Array): void
  /**
   * Takes in one input. Only this is timed: the checks, which no peer makes, may take their time.
   *
   * @returns how to check it if it was taken in; undefined if it was refused as it should be
   * @throws if anything but that happened
   */
  take(input: Uint8Array): Check | undefined | Promise<Check | undefined>
  /**
   * Checks what can only be seen after some inputs, and forgets them.
   *
   * @throws if anything is wrong
   */
  settle?(): Promise<void>
  /** Ends what it has started. */
  stop?(): Promise<void>
}

export interface Outcome {
  readonly name: string
  readonly inputs: number
  readonly accepted: number
  readonly slowestMs: number
  /** Memory held at the end less memory held after a tenth of the run. */
  readonly grownBytes: number
}

/** How long to go on, from 0 to 1, given the inputs so far. At 1 it is over. */
export type Progress = (inputs: number) => number

export function inputs(count: number): Progress {
  return done => done / count
}

export function milliseconds(ms: number): Progress {
  const began = performance.now()
  return () => (performance.now() - began) / ms
}

/** @throws Error that shows the input which crashed, hung or broke a promise; it is in test/artefacts/fuzz too */
export async function run(target: Target, random: Random, seed: number, progress: Progress): Promise<Outcome> {
  let done = 0
  let accepted = 0
  let slowestMs = 0
  const memory = new MemoryWatch()
  const unsettled: Uint8Array[] = []
  try {
    for (let at = 0; at < 1; at = progress(done)) {
      memory.at(at)
      const input = target.next(random)
      if (target.settle === undefined) unsettled.length = 0
      unsettled.push(input)
      const { tookMs, check } = await timed(target, input)
      slowestMs = Math.max(slowestMs, tookMs)
      await check?.()
      if (check !== undefined) accepted += 1
      done += 1
      if (target.settle !== undefined && unsettled.length === SETTLE_AFTER) await settle(target, unsettled)
    }
    await settle(target, unsettled)
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    throw failure(target.name, what, seed, unsettled)
  }
  return { name: target.name, inputs: done, accepted, slowestMs, grownBytes: memory.grownBytes() }
}

async function settle(target: Target, unsettled: Uint8Array[]): Promise<void> {
  await target.settle?.()
  unsettled.length = 0
}

/** A line for whoever watches. */
export function describeOutcome({ name, inputs, accepted, slowestMs, grownBytes }: Outcome): string {
  const share = ((100 * accepted) / inputs).toFixed(1)
  const grown = (grownBytes / 1024 / 1024).toFixed(1)
  return `${name}: ${inputs} inputs, ${share} % taken in, the slowest ${slowestMs.toFixed(1)} ms, memory ${grown} MiB`
}

/** An error that shows the last input and says how to repeat the run. Saves all inputs that may have led to it. */
function failure(name: string, what: string, seed: number, inputs: readonly Uint8Array[]): Error {
  mkdirSync(ARTEFACTS, { recursive: true })
  const file = `${name.replaceAll(/[^a-z]+/gi, '-')}-${seed}`
  inputs.forEach((input, at) => writeFileSync(new URL(`${file}-${at}.bin`, ARTEFACTS), input))
  const last = Buffer.from(inputs.at(-1) ?? new Uint8Array(0))
  const shown = last.subarray(0, SHOWN_BYTES).toString('base64') + (last.length > SHOWN_BYTES ? '...' : '')
  return new Error(
    `${name}: ${what}\nCHALKBOARD_SEED=${seed} repeats the run. The last input (${last.length} bytes, base64): ` +
      `${shown}\nIt and those just before it are test/artefacts/fuzz/${file}-*.bin.`,
  )
}

/**
 * A slow input is tried again, and only the processor's time of this thread counted: the machine may have paused, and
 * only what takes long every time takes long.
 */
async function timed(target: Target, input: Uint8Array): Promise<{ tookMs: number; check: Check | undefined }> {
  target.foresee?.(input)
  const began = performance.now()
  const taken = target.take(input)
  const check = taken instanceof Promise ? await taken : taken
  let tookMs = performance.now() - began
  for (let tries = 0; tookMs > HANG_MS && tries < TRIES_OF_A_SLOW_INPUT; tries += 1) {
    target.foresee?.(input)
    const before = process.threadCpuUsage()
    await target.take(input)
    const { user, system } = process.threadCpuUsage(before)
    tookMs = Math.min(tookMs, (user + system) / 1_000)
  }
  if (tookMs > HANG_MS) throw new Error(`took ${tookMs.toFixed(0)} ms at best`)
  return { tookMs, check }
}

/** Weighs the memory held, after a tenth of a run and at its end. */
export class MemoryWatch {
  #early: number | undefined

  /** @param progress of the run, 0 to 1 */
  at(progress: number): void {
    if (progress >= 0.1) this.#early ??= heldBytes()
  }

  grownBytes(): number {
    return this.#early === undefined ? 0 : heldBytes() - this.#early
  }
}

/** Bytes held once all garbage has been collected. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // Once more for what only the first has let go of.
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
