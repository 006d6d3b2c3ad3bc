import { expect, it } from 'vitest'
import { blameFor } from '../../../p2p/room/blame.ts'
import type { Refusal } from '../../../p2p/room/ledger.ts'

const refused = (author: string, refusal: Refusal) => ({ author, refusal, reason: '' })

it.each<Refusal>(['forged', 'malformed', 'limit', 'withheld', 'role'])(
  'whoever delivers its own entries is to blame if they are %s',
  refusal => {
    expect(blameFor('eve', refused('eve', refusal))).toEqual({ peer: 'eve', doubtful: false })
  },
)

it.each<Refusal>(['forged', 'limit', 'withheld'])(
  'whoever hands on entries of others that are %s is only suspected: it may know another history, or fewer rules',
  refusal => {
    expect(blameFor('ben', refused('eve', refusal))).toEqual({ peer: 'ben', doubtful: true })
  },
)

it('two histories are the fault of who signed them, not of who shows them', () => {
  expect(blameFor('ben', refused('eve', 'forked'))).toEqual({ peer: 'eve', doubtful: false })
})

it('nobody is to blame for a gap, nor for handing on what someone wrote before a rule arrived', () => {
  expect(blameFor('eve', refused('eve', 'gap'))).toBeUndefined()
  expect(blameFor('ben', refused('eve', 'role'))).toBeUndefined()
})
