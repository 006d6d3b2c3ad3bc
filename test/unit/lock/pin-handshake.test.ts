import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PinWelcomeData } from '../../../p2p/wire/chalkboard.gen.js'
import { pinVerifier } from '../../../p2p/room/lock/pin.ts'
import { JoinerHandshake, MemberHandshake } from '../../../p2p/room/lock/pin-handshake.ts'

const ROOM = '00112233445566778899aabbccddeeff'
const PARTIES = { room: ROOM, joiner: 'Ben', member: 'Ann' }
const KEYS = new Map([
  [0, new Uint8Array(32).fill(7)],
  [4, new Uint8Array(32).fill(8)],
])

const [right, wrong] = await Promise.all([pinVerifier('1234', ROOM), pinVerifier('4321', ROOM)])

/** Everything that goes over the wire when a joiner meets a member. */
function meet(joinerPin: Uint8Array, memberPin: Uint8Array, as: { joiner?: object; member?: object } = {}) {
  const joiner = new JoinerHandshake({ ...PARTIES, ...as.joiner }, joinerPin, randomBytes)
  const member = new MemberHandshake({ ...PARTIES, ...as.member }, memberPin, joiner.hello, randomBytes)
  const proof = joiner.prove(member.share)
  return { joiner, member, proof, welcome: member.welcome(proof, KEYS) }
}

describe('a PIN', () => {
  it('is the same however the keyboard wrote it, and another in another room', async () => {
    expect(await pinVerifier('\u00e9', ROOM)).toEqual(await pinVerifier('e\u0301', ROOM))
    expect(await pinVerifier('１２３４', ROOM)).toEqual(right)
    expect(await pinVerifier('1234', ROOM.replace('0', '1'))).not.toEqual(right)
  })

  it('lets whoever knows it have the keys', () => {
    const { joiner, welcome } = meet(right, right)
    expect(joiner.accept(welcome!)).toEqual(KEYS)
  })
})

describe('a joiner with another PIN', () => {
  it('is told nothing but the share that it was told before it guessed', () => {
    expect(meet(wrong, right).welcome).toBeUndefined()
  })

  it('has nothing afterwards that another guess could be checked against', () => {
    // It got a share. For every PIN there is a number that would have made this very share, so it fits each guess alike;
    // and the secret of the run, to compare a tag with, needs the member's number, which never left it.
    const { joiner, member, proof } = meet(wrong, right)
    const again = new JoinerHandshake(PARTIES, right, randomBytes)
    const guess = again.prove(member.share)
    expect(member.welcome(guess, KEYS), 'the right PIN, too late: the run is bound to the first share').toBeUndefined()
    expect(guess).not.toEqual(proof)
    expect(joiner.hello.share).not.toEqual(again.hello.share)
  })
})

describe('a false member', () => {
  it('is not believed, and learns from a whole run no more than whether one guess was right', () => {
    const { joiner, member, welcome } = meet(right, wrong)
    // All it has seen of the joiner: a session, a share, and a tag that its own guess does not explain.
    expect(welcome).toBeUndefined()
    const made = meet(wrong, wrong).welcome!
    expect(() => joiner.accept(made)).toThrow('does not know the PIN')
    // Another guess against the same transcript needs the number behind the share it sent, made with the first guess.
    const second = new MemberHandshake(PARTIES, right, joiner.hello, randomBytes)
    expect(second.welcome(joiner.prove(member.share), KEYS)).toBeUndefined()
  })

  it('cannot pass for one by sending back what the joiner sent', () => {
    const joiner = new JoinerHandshake(PARTIES, right, randomBytes)
    const proof = joiner.prove(joiner.hello.share)
    const echo: PinWelcomeData = {
      tag: proof,
      keys: { epoch: 0, nonce: new Uint8Array(12), ciphertext: new Uint8Array(64) },
    }
    expect(() => joiner.accept(echo)).toThrow('does not know the PIN')
  })

  it('cannot stand between two who know the PIN', () => {
    const eve = { member: 'Eve' }
    const toEve = new JoinerHandshake({ ...PARTIES, ...eve }, right, randomBytes)
    const ann = new MemberHandshake({ ...PARTIES, joiner: 'Eve' }, right, toEve.hello, randomBytes)
    expect(ann.welcome(toEve.prove(ann.share), KEYS)).toBeUndefined()
  })

  it('has to prove itself, also where the keys would fit', () => {
    const { joiner, welcome } = meet(right, right)
    expect(() => joiner.accept({ ...welcome!, tag: randomBytes(32) })).toThrow('does not know the PIN')
  })

  it.each(['room', 'joiner', 'member'] as const)('cannot use a run for another %s', party => {
    const other = { [party]: 'another' }
    expect(meet(right, right, { member: other }).welcome).toBeUndefined()
    expect(meet(right, right, { member: other, joiner: other }).welcome).toBeDefined()
  })

  it('cannot change the keys on their way', () => {
    const { joiner, welcome } = meet(right, right)
    const ciphertext = Uint8Array.from(welcome!.keys!.ciphertext)
    ciphertext[3]! ^= 1
    expect(() => joiner.accept({ ...welcome!, keys: { ...welcome!.keys!, ciphertext } })).toThrow(RangeError)
  })
})

it('two runs with one PIN have nothing in common', () => {
  const [one, other] = [meet(right, right), meet(right, right)]
  expect(one.joiner.hello.share).not.toEqual(other.joiner.hello.share)
  expect(one.member.share).not.toEqual(other.member.share)
  expect(one.proof).not.toEqual(other.proof)
  expect(() => one.joiner.accept(other.welcome!)).toThrow(RangeError)
})

it.each([
  ['a short session', { session: new Uint8Array(3), share: new Uint8Array(32) }],
  ['a share that is the neutral element', { session: new Uint8Array(16), share: new Uint8Array(32) }],
  ['a share that is no point', { session: new Uint8Array(16), share: new Uint8Array(32).fill(255) }],
])('a hello with %s is refused', (_what, hello) => {
  expect(() => new MemberHandshake(PARTIES, right, hello, randomBytes)).toThrow(RangeError)
})
