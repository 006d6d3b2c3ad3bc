import type { Driven } from '../support/classroom.ts'

/**
 * Where all are honest, whatever their network does to them, nobody may be taken for anything else.
 *
 * @throws Error with what the peer has refused from whom
 */
export async function checkAccusesNobody(peer: Driven): Promise<void> {
  const refusals = await peer.call('peers.refusals', {})
  if (refusals.length === 0) return
  const said = refusals.map(({ name, last, counts }) => `${name} ${last} ${JSON.stringify(counts)}`)
  throw new Error(`${peer.name} has refused what honest peers sent:\n${said.join('\n')}`)
}
