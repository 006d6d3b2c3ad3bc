/// <reference lib="dom" />
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { callFromPage } from '../../e2e/page-api.ts'
import { eventually } from '../../support/eventually.ts'
import { layOut, loadHandwriting, type Stroke, toTuples } from '../../support/handwriting.ts'
import { PeerProcess } from '../../support/peer-process.ts'
import { type Figure, percentile } from '../figure.ts'
import type { Box } from './box.ts'
import { BoardWindow, VIEW } from './window.ts'

const PEOPLE = 10
const LINES = 10_000
const WATCH_MS = 5_000
const MESSAGE_MS = 50
const POINTS_A_MESSAGE = 3

/** Where people write, each in a block of their own: the part of the window that no bar covers, in CSS pixels. */
const AREA = { left: 80, top: 110, width: 1120, height: 550 }
const BLOCKS = { across: 5, down: 2 }
const CHARACTERS_EACH = 15
const CELL_UNITS = 105

/** Frames a second while ten people, each with a peer of their own on this computer, draw on a full board. */
export async function measurePreviews(browser: Browser): Promise<Figure> {
  const window = await BoardWindow.open(browser, LINES)
  const folder = await mkdtemp(join(tmpdir(), 'chalkboard-bench-'))
  const peers: PeerProcess[] = []
  try {
    await window.enter()
    await window.zoom(0.3)
    await window.lookAtMiddle()
    const [view, inView] = [await window.view(), await window.linesInView()]
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
    const idle = await watch(window)
    const until = performance.now() + WATCH_MS + 3_000
    const drawing = Promise.all(peers.map((peer, at) => write(peer, room!.id, strokesOf(at, view), until)))
    await delay(1_000)
    const watched = await watch(window)
    await drawing
    // In one frame of twenty one of them may be between two strokes.
    const [least, most] = [percentile(watched.live, 0.05), percentile(watched.live, 1)]
    const leastPens = percentile(watched.pens, 0.05)
    return {
      name: `a remote preview of ${PEOPLE} people drawing at once in view, ${LINES.toLocaleString('en')} strokes on the board, ${inView.toLocaleString('en')} of them in view`,
      measured: `${watched.framesASecond.toFixed(0)} frames/s, ${least} to ${most} live strokes and ${leastPens} pens in view in 19 of 20 of them`,
      toReach: `>= 50 frames/s, >= ${PEOPLE} live strokes and pens`,
      reached: watched.framesASecond >= 50 && least >= PEOPLE && leastPens >= PEOPLE,
      baseline: `while nobody draws: ${idle.framesASecond.toFixed(0)} frames/s; all ${PEOPLE} peers on the same computer`,
    }
  } finally {
    await Promise.all(peers.map(peer => peer.stop()))
    await rm(folder, { recursive: true, force: true })
    await window.close()
  }
}

/** A person's own characters, in a part of what the window shows. */
function strokesOf(person: number, view: Box): Stroke[] {
  const unitsPerPixel = (view.maxX - view.minX) / VIEW.width
  const [width, height] = [AREA.width / BLOCKS.across, AREA.height / BLOCKS.down]
  const characters = loadHandwriting().slice(CHARACTERS_EACH * person, CHARACTERS_EACH * (person + 1))
  return layOut(characters, {
    left: view.minX + (AREA.left + width * (person % BLOCKS.across)) * unitsPerPixel,
    top: view.minY + (AREA.top + height * Math.floor(person / BLOCKS.across)) * unitsPerPixel,
    columns: Math.floor((width * unitsPerPixel) / CELL_UNITS),
    cellUnits: CELL_UNITS,
  })
}

/** Stroke after stroke. One is taken back once the next is there: no pen rests, and none of the board's lines are added to. */
async function write(peer: PeerProcess, room: string, strokes: readonly Stroke[], until: number): Promise<void> {
  const pencil = { color: '#c01c28', width: 12 }
  for (let stroke = 0; ; stroke += 1) {
    const points = toTuples(strokes[stroke % strokes.length]!)
    for (let from = 0; from < points.length; from += POINTS_A_MESSAGE) {
      if (performance.now() > until) return
      const news = points.slice(from, from + POINTS_A_MESSAGE)
      await peer.call('canvas.preview', { room, stroke, pencil, from, points: news })
      await delay(MESSAGE_MS)
      if (from === 0 && stroke > 0) {
        await peer.call('canvas.preview', { room, stroke: stroke - 1, pencil, from: 0, points: [] })
      }
    }
  }
}

interface Watched {
  readonly framesASecond: number
  /** In each frame, how many strokes of others are in progress. */
  readonly live: number[]
  /** In each frame, at how many places in the window a name says who draws there. */
  readonly pens: number[]
}

async function watch({ page }: BoardWindow): Promise<Watched> {
  return page.evaluate(
    ms =>
      new Promise<Watched>(resolve => {
        const host = document.querySelector<HTMLElement>('[data-live]')!
        const names = host.getElementsByClassName('board-person') as HTMLCollectionOf<HTMLElement>
        const isInWindow = ({ hidden, style }: HTMLElement): boolean => {
          const [x, y] = style.transform.match(/-?[\d.]+/g)!.map(Number)
          return !hidden && x! >= 0 && y! >= 0 && x! <= innerWidth && y! <= innerHeight
        }
        const began = performance.now()
        const [live, pens]: [number[], number[]] = [[], []]
        const next = (now: number): void => {
          live.push(Number(host.dataset['live']))
          pens.push([...names].filter(isInWindow).length)
          if (now - began >= ms) resolve({ framesASecond: (1000 * live.length) / (now - began), live, pens })
          else requestAnimationFrame(next)
        }
        requestAnimationFrame(next)
      }),
    WATCH_MS,
  )
}
