/** Rooms with a PIN: who gets in, who does not, and that nothing leaks to those outside. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { ERROR_CODES, type RoomSummary } from '../../p2p/api/contract.ts'
import { LIMITS } from '../../p2p/canvas/limits.ts'
import { REFUSALS } from '../../p2p/network/canvas-protocol.ts'
import { draw, handwriting, join, names, untilListed, untilSame } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import type { PeerProcess } from '../support/peer-process.ts'
import { it } from './lab/it.ts'
import type { Host } from './lab/lab.ts'
import { startPeers } from './lab/start-peers.ts'
import type { OutsiderReport } from './outsider.node.ts'

const PIN = '2468'
const PENCIL = { color: '#1a5fb4', width: 3 }

function refusal(message: RegExp): unknown {
  return expect.objectContaining({ code: ERROR_CODES.locked, message: expect.stringMatching(message) as string })
}

/** Someone without the PIN on a host. @returns what makes it try everything, and tell what came of it */
function startOutsider(host: Host, room: RoomSummary, members: string[]): () => Promise<OutsiderReport> {
  const script = fileURLToPath(new URL('outsider.node.ts', import.meta.url))
  const command = [...host.within, process.execPath, script, room.id, room.topic, ...members]
  const child = spawn(command[0]!, command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.stdin.end())
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return async () => {
    child.stdin.write('try\n')
    const { value } = await lines.next()
    return JSON.parse(String(value)) as OutsiderReport
  }
}

async function addressOf(peer: PeerProcess): Promise<string> {
  return (await peer.info()).addresses[0]!
}

it('a room with a PIN is listed as locked, and whoever has the PIN draws in it with the others', async ({ lab }) => {
  const [anna, ben, chloe] = await startPeers(lab, 'Anna', 'Ben', 'Chloe')
  const room = await anna.call('rooms.create', { name: 'Secret', pin: PIN })
  expect(room.locked).toBe(true)
  expect((await untilListed(ben, room.id)).locked).toBe(true)
  await draw(anna, room.id, handwriting(2))
  await join(ben, room, PIN)
  await join(chloe, room, PIN)
  await draw(ben, room.id, handwriting(3, { from: 10, top: 200 }))
  await untilSame([anna, ben, chloe], room.id, 5)

  const seen = chloe.waitFor('canvas.drawing', ({ points }) => points.length > 0)
  await ben.call('canvas.preview', { room: room.id, stroke: 99, pencil: PENCIL, from: 0, points: [[1, 2]] })
  expect((await seen).author).toBe((await ben.info()).id)
})

it('without the PIN, and with another one, joining is refused with a sentence each, and after five with a wait', async ({
  lab,
}) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Secret', pin: PIN })
  await untilListed(ben, room.id)
  await expect(join(ben, room)).rejects.toEqual(refusal(/^“Secret” needs a PIN\. Ask Anna for it\.$/))
  for (let tries = 1; tries < LIMITS.pinTriesPerPeer; tries += 1) {
    await expect(join(ben, room, '1111')).rejects.toEqual(refusal(/^That is not the PIN of “Secret”\. Check it/))
  }
  await expect(join(ben, room, '1111')).rejects.toEqual(refusal(/^That is not the PIN .* Try again in 30 seconds\.$/))
  await expect(join(ben, room, PIN)).rejects.toEqual(refusal(/^Too many wrong PINs .* Try again in \d+ seconds\.$/))
  expect(await ben.call('rooms.list', {})).toEqual([
    expect.objectContaining({ open: false, kept: false, locked: true }),
  ])
})

it('someone without the PIN who hears the topic and asks every member gets nothing', async ({ lab }) => {
  const [anna, ben] = await startPeers(lab, 'Anna', 'Ben')
  const room = await anna.call('rooms.create', { name: 'Secret', pin: PIN })
  const open = await anna.call('rooms.create', { name: 'Open' })
  await join(ben, room, PIN)
  await join(ben, open)
  const host = await lab.host()
  const members = [await addressOf(anna), await addressOf(ben)]
  const tryEverything = startOutsider(host, room, members)
  const tryOpenRoom = startOutsider(host, open, members)
  await Promise.all([tryEverything(), tryOpenRoom()])

  await draw(anna, room.id, handwriting(5))
  await draw(ben, room.id, handwriting(5, { from: 10, top: 200 }))
  await draw(anna, open.id, handwriting(5))
  await untilSame([anna, ben], room.id, 10)
  const [report, openReport] = await eventually('both topics were heard', async () => {
    const reports = await Promise.all([tryEverything(), tryOpenRoom()])
    if (reports.some(({ heard }) => heard.length < 5)) throw new Error('They heard too little.')
    return reports
  })
  for (const answers of report.answers) {
    expect(answers.slice(0, 2)).toEqual([REFUSALS.locked, REFUSALS.locked])
    expect([REFUSALS.wrongPin, REFUSALS.wait]).toContain(answers[2])
  }
  // Every message about a room names it, so this shows whether any of it can be read.
  expect(report.heard.filter(message => message.includes(room.id))).toEqual([])
  expect(
    openReport.heard.every(message => message.includes(open.id)),
    'as it can in an open room',
  ).toBe(true)
  expect(openReport.answers.flat()).toContain('everything: total, runs')
})

