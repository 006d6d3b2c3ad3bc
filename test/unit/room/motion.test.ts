import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { Movers, readMotion, writeMotion, type Motion } from '../../../p2p/room/motion.ts'
import { signerNumber } from '../feed/keys.ts'
import { Classroom } from './classroom.ts'

const { author } = await signerNumber(1)

function motion(items = 1): Motion {
  return {
    items: Array.from({ length: items }, (_, at) => ({ author, seq: at + 1, position: 0 })),
    by: [1, 0, 0, 1, 40, 0],
  }
}

describe('a motion', () => {
  it('comes back as it was, and so does its end', () => {
    expect(readMotion(writeMotion(motion(3)))).toEqual(motion(3))
    expect(readMotion(writeMotion(null))).toBeNull()
  })

  it('is refused if it names too much, nothing, or no place', () => {
    expect(() => readMotion(writeMotion(motion(LIMITS.itemsInMotion + 1)))).toThrow(RangeError)
    expect(() => readMotion({ ...writeMotion(motion()), items: { authors: [] } })).toThrow(RangeError)
    expect(() => readMotion({ items: writeMotion(motion()).items! })).toThrow(RangeError)
    expect(() => readMotion({ ...writeMotion(motion()), by: { values: [NaN, 0, 0, 1, 0, 0] } })).toThrow(RangeError)
  })
})

describe('those who move something', () => {
  it('are given up when they are silent for too long or may not go on, and told once', () => {
    const movers = new Movers()
    movers.hear('ann', motion(), 0)
    movers.hear('ben', motion(), 0)
    movers.hear('ann', motion(), 5_000)
    expect(movers.expire(LIMITS.strokeSilentMs, () => true)).toEqual(['ben'])
    expect(movers.expire(LIMITS.strokeSilentMs, () => false)).toEqual(['ann'])
    expect(movers.hear('ann', null, 0)).toBe(false)
  })

  it('are not shown beyond what is remembered', () => {
    const movers = new Movers()
    for (let at = 0; at < LIMITS.membersPerRoom; at += 1) expect(movers.hear(`${at}`, motion(), 0)).toBe(true)
    expect(movers.hear('another', motion(), 0)).toBe(false)
    expect(movers.hear('0', motion(), 0)).toBe(true)
  })
})

describe('in a room', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }))
  afterEach(() => vi.useRealTimers())

  it('what one moves is seen by the others, at the pace of the room, until it is let go or they may not', async () => {
    const classroom = await Classroom.of(3, () => [1], Math.random)
    await vi.advanceTimersByTimeAsync(2_000)
    const [owner, ben] = classroom.rooms
    const before = classroom.published[1]!
    for (let at = 0; at < 1_000; at += 1) {
      ben!.motion({ ...motion(), by: [1, 0, 0, 1, at, 0] })
      await vi.advanceTimersByTimeAsync(1)
    }
    await vi.advanceTimersByTimeAsync(50)
    expect(classroom.published[1]! - before).toBeLessThanOrEqual(63)
    const seen = classroom.motions[0]!
    expect(seen.at(-1)).toEqual({ author: classroom.author(1), motion: { ...motion(), by: [1, 0, 0, 1, 999, 0] } })
    expect(classroom.motions[1]).toEqual([])
    owner!.rule(classroom.author(1), 'viewer')
    await vi.advanceTimersByTimeAsync(50)
    expect(seen.at(-1)).toEqual({ author: classroom.author(1), motion: null })
    expect(() => ben!.motion(motion())).toThrow('watch')
    ben!.motion(null)
    classroom.close()
  })
})
