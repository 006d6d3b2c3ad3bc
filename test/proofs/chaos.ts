/** A lesson in which everything goes wrong, round after round, and what must be true after each. */
import { setTimeout as delay } from 'node:timers/promises'
import { join } from '../support/classroom.ts'
import { eventually } from '../support/eventually.ts'
import { layOut, loadHandwriting } from '../support/handwriting.ts'
import type { Host, Lab } from '../lan/lab/lab.ts'
import { Random } from '../support/random.ts'
import { checkAccusesNobody } from './honesty.ts'
import { Oracle } from './oracle.ts'
import { describeFault, planRound, type Fault } from './plan.ts'
import { Pupil } from './pupil.ts'

export interface ChaosOptions {
  seed: number
  people: number
  rounds: number
  /** Told in a line what is about to happen, and how it went. */
  say: (line: string) => void
}

/**
 * How long things go wrong before they are mended. Some rounds end before anybody is given up (p2p/room/roll-call.ts:
 * 7.5 s), in others connections have long been dropped.
 */
const ROUND_MS = { least: 4_000, most: 16_000 }
/** People draw on for a moment after everything has been mended. */
const AFTERMATH_MS = 1_000
/** On a computer that is short of time; how long it took is printed, and nothing depends on it. */
const CONVERGED_WITHIN_MS = 120_000

/** @throws Error with every acknowledged operation that is missing, or the digests that differ */
export async function runChaos(lab: Lab, { seed, people, rounds, say }: ChaosOptions): Promise<void> {
  const random = new Random(seed)
  const oracle = new Oracle()
  const { room, pupils } = await openLesson(lab, random, oracle, people)
  for (let round = 1; round <= rounds; round += 1) {
    const roundMs = ROUND_MS.least + random.below(ROUND_MS.most - ROUND_MS.least)
    const plan = planRound(random, people, roundMs)
    say(`round ${round}, ${(roundMs / 1000).toFixed(1)} s: ${plan.map(describeFault).join(', ')}`)
    await Promise.all(pupils.map(pupil => pupil.draw()))
    await Promise.all([delay(roundMs), ...plan.map(fault => happen(fault, lab, pupils, roundMs))])
    await lab.join()
    const healedMs = performance.now()
    await delay(AFTERMATH_MS)
    await Promise.all(pupils.map(pupil => pupil.rest()))
    const lines = await untilAllIsThere(pupils, room, oracle)
    const seconds = ((performance.now() - healedMs) / 1000).toFixed(1)
    say(`  ${oracle.acknowledged} operations acknowledged, ${lines} lines, the same on all after ${seconds} s`)
  }
}

async function openLesson(
  lab: Lab,
  random: Random,
  oracle: Oracle,
  people: number,
): Promise<{ room: string; pupils: Pupil[] }> {
  const hosts: Host[] = []
  for (let count = 0; count < people; count += 1) hosts.push(await lab.host())
  const peers = await Promise.all(hosts.map((host, at) => host.startPeer({ name: `Pupil ${at}` })))
  const room = await peers[0]!.call('rooms.create', { name: 'Chaos' })
  await Promise.all(peers.slice(1).map(peer => join(peer, room)))
  const characters = loadHandwriting()
  const pupils = peers.map((peer, at) => {
    const strokes = layOut(characters, { left: at * 1_000, top: 0, columns: 12, cellUnits: 60 })
    const color = `#${(at * 0x1f3d5b).toString(16).padStart(6, '0').slice(-6)}`
    return new Pupil(peer, hosts[at]!, {
      room: room.id,
      oracle,
      random: new Random(random.below(2 ** 31)),
      strokes,
      color,
    })
  })
  return { room: room.id, pupils }
}

/** A fault and, but for the split, its repair: at the end of the round at the latest. */
async function happen(fault: Fault, lab: Lab, pupils: readonly Pupil[], roundMs: number): Promise<void> {
  await delay(fault.atMs)
  if (fault.do === 'split') return lab.split(fault.who.map(who => pupils[who]!.host))
  const pupil = pupils[fault.who]!
  const outageMs = Math.min(fault.backAtMs, roundMs) - fault.atMs
  if (fault.do === 'cut') {
    await pupil.host.cut()
    await delay(outageMs)
    return pupil.host.heal()
  }
  await pupil.leave(fault.do)
  await delay(outageMs)
  await pupil.comeBack()
  await pupil.draw()
}

/** Waits until all show the same, and checks it against the oracle on each. @returns how many lines there are */
async function untilAllIsThere(pupils: readonly Pupil[], room: string, oracle: Oracle): Promise<number> {
  const { lines } = await eventually(
    'everyone shows the same canvas',
    async () => {
      const digests = await Promise.all(pupils.map(({ peer }) => peer.call('canvas.digest', { room })))
      const [first] = digests
      if (digests.every(digest => digest.sha256 === first!.sha256)) return first!
      throw new Error(digests.map(({ lines: count, sha256 }, at) => `${at}: ${count} ${sha256.slice(0, 8)}`).join(', '))
    },
    { withinMs: CONVERGED_WITHIN_MS, everyMs: 250 },
  )
  for (const { peer, name } of pupils) {
    await checkAccusesNobody(peer)
    const faults = oracle.faults(await peer.call('canvas.lines', { room }))
    if (faults.length > 0) throw new Error(`On the canvas of ${name}:\n${faults.join('\n')}`)
  }
  return lines
}
