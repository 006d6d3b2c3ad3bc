import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../p2p/canvas/limits.ts'
import { describeRoom, readRoomDescription } from '../../../p2p/feed/room-description.ts'
import { REFUSALS } from '../../../p2p/network/canvas-protocol.ts'
import type { PinMember } from '../../../p2p/network/pin-talk.ts'
import { pinVerifier } from '../../../p2p/room/lock/pin.ts'
import { lvCat } from '../../../p2p/room/lock/length-value.ts'
import { JoinerHandshake } from '../../../p2p/room/lock/pin-handshake.ts'
import { keyCheckOf, type RoomKeys } from '../../../p2p/room/lock/room-key.ts'
import { RoomLock } from '../../../p2p/room/lock/room-lock.ts'
import { seal } from '../../../p2p/room/lock/sealed.ts'
import { CanvasQuestionData } from '../../../p2p/wire/chalkboard.gen.js'
import { signerNumber } from '../feed/keys.ts'

const [ann, ben, cem, eve] = (await Promise.all([1, 2, 3, 4].map(signerNumber))).map(({ author }) => author)
const FIRST_KEY = new Uint8Array(32).fill(1)
const maths = describeRoom(await signerNumber(1), {
  name: 'Maths',
  host: 'Ann',
  created: 1,
  nonce: new Uint8Array(8),
  keyCheck: keyCheckOf(FIRST_KEY),
})
const verifier = await pinVerifier('1234', maths.id)
const wrong = await pinVerifier('4321', maths.id)
const HAVE = new Map([[ann!, 3]])
const WORDS = Buffer.from('what is said')

/** A room's lock at one peer, its rules, its disk and its clock. */
class Member {
  nowMs = 0
  readonly checks = new Map<number, Uint8Array>()
  readonly kept: number[] = []
  readonly missing: { author: string; stillMissing: () => boolean }[] = []
  readonly lock: RoomLock

  constructor(self: string, keys: RoomKeys | undefined = new Map([[0, FIRST_KEY]])) {
    this.lock = new RoomLock({
      description: maths,
      self,
      secrets: keys.size === 0 ? undefined : { keys, verifier },
      laterChecks: () => this.checks,
      keep: added => this.kept.push(...added.keys()),
      missing: (author, stillMissing) => this.missing.push({ author, stillMissing }),
      nowMs: () => this.nowMs,
      random: randomBytes,
    })
  }
}

const outsider = (self: string): Member => new Member(self, new Map())

it('a room with a PIN says so in what its owner signed, and gives nothing of its key away', () => {
  const read = readRoomDescription(maths.signed)
  expect([read.locked, read.keyCheck]).toEqual([true, keyCheckOf(FIRST_KEY)])
  expect(Buffer.from(maths.signed.description).includes(Buffer.from(FIRST_KEY))).toBe(false)
})

describe('what is said on the topic', () => {
  const said = new Member(ann!).lock.seal(ann!, WORDS)!

  it('is heard by a member', () => {
    expect(new Member(ben!).lock.open(ann!, said)).toEqual(WORDS)
  })

  it('is not read by who lacks the key, and shows nothing of its content', () => {
    expect(outsider(eve!).lock.open(ann!, said)).toBeUndefined()
    expect(new Member(eve!, new Map([[0, new Uint8Array(32).fill(9)]])).lock.open(ann!, said)).toBeUndefined()
    expect(Buffer.from(said).includes(WORDS)).toBe(false)
  })

  it('cannot be said again under another name', () => {
    expect(new Member(ben!).lock.open(eve!, said)).toBeUndefined()
  })

  it('reaches a member as it was said, or not at all', () => {
    for (let at = 0; at < said.length; at += 1) {
      const altered = Uint8Array.from(said)
      altered[at]! ^= 1
      let heard: Uint8Array | undefined
      try {
        heard = new Member(ben!).lock.open(ann!, altered)
      } catch {
        // It is not even a message.
      }
      expect(heard ?? WORDS).toEqual(WORDS)
      if (at >= said.length - WORDS.length) expect(heard).toBeUndefined()
    }
  })

  it('differs each time it is said', () => {
    expect(new Member(ann!).lock.seal(ann!, WORDS)!).not.toEqual(said)
  })
})

