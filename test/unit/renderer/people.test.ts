import { describe, expect, test } from 'vitest'
import { ApiError, type AssignableRole, type Participant, type Person } from '../../../p2p/api/contract.ts'
import { ruleSentence } from '../../../renderer/app/board/rule-sentence.ts'
import { createPalette } from '../../../renderer/app/model/palette.ts'
import { createParticipants } from '../../../renderer/app/model/participants.ts'
import type { BoardState } from '../../../renderer/peer/board-session.ts'
import type { Standing } from '../../../renderer/peer/standing.ts'
import { createStore } from '../../../renderer/peer/store.ts'
import { ALL_SAVED } from '../../../renderer/peer/stroke-queue.ts'
import { FakePeer, settle } from './fakes.ts'

const OWNER = person('owner', { name: 'Ms Adeyemi', role: 'owner' })
const MIA = person('mia', { name: 'Mia', self: true })
const BEN = person('ben', { name: 'Ben' })

function person(id: string, fields: Partial<Person> = {}): Person {
  return { id, name: id, self: false, role: 'editor', at: null, ...fields }
}

function participant({ id, name, self, role }: Person, here = true): Participant {
  return { id, name, self, role, here }
}

function panel(people: readonly Person[]) {
  const peer = new FakePeer()
  const known: { everyone: AssignableRole; people: Participant[] } = { everyone: 'editor', people: [] }
  peer.answer('rooms.people', () => known)
  const standing: Standing = { role: 'owner', everyone: 'editor', readmitted: false }
  const state = createStore<BoardState>({ people, standing, canUndo: false, canRedo: false, unsaved: ALL_SAVED })
  return { peer, known, state, participants: createParticipants(peer, { room: 'r', state }) }
}

describe('the people of a room', () => {
  test('are those on the board at once, and all who have drawn once the peer has answered', async () => {
    const { known, participants } = panel([OWNER, MIA])
    expect(participants.state.get().people.map(({ id }) => id)).toEqual(['mia', 'owner'])
    known.people = [participant({ ...BEN, role: 'banned' }, false), participant(OWNER), participant(MIA)]
    const stop = participants.watch()
    await settle()
    expect(participants.state.get().people.map(({ id }) => id)).toEqual(['mia', 'owner', 'ben'])
    stop()
  })

  test('are asked for again when someone comes or a role changes, not when a pointer moves', async () => {
    const { peer, state, participants } = panel([OWNER, MIA])
    participants.watch()
    state.patch({ people: [OWNER, { ...MIA, at: [1, 2] }] })
    expect(peer.asked('rooms.people')).toHaveLength(1)
    state.patch({ people: [OWNER, MIA, BEN] })
    state.patch({ people: [OWNER, MIA, { ...BEN, role: 'viewer' }] })
    await settle()
    expect(peer.asked('rooms.people')).toHaveLength(3)
  })

  test('are ruled one by one or all together, and the list follows at once', async () => {
    const { peer, known, participants } = panel([OWNER, MIA])
    known.everyone = 'viewer'
    await participants.rule('viewer')
    await participants.rule('banned', 'ben')
    expect(peer.asked('rooms.rule')).toEqual([
      { room: 'r', role: 'viewer' },
      { room: 'r', role: 'banned', author: 'ben' },
    ])
    expect(participants.state.get().everyone).toBe('viewer')
  })

  test('stay on the screen when they can’t be asked for, and a rule that fails says why', async () => {
    const { peer, participants } = panel([OWNER, MIA])
    const refuse = () => {
      throw new ApiError('unreachable', 'Lost.')
    }
    peer.answer('rooms.people', refuse)
    peer.answer('rooms.rule', refuse)
    participants.watch()
    await settle()
    expect(participants.state.get().people).toHaveLength(2)
    await expect(participants.rule('viewer')).rejects.toThrow('Lost.')
  })
})

describe('what a rule says to a person', () => {
  const standing: Standing = { role: 'viewer', everyone: 'viewer', readmitted: false }
  const watcher: Person = { ...MIA, role: 'viewer' }
  const others: Person[] = [OWNER, { ...BEN, role: 'viewer' }, watcher]

  test.each<[string | null, Partial<Standing>, Person[]]>([
    ['Only Ms Adeyemi draws now. You can watch.', {}, others],
    ['Ms Adeyemi has chosen who draws. You can watch.', {}, [OWNER, BEN, watcher]],
    ['Ms Adeyemi lets you watch for now, not draw.', { everyone: 'editor' }, [OWNER, BEN, watcher]],
    ['Ms Adeyemi lets you draw again.', { role: 'editor', readmitted: true }, others],
    ['Ms Adeyemi has removed you from this room.', { role: 'banned' }, []],
    [null, { everyone: null }, others],
    [null, { role: 'editor' }, others],
    [null, { role: 'owner' }, others],
  ])('is %s', (sentence, fields, people) => {
    expect(ruleSentence({ ...standing, ...fields }, people, 'Ms Adeyemi')).toBe(sentence)
  })
})

describe('the palette', () => {
  test('gives people of several places colours that differ, and is quiet while nobody comes or goes', () => {
    const palette = createPalette()
    let changes = 0
    palette.state.subscribe(() => (changes += 1))
    palette.meet('network', ['a', 'b', 'c'])
    palette.meet('board', ['c', 'd', 'e'])
    palette.meet('board', ['e', 'd', 'c'])
    expect(changes).toBe(2)
    expect(new Set(['a', 'b', 'c', 'd', 'e'].map(palette.colourOf)).size).toBe(5)
  })
})
