import { it } from 'vitest'
import { fuzz } from './report.ts'
import { webSocketTarget } from './web-socket-target.ts'

const INPUTS = 100_000

it('a peer answers every request of 100,000 damaged WebSocket frames once, and serves the next page', async () => {
  await fuzz(await webSocketTarget(), INPUTS)
})
