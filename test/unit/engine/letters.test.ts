import { describe, expect, it } from 'vitest'
import { Letters } from '../../../renderer/engine/letters.ts'

/** Fonts that come when they are told to. */
function slowLetters() {
  const asked: string[] = []
  const settle: ((ok: boolean) => void)[] = []
  const letters = new Letters()
  letters.fetchWith(
    text =>
      new Promise((resolve, reject) => {
        asked.push(text)
        settle.push(ok => (ok ? resolve([]) : reject(new Error('There is no such file.'))))
      }),
  )
  return { letters, asked, settle }
}

describe('letters', () => {
  it('are all here while nobody has said where they come from', async () => {
    const letters = new Letters()
    expect(letters.has('a漢')).toBe(true)
    await letters.ready('a漢')
  })

  it('are fetched once, and told of when they are here', async () => {
    const { letters, asked, settle } = slowLetters()
    let told = 0
    const stop = letters.onLoaded(() => (told += 1))
    expect([letters.has('abba'), letters.has('ab'), letters.has('bc')]).toEqual([false, false, false])
    expect(asked).toEqual(['ab', 'c'])
    expect(letters.areComing).toBe(true)
    settle[0]!(true)
    await letters.ready('ab')
    expect([letters.has('ab'), letters.has('abc'), told]).toEqual([true, false, 1])
    settle[1]!(true)
    await letters.ready('abc')
    expect([letters.has('abc'), letters.areComing, told]).toEqual([true, false, 2])
    stop()
  })

  it('have a stand-in if they do not come, which nobody waits for', async () => {
    const { letters, settle } = slowLetters()
    const ready = letters.ready('漢')
    settle[0]!(false)
    await ready
    expect(letters.has('漢')).toBe(true)
  })

  it('know which items were painted without them', async () => {
    const { letters, settle } = slowLetters()
    const item = {}
    expect(letters.hasFor(item, 'a')).toBe(false)
    expect(letters.areAwaitedBy(item)).toBe(true)
    settle[0]!(true)
    await letters.ready('a')
    expect(letters.areAwaitedBy(item)).toBe(true)
    expect(letters.hasFor(item, 'a')).toBe(true)
    expect(letters.areAwaitedBy(item)).toBe(false)
  })
})
