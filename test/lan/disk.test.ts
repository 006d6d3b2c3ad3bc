/** A disk that fills up during a lesson: nothing is lost without a word, and nothing crashes. */
import { appendFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ERROR_CODES } from '../../p2p/api/contract.ts'
import { draw, handwriting, join as joinRoom, untilSame } from '../support/classroom.ts'
import { it } from './lab/it.ts'
import { canMountDisks, mountSmallDisk } from './lab/small-disk.ts'
import { startPeers } from './lab/start-peers.ts'

const DISK_BYTES = 8 * 1024 * 1024

const canMount = canMountDisks()

it.runIf(canMount)(
  canMount
    ? 'on a full disk drawing is refused with a sentence, and goes on as soon as there is room again'
    : 'on a full disk drawing is refused (skipped: needs to mount a small disk)',
  async ({ lab, onTestFinished }) => {
    const disk = mountSmallDisk(DISK_BYTES)!
    onTestFinished(() => disk.remove())
    const [ben] = await startPeers(lab, 'Ben')
    const anna = await (await lab.host()).startPeer({ name: 'Anna', data: join(disk.folder, 'anna') })
    const room = await anna.call('rooms.create', { name: 'Full' })
    await joinRoom(ben, room)
    await draw(anna, room.id, handwriting(3))
    await untilSame([anna, ben], room.id, 3)

    await anna.call('canvas.watch', { room: room.id })

    const ballast = join(disk.folder, 'ballast')
    await fill(ballast)
    const accepted = await drawUntilRefused()
    expect((await anna.call('canvas.digest', { room: room.id })).lines).toBe(3 + accepted)

    const warning = anna.waitFor('peer.notice', ({ kind }) => kind === 'disk')
    await draw(ben, room.id, handwriting(20, { from: 40, top: 400 }))
    expect((await warning).message).toMatch(/disk.*\.$/is)
    await untilSame([anna, ben], room.id, 23 + accepted)

    const relief = anna.waitFor('peer.notice', ({ kind }) => kind === 'disk-ok')
    await rm(ballast)
    await relief
    await draw(anna, room.id, handwriting(2, { from: 30, top: 300 }))
    await untilSame([anna, ben], room.id, 25 + accepted)
    await anna.stop()
    const again = await (await lab.host()).startPeer({ name: 'Anna', data: join(disk.folder, 'anna') })
    await again.call('rooms.join', { id: room.id })
    await untilSame([again, ben], room.id, 25 + accepted)

    /** Some strokes may still fit into pages that the database has already. @returns how many did */
    async function drawUntilRefused(): Promise<number> {
      for (const [at, stroke] of handwriting(300).entries()) {
        const refused = await draw(anna, room.id, [stroke]).then(
          () => undefined,
          (error: unknown) => error,
        )
        if (refused === undefined) continue
        expect(refused).toMatchObject({
          code: ERROR_CODES.disk,
          message: expect.stringMatching(/disk.*\.$/is) as string,
        })
        return at
      }
      throw new Error('300 strokes fitted on a full disk.')
    }
  },
)

it.runIf(canMount)(
  canMount
    ? 'from a disk that cannot be written the rooms can be opened and followed, and drawing is refused with a sentence'
    : 'from a disk that cannot be written the rooms can be opened (skipped: needs to mount a small disk)',
  async ({ lab, onTestFinished }) => {
    const disk = mountSmallDisk(DISK_BYTES)!
    onTestFinished(() => disk.remove())
    const [ben] = await startPeers(lab, 'Ben')
    const host = await lab.host()
    const data = join(disk.folder, 'anna')
    const anna = await host.startPeer({ name: 'Anna', data })
    const { id } = await anna.info()
    const room = await anna.call('rooms.create', { name: 'Seen' })
    await joinRoom(ben, room)
    await draw(anna, room.id, handwriting(3))
    await untilSame([anna, ben], room.id, 3)
    // Killed, so that what was drawn is still in the log.
    await anna.kill('SIGKILL')
    disk.makeReadOnly()

    const again = await host.startPeer({ name: 'Anna', data })
    expect((await again.info()).id).toBe(id)
    expect(again.log).toMatch(/can’t write to .*anna, so nothing can be saved.*start Chalkboard again\./)
    await again.call('rooms.join', { id: room.id })
    expect((await again.call('canvas.digest', { room: room.id })).lines).toBe(3)
    await expect(draw(again, room.id, handwriting(1))).rejects.toMatchObject({ code: ERROR_CODES.disk })
    await expect(again.call('rooms.create', { name: 'New' })).rejects.toMatchObject({ code: ERROR_CODES.disk })
    await draw(ben, room.id, handwriting(2, { from: 40, top: 400 }))
    await untilSame([again, ben], room.id, 5)
  },
)

it.runIf(canMount)(
  canMount
    ? 'from a disk that cannot be written and holds nothing a peer starts with a key for the moment'
    : 'from a disk that cannot be written and holds nothing a peer starts (skipped: needs to mount a small disk)',
  async ({ lab, onTestFinished }) => {
    const disk = mountSmallDisk(DISK_BYTES)!
    onTestFinished(() => disk.remove())
    disk.makeReadOnly()
    const anna = await (await lab.host()).startPeer({ name: 'Anna', data: disk.folder })
    expect((await anna.info()).name).toBe('Anna')
    await expect(anna.call('rooms.create', { name: 'New' })).rejects.toMatchObject({
      code: ERROR_CODES.disk,
      message: expect.stringMatching(/disk.*\.$/is) as string,
    })
  },
)

/** Writes a file that takes what is left of its disk. */
async function fill(file: string): Promise<void> {
  for (const bytes of [64 * 1024, 1024]) {
    const block = Buffer.alloc(bytes)
    let full = false
    while (!full) {
      full = await appendFile(file, block).then(
        () => false,
        () => true,
      )
    }
  }
}
