import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useModel, useStore } from '../model/model.ts'
import type { VisitState } from '../model/visit.ts'
import { text } from '../text.ts'
import { Field } from '../ui/field.tsx'
import { Modal } from '../ui/modal.tsx'
import { JoinProgress } from './join-progress.tsx'

/** Asks for the PIN of a room, and says what was wrong with the last one. */
export function PinDialog() {
  const { visit, lobby } = useModel()
  const now = useStore(visit.state)
  const { rooms } = useStore(lobby.state)
  const room = now.at === 'pin' ? rooms.find(({ id }) => id === now.room) : undefined
  return (
    <Modal
      open={now.at === 'pin'}
      onClose={visit.giveUpPin}
      title={text.pin.title(room?.name)}
      help={text.pin.help(room?.ownerName)}
    >
      {now.at === 'pin' && <PinForm asked={now} />}
    </Modal>
  )
}

function PinForm({ asked: { problem, trying, received, total } }: { asked: VisitState & { at: 'pin' } }) {
  const { visit } = useModel()
  const field = useRef<HTMLInputElement>(null)
  const [pin, setPin] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)

  useEffect(() => {
    if (problem === null) return
    field.current?.focus()
    field.current?.select()
  }, [problem])

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const typed = pin.trim()
    setIsEmpty(typed === '')
    if (typed !== '') void visit.tryPin(typed)
  }

  return (
    <form className="name-form" noValidate onSubmit={submit}>
      <Field
        ref={field}
        label={text.pin.label}
        autoCapitalize="off"
        problem={isEmpty ? text.pin.empty : problem}
        value={pin}
        onChange={event => {
          setPin(event.currentTarget.value)
          setIsEmpty(false)
        }}
      />
      <button type="submit" className="button button-primary button-large">
        {trying ? text.pin.joining : text.pin.join}
      </button>
      {trying && <JoinProgress received={received} total={total} />}
    </form>
  )
}
