import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { PinTries } from '../../../p2p/room/lock/pin-tries.ts'

const START_MS = 1_000_000

function failing(peer: string, times: number, tries = new PinTries()): PinTries {
  for (let n = 0; n < times; n += 1) tries.failed(peer, START_MS)
  return tries
}

it('a peer has five tries, then waits', () => {
  const tries = failing('ann', LIMITS.pinTriesPerPeer - 1)
  expect(tries.waitMs('ann', START_MS)).toBe(0)
  tries.failed('ann', START_MS)
  expect(tries.waitMs('ann', START_MS)).toBe(LIMITS.pinFirstWaitMs)
  expect(tries.waitMs('ann', START_MS + LIMITS.pinFirstWaitMs - 1)).toBe(1)
  expect(tries.waitMs('ann', START_MS + LIMITS.pinFirstWaitMs)).toBe(0)
})

it('a wait is no longer than it is, whatever the clock shows', () => {
  const tries = new PinTries()
  // The sum of this and 30,000 has no exact number, and less this again it is 30,000.000000000004.
  const nowMs = 4000.101
  for (let n = 0; n < LIMITS.pinTriesPerPeer; n += 1) tries.failed('ann', nowMs)
  expect(tries.waitMs('ann', nowMs)).toBe(LIMITS.pinFirstWaitMs)
})

it('each wrong PIN after that doubles the wait, up to the longest', () => {
  const waits = [0, 1, 2, 10].map(more => failing('ann', LIMITS.pinTriesPerPeer + more).waitMs('ann', START_MS))
  const first = LIMITS.pinFirstWaitMs
  expect(waits).toEqual([first, 2 * first, 4 * first, LIMITS.pinLongestWaitMs])
})

it('one peer does not have to wait for what another has done', () => {
  expect(failing('ann', LIMITS.pinTriesPerPeer).waitMs('ben', START_MS)).toBe(0)
})

it('whoever knew the PIN in the end begins with five tries again', () => {
  const tries = failing('ann', LIMITS.pinTriesPerPeer - 1)
  tries.succeeded('ann')
  failing('ann', LIMITS.pinTriesPerPeer - 1, tries)
  expect(tries.waitMs('ann', START_MS)).toBe(0)
})

it('new PeerIds do not help: a room takes only so many wrong PINs from everyone together', () => {
  const tries = new PinTries()
  let guesses = 0
  while (guesses < 1_000 && tries.waitMs(`peer ${guesses}`, START_MS) === 0) tries.failed(`peer ${guesses++}`, START_MS)
  expect(guesses).toBe(LIMITS.pinFailuresPerRoom)
  expect(tries.waitMs('an honest newcomer', START_MS)).toBe(LIMITS.pinFailureForgivenEveryMs)
  const laterMs = START_MS + LIMITS.pinFailureForgivenEveryMs
  expect(tries.waitMs('one more', laterMs)).toBe(0)
  tries.failed('one more', laterMs)
  expect(tries.waitMs('and another', laterMs)).toBeGreaterThan(0)
})

it('in a day a room of four digits gives away less than half of its PINs, however many ask', () => {
  const tries = new PinTries()
  let guesses = 0
  for (let second = 0; second < 24 * 60 * 60; second += 1) {
    const nowMs = START_MS + second * 1000
    while (guesses < 10_000 && tries.waitMs(`peer ${guesses}`, nowMs) === 0) tries.failed(`peer ${guesses++}`, nowMs)
  }
  expect(guesses).toBeLessThan(5_000)
})

it('a wait holds out against so many other PeerIds that their number is bounded in memory', () => {
  const tries = failing('ann', LIMITS.pinTriesPerPeer)
  for (let n = 0; n < LIMITS.pinPeersRemembered - 1; n += 1) tries.failed(`other ${n}`, START_MS)
  expect(tries.waitMs('ann', START_MS)).toBeGreaterThanOrEqual(LIMITS.pinFirstWaitMs)
})
