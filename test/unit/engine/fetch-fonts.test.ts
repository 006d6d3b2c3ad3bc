/** Fonts that do not come at first. */
import { expect, it } from 'vitest'
import { fetchFonts } from '../../../renderer/engine/fetch-fonts.ts'

/** Fonts that fail so many times; what has failed fails again until it is renewed. */
function fontsThatFail(times: number) {
  const told: string[] = []
  let left = times
  let isBroken = false
  const source = {
    load(text: string): Promise<unknown> {
      told.push(`load ${text}`)
      if (isBroken || left > 0) {
        if (!isBroken) left -= 1
        isBroken = true
        return Promise.reject(new Error('The network changed.'))
      }
      return Promise.resolve()
    },
    renew() {
      told.push('renew')
      isBroken = false
    },
    rest(ms: number): Promise<void> {
      expect(ms).toBeGreaterThan(0)
      return Promise.resolve()
    },
  }
  return { told, source }
}

it('fonts that come are asked for once', async () => {
  const { told, source } = fontsThatFail(0)
  await fetchFonts('ab', source)
  expect(told).toEqual(['load ab'])
})

it('fonts that fail are renewed and asked for again until they come', async () => {
  const { told, source } = fontsThatFail(2)
  await fetchFonts('ab', source)
  expect(told).toEqual(['load ab', 'renew', 'load ab', 'renew', 'load ab'])
})

it('fonts that never come are given up', async () => {
  const { told, source } = fontsThatFail(Infinity)
  await expect(fetchFonts('ab', source)).rejects.toThrow('The network changed.')
  expect(told.filter(what => what === 'renew').length).toBeLessThan(10)
})
