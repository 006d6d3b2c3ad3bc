/** Two people at one board, as most tests begin. */
import type { Desk } from './desk.ts'
import type { SitOptions } from './it.ts'

/** Anna and Ben, each at a computer of their own, in a new room of Anna's. @param options of Anna's computer */
export async function together(
  sit: (options?: SitOptions) => Promise<Desk>,
  room: string,
  options: SitOptions = {},
): Promise<[anna: Desk, ben: Desk]> {
  const [anna, ben] = [await sit(options), await sit()]
  await Promise.all([anna.introduce('Anna'), ben.introduce('Ben')])
  await anna.createRoom(room)
  await ben.enter(room)
  return [anna, ben]
}
