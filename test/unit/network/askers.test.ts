import { expect, it } from 'vitest'
import { AtOnce } from '../../../p2p/network/askers.ts'

it('lets in so many at once of each, and another when one has left', () => {
  const peers = new AtOnce(2)
  const first = peers.enter('ann')!
  const second = peers.enter('ann')!
  expect([peers.enter('ann'), peers.enter('ben')]).toEqual([undefined, expect.any(Function)])
  first()
  expect(peers.enter('ann')).toBeDefined()
  expect(peers.enter('ann')).toBeUndefined()
  second()
  expect(peers.enter('ann')).toBeDefined()
})

it('counts everyone together where no key is given', () => {
  const all = new AtOnce(1)
  const leave = all.enter()!
  expect(all.enter()).toBeUndefined()
  leave()
  expect(all.enter()).toBeDefined()
})
