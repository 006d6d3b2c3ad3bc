import { describe, expect, it } from 'vitest'
import { shouldForward, tailOf } from '../../../p2p/network/forwarding.ts'

const [ann, ben, cem, dan] = ['peer-of-ann', 'peer-of-ben', 'peer-of-cem', 'peer-of-dan'] as const

function connectedTo(links: Record<string, string[]>): (peer: string) => ReadonlySet<string> | undefined {
  return peer => (links[peer] === undefined ? undefined : new Set(links[peer].map(tailOf)))
}

describe('passing a message on', () => {
  it('is left out where its author reaches every subscriber', () => {
    expect(shouldForward(ann, ann, [ann, ben, cem], connectedTo({ [ann]: [ben, cem, dan] }))).toBe(false)
  })

  it('is done for a subscriber its author is not connected to', () => {
    expect(shouldForward(ann, ann, [ann, cem, dan], connectedTo({ [ann]: [cem] }))).toBe(true)
  })

  it('is done when it is not known whom the author reaches', () => {
    expect(shouldForward(ann, ann, [ann, cem], connectedTo({}))).toBe(true)
  })

  it('never happens for the sake of the author or of whom it came from', () => {
    expect(shouldForward(ann, ben, [ann, ben], connectedTo({ [ann]: [] }))).toBe(false)
  })
})
