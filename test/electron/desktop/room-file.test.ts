/** A file of a room is opened with the app, as by a double click. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { runCommand } from '../../support/command.ts'
import { eventually } from '../../support/eventually.ts'
import type { AppScreen } from './app-screen.ts'
import { it } from './it.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalkboard-room-file-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function savedRoom(anna: AppScreen, name: string): Promise<{ file: string; sha256: string }> {
  const { id } = await anna.ask('rooms.create', { name })
  await anna.ask('canvas.add', {
    room: id,
    line: {
      pencil: { color: '#1a5fb4', width: 3 },
      points: [
        [0, 0],
        [9, 9],
      ],
    },
  })
  const file = join(folder, `${name}.chalkboard`)
  await anna.ask('rooms.save', { room: id, file })
  return { file, sha256: (await anna.digest(name)).sha256 }
}

async function keeps(ben: AppScreen, name: string): Promise<void> {
  await eventually('the room is kept here', async () => {
    const rooms = await ben.ask('rooms.list', {})
    return rooms.some(room => room.name === name && room.kept)
  })
}

it('when the app starts, and while it is open', async ({ open, launcher }) => {
  const anna = await open()
  const [maths, music] = [await savedRoom(anna, 'Maths'), await savedRoom(anna, 'Music')]
  await anna.close()

  const ben = await open({ arguments: [maths.file] })
  await keeps(ben, 'Maths')
  const room = (await ben.ask('rooms.list', {})).find(({ name }) => name === 'Maths')!
  await ben.ask('rooms.join', { id: room.id })
  expect((await ben.digest('Maths')).sha256).toBe(maths.sha256)

  await runCommand(launcher.command({ data: ben.data, arguments: [music.file] }))
  await keeps(ben, 'Music')
})

it('that is none is refused with a sentence', async ({ open }) => {
  const file = join(folder, 'torn.chalkboard')
  await writeFile(file, 'This is not a room.')
  const ben = await open()
  const said = await ben.app.evaluate(({ app, dialog }, file) => {
    return new Promise<string>(resolve => {
      dialog.showErrorBox = (_title, content) => resolve(content)
      app.emit('open-file', { preventDefault: () => undefined }, file)
    })
  }, file)
  expect(said).toMatch(/\S+ \S+.*\.$/s)
})
