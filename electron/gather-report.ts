/** Asks the system and the peer for what a report tells of them. */
import { arch, freemem, platform, release, totalmem } from 'node:os'
import { app, screen } from 'electron'
import type { LanguageCode } from '../renderer/app/languages/index.ts'
import { countPeer } from './peer-counts.ts'
import type { PeerHost } from './peer-host.ts'
import { askPeer } from './ask-peer.ts'
import { type Events, type PeerCounts, reportText } from './report.ts'

const ANSWER_MS = 3_000
const MEGABYTE = 2 ** 20

export async function gatherReport(language: LanguageCode, peer: PeerHost, events: Events): Promise<string> {
  const { electron, chrome, node } = process.versions
  return reportText({
    version: app.getVersion(),
    system: { platform: platform(), release: release(), arch: arch() },
    versions: { electron, chrome, node },
    language,
    memoryMb: {
      computer: Math.round(totalmem() / MEGABYTE),
      free: Math.round(freemem() / MEGABYTE),
      main: Math.round(process.memoryUsage().rss / MEGABYTE),
    },
    displays: screen.getAllDisplays().map(({ size, scaleFactor }) => ({ ...size, scaleFactor })),
    peer: await countsOf(peer),
    events: events.all(),
  })
}

/** A peer that has fallen does not answer. */
async function countsOf(host: PeerHost): Promise<PeerCounts | undefined> {
  const port = host.connect()
  const late = new Promise<undefined>(resolve => setTimeout(resolve, ANSWER_MS, undefined))
  const counted = Promise.all([
    askPeer(port, 1, 'peer.info'),
    askPeer(port, 2, 'peers.list'),
    askPeer(port, 3, 'rooms.list'),
    askPeer(port, 4, 'peers.refusals'),
  ]).then(([info, peers, rooms, refusals]) => countPeer({ info, peers, rooms, refusals }))
  const counts = await Promise.race([counted, late]).catch(() => undefined)
  port.close()
  return counts
}
