/** `npm run bench:board`: what a full board costs in a real browser. `npm run bench:board -- 10000` runs one size only. */
import { cpus, totalmem } from 'node:os'
import buildWeb from '../../e2e/build-web.ts'
import { launchChromium } from '../../support/chromium.ts'
import { printTable, type Figure } from '../figure.ts'
import { measureBoard } from './measurements.ts'
import { measurePreviews } from './previews.ts'

const SIZES = [1_000, 10_000, 50_000]

const chosen = process.argv.slice(2)
const known = [...SIZES.map(String), 'previews']
const unknown = chosen.filter(name => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

await buildWeb()
const browser = await launchChromium()
const figures: Figure[] = []
for (const lines of SIZES) {
  if (chosen.length > 0 && !chosen.includes(String(lines))) continue
  process.stderr.write(`measuring ${lines} strokes ...\n`)
  figures.push(...(await measureBoard(browser, lines)))
}
if (chosen.length === 0 || chosen.includes('previews')) {
  process.stderr.write('measuring previews ...\n')
  figures.push(await measurePreviews(browser))
}
console.log(
  `${cpus().length} cores (${cpus()[0]!.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, Chromium ${browser.version()}, no GPU\n`,
)
await browser.close()
printTable(figures)
process.exit(0)
