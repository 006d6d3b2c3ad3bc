import { beforeEach, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { Guard } from '../../../p2p/guard.ts'
import { Allowances } from '../../../p2p/network/allowances.ts'
import { CLIENT_TOPIC } from '../../../p2p/network/announcement.ts'
import { Conduct } from '../../../p2p/network/conduct.ts'

let nowMs: number
let conduct: Conduct
let guard: Guard

beforeEach(() => {
  nowMs = 0
  conduct = new Conduct({ nowMs: () => nowMs, log: () => undefined })
  guard = new Guard(conduct, new Allowances(() => nowMs))
})

it('lets someone draw as fast as a pen is ever sent, for an hour, in two rooms, and announce all the while', () => {
  for (const second of Array(3_600).keys()) {
    for (let message = 0; message < 60; message += 1) {
      nowMs = 1_000 * second + (message * 1_000) / 60
      expect(guard.admitsGossip('anna', 'room', 300)).toBe(true)
      expect(guard.admitsGossip('anna', 'other room', 300)).toBe(true)
    }
    for (let entry = 0; entry < 20; entry += 1) expect(guard.admitsEntries('anna', 'room', 1)).toBe(true)
    expect(guard.admitsGossip('anna', CLIENT_TOPIC, LIMITS.announcementBytes)).toBe(true)
  }
  expect(guard.refusals(peer => peer)).toEqual([])
})

it('lets nothing more of a flood in than its author may say, counts the rest, and shuts the author out', () => {
  const { capacity } = LIMITS.allowances.roomMessages
  const admitted = Array.from({ length: 5_000 }, () => guard.admitsGossip('eve', 'room', 300)).filter(Boolean)
  expect(admitted).toHaveLength(capacity)
  expect(guard.refusals(() => 'Eve')).toMatchObject([{ id: 'eve', name: 'Eve', shutOut: true }])
  expect(guard.admitsGossip('anna', 'room', 300)).toBe(true)
})

it('passes on a flood of others only so far that its neighbours do not take it for its own', () => {
  const { neighbourMessages, neighbourAuthors } = LIMITS.allowances
  let [messages, authors] = [0, 0]
  for (const second of Array(60).keys()) {
    nowMs = 1_000 * second
    for (let at = 0; at < 5_000; at += 1) {
      if (guard.mayForward('eve')) messages += 1
      if (guard.mayForward(`made up ${second} ${at}`)) authors += 1
    }
  }
  expect(messages + authors).toBeLessThan(neighbourMessages.capacity + 59 * neighbourMessages.perSecond)
  expect(authors).toBeGreaterThan(0)
  expect(authors).toBeLessThan(neighbourAuthors.capacity + 59 * neighbourAuthors.perSecond)
  expect(guard.refusals(peer => peer)).toEqual([])
})

it('blames an author for its own forgery at once, and whoever hands on what it could not check never that far', () => {
  const refused = { author: 'eve', refusal: 'forged', reason: '' } as const
  for (let time = 0; time < 100; time += 1) {
    guard.refusedRun('ben', refused)
    guard.refusedRun('eve', refused)
  }
  expect(conduct.isShutOut('eve')).toBe(true)
  expect(conduct.isShutOut('ben')).toBe(false)
})
