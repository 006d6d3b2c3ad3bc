import { expect, test } from 'vitest'
import type { RoomSummary } from '../../../p2p/api/contract.ts'
import { namingStrangers } from '../../../renderer/app/model/strangers.ts'
import { FakePeer } from './fakes.ts'

const PEOPLE = [
  { id: 'a', name: 'Ada' },
  { id: 'b', name: '' },
]
const NAMED = ['Ada', 'Jemand Neues']

function namesOf(people: readonly { name: string }[]): string[] {
  return people.map(({ name }) => name)
}

test('who has told no name has one in the words of the window, wherever people are shown', async () => {
  const peer = new FakePeer()
  const api = namingStrangers(peer, 'Jemand Neues')
  const present = PEOPLE.map(person => ({ ...person, self: false, role: 'editor' as const }))
  peer.answer('peers.list', () => PEOPLE)
  peer.answer('rooms.list', () => [{ id: 'r', members: PEOPLE } as RoomSummary])
  peer.answer('rooms.people', () => ({ everyone: 'editor', people: present.map(one => ({ ...one, here: true })) }))
  expect(namesOf(await api.call('peers.list', {}))).toEqual(NAMED)
  expect(namesOf((await api.call('rooms.list', {}))[0]!.members)).toEqual(NAMED)
  expect(namesOf((await api.call('rooms.people', { room: 'r' })).people)).toEqual(NAMED)

  const shown: string[][] = []
  const stop = api.on('room.presence', ({ people }) => shown.push(namesOf(people)))
  const presence = { room: 'r', everyone: 'editor' as const, people: present.map(one => ({ ...one, at: null })) }
  await peer.emit('room.presence', presence)
  stop()
  await peer.emit('room.presence', presence)
  expect(shown).toEqual([NAMED])
})

test('everything else is the peer’s own', async () => {
  const peer = new FakePeer()
  const api = namingStrangers(peer, 'Jemand Neues')
  peer.answer('canvas.digest', () => ({ lines: 1, sha256: 'x' }))
  expect(await api.call('canvas.digest', { room: 'r' })).toEqual({ lines: 1, sha256: 'x' })
  const told: unknown[] = []
  api.on('canvas.changed', payload => told.push(payload))
  await peer.emit('canvas.changed', { room: 'r' })
  expect(told).toEqual([{ room: 'r' }])
})
