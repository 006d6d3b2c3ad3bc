import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CatchUp } from '../../../p2p/room/catch-up.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

/** Someone who has been asked answers when the test says so. */
function catchingUp() {
  const asked: string[] = []
  const answers = new Map<string, () => void>()
  const done: string[] = []
  const catchUp = new CatchUp({
    mayLack: digest => !done.includes(String(digest[0])),
    ask: peer => {
      asked.push(peer)
      return new Promise(resolve => answers.set(peer, resolve))
    },
    answered: digest => done.push(String(digest[0])),
    random: () => 0,
  })
  return { catchUp, asked, answers }
}

describe('catching up', () => {
  it('asks one after the other, and nobody for what has come meanwhile', async () => {
    const { catchUp, asked, answers } = catchingUp()
    catchUp.heard('ann', Uint8Array.of(1))
    catchUp.heard('ben', Uint8Array.of(1))
    catchUp.heard('cem', Uint8Array.of(2))
    await vi.advanceTimersByTimeAsync(500)
    expect(asked).toEqual(['ann'])
    answers.get('ann')!()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked, 'Ben has what Ann had').toEqual(['ann', 'cem'])
  })

  it('does not wait long for one who shows a digest and then says nothing', async () => {
    const { catchUp, asked, answers } = catchingUp()
    for (let at = 1; at <= 9; at += 1) catchUp.heard(`staller ${at}`, Uint8Array.of(at))
    await vi.advanceTimersByTimeAsync(500)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked, 'so many at once at most').toHaveLength(4)
    answers.get('staller 2')!()
    await vi.advanceTimersByTimeAsync(0)
    expect(asked).toHaveLength(5)
  })

  it('asks nobody once it is stopped', async () => {
    const { catchUp, asked } = catchingUp()
    catchUp.heard('ann', Uint8Array.of(1))
    catchUp.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toEqual([])
  })
})
