import { expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'

it('gives the value as soon as there is one, whether the check threw or found nothing before', async () => {
  let looks = 0
  const value = await eventually(
    'the third look finds it',
    () => {
      looks += 1
      if (looks === 1) throw new Error('not yet')
      return looks >= 3 && looks
    },
    { everyMs: 1 },
  )
  expect(value).toBe(3)
})

it('fails with what was awaited and what was seen last', async () => {
  const never = eventually('two peers', () => Promise.reject(new Error('only one peer')), { withinMs: 20, everyMs: 5 })
  await expect(never).rejects.toThrow('Not within 0.02 s: two peers. Last seen: only one peer')
})
