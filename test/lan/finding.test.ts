/** Peers and rooms find each other without an internet, a name server or a default route. */
import { expect } from 'vitest'
import { join, names, untilAcquainted, untilListed, untilSame, draw, handwriting } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import { it, itNeedingNamespaces, itWaitingInNamespaces } from './lab/it.ts'
import { startPeers } from './lab/start-peers.ts'

itNeedingNamespaces('three peers find each other on a network that has no default route', async ({ lab }) => {
  await untilAcquainted(...(await startPeers(lab, 'Anna', 'Ben', 'Chloe')))
})

itNeedingNamespaces('a peer that comes when the others know each other already is found as well', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  await untilAcquainted(anna, ben)
  const [late] = await startPeers(lab, 'Late')
  await untilAcquainted(anna, ben, late)
})

it('a room is listed elsewhere with its host, its owner, its topic and who is in it', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const { id: annaId } = await anna.info()
  const made = await anna.call('rooms.create', { name: 'Geometry' })

  const seen = await untilListed(ben, made.id, room => room.members.length === 1)
  expect(seen).toMatchObject({
    id: made.id,
    name: 'Geometry',
    host: 'Anna',
    owner: annaId,
    ownerName: 'Anna',
    topic: made.topic,
    members: [{ id: annaId, name: 'Anna' }],
    locked: false,
    open: false,
  })
  expect(made).toMatchObject({ open: true, topic: expect.stringMatching(/^Anna.*-Geometry$/) as string })

  await join(ben, made)
  // A member can be heard of before the announcement that tells their name.
  await untilListed(anna, made.id, room => names(room.members).join() === 'Anna,Ben')
})

it('someone who leaves a room is no longer listed in it, but still lists the room', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Geometry' })
  await join(ben, room)
  await untilListed(anna, room.id, ({ members }) => members.length === 2)

  await ben.call('rooms.leave', { id: room.id })
  await untilListed(anna, room.id, ({ members }) => names(members).join() === 'Anna')
  await untilListed(ben, room.id, ({ open, members }) => !open && names(members).join() === 'Anna')
})

it('a peer that has ended is gone from the lists of the others', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await ben.call('rooms.create', { name: 'Short' })
  await untilAcquainted(anna, ben)
  await untilListed(anna, room.id)

  await ben.stop()
  await eventually('Anna sees nobody', async () => (await anna.call('peers.list', {})).length === 0)
  await eventually("Anna does not list Ben's room", async () => (await anna.call('rooms.list', {})).length === 0)
})

it('two rooms with one name on two computers do not share a topic or a canvas', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Teacher', 'Teacher')
  const rooms = [
    await anna.call('rooms.create', { name: 'Maths' }),
    await ben.call('rooms.create', { name: 'Maths' }),
  ] as const
  expect(rooms[0].topic).not.toBe(rooms[1].topic)
  await join(ben, rooms[0])
  await draw(anna, rooms[0].id, handwriting(3))
  await untilSame([anna, ben], rooms[0].id, 3)
  expect((await ben.call('canvas.digest', { room: rooms[1].id })).lines).toBe(0)
})

it('peers.changed and rooms.changed tell when a list has to be read again', async ({ lab }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const peersChanged = anna.waitFor('peers.changed')
  const [ben] = await startPeers(lab, 'Ben')
  await peersChanged
  await untilAcquainted(anna, ben)
  const roomsChanged = anna.waitFor('rooms.changed')
  const room = await ben.call('rooms.create', { name: 'Later' })
  await roomsChanged
  await untilListed(anna, room.id)
})

itWaitingInNamespaces('a computer with two networks finds peers in both, and all draw in one room', async ({ lab }) => {
  const left = await (await lab.host({ networks: ['left'] })).startPeer({ name: 'Left' })
  const middle = await (await lab.host({ networks: ['left', 'right'] })).startPeer({ name: 'Middle' })
  const right = await (await lab.host({ networks: ['right'] })).startPeer({ name: 'Right' })
  await untilAcquainted(middle, left)
  await untilAcquainted(middle, right)

  const room = await middle.call('rooms.create', { name: 'Shared' })
  await Promise.all([join(left, room), join(right, room)])
  await Promise.all(
    [left, middle, right].map((peer, at) => draw(peer, room.id, handwriting(4, { from: at * 10, top: at * 100 }))),
  )
  await untilSame([left, middle, right], room.id, 12)
})

itWaitingInNamespaces('of two cables between the same computers, either may be pulled', async ({ lab }) => {
  const hosts = [
    await lab.host({ networks: ['wired', 'wifi'] }),
    await lab.host({ networks: ['wired', 'wifi'] }),
  ] as const
  const anna = await hosts[0].startPeer({ name: 'Anna' })
  const ben = await hosts[1].startPeer({ name: 'Ben' })
  const room = await anna.call('rooms.create', { name: 'Stubborn' })
  await join(ben, room)

  await hosts[0].cut('wired')
  await draw(anna, room.id, handwriting(3))
  await untilSame([anna, ben], room.id, 3, 40_000)
  await hosts[0].heal('wired')
  await hosts[0].cut('wifi')
  await draw(ben, room.id, handwriting(3, { from: 10 }))
  await untilSame([anna, ben], room.id, 6, 40_000)
})

itWaitingInNamespaces('a computer that is given another address is found there', async ({ lab }) => {
  const moving = await lab.host()
  const anna = await (await lab.host()).startPeer({ name: 'Anna' })
  const ben = await moving.startPeer({ name: 'Ben' })
  const room = await anna.call('rooms.create', { name: 'Moving' })
  await join(ben, room)

  const address = await moving.readdress()
  await draw(ben, room.id, handwriting(3))
  await untilSame([anna, ben], room.id, 3, 40_000)
  await eventually('Ben knows the new address', async () =>
    (await ben.info()).addresses.some(multiaddr => multiaddr.startsWith(`/ip4/${address}/`)),
  )
})
