import { expect, it } from 'vitest'
import { Allowances } from '../../../p2p/network/allowances.ts'
import { TokenBucket } from '../../../p2p/network/token-bucket.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'

const ALLOWANCE = { capacity: 10, perSecond: 4 }

it('gives what it holds at once, and then as much as flows in', () => {
  const bucket = new TokenBucket(ALLOWANCE, 0)
  expect(bucket.take(10, 0)).toBe(true)
  expect(bucket.take(1, 249)).toBe(false)
  expect(bucket.take(1, 250)).toBe(true)
  expect(bucket.take(1, 251)).toBe(false)
})

it('never holds more than its capacity, however long nobody asks', () => {
  const bucket = new TokenBucket(ALLOWANCE, 0)
  expect(bucket.take(11, 1e9)).toBe(false)
  expect(bucket.take(10, 1e9)).toBe(true)
  expect(bucket.take(1, 1e9)).toBe(false)
})

it('takes nothing when there is too little, and nothing flows in when the clock goes back', () => {
  const bucket = new TokenBucket(ALLOWANCE, 1000)
  expect(bucket.take(8, 1000)).toBe(true)
  expect(bucket.take(3, 1000)).toBe(false)
  expect(bucket.take(3, 0)).toBe(false)
  expect(bucket.take(2, 0)).toBe(true)
})

it('one who uses up an allowance leaves that of others, and other allowances, alone', () => {
  const allowances = new Allowances(() => 0)
  const { capacity } = LIMITS.allowances.announcements
  expect(allowances.take('announcements', 'eve', capacity)).toBe(true)
  expect(allowances.take('announcements', 'eve')).toBe(false)
  expect(allowances.take('announcements', 'anna')).toBe(true)
  expect(allowances.take('newRooms', 'eve')).toBe(true)
})

it('no more buckets are kept than there is room for, and full ones are given up first', () => {
  let nowMs = 0
  const allowances = new Allowances(() => nowMs, 100)
  expect(allowances.take('announcements', 'eve', LIMITS.allowances.announcements.capacity)).toBe(true)
  for (let at = 0; at < 1_000; at += 1) {
    nowMs += 10
    allowances.take('announcements', `nobody ${at}`)
    expect(allowances.size).toBeLessThanOrEqual(100)
  }
  // The others have filled up again meanwhile; hers has not, so she is not given a new one.
  expect(allowances.take('announcements', 'eve', LIMITS.allowances.announcements.capacity)).toBe(false)
})
