/** Computes without end for a share of the time, in bursts, and says nothing: what remains of a hostile peer that is silent. */
import { setTimeout as delay } from 'node:timers/promises'

const PERIOD_MS = 500
const share = Number(process.argv[2])

process.stdin.resume().on('end', () => process.exit())
process.stdout.write('started\n')
for (;;) {
  const endMs = performance.now() + PERIOD_MS
  const busyUntilMs = performance.now() + share * PERIOD_MS
  while (performance.now() < busyUntilMs);
  await delay(Math.max(1, endMs - performance.now()))
}
