import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { AddressesDenied } from '../../../p2p/network/addresses-denied.ts'

it('denies an address from which one peer after another had to be shut out, for a while', () => {
  const denied = new AddressesDenied()
  for (let time = 0; time < 3; time += 1) denied.shutOut('10.0.0.7', 0)
  expect(denied.isDenied('10.0.0.7', 0)).toBe(false)
  denied.shutOut('10.0.0.7', 0)
  expect(denied.isDenied('10.0.0.7', 0)).toBe(true)
  expect(denied.isDenied('10.0.0.8', 0)).toBe(false)
  expect(denied.isDenied('10.0.0.7', LIMITS.shutOutMs)).toBe(false)
})

it('does not deny an address for a few in an hour, nor this computer to itself', () => {
  const denied = new AddressesDenied()
  for (let minute = 0; minute < 60; minute += 1) {
    denied.shutOut('10.0.0.7', minute * 60_000)
    denied.shutOut('127.0.0.1', 0)
  }
  expect(denied.isDenied('10.0.0.7', 60 * 60_000)).toBe(false)
  expect(denied.isDenied('127.0.0.1', 0)).toBe(false)
})
