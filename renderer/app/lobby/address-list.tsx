import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { reachableAddresses, splitMultiaddr } from '../multiaddr-text.ts'
import { text } from '../text.ts'
import { IconButton } from '../ui/icon-button.tsx'

/** Where this computer can be reached, for somebody to type elsewhere. */
export function AddressList({ addresses }: { addresses: readonly string[] }) {
  const shown = reachableAddresses(addresses)
  return (
    <div className="addresses">
      <h3>{text.addresses.title}</h3>
      {shown.length === 0 ? (
        <p>{text.addresses.none}</p>
      ) : (
        <>
          <p>{text.addresses.help}</p>
          <ul>
            {shown.map(address => (
              <AddressRow key={address} address={address} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function AddressRow({ address }: { address: string }) {
  const [copied, setCopied] = useState(false)
  const { reach, rest } = splitMultiaddr(address)
  // Only where the page may write to the clipboard; selecting the text works everywhere.
  const clipboard = (navigator as Partial<Navigator>).clipboard
  return (
    <li className="address">
      <code>
        <strong>{reach}</strong>
        {rest}
      </code>
      {clipboard !== undefined && (
        <IconButton
          icon={copied ? Check : Copy}
          label={copied ? text.addresses.copied : text.addresses.copy}
          onClick={() => {
            clipboard.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }}
        />
      )}
    </li>
  )
}
