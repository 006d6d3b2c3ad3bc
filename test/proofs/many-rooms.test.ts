import { it } from '../lan/lab/it.ts'
import { chosenSeed } from '../support/random.ts'
import { runManyRooms } from './many-rooms.ts'

it('24 peers open 10 rooms each and join 30 of the others: all 240 rooms are the same on all their members', async ({
  lab,
}) => {
  const seed = chosenSeed()
  console.log(`Seed ${seed}; CHALKBOARD_SEED pins it.`)
  await runManyRooms(lab, { seed, peers: 24, roomsPerPeer: 10, joinsPerPeer: 30, say: console.log })
})
