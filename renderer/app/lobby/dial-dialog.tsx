import { type SubmitEvent, useState } from 'react'
import { useModel } from '../model/model.ts'
import { toMultiaddr } from '../multiaddr-text.ts'
import { text } from '../text.ts'
import { Field } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'
import { AddressList } from './address-list.tsx'

interface DialDialogProps {
  open: boolean
  onClose: () => void
  addresses: readonly string[]
}

/** For networks that keep computers from finding each other: one person reads an address out, another types it. */
export function DialDialog({ open, onClose, addresses }: DialDialogProps) {
  return (
    <Modal open={open} onClose={onClose} title={text.dial.title} help={text.dial.help}>
      <DialForm onDone={onClose} />
      <AddressList addresses={addresses} />
    </Modal>
  )
}

function DialForm({ onDone }: { onDone: () => void }) {
  const { api, toasts } = useModel()
  const [address, setAddress] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (busy) return
    const wrong = addressProblem(address)
    setProblem(wrong)
    if (wrong !== null) return
    setBusy(true)
    try {
      await api.call('peer.dial', { address: toMultiaddr(address) })
      toasts.say(text.dial.done)
      onDone()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="name-form" noValidate onSubmit={event => void submit(event)}>
      <Field
        className="field-code"
        label={text.dial.label}
        placeholder={text.dial.placeholder}
        problem={problem}
        autoCapitalize="off"
        value={address}
        onChange={event => setAddress(event.currentTarget.value)}
      />
      <button type="submit" className="button button-primary button-large" disabled={busy}>
        {busy ? text.dial.connecting : text.dial.connect}
      </button>
    </form>
  )
}

/** What can be told without asking the peer. */
function addressProblem(typed: string): string | null {
  if (typed.trim() === '') return text.dial.empty
  return toMultiaddr(typed).startsWith('/') ? null : text.dial.wrong
}
