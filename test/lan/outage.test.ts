/** What a classroom's network does to a lesson: cables come out, laptops close, hosts leave and return. */
import { rm } from 'node:fs/promises'
import { expect } from 'vitest'
import { draw, handwriting, join, untilAcquainted, untilListed, untilSame } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import { it, itNeedingNamespaces } from './lab/it.ts'
import { startPeers } from './lab/start-peers.ts'

/** A dead connection is only noticed when something on it stays unanswered. */
const HEALING_MS = 40_000

/** Windows has no signal that stops a process. */
const CAN_SLEEP = process.platform !== 'win32'

itNeedingNamespaces(
  'what is drawn on both sides of a cut cable is everywhere once it is plugged in',
  async ({ lab }) => {
    const far = await lab.host()
    const [anna, chloe] = await startPeers(lab, 'Anna', 'Chloe')
    const ben = await far.startPeer({ name: 'Ben' })
    const room = await anna.call('rooms.create', { name: 'Cut' })
    await Promise.all([join(ben, room), join(chloe, room)])
    await draw(anna, room.id, handwriting(2))
    await untilSame([anna, ben, chloe], room.id, 2)

    await far.cut()
    await draw(ben, room.id, handwriting(3, { from: 10, top: 200 }))
    await draw(anna, room.id, handwriting(4, { from: 20, top: 400 }))
    await untilSame([anna, chloe], room.id, 6)
    expect((await ben.call('canvas.digest', { room: room.id })).lines).toBe(5)

    await far.heal()
    await untilSame([anna, ben, chloe], room.id, 9, HEALING_MS)
  },
)

itNeedingNamespaces('two halves of a network that lost sight of each other become one again', async ({ lab }) => {
  const hosts = [await lab.host(), await lab.host(), await lab.host(), await lab.host()] as const
  const [anna, ben, chloe, david] = await Promise.all([
    hosts[0].startPeer({ name: 'Anna' }),
    hosts[1].startPeer({ name: 'Ben' }),
    hosts[2].startPeer({ name: 'Chloe' }),
    hosts[3].startPeer({ name: 'David' }),
  ])
  const everyone = [anna, ben, chloe, david]
  const room = await anna.call('rooms.create', { name: 'Halves' })
  await Promise.all([ben, chloe, david].map(peer => join(peer, room)))

  await lab.split([hosts[2], hosts[3]])
  await draw(anna, room.id, handwriting(3))
  await draw(david, room.id, handwriting(3, { from: 10, top: 200 }))
  await Promise.all([untilSame([anna, ben], room.id, 3), untilSame([chloe, david], room.id, 3)])
  await lab.join()
  await untilSame(everyone, room.id, 6, HEALING_MS)
})

it('the others go on when the host leaves, and who comes then gets the canvas from them', async ({ lab }) => {
  const [anna, ben, chloe] = await startPeers(lab, 'Anna', 'Ben', 'Chloe')
  const room = await anna.call('rooms.create', { name: 'Orphan' })
  await Promise.all([join(ben, room), join(chloe, room)])
  await draw(anna, room.id, handwriting(4))
  await untilSame([anna, ben, chloe], room.id, 4)

  await anna.stop()
  await draw(ben, room.id, handwriting(3, { from: 10, top: 200 }))
  await untilSame([ben, chloe], room.id, 7)
  const [david] = await startPeers(lab, 'David')
  const listed = await untilListed(david, room.id)
  expect(listed).toMatchObject({ name: 'Orphan', host: 'Anna', ownerName: 'Anna' })
  await join(david, room)
  expect((await david.call('canvas.digest', { room: room.id })).lines).toBe(7)
})

it('a host whose power fails and that comes back has its room, and what was drawn without it', async ({ lab }) => {
  const place = await lab.host()
  const anna = await place.startPeer({ name: 'Anna' })
  const [ben] = await startPeers(lab, 'Ben')
  const room = await anna.call('rooms.create', { name: 'Power' })
  await join(ben, room)
  await draw(anna, room.id, handwriting(4))
  await untilSame([anna, ben], room.id, 4)
  const { id } = await anna.info()

  await anna.kill('SIGKILL')
  await draw(ben, room.id, handwriting(3, { from: 10, top: 200 }))
  const back = await place.startPeer({ name: 'Anna', data: anna.options.data })
  expect((await back.info()).id).toBe(id)
  await back.call('rooms.join', { id: room.id })
  await untilSame([back, ben], room.id, 7, HEALING_MS)
  await draw(back, room.id, handwriting(2, { from: 20, top: 400 }))
  await untilSame([back, ben], room.id, 9)
})