describe('a question for the canvas', () => {
  it('of a member is understood by a member', () => {
    const question = new Member(ben!).lock.ask(ann!, HAVE)!
    expect(new Member(ann!).lock.read(ben!, question)).toEqual({ have: HAVE, keys: undefined })
  })

  it('cannot be put by who has no key', () => {
    expect(outsider(eve!).lock.ask(ann!, HAVE)).toBeUndefined()
    const bound = lvCat('chalkboard-question', maths.id, eve!, ann!)
    const question = CanvasQuestionData.encode({ have: { authors: [] }, epochs: [] })
    const guess = (key: Uint8Array): unknown =>
      new Member(ann!).lock.read(eve!, seal(key, 0, bound, question, randomBytes(12)))
    expect(guess(FIRST_KEY), 'with the key it would do').toBeDefined()
    expect(guess(randomBytes(32))).toBeUndefined()
    expect(guess(maths.keyCheck!)).toBeUndefined()
  })

  it('that someone has overheard, or was asked themselves, is of no use to them', () => {
    const toEve = new Member(ben!).lock.ask(eve!, HAVE)!
    const toAnn = new Member(ben!).lock.ask(ann!, HAVE)!
    expect(new Member(ann!).lock.read(ben!, toEve), 'passed on').toBeUndefined()
    expect(new Member(ann!).lock.read(eve!, toAnn), 'said again').toBeUndefined()
  })
})

describe('a PIN at the door', () => {
  function knock(at: Member, joiner: string, pin: Uint8Array) {
    const handshake = new JoinerHandshake({ room: maths.id, joiner, member: ann! }, pin, randomBytes)
    const member = at.lock.admit(joiner, handshake.hello)
    if ('reason' in member) return member
    const welcome = member.welcome(handshake.prove(member.share))
    return 'reason' in welcome ? welcome : handshake.accept(welcome)
  }

  it('that is right opens it', () => {
    expect(knock(new Member(ann!), ben!, verifier)).toEqual(new Map([[0, FIRST_KEY]]))
  })

  it('that is wrong does not, and after five times there is a wait', () => {
    const at = new Member(ann!)
    for (let n = 1; n < LIMITS.pinTriesPerPeer; n += 1) {
      expect(knock(at, eve!, wrong)).toEqual({ reason: REFUSALS.wrongPin, waitMs: 0 })
    }
    expect(knock(at, eve!, wrong)).toEqual({ reason: REFUSALS.wrongPin, waitMs: LIMITS.pinFirstWaitMs })
    expect(knock(at, eve!, verifier)).toEqual({ reason: REFUSALS.wait, waitMs: LIMITS.pinFirstWaitMs })
    expect(knock(at, ben!, verifier), 'another does not wait').toEqual(new Map([[0, FIRST_KEY]]))
    at.nowMs += LIMITS.pinFirstWaitMs
    expect(knock(at, eve!, verifier)).toEqual(new Map([[0, FIRST_KEY]]))
  })

  it('that was right in the end makes up for the wrong ones before it', () => {
    const at = new Member(ann!)
    for (let lesson = 0; lesson < 3; lesson += 1) {
      for (let n = 1; n < LIMITS.pinTriesPerPeer; n += 1) knock(at, ben!, wrong)
      expect(knock(at, ben!, verifier)).toEqual(new Map([[0, FIRST_KEY]]))
    }
  })

  it('is counted also when many runs were begun before the first guess', () => {
    const at = new Member(ann!)
    const runs = Array.from({ length: 20 }, () => {
      const handshake = new JoinerHandshake({ room: maths.id, joiner: eve!, member: ann! }, wrong, randomBytes)
      return { handshake, member: at.lock.admit(eve!, handshake.hello) as PinMember }
    })
    const reasons = runs.map(({ handshake, member }) => {
      const answer = member.welcome(handshake.prove(member.share))
      return 'reason' in answer ? answer.reason : 0
    })
    expect(reasons.filter(reason => reason === REFUSALS.wrongPin)).toHaveLength(LIMITS.pinTriesPerPeer)
    expect(reasons.filter(reason => reason === REFUSALS.wait)).toHaveLength(20 - LIMITS.pinTriesPerPeer)
  })

  it('is not asked for by who is no member', () => {
    expect(knock(outsider(ann!), ben!, verifier)).toEqual({ reason: REFUSALS.notHere })
  })
})

