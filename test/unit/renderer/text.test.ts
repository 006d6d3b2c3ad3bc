import { expect, test } from 'vitest'
import { text } from '../../../renderer/app/text.ts'

test.each([
  [
    text.unsaved.disk(1),
    '1 stroke not saved yet: the disk is full, or Chalkboard may not write to it. Free some space or allow writing. If this stays, start Chalkboard again and leave this page open.',
  ],
  [
    text.unsaved.disk(3),
    '3 strokes not saved yet: the disk is full, or Chalkboard may not write to it. Free some space or allow writing. If this stays, start Chalkboard again and leave this page open.',
  ],
  [text.unsaved.leaveHelp(1), '1 stroke is only on this screen and will be lost if you leave now.'],
  [text.unsaved.refused(2, 'The room is full.'), '2 strokes could not be saved. The room is full.'],
  [text.board.people(0), '0 people here'],
  [text.board.people(1), '1 person here'],
  [text.board.people(21), '21 people here'],
  [text.lobby.membersOfRoom(['Mia'], 0), '1 person: Mia'],
  [text.lobby.membersOfRoom(['Mia', 'Ben'], 0), '2 people: Mia and Ben'],
  [text.lobby.membersOfRoom(['Mia', 'Ben', 'Zoe'], 1), '4 people: Mia, Ben, Zoe and 1 other'],
  [text.lobby.membersOfRoom(['Mia', 'Ben', 'Zoe'], 5), '8 people: Mia, Ben, Zoe and 5 others'],
])('counts and lists in plain English: %s', (said, expected) => {
  expect(said).toBe(expected)
})
