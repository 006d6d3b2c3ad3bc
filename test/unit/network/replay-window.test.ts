import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { ReplayWindows } from '../../../p2p/network/replay-window.ts'

const START = 1_800_000_000_000_000_000n

it('takes every message once, also when they come out of order', () => {
  const windows = new ReplayWindows()
  const numbers = [3n, 1n, 2n, 5n, 4n].map(number => START + number)
  for (const number of numbers) expect(windows.accept('anna', number)).toBe(true)
  for (const number of numbers) expect(windows.accept('anna', number)).toBe(false)
})

it('takes none of an earlier day, however many are sent again', () => {
  const windows = new ReplayWindows()
  for (let at = 0n; at < 1_000n; at += 1n) windows.accept('anna', START + at)
  for (let at = 0n; at < 1_000n; at += 1n) {
    expect(windows.accept('anna', START + at)).toBe(false)
    expect(windows.accept('anna', START - at)).toBe(false)
  }
  expect(windows.accept('anna', START + 1_000n)).toBe(true)
})

it('knows authors apart', () => {
  const windows = new ReplayWindows()
  expect(windows.accept('anna', START)).toBe(true)
  expect(windows.accept('ben', START)).toBe(true)
})

it('listens to who has connected anew with its clock put back', () => {
  const windows = new ReplayWindows()
  windows.accept('anna', START)
  expect(windows.accept('anna', START / 2n)).toBe(false)
  windows.forget('anna')
  expect(windows.accept('anna', START / 2n)).toBe(true)
})

it('forgets the author silent for longest when there are too many', () => {
  const windows = new ReplayWindows()
  windows.accept('anna', START)
  windows.accept('ben', START)
  windows.accept('anna', START + 1n)
  for (let at = 2; at <= LIMITS.announcingPeers; at += 1) windows.accept(`author ${at}`, START)
  expect(windows.accept('anna', START + 1n)).toBe(false)
  expect(windows.accept('ben', START)).toBe(true)
})
