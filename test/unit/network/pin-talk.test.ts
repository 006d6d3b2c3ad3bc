import type { Libp2p } from '@libp2p/interface'
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { roomIdBytes } from '../../../p2p/feed/room-description.ts'
import { CanvasBrokenOff, CanvasNonsense, REFUSALS } from '../../../p2p/network/canvas-protocol.ts'
import { serveCanvases, type CanvasHost } from '../../../p2p/network/canvas-serving.ts'
import { askForKeys } from '../../../p2p/network/pin-talk.ts'
import { JoinerHandshake, MemberHandshake } from '../../../p2p/room/lock/pin-handshake.ts'
import type { RoomKeys } from '../../../p2p/room/lock/room-key.ts'
import { twoNodes } from './two-nodes.ts'

const ROOM = '00112233445566778899aabbccddeeff'
const KEYS: RoomKeys = new Map([[0, new Uint8Array(32).fill(7)]])
const RIGHT = new Uint8Array(32).fill(1)
const WRONG = new Uint8Array(32).fill(2)
/** Nobody is given up for being quiet here: a busy computer stands still for long. */
const PATIENT_MS = 4_000

let member: Libp2p
let joiner: Libp2p

beforeEach(async () => {
  ;[member, joiner] = await twoNodes()
})
afterEach(async () => {
  await Promise.all([member.stop(), joiner.stop()])
})

function parties() {
  return { room: ROOM, joiner: joiner.peerId.toString(), member: member.peerId.toString() }
}

/** A member that knows a PIN. @returns what it was told of each joiner */
async function guard(pin: Uint8Array): Promise<string[]> {
  const proofs: string[] = []
  const admit: CanvasHost['admit'] = (room, peer, hello) => {
    if (room !== ROOM) return undefined
    const handshake = new MemberHandshake({ ...parties(), joiner: peer }, pin, hello, randomBytes)
    return {
      share: handshake.share,
      welcome: proof => {
        proofs.push(Buffer.from(proof).toString('hex'))
        return handshake.welcome(proof, KEYS) ?? { reason: REFUSALS.wrongPin, waitMs: 0 }
      },
    }
  }
  await serveCanvases(member, { answer: () => undefined, admit }, { stallMs: PATIENT_MS })
  return proofs
}

function ask(pin: Uint8Array, room = ROOM): Promise<RoomKeys> {
  const handshake = new JoinerHandshake(parties(), pin, randomBytes)
  return askForKeys(joiner, member.peerId, roomIdBytes(room), handshake, AbortSignal.timeout(5_000), PATIENT_MS)
}

it('a member gives the keys to who knows the PIN, and refuses who does not', async () => {
  await guard(RIGHT)
  expect(await ask(RIGHT)).toEqual(KEYS)
  await expect(ask(WRONG)).rejects.toMatchObject({ name: 'CanvasRefused', reason: REFUSALS.wrongPin })
  await expect(ask(RIGHT, 'ff'.repeat(16))).rejects.toMatchObject({ reason: REFUSALS.notHere })
})

it('a false member that claims any PIN was right is not believed', async () => {
  await serveCanvases(member, {
    answer: () => undefined,
    admit: (_room, peer, hello) => {
      const { share } = new MemberHandshake({ ...parties(), joiner: peer }, WRONG, hello, randomBytes)
      const keys = { epoch: 0, nonce: randomBytes(12), ciphertext: randomBytes(60) }
      return { share, welcome: () => ({ tag: randomBytes(32), keys }) }
    },
  })
  await expect(ask(RIGHT)).rejects.toBeInstanceOf(CanvasNonsense)
})

it('a joiner shows no proof before the member has given a proper share', async () => {
  let proofs = 0
  await serveCanvases(
    member,
    {
      answer: () => undefined,
      admit: () => ({
        share: new Uint8Array(32),
        welcome: () => {
          proofs += 1
          return { reason: REFUSALS.wrongPin }
        },
      }),
    },
    { stallMs: PATIENT_MS },
  )
  await expect(ask(RIGHT)).rejects.toBeInstanceOf(CanvasNonsense)
  expect(proofs).toBe(0)
})

it('a joiner that says no more after its hello is given up, and cost the member no try', async () => {
  const proofs = await guard(RIGHT)
  const silent = {
    hello: new JoinerHandshake(parties(), RIGHT, randomBytes).hello,
    prove: (): Uint8Array => {
      throw new RangeError('Changed my mind.')
    },
    accept: (): RoomKeys => KEYS,
  }
  await expect(
    askForKeys(joiner, member.peerId, roomIdBytes(ROOM), silent, AbortSignal.timeout(5_000), PATIENT_MS),
  ).rejects.toBeInstanceOf(CanvasNonsense)
  expect(proofs).toEqual([])
  expect(await ask(RIGHT)).toEqual(KEYS)
})

it('a member that breaks off is told from one that refuses', async () => {
  await serveCanvases(member, { answer: () => undefined, admit: () => raise() })
  await expect(ask(RIGHT)).rejects.toBeInstanceOf(CanvasBrokenOff)
})

function raise(): never {
  throw new RangeError('No such hello.')
}
