import { it } from 'vitest'
import { openClass } from './class-of-peers.ts'
import { runScale } from './scale.ts'

it('40 peers in one room, 5 of whom draw at once for 30 s, have every line', async () => {
  const opened = await openClass(40, 2)
  try {
    await runScale(opened.pupils, { drawers: 5, drawMs: 30_000, say: console.log })
  } finally {
    await opened.close()
  }
})
