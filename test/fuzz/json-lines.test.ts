import { it } from 'vitest'
import { jsonLinesTarget } from './json-lines-target.ts'
import { fuzz } from './report.ts'

const INPUTS = 100_000

it('a peer answers every request of 100,000 damaged lines of JSON-RPC once, and goes on', async () => {
  await fuzz(await jsonLinesTarget(), INPUTS)
})
