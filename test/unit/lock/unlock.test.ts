import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { describeRoom } from '../../../p2p/feed/room-description.ts'
import { CanvasBrokenOff, CanvasNonsense, CanvasRefused, REFUSALS } from '../../../p2p/network/canvas-protocol.ts'
import { keyCheckOf, type RoomKeys } from '../../../p2p/room/lock/room-key.ts'
import { unlock } from '../../../p2p/room/lock/unlock.ts'
import { signerNumber } from '../feed/keys.ts'

const KEY = new Uint8Array(32).fill(1)
const KEYS: RoomKeys = new Map([[0, KEY]])
const maths = describeRoom(await signerNumber(1), {
  name: 'Maths',
  host: 'Ann',
  created: 1,
  nonce: new Uint8Array(8),
  keyCheck: keyCheckOf(KEY),
})

type Answer = RoomKeys | Error

/** Tries a PIN on holders that answer so. @returns who was asked, and what came of it */
async function knock(answers: Record<string, Answer>, { pin }: { pin: string | undefined } = { pin: '1234' }) {
  const asked: string[] = []
  const outcome: unknown = await unlock({
    description: maths,
    self: 'Ben',
    pin,
    holders: () => Object.keys(answers),
    ask: peer => {
      asked.push(peer)
      const answer = answers[peer]!
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    random: randomBytes,
    pausesMs: [0, 0],
  }).catch((error: unknown) => error)
  return { asked, outcome }
}

const WRONG = new CanvasRefused(REFUSALS.wrongPin)
const GONE = new CanvasBrokenOff('gone')

it('without a PIN nobody is asked', async () => {
  const { asked, outcome } = await knock({ Ann: KEYS }, { pin: undefined })
  expect(asked).toEqual([])
  expect(outcome).toMatchObject({ kind: 'locked', message: '“Maths” needs a PIN. Ask Ann for it.' })
})

it('who cannot be reached is passed over, and asked again in the next round', async () => {
  expect((await knock({ Ann: GONE, Cem: KEYS })).outcome).toMatchObject({ keys: KEYS })
  const { asked, outcome } = await knock({ Ann: GONE })
  expect(asked).toEqual(['Ann', 'Ann'])
  expect(outcome).toMatchObject({ kind: 'unreachable' })
})

it('a false member in front of a true one does not keep anyone out', async () => {
  const false_ = new CanvasNonsense('no member')
  const otherKeys = new Map([[0, new Uint8Array(32).fill(9)]])
  for (const answer of [false_, otherKeys, new Map(), WRONG]) {
    expect((await knock({ Eve: answer, Ann: KEYS })).outcome).toMatchObject({ keys: KEYS })
  }
})

it('a wrong PIN is shown to a few members only, since each may be a false one that guesses along', async () => {
  const crowd = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`peer ${n}`, WRONG]))
  const { asked, outcome } = await knock(crowd)
  expect(asked).toHaveLength(LIMITS.pinHoldersAsked)
  expect(outcome).toMatchObject({ kind: 'locked' })
})

it.each<[string, CanvasRefused, string, RegExp]>([
  ['a wrong PIN', WRONG, 'locked', /^That is not the PIN of “Maths”\. Check it with Ann, and try again\.$/],
  ['a fifth wrong PIN', new CanvasRefused(REFUSALS.wrongPin, 30_000), 'locked', /Try again in 30 seconds\.$/],
  ['a wait', new CanvasRefused(REFUSALS.wait, 3_600_000), 'locked', /^Too many wrong PINs.*in 60 minutes\.$/],
  ['being removed', new CanvasRefused(REFUSALS.removed), 'forbidden', /^Ann has removed you from “Maths”\.$/],
])('%s is told in a sentence', async (_what, refused, kind, message) => {
  const { outcome } = await knock({ Ann: refused, Cem: GONE })
  expect(outcome).toMatchObject({ kind, message: expect.stringMatching(message) as string })
})
