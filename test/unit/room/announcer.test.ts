import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Announcement } from '../../../p2p/network/announcement.ts'
import type { Gossip } from '../../../p2p/network/gossip.ts'
import { ANNOUNCE_EVERY_MS, Announcer } from '../../../p2p/room/announcer.ts'

const HERE: Announcement = { name: 'Ann', addresses: [], rooms: [], neighbours: [], leaving: false }

let said: number[]
let gossip: Pick<Gossip, 'publish'>

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  gossip = {
    publish: () => {
      said.push(performance.now())
      return Promise.resolve()
    },
  }
})
afterEach(() => vi.useRealTimers())

describe('announcing', () => {
  it('happens soon after a change, and every few seconds from then on', () => {
    const start = performance.now()
    new Announcer(
      gossip,
      () => HERE,
      () => 0.5,
    ).soon(10)
    vi.advanceTimersByTime(10)
    expect(said).toEqual([start + 10])
    vi.advanceTimersByTime(ANNOUNCE_EVERY_MS * 4)
    expect(said).toHaveLength(5)
  })

  it('happens once for several changes at a time', () => {
    const announcer = new Announcer(
      gossip,
      () => HERE,
      () => 0.5,
    )
    for (const delayMs of [50, 10, 30]) announcer.soon(delayMs)
    vi.advanceTimersByTime(100)
    expect(said).toHaveLength(1)
  })

  it('greets a newcomer at once, and a class that arrives together not once for each', () => {
    const announcer = new Announcer(
      gossip,
      () => HERE,
      () => 0.5,
    )
    announcer.greet(1)
    vi.advanceTimersByTime(60)
    expect(said).toHaveLength(1)
    for (let newcomer = 2; newcomer <= 30; newcomer += 1) {
      announcer.greet(newcomer)
      vi.advanceTimersByTime(50)
    }
    expect(said.length).toBeLessThanOrEqual(6)
    vi.advanceTimersByTime(1_300)
    const last = said.at(-1)!
    expect(performance.now() - last).toBeLessThanOrEqual(1_300)
  })

  it('stays silent while there is nothing to say, also at the end', async () => {
    const announcer = new Announcer(
      gossip,
      () => undefined,
      () => 0.5,
    )
    announcer.soon(0)
    vi.advanceTimersByTime(20_000)
    await announcer.stop()
    expect(said).toEqual([])
  })
})
