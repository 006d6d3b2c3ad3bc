import { expect, test } from 'vitest'
import {
  connected,
  dialEnded,
  dialStarted,
  type DialState,
  disconnected,
  dueMs,
  isForgotten,
  networkChanged,
  newPeer,
  saidGoodbye,
  sighted,
} from '../../../p2p/network/discovery/dial-plan.ts'

const noJitter = () => 0
const HERE = ['/ip4/10.0.1.1/tcp/1']

function seen({ dialsFirst = true, nowMs = 0 } = {}): DialState {
  return sighted(newPeer(dialsFirst, nowMs), HERE, nowMs)
}

function failed(state: DialState, times: number, nowMs = 0): DialState {
  let next = state
  for (let count = 0; count < times; count++) next = dialEnded(dialStarted(next), nowMs, noJitter)
  return next
}

test('the lower PeerId dials at once, the higher one after three seconds', () => {
  expect(dueMs(seen())).toBe(0)
  expect(dueMs(seen({ dialsFirst: false }))).toBe(3_000)
})

test('nobody is dialled who is connected or being dialled', () => {
  expect(dueMs(connected(seen(), 0))).toBe(Infinity)
  expect(dueMs(dialStarted(seen()))).toBe(Infinity)
})

test('a peer that connects while it is being dialled, and drops off, is not dialled a second time', () => {
  const dialling = dialStarted(seen())
  expect(dueMs(disconnected(connected(dialling, 10), 20))).toBe(Infinity)
})

test('failures are followed by waits of 1, 2, 4 ... 30 s', () => {
  const waits = [1, 2, 3, 4, 5, 6, 20].map(times => dueMs(failed(seen(), times)) / 1_000)
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30])
})

test('jitter makes a wait longer by a fifth at most', () => {
  expect(dueMs(dialEnded(dialStarted(seen()), 0, () => 1))).toBe(1_200)
})

test('a dial that ends in a connection is no failure', () => {
  const state = dialEnded(connected(dialStarted(seen()), 10), 10, noJitter)
  expect(state).toMatchObject({ failures: 0, connected: true, dialling: false })
})

test('a dial whose connection was closed again at once is a failure', () => {
  const state = disconnected(connected(dialStarted(seen()), 10), 11)
  expect(dueMs(dialEnded(state, 12, noJitter))).toBe(1_012)
})

test('a sighting with another address ends the waiting', () => {
  const waiting = failed(seen(), 6)
  expect(dueMs(sighted(waiting, ['/ip4/10.0.1.9/tcp/1'], 5_000))).toBe(5_000)
})

test('a sighting with a known address brings the next try forward, but not more often than every two seconds', () => {
  const waiting = failed(seen(), 6, 1_000)
  expect(dueMs(sighted(waiting, HERE, 1_500))).toBe(3_000)
  expect(dueMs(sighted(waiting, HERE, 9_000))).toBe(9_000)
  expect(sighted(waiting, HERE, 9_000).failures).toBe(6)
})

test('the higher PeerId still leaves the lower one to dial when a sighting brings its try forward', () => {
  const waiting = failed(seen({ dialsFirst: false }), 6, 1_000)
  expect(dueMs(sighted(waiting, HERE, 9_000))).toBe(12_000)
})

test('the addresses announced on several interfaces are kept together, the newest first', () => {
  const twice = sighted(seen(), ['/ip4/10.0.2.1/tcp/1'], 10)
  expect(twice.addresses).toEqual(['/ip4/10.0.2.1/tcp/1', ...HERE])
  expect(sighted(twice, HERE, 20).addresses).toEqual([...HERE, '/ip4/10.0.2.1/tcp/1'])
  const many = Array.from({ length: 40 }, (_, at) => `/ip4/10.0.3.${at}/tcp/1`)
  expect(sighted(twice, many, 30).addresses).toHaveLength(16)
})

test('a changed network ends all waiting', () => {
  expect(dueMs(networkChanged(failed(seen(), 6), 5_000))).toBe(5_000)
  expect(dueMs(networkChanged(failed(seen({ dialsFirst: false }), 6), 5_000))).toBe(8_000)
})

test('a peer that drops off is dialled again', () => {
  expect(dueMs(disconnected(connected(seen(), 10), 60_000))).toBe(60_000)
  expect(dueMs(disconnected(connected(seen({ dialsFirst: false }), 10), 60_000))).toBe(63_000)
})

test('a peer that said goodbye is not dialled until it is sighted again', () => {
  const gone = disconnected(saidGoodbye(connected(seen(), 10)), 20)
  expect(dueMs(gone)).toBe(Infinity)
  expect(isForgotten(gone, 20)).toBe(true)
  expect(dueMs(sighted(gone, HERE, 5_000))).toBe(5_000)
})

test('a peer is forgotten ten minutes after its last sign of life, but never while connected', () => {
  expect(isForgotten(seen(), 599_999)).toBe(false)
  expect(isForgotten(seen(), 600_000)).toBe(true)
  expect(isForgotten(connected(seen(), 0), 6_000_000)).toBe(false)
  expect(isForgotten(saidGoodbye(connected(seen(), 0)), 1)).toBe(false)
})
