/// <reference lib="dom" />
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { callFromPage } from '../../e2e/page-api.ts'
import { eventually } from '../../support/eventually.ts'
import { toTuples } from '../../support/handwriting.ts'
import { PeerProcess } from '../../support/peer-process.ts'
import type { Figure } from '../figure.ts'
import { handwriting } from '../large-room.ts'
import { BoardWindow } from './window.ts'

const PEOPLE = 10
const LINES = 10_000
const WATCH_MS = 5_000
const MESSAGE_MS = 50
const POINTS_A_MESSAGE = 3

/** Frames a second while ten people, each with a peer of their own on this computer, draw on a full board. */
export async function measurePreviews(browser: Browser): Promise<Figure> {
  const window = await BoardWindow.open(browser, LINES)
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-bench-'))
  const peers: PeerProcess[] = []
  try {
    await window.enter()
    await window.zoom(0.3)
    const [room] = await callFromPage(window.page, 'rooms.list', {})
    const { addresses } = await callFromPage(window.page, 'peer.info', {})
    const address = addresses.find(text => text.includes('/127.0.0.1/')) ?? addresses[0]!
    for (let at = 0; at < PEOPLE; at += 1) {
      const peer = await PeerProcess.start({
        name: `Pupil ${at}`,
        data: join(folder, String(at)),
        arguments: ['--no-mdns'],
      })
      peers.push(peer)
      await peer.call('peer.dial', { address })
      await eventually('the room is listed', async () =>
        (await peer.call('rooms.list', {})).some(({ id }) => id === room!.id),
      )
      await peer.call('rooms.join', { id: room!.id })
    }
    const idle = await framesASecond(window)
    const until = performance.now() + WATCH_MS + 2_000
    const drawing = Promise.all(peers.map((peer, at) => preview(peer, room!.id, at, until)))
    await delay(1_000)
    const frames = await framesASecond(window)
    await drawing
    return {
      name: `a remote preview of ${PEOPLE} people drawing at once, ${LINES.toLocaleString('en')} strokes on the board`,
      measured: `${frames.toFixed(0)} frames/s`,
      toReach: '>= 50 frames/s',
      reached: frames >= 50,
      baseline: `while nobody draws: ${idle.toFixed(0)} frames/s; all ${PEOPLE} peers on the same computer`,
    }
  } finally {
    await Promise.all(peers.map(peer => peer.stop()))
    await rm(folder, { recursive: true, force: true })
    await window.close()
  }
}

async function preview(peer: PeerProcess, room: string, at: number, until: number): Promise<void> {
  const pencil = { color: '#c01c28', width: 12 }
  for (const [stroke, ink] of handwriting(400 * (at + 1))
    .slice(400 * at)
    .entries()) {
    const points = toTuples(ink)
    for (let from = 0; from < points.length; from += POINTS_A_MESSAGE) {
      if (performance.now() > until) return
      await peer.call('canvas.preview', {
        room,
        stroke,
        pencil,
        from,
        points: points.slice(from, from + POINTS_A_MESSAGE),
      })
      await delay(MESSAGE_MS)
    }
    await peer.call('canvas.preview', { room, stroke, pencil, from: 0, points: [] })
  }
}

async function framesASecond({ page }: BoardWindow): Promise<number> {
  return page.evaluate(
    ms =>
      new Promise<number>(resolve => {
        const began = performance.now()
        let frames = 0
        const next = (now: number): void => {
          frames += 1
          if (now - began >= ms) resolve((1000 * frames) / (now - began))
          else requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    WATCH_MS,
  )
}