describe('a new key', () => {
  const EPOCH = 5

  /** Ann makes one with the fifth entry of her feed. */
  function renewed(): { owner: Member; keyCheck: Uint8Array } {
    const owner = new Member(ann!)
    const keyCheck = owner.lock.renew(EPOCH)
    owner.checks.set(EPOCH, keyCheck)
    return { owner, keyCheck }
  }

  it('is on disk before anyone hears of it, and used when the others have had a moment to get it', () => {
    const { owner } = renewed()
    const removed = new Member(eve!)
    expect(owner.kept).toEqual([EPOCH])
    expect(removed.lock.open(ann!, owner.lock.seal(ann!, WORDS)!), 'the rule itself is heard').toEqual(WORDS)
    owner.nowMs = LIMITS.keyGraceMs
    expect(removed.lock.open(ann!, owner.lock.seal(ann!, WORDS)!)).toBeUndefined()
  })

  it('makes who hears it for the first time ask who spoke, and comes with the answer', () => {
    const { owner, keyCheck } = renewed()
    owner.nowMs = LIMITS.keyGraceMs
    const member = new Member(ben!)
    const said = owner.lock.seal(ann!, WORDS)!
    expect(member.lock.open(ann!, said)).toBeUndefined()
    expect(member.missing.map(({ author }) => author)).toEqual([ann])
    expect(member.missing[0]!.stillMissing()).toBe(true)

    const { keys } = owner.lock.read(ben!, member.lock.ask(ann!, HAVE)!)!
    member.lock.take(ann!, keys!)
    expect([member.kept, member.missing[0]!.stillMissing()]).toEqual([[EPOCH], false])
    expect(member.lock.open(ann!, said)).toEqual(WORDS)

    member.checks.set(EPOCH, keyCheck)
    member.nowMs = LIMITS.keyGraceMs
    expect(new Member(cem!).lock.open(ben!, member.lock.seal(ben!, WORDS)!), 'speaks under it too').toBeUndefined()
    expect(owner.lock.open(ben!, member.lock.seal(ben!, WORDS)!)).toEqual(WORDS)
    expect(owner.lock.read(ben!, member.lock.ask(ann!, HAVE)!), 'and is not sent it again').toMatchObject({
      keys: undefined,
    })
  })

  it('leaves messages of before readable', () => {
    const late = new Member(ben!).lock.seal(ben!, WORDS)!
    expect(renewed().owner.lock.open(ben!, late)).toEqual(WORDS)
  })

  it('that the owner did not sign is neither used nor kept once that shows', () => {
    const member = new Member(ben!)
    const liar = new Member(
      cem!,
      new Map([
        [0, FIRST_KEY],
        [EPOCH, new Uint8Array(32).fill(66)],
      ]),
    )
    liar.checks.set(EPOCH, keyCheckOf(new Uint8Array(32).fill(66)))
    const { owner, keyCheck } = renewed()
    const fromLiar = liar.lock.read(ben!, member.lock.ask(cem!, HAVE)!)!
    member.lock.take(cem!, fromLiar.keys!)
    expect(new Member(ann!).lock.open(ben!, member.lock.seal(ben!, WORDS)!), 'before the rule is here').toEqual(WORDS)
    member.checks.set(EPOCH, keyCheck)
    const fromOwner = owner.lock.read(ben!, member.lock.ask(ann!, HAVE)!)!
    member.lock.take(ann!, fromOwner.keys!)
    member.nowMs = LIMITS.keyGraceMs
    expect(owner.lock.open(ben!, member.lock.seal(ben!, WORDS)!)).toEqual(WORDS)
  })

  it('is not given to who only overheard the answer', () => {
    const { owner } = renewed()
    const { keys } = owner.lock.read(ben!, new Member(ben!).lock.ask(ann!, HAVE)!)!
    const other = new Member(cem!)
    other.lock.take(ann!, keys!)
    expect(other.kept).toEqual([])
  })
})

it('nonsense under a key that cannot be known makes no outsider ask anyone', () => {
  const said = new Member(ann!)
  said.checks.set(9, said.lock.renew(9))
  said.nowMs = LIMITS.keyGraceMs
  const nobody = outsider(eve!)
  nobody.lock.open(ann!, said.lock.seal(ann!, WORDS)!)
  expect(nobody.missing).toEqual([])
})
