import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { firstHash, nextHash, signedBytes } from '../../../p2p/feed/chain.ts'
import { hashOfSlot, isTombstone } from '../../../p2p/feed/run.ts'
import { isSignedBy } from '../../../p2p/feed/signing.ts'
import { MATHS, maths, prune } from '../feed/authored.ts'
import { School, type Desk } from './school.ts'

let school: School

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'] })
  school = await School.of(3)
})
afterEach(() => {
  school.close()
  vi.useRealTimers()
})

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function ascending(marks: readonly number[]): number[] {
  return marks.toSorted((a, b) => a - b)
}

function expectAllToShow(marks: readonly number[]): void {
  for (const desk of school.desks) expect(ascending(desk.marks)).toEqual(marks)
  expect(new Set(school.desks.map(({ looks }) => looks)).size).toBe(1)
  const digests = school.desks.map(({ kept }) => Buffer.from(kept.ledger.digest).toString('hex'))
  expect(new Set(digests).size).toBe(1)
}

/** Of which entries only the hashes are left on its disk. */
function buriedOf({ storage }: Desk, author: string): number[] {
  const slots = storage.feeds.slots(maths.id, author, 1, 1_000)
  return slots.flatMap((slot, at) => (isTombstone(slot) ? [at + 1] : []))
}

/** She draws to 50; her data is copied; she draws to `last`, and all have that; then she ends and starts with the copy. */
async function restored(desk: Desk, last: number, connected: boolean): Promise<void> {
  desk.drawAll(...range(1, 50))
  await school.heal()
  const copy = desk.backup()
  desk.drawAll(...range(51, last))
  await school.heal()
  expectAllToShow(range(1, last))
  desk.isConnected = connected
  desk.restart(copy)
  expect(desk.marks).toHaveLength(50)
}

describe.each([
  ['one who joined the room', 1],
  ['the one who made the room', 0],
])('a data folder put back to an earlier day, of %s', (_, at) => {
  it('gets what it lacks from the others, and goes on from there', async () => {
    const desk = school.desks[at]!
    await restored(desk, 80, true)
    await school.heal()
    expectAllToShow(range(1, 80))
    desk.draw(81)
    await school.heal()
    expectAllToShow(range(1, 81))
    expect(school.desks.flatMap(({ refused }) => refused)).toEqual([])
  })

  it('keeps what was drawn since without a network, as new entries that can be undone', async () => {
    const desk = school.desks[at]!
    await restored(desk, 80, false)
    desk.drawAll(101, 102)
    desk.isConnected = true
    await school.heal()
    expectAllToShow([...range(1, 80), 101, 102])
    expect(desk.room.undo()).toBe(true)
    await school.heal()
    expectAllToShow([...range(1, 80), 101])
    expect([desk.room.undo(), desk.room.undo()]).toEqual([true, true])
    await school.heal()
    expectAllToShow(range(1, 79))
    desk.drawAll(103)
    await school.heal()
    expectAllToShow([...range(1, 79), 103])
  })

  it('keeps them also where there are more of them than the others have past the copy', async () => {
    const desk = school.desks[at]!
    await restored(desk, 52, false)
    desk.drawAll(...range(101, 110))
    desk.isConnected = true
    await school.heal()
    expectAllToShow([...range(1, 52), ...range(101, 110)])
    desk.draw(111)
    school.desks[2]!.draw(200)
    await school.heal()
    expectAllToShow([...range(1, 52), ...range(101, 111), 200])
  })

  it('keeps them also where there are just as many of them', async () => {
    const desk = school.desks[at]!
    await restored(desk, 53, false)
    desk.drawAll(101, 102, 103)
    expect(desk.kept.ledger.digest).toEqual(school.desks[2]!.kept.ledger.digest)
    desk.restart(desk.backup())
    desk.isConnected = true
    await school.heal()
    expectAllToShow([...range(1, 53), 101, 102, 103])
  })

  it('keeps what they say of one another: an undo, an eraser, a clear', async () => {
    const desk = school.desks[at]!
    await restored(desk, 60, false)
    const author = desk.author
    desk.act([{ kind: 'remove', items: [{ author, seq: 50, position: 0 }] }])
    const seq = desk.draw(101)
    desk.draw(102)
    desk.room.undo()
    desk.act([{ kind: 'set', items: [{ author, seq, position: 0 }], field: 'color', value: 103 }])
    desk.isConnected = true
    await school.heal()
    expectAllToShow([...range(1, 49), ...range(51, 60), 103])
    desk.room.clear()
    await school.heal()
    expectAllToShow([])
  })

  it('is mended as well when it drew while it was connected, before it heard of the rest', async () => {
    const desk = school.desks[at]!
    await restored(desk, 80, true)
    desk.drawAll(101, 102)
    await school.heal()
    expectAllToShow([...range(1, 80), 101, 102])
  })

  it('is mended after another restart', async () => {
    const desk = school.desks[at]!
    await restored(desk, 80, false)
    desk.drawAll(101, 102)
    desk.restart(desk.backup())
    desk.isConnected = true
    await school.heal()
    desk.restart(desk.backup())
    expectAllToShow([...range(1, 80), 101, 102])
    expect(desk.damage).toEqual([])
  })
})

