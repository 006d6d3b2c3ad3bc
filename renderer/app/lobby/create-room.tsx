import { Plus } from 'lucide-react'
import { type SubmitEvent, useRef, useState } from 'react'
import { useModel, useStore } from '../model/model.ts'
import { nameProblem } from '../name-problem.ts'
import { text } from '../text.ts'
import { Field } from '../ui/field.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { useCommands } from '../use-command.ts'

interface Problems {
  readonly name: string | null
  readonly pin: string | null
}

const NO_PROBLEMS: Problems = { name: null, pin: null }

/** A name and Enter make a room; a PIN only if one wants it. */
export function CreateRoom() {
  const { visit } = useModel()
  const atLobby = useStore(visit.state).at === 'lobby'
  const [name, setName] = useState('')
  const [pin, setPin] = useState<string | null>(null)
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const form = useRef<HTMLFormElement>(null)
  useCommands({ newRoom: () => form.current?.querySelector('input')?.focus() })

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const found: Problems = { name: nameProblem(name), pin: pin?.trim() === '' ? text.pin.emptyNew : null }
    setProblems(found)
    if (found.name === null && found.pin === null) void visit.create(name.trim(), pin?.trim())
  }

  return (
    <form ref={form} className="create-room" noValidate onSubmit={submit}>
      <Field
        className="create-room-name"
        label={text.lobby.newRoom}
        quiet
        placeholder={text.lobby.newRoomPlaceholder}
        problem={problems.name}
        value={name}
        onChange={event => {
          const typed = event.currentTarget.value
          setName(typed)
          if (problems.name !== null) setProblems({ ...problems, name: nameProblem(typed) })
        }}
      />
      <button type="submit" className="button button-primary button-large" disabled={!atLobby}>
        <Plus aria-hidden="true" />
        {text.lobby.createRoom}
      </button>
      <div className="create-room-pin">
        <Toggle
          label={text.lobby.newRoomPin}
          on={pin !== null}
          onChange={on => {
            setPin(on ? '' : null)
            setProblems({ ...problems, pin: null })
          }}
        />
        {pin !== null && (
          <>
            <Field
              label={text.pin.label}
              quiet
              placeholder={text.pin.label}
              autoFocus
              autoCapitalize="off"
              problem={problems.pin}
              value={pin}
              onChange={event => {
                setPin(event.currentTarget.value)
                setProblems({ ...problems, pin: null })
              }}
            />
            <p className="create-room-help">{text.pin.newHelp}</p>
          </>
        )}
      </div>
    </form>
  )
}
