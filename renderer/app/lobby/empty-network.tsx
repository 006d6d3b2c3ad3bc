import { Network } from 'lucide-react'
import { text } from '../text.ts'
import { AddressList } from './address-list.tsx'
import { WaitingPicture } from './waiting-picture.tsx'

/** Nobody else has been found yet: what to do, and what to try if that does not help. */
export function EmptyNetwork({ addresses, onDial }: { addresses: readonly string[]; onDial: () => void }) {
  return (
    <section className="panel empty-network" aria-labelledby="empty-network">
      <WaitingPicture />
      <h2 id="empty-network">{text.empty.title}</h2>
      <p>{text.empty.help}</p>
      <AddressList addresses={addresses} />
      <button type="button" className="button" onClick={onDial}>
        <Network aria-hidden="true" />
        {text.lobby.connectByAddress}
      </button>
    </section>
  )
}