describe('a data folder put back', () => {
  it('loses nothing drawn since to a pruning of what had those numbers before', async () => {
    const [host, desk] = school.desks as [Desk, Desk, Desk]
    await restored(desk, 80, false)
    const items = range(41, 60).map(seq => ({ author: desk.author, seq, position: 0 }))
    host.act([{ kind: 'remove', items }])
    host.act(prune({ [desk.author]: [[41, 60]], [host.author]: [[1, 1]] }))
    await school.heal()
    desk.drawAll(101, 102)
    expect(desk.marks).toHaveLength(52)
    school.latencyMs = 300
    desk.isConnected = true
    await school.heal()
    expectAllToShow([...range(1, 40), ...range(61, 80), 101, 102])
    expect(buriedOf(desk, desk.author), 'dropped now that they are the ones that are meant').toEqual(range(41, 60))
  })

  it('gets back its own part of a room that was pruned meanwhile', async () => {
    const [host] = school.desks as [Desk]
    await restored(host, 80, false)
    // The host prunes its own beginning before its data is put back: here others hold that, she does not.
    host.isConnected = true
    await school.heal()
    const items = range(41, 60).map(seq => ({ author: host.author, seq, position: 0 }))
    const copy = host.backup()
    host.act([{ kind: 'remove', items }])
    host.act(prune({ [host.author]: [[41, 60], [81, 81]] })) // prettier-ignore
    await school.heal()
    expectAllToShow([...range(1, 40), ...range(61, 80)])
    host.isConnected = false
    host.restart(copy)
    host.draw(101)
    host.isConnected = true
    await school.heal()
    expectAllToShow([...range(1, 40), ...range(61, 80), 101])
  })

  it('keeps what the room’s owner drew since, but not the rules laid down in ignorance of later ones', async () => {
    const [host, desk] = school.desks as [Desk, Desk, Desk]
    await restored(host, 60, false)
    host.room.rule(desk.author, 'banned')
    host.draw(101)
    host.isConnected = true
    await school.heal()
    expectAllToShow([...range(1, 60), 101])
    expect(school.desks.map(({ room }) => room.roleOf(desk.author))).toEqual(['editor', 'editor', 'editor'])
  })

  it('can be handed on to someone new by its author alone, once it is mended', async () => {
    const [host, desk, third] = school.desks as [Desk, Desk, Desk]
    await restored(desk, 130, false)
    desk.drawAll(201, 202)
    desk.isConnected = true
    await school.heal()
    host.isConnected = false
    third.isConnected = false
    const late = await school.someoneNew()
    await school.heal()
    expect(ascending(late.marks)).toEqual([...range(1, 130), 201, 202])
    expect(late.refused).toEqual([])
    // Also in pieces: each signature that is kept on the way vouches for what leads to it.
    const { feeds } = desk.storage
    const feed = feeds.feeds(maths.id).find(({ author }) => author === desk.author)!
    const places = feeds.signedPlaces(maths.id, feed, 1)
    expect(places.map(({ seq }) => seq)).toContain(50)
    for (const { seq, signature } of places) {
      const slots = feeds.slots(maths.id, desk.author, 1, seq)
      const hash = slots.reduce((chain: Uint8Array, slot) => nextHash(chain, hashOfSlot(slot)), firstHash(MATHS))
      expect(isSignedBy(desk.author, signedBytes(MATHS, seq, hash), signature), `${seq}`).toBe(true)
    }
  })

  it('drops what was pruned of its author’s own when others are found to hold the same', async () => {
    const [host, desk] = school.desks as [Desk, Desk]
    desk.drawAll(...range(1, 80))
    await school.heal()
    const items = range(41, 60).map(seq => ({ author: desk.author, seq, position: 0 }))
    host.act([{ kind: 'remove', items }])
    host.act(prune({ [desk.author]: [[41, 60]], [host.author]: [[1, 1]] }))
    // It has the pruning on disk, and still all that is pruned.
    await school.pass(40)
    expect(desk.marks).toHaveLength(60)
    const copy = desk.backup()
    desk.isConnected = false
    desk.restart(copy)
    await school.heal()
    expect(buriedOf(desk, desk.author)).toEqual([])
    desk.isConnected = true
    await school.heal()
    expect(buriedOf(desk, desk.author)).toEqual(range(41, 60))
    expectAllToShow([...range(1, 40), ...range(61, 80)])
  })

  it('is left as it is by someone who has nothing more of it', () => {
    const [, desk] = school.desks as [Desk, Desk]
    desk.drawAll(1, 2, 3)
    const { ledger } = desk.kept
    const runs = [...ledger.runsSince(new Map())]
    const before = ledger.head(desk.author)
    const forged = { ...runs[0]!, signature: new Uint8Array(64) }
    for (const brought of [[], runs, [forged]]) {
      expect(ledger.mendOwnFeed(desk.signer, brought)).toBe(false)
      expect(ledger.head(desk.author)).toEqual(before)
    }
  })

  it('of someone who was barred since stays barred', async () => {
    const [host, desk] = school.desks as [Desk, Desk, Desk]
    await restored(desk, 80, false)
    host.room.rule(desk.author, 'viewer')
    await school.heal()
    desk.drawAll(101, 102)
    desk.isConnected = true
    await school.heal()
    expectAllToShow(range(1, 80))
    expect(() => desk.draw(103)).toThrow('watch')
    host.room.rule(desk.author, 'editor')
    await school.heal()
    expectAllToShow([...range(1, 80), 101, 102])
  })
})

describe('an author with two histories', () => {
  it('of which one computer took the later first stays apart there only: it is told, and all else is the same', async () => {
    const [host, desk, third] = school.desks as [Desk, Desk, Desk]
    desk.drawAll(1, 2, 3)
    await school.heal()
    const copy = desk.backup()
    third.isConnected = false
    desk.drawAll(4, 5)
    await school.heal()
    // She comes back with the copy, and only the third hears what she draws then.
    desk.restart(copy)
    host.isConnected = false
    third.isConnected = true
    await school.heal()
    desk.drawAll(101, 102, 103)
    await school.heal()
    expect(ascending(third.marks)).toEqual([1, 2, 3, 101, 102, 103])
    host.isConnected = true
    await school.heal()
    host.draw(200)
    await school.heal()
    // Where both histories came together, all of it is kept; the third keeps the first it heard.
    expect(ascending(host.marks)).toEqual([1, 2, 3, 4, 5, 101, 102, 103, 200])
    expect(ascending(desk.marks)).toEqual(ascending(host.marks))
    expect(ascending(third.marks)).toEqual([1, 2, 3, 101, 102, 103, 200])
    expect(third.refused.map(({ refused }) => refused.refusal)).toContain('forged')
  })
})
