import { it } from '../lan/lab/it.ts'
import { runScale } from './scale.ts'

it('40 peers in one room, 5 of whom draw at once for 30 s, have every line', async ({ lab }) => {
  await runScale(lab, { peers: 40, drawers: 5, drawMs: 30_000, say: console.log })
})