it('a member that restarts needs no PIN, and gets what was drawn meanwhile', async ({ lab }) => {
  const host = await lab.host()
  const [anna] = await startPeers(lab, 'Anna')
  const ben = await host.startPeer({ name: 'Ben' })
  const room = await anna.call('rooms.create', { name: 'Secret', pin: PIN })
  await join(ben, room, PIN)
  await draw(ben, room.id, handwriting(2))
  await untilSame([anna, ben], room.id, 2)
  await ben.kill('SIGKILL')
  await draw(anna, room.id, handwriting(3, { from: 10, top: 200 }))
  const again = await host.startPeer({ name: 'Ben', data: ben.options.data })
  await again.call('rooms.join', { id: room.id })
  await untilSame([anna, again], room.id, 5)
  await draw(again, room.id, handwriting(1, { from: 20, top: 400 }))
  await untilSame([anna, again], room.id, 6)
})

it('when the host has gone home, another member lets people in', async ({ lab }) => {
  const [anna, ben, chloe] = await startPeers(lab, 'Anna', 'Ben', 'Chloe')
  const room = await anna.call('rooms.create', { name: 'Secret', pin: PIN })
  await join(ben, room, PIN)
  await draw(anna, room.id, handwriting(4))
  await untilSame([anna, ben], room.id, 4)
  await anna.stop()
  await untilListed(chloe, room.id, ({ members }) => names(members).join() === 'Ben')
  await expect(join(chloe, room, '1357')).rejects.toEqual(refusal(/^That is not the PIN/))
  await join(chloe, room, PIN)
  await draw(chloe, room.id, handwriting(1, { from: 20, top: 400 }))
  await untilSame([ben, chloe], room.id, 5)
})

it('whoever is removed reads nothing that is said afterwards, gets no canvas, and is not let in again', async ({
  lab,
}) => {
  const [anna, ben, chloe] = await startPeers(lab, 'Anna', 'Ben', 'Chloe')
  const room = await anna.call('rooms.create', { name: 'Secret', pin: PIN })
  await join(ben, room, PIN)
  await join(chloe, room, PIN)
  await draw(anna, room.id, handwriting(2))
  await untilSame([anna, ben, chloe], room.id, 2)
  const { id: bensId } = await ben.info()
  await anna.call('rooms.rule', { room: room.id, author: bensId, role: 'banned' })
  await untilListed(ben, room.id, ({ role }) => role === 'banned')
  await draw(anna, room.id, handwriting(1, { from: 10, top: 200 }))
  // The old key is still in use until everyone has had a moment to get the new one.
  let stroke = 0
  await eventually('Anna sees Chloe draw, and Ben does not', async () => {
    stroke += 1
    const isIt = (drawing: { stroke: number }): boolean => drawing.stroke === stroke
    const annaSees = anna.waitFor('canvas.drawing', isIt, 2_000)
    const benSees = ben.waitFor('canvas.drawing', isIt, 1_000).then(
      () => true,
      () => false,
    )
    await chloe.call('canvas.preview', { room: room.id, stroke, pencil: PENCIL, from: 0, points: [[1, 2]] })
    const [drawing, isOverheard] = await Promise.all([annaSees, benSees])
    if (isOverheard) throw new Error('Ben still sees it.')
    return drawing
  })
  let overheard = 0
  ben.on('canvas.drawing', () => void (overheard += 1))
  await chloe.call('canvas.preview', { room: room.id, stroke: 999, pencil: PENCIL, from: 0, points: [[1, 2]] })
  await draw(chloe, room.id, handwriting(2, { from: 20, top: 400 }))
  await untilSame([anna, chloe], room.id, 5)

  expect(overheard).toBe(0)
  expect((await ben.call('canvas.digest', { room: room.id })).lines).toBeLessThan(5)

  await ben.call('rooms.leave', { id: room.id })
  await ben.call('rooms.forget', { id: room.id })
  await expect(join(ben, room, PIN)).rejects.toEqual(
    expect.objectContaining({ code: ERROR_CODES.forbidden, message: 'Anna has removed you from “Secret”.' }),
  )
})
