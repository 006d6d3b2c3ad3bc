import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { roomFiles } from '../../electron/room-files.ts'

const FOLDER = resolve('lessons')

describe('the files that the app is started with', () => {
  it('are those of rooms, wherever they are named from', () => {
    const absolute = join(FOLDER, 'more', 'Fractions.CHALKBOARD')
    expect(roomFiles(['.', '--data=x.chalkboard', 'maths.chalkboard', absolute, 'notes.txt'], FOLDER)).toEqual([
      join(FOLDER, 'maths.chalkboard'),
      absolute,
    ])
  })

  it('may be named by their address', () => {
    const file = join(FOLDER, 'Brüche 1.chalkboard')
    expect(roomFiles([pathToFileURL(file).href], FOLDER)).toEqual([file])
  })

  it('are on this computer', () => {
    const addresses = ['https://example.org/a.chalkboard', 'smb://server/a.chalkboard', 'file://%00/a.chalkboard']
    expect(roomFiles(addresses, FOLDER)).toEqual([])
  })
})
