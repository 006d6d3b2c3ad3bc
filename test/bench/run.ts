/** `npm run bench`: measures what docs/ARCHITECTURE.md promises and prints the table. `npm run bench -- live` runs some. */
import { cpus, totalmem } from 'node:os'
import { measureAppending } from './appending.ts'
import { measureClass } from './class-of-twenty.ts'
import { measureFinding, measureListing } from './finding.ts'
import { printTable, type Figure } from './figure.ts'
import { measureIdle } from './idle.ts'
import { measureJoining } from './joining.ts'
import { measureLargeRoom } from './large-joining.ts'
import { measureLive } from './live.ts'
import { measureStrokeBytes } from './stroke-bytes.ts'

const MEASUREMENTS: Record<string, () => Promise<Figure | Figure[]>> = {
  finding: measureFinding,
  listing: measureListing,
  live: measureLive,
  bytes: measureStrokeBytes,
  joining: measureJoining,
  large: measureLargeRoom,
  appending: measureAppending,
  class: measureClass,
  idle: measureIdle,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter(name => !(name in MEASUREMENTS))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${Object.keys(MEASUREMENTS).join(', ')}.`)
  process.exit(2)
}

console.log(
  `${cpus().length} cores (${cpus()[0]!.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}\n`,
)
const figures: Figure[] = []
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  process.stderr.write(`measuring ${name} ...\n`)
  figures.push(...[await measure()].flat())
}
printTable(figures)
process.exit(0)
