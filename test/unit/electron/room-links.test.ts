import { describe, expect, it } from 'vitest'
import { roomOfLink, roomToJoin } from '../../../electron/room-links.ts'
import { LIMITS } from '../../../p2p/canvas/limits.ts'

const ROOM = '0123456789abcdef0123456789abcdef'

describe('a link', () => {
  it('leads to a room', () => {
    expect(roomOfLink(`chalkboard://join/${ROOM}`)).toBe(ROOM)
    expect(roomOfLink(`chalkboard://join/${ROOM}/`)).toBe(ROOM)
  })

  it.each([
    '',
    'chalkboard:',
    'chalkboard://join/',
    'chalkboard://join/short',
    `chalkboard://join/${ROOM.toUpperCase()}`,
    `chalkboard://join/${ROOM}/more`,
    `chalkboard://join/${ROOM}?pin=1234`,
    `chalkboard://join/${ROOM}#x`,
    `chalkboard://anna@join/${ROOM}`,
    `chalkboard://join:80/${ROOM}`,
    `chalkboard://create/${ROOM}`,
    `https://join/${ROOM}`,
    `chalkboard://join/${ROOM}${'/'.repeat(LIMITS.linkLength)}`,
  ])('does nothing else: %s', link => expect(roomOfLink(link)).toBeUndefined())
})

it('the last link of those that the app was started with counts', () => {
  const other = ROOM.replaceAll('0', '1')
  expect(roomToJoin(['/app', `chalkboard://join/${other}`, '--data=x', `chalkboard://join/${ROOM}`])).toBe(ROOM)
  expect(roomToJoin(['/app', 'maths.chalkboard', '--data=x'])).toBeUndefined()
})