itNeedingNamespaces('a room and its canvas are there after a restart without any network', async ({ lab }) => {
  const place = await lab.host()
  const anna = await place.startPeer({ name: 'Anna' })
  const room = await anna.call('rooms.create', { name: 'Alone' })
  await draw(anna, room.id, handwriting(5))
  await anna.call('canvas.undo', { room: room.id })
  const before = await anna.call('canvas.digest', { room: room.id })
  expect(before.lines).toBe(4)
  await anna.stop()

  await place.cut()
  const again = await place.startPeer({ name: 'Anna', data: anna.options.data })
  expect(await again.call('rooms.list', {})).toMatchObject([{ id: room.id, name: 'Alone', kept: true }])
  await again.call('rooms.join', { id: room.id })
  expect(await again.call('canvas.digest', { room: room.id })).toEqual(before)
  await again.call('canvas.redo', { room: room.id })
  expect((await again.call('canvas.digest', { room: room.id })).lines).toBe(5)
})

itNeedingNamespaces('what was drawn alone at home reaches the others on the next day', async ({ lab }) => {
  const place = await lab.host()
  const anna = await place.startPeer({ name: 'Anna' })
  const [ben] = await startPeers(lab, 'Ben')
  const room = await ben.call('rooms.create', { name: 'Homework' })
  await join(anna, room)
  await draw(ben, room.id, handwriting(2))
  await untilSame([anna, ben], room.id, 2)
  await anna.stop()

  await place.cut()
  const atHome = await place.startPeer({ name: 'Anna', data: anna.options.data })
  await atHome.call('rooms.join', { id: room.id })
  await draw(atHome, room.id, handwriting(3, { from: 10, top: 200 }))
  await atHome.stop()

  await place.heal()
  const nextDay = await place.startPeer({ name: 'Anna', data: anna.options.data })
  await nextDay.call('rooms.join', { id: room.id })
  await untilSame([nextDay, ben], room.id, 5, HEALING_MS)
})

it.runIf(CAN_SLEEP)('a computer that slept while others drew has everything soon after it wakes', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Lid' })
  await join(ben, room)
  await untilListed(anna, room.id, ({ members }) => members.length === 2)
  ben.sleep()
  await draw(anna, room.id, handwriting(10))
  ben.wake()
  await untilSame([anna, ben], room.id, 10, HEALING_MS)
})

it('a member that lost its disk gets the room again, also its own part of it', async ({ lab }) => {
  const place = await lab.host()
  const ben = await place.startPeer({ name: 'Ben' })
  const [anna] = await startPeers(lab, 'Anna')
  const room = await anna.call('rooms.create', { name: 'Restore' })
  await join(ben, room)
  await draw(ben, room.id, handwriting(3))
  await untilSame([anna, ben], room.id, 3)
  await ben.stop()
  await rm(ben.options.data, { recursive: true })

  const fresh = await place.startPeer({ name: 'Ben', data: ben.options.data })
  await untilAcquainted(anna, fresh)
  await join(fresh, room)
  await draw(fresh, room.id, handwriting(2, { from: 10, top: 200 }))
  await untilSame([anna, fresh], room.id, 5)
})

it('a room that was forgotten is gone from this computer, and can be joined again', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Forget' })
  await join(ben, room)
  await draw(ben, room.id, handwriting(3))
  await untilSame([anna, ben], room.id, 3)
  await ben.call('rooms.leave', { id: room.id })
  await ben.call('rooms.forget', { id: room.id })
  await untilListed(ben, room.id, ({ kept, open }) => !kept && !open)
  await ben.call('rooms.join', { id: room.id })
  await eventually('the canvas is back', async () => (await ben.call('canvas.digest', { room: room.id })).lines === 3)
})
