/** Rooms as files: carried from one computer to another by hand, and the same room there. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ERROR_CODES } from '../../p2p/api/contract.ts'
import { draw, handwriting, join as joinRoom, untilListed, untilSame } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import type { PeerProcess } from '../support/peer-process.ts'
import { it as labIt } from './lab/it.ts'
import { canMountDisks, mountSmallDisk } from './lab/small-disk.ts'
import { startPeers } from './lab/start-peers.ts'

const it = labIt.extend('stick', async ({ onTestFinished }) => {
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-stick-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
})

const MEANWHILE = { from: 40, top: 400 }

it('a room carried on a stick is the same room there, and both go on to be one when they meet', async ({
  lab,
  stick,
}) => {
  const school = await lab.host({ networks: ['school'] })
  const [anna, ben] = [await school.startPeer({ name: 'Anna' }), await school.startPeer({ name: 'Ben' })]
  const room = await anna.call('rooms.create', { name: 'Homework' })
  await joinRoom(ben, room)
  const ids = await draw(anna, room.id, handwriting(6))
  await draw(ben, room.id, handwriting(4, { from: 20, top: 200 }))
  await untilSame([anna, ben], room.id, 10)
  await ben.call('canvas.remove', { room: room.id, ids: ids.slice(0, 2) })
  await ben.call('canvas.undo', { room: room.id })
  await ben.call('canvas.remove', { room: room.id, ids: ids.slice(3, 4) })
  const digest = await untilSame([anna, ben], room.id, 9)
  const saved = await anna.call('rooms.save', { room: room.id, file: join(stick, 'Homework') })
  expect(saved.file).toBe(join(stick, 'Homework.chalkboard'))
  expect((await readFile(saved.file)).length).toBe(saved.bytes)
  await ben.stop()

  const home = await lab.host({ networks: ['home', 'school'] })
  await home.cut('school')
  const chloe = await home.startPeer({ name: 'Chloe' })
  const opened = await chloe.call('rooms.open', { file: saved.file })
  expect(opened).toMatchObject({
    id: room.id,
    name: 'Homework',
    ownerName: 'Anna',
    open: true,
    kept: true,
    role: 'editor',
  })
  expect(await chloe.call('canvas.digest', { room: room.id })).toEqual({ lines: 9, sha256: digest })
  const { people } = await chloe.call('rooms.people', { room: room.id })
  expect(people.map(({ name, here }) => [name, here]).sort()).toEqual([
    ['Anna', false],
    ['Ben', false],
    ['Chloe', true],
  ])

  await draw(chloe, room.id, handwriting(3, MEANWHILE))
  await draw(anna, room.id, handwriting(2, { from: 60, top: 600 }))
  await home.heal('school')
  await untilSame([anna, chloe], room.id, 14)
})

it('a file of a room that is kept already brings only what is new', async ({ lab, stick }) => {
  const [anna] = await startPeers(lab, 'Anna')
  const away = await (await lab.host()).startPeer({ name: 'Ben', arguments: ['--no-mdns'] })
  const room = await anna.call('rooms.create', { name: 'Back and forth' })
  await draw(anna, room.id, handwriting(3))
  const first = await anna.call('rooms.save', { room: room.id, file: join(stick, 'there') })
  await away.call('rooms.open', { file: first.file })
  await draw(away, room.id, handwriting(2, MEANWHILE))
  await draw(anna, room.id, handwriting(4, { from: 20, top: 200 }))
  const back = await away.call('rooms.save', { room: room.id, file: join(stick, 'back') })
  expect((await anna.call('rooms.open', { file: back.file })).id).toBe(room.id)
  await said(anna, 'The file of “Back and forth” brought 2 new entries.')
  await anna.call('rooms.open', { file: first.file })
  await said(anna, 'The file of “Back and forth” brought 0 new entries.')
  expect((await anna.call('canvas.digest', { room: room.id })).lines).toBe(9)
})

it('a file that is damaged or cut short is refused with a sentence, and nothing of it is there', async ({
  lab,
  stick,
}) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Fragile' })
  await draw(anna, room.id, handwriting(20))
  const { file, bytes } = await anna.call('rooms.save', { room: room.id, file: join(stick, 'good') })
  const good = await readFile(file)
  const bad = join(stick, 'bad.chalkboard')
  const refused = {
    code: ERROR_CODES.damaged,
    message: expect.stringMatching(/^This file is .+ byte \d+, .+\.$/) as string,
  }
  await anna.call('rooms.leave', { id: room.id })
  await anna.stop()

  await writeFile(bad, good.subarray(0, bytes - 10))
  await expect(ben.call('rooms.open', { file: bad })).rejects.toMatchObject(refused)
  await writeFile(bad, good.with(bytes >> 1, good[bytes >> 1]! ^ 1))
  await expect(ben.call('rooms.open', { file: bad })).rejects.toMatchObject(refused)
  expect((await ben.call('rooms.list', {})).filter(({ kept }) => kept)).toEqual([])
  await expect(ben.call('rooms.open', { file: join(stick, 'none') })).rejects.toMatchObject({
    code: ERROR_CODES.notFound,
    message: expect.stringMatching(/^There is no file .+none\. /) as string,
  })
  expect((await ben.call('rooms.open', { file })).id).toBe(room.id)
})

it('the file of a room with a PIN makes who opens it a member, and everyone else still needs the PIN', async ({
  lab,
  stick,
}) => {
  const anna = await (await lab.host()).startPeer({ name: 'Anna', arguments: ['--no-mdns'] })
  const [ben, chloe] = await startPeers(lab, 'Ben', 'Chloe')
  const room = await anna.call('rooms.create', { name: 'Exam', pin: '2468' })
  await draw(anna, room.id, handwriting(3))
  const { file } = await anna.call('rooms.save', { room: room.id, file: join(stick, 'Exam') })
  expect(await ben.call('rooms.open', { file })).toMatchObject({ id: room.id, locked: true, open: true })

  await untilListed(chloe, room.id)
  await expect(chloe.call('rooms.join', { id: room.id, pin: '1357' })).rejects.toMatchObject({
    code: ERROR_CODES.locked,
  })
  await chloe.call('rooms.join', { id: room.id, pin: '2468' })
  await draw(ben, room.id, handwriting(2, MEANWHILE))
  await draw(chloe, room.id, handwriting(2, { from: 60, top: 600 }))
  await untilSame([ben, chloe], room.id, 7)
})

const canMount = canMountDisks()

it.runIf(canMount)(
  canMount
    ? 'a disk that is full or cannot be written is named, and a file on it stays as it was'
    : 'a disk that is full or cannot be written is named (skipped: needs to mount a small disk)',
  async ({ lab, onTestFinished }) => {
    const disk = mountSmallDisk(8 * 1024)!
    onTestFinished(() => disk.remove())
    const [anna] = await startPeers(lab, 'Anna')
    const room = await anna.call('rooms.create', { name: 'Growing' })
    await draw(anna, room.id, handwriting(2))
    const { file } = await anna.call('rooms.save', { room: room.id, file: join(disk.folder, 'room') })
    const before = await readFile(file)
    await draw(anna, room.id, handwriting(80, { from: 10 }))
    const refused = (message: RegExp): unknown =>
      expect.objectContaining({ code: ERROR_CODES.disk, message: expect.stringMatching(message) as string })
    await expect(anna.call('rooms.save', { room: room.id, file })).rejects.toEqual(
      refused(/^The disk of .+ is full\. .+\.$/),
    )
    disk.makeReadOnly()
    await expect(anna.call('rooms.save', { room: room.id, file })).rejects.toEqual(
      refused(/^.+room\.chalkboard cannot be written\. .+\.$/),
    )
    expect(await readdir(disk.folder)).toEqual(['room.chalkboard'])
    expect(await readFile(file)).toEqual(before)
  },
)

it('a script can move a file piece by piece as well', async ({ lab }) => {
  const anna = await (await lab.host()).startPeer({ name: 'Anna', arguments: ['--no-mdns'] })
  const ben = await (await lab.host()).startPeer({ name: 'Ben', arguments: ['--no-mdns'] })
  const room = await anna.call('rooms.create', { name: 'By post' })
  await draw(anna, room.id, handwriting(10))
  const bytes = await exported(anna, room.id)
  for (let at = 0; at < bytes.length; at += 1000) {
    const data = bytes.subarray(at, at + 1000)
    const last = at + 1000 >= bytes.length
    const answer = await ben.request('rooms.import', { upload: 1, data: data.toString('base64'), last })
    expect(answer).toMatchObject({ room: last ? { id: room.id, open: true } : null })
  }
  expect(await ben.call('canvas.digest', { room: room.id })).toEqual(
    await anna.call('canvas.digest', { room: room.id }),
  )
})

/** On JSON lines bytes come as base64. */
async function exported(peer: PeerProcess, room: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (let from: number | null = 0; from !== null;) {
    const answer: { data: unknown; next: number | null } = await peer.call('rooms.export', { room, from })
    pieces.push(Buffer.from(answer.data as string, 'base64'))
    from = answer.next
  }
  return Buffer.concat(pieces)
}

/** An answer and what is logged before it come on ways of their own. */
async function said(peer: PeerProcess, line: string): Promise<void> {
  await eventually(`it says: ${line}`, () => peer.log.includes(line))
}
