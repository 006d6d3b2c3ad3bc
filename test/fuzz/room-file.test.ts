import { it } from 'vitest'
import { fuzz } from './report.ts'
import { roomFileTarget } from './room-file-target.ts'

const INPUTS = 100_000

it('100,000 damaged room files are refused with a sentence, or read whole', async () => {
  await fuzz(await roomFileTarget(), INPUTS)
})
