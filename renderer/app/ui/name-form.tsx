import { type ReactNode, type SubmitEvent, useState } from 'react'
import { nameProblem } from '../name-problem.ts'
import { Field } from './field.tsx'

interface NameFormProps {
  label: string
  initial?: string
  placeholder?: string
  quietLabel?: boolean
  autoFocus?: boolean
  /** Gets the name without the spaces around it. What it throws is shown under the field. */
  onName: (name: string) => Promise<void>
  /** The button, and whatever belongs beside it. */
  children: (busy: boolean) => ReactNode
}

/** One name to type and Enter. Says what is wrong with it only once it was tried, then follows the typing. */
export function NameForm({ label, initial = '', placeholder, quietLabel, autoFocus, onName, children }: NameFormProps) {
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    const wrong = nameProblem(name)
    setProblem(wrong)
    if (wrong !== null || busy) return
    setBusy(true)
    try {
      await onName(name.trim())
      setName(initial)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="name-form" noValidate onSubmit={event => void submit(event)}>
      <Field
        label={label}
        problem={problem}
        quiet={quietLabel ?? false}
        placeholder={placeholder}
        autoFocus={autoFocus}
        value={name}
        onFocus={event => initial !== '' && event.currentTarget.select()}
        onChange={event => {
          setName(event.currentTarget.value)
          if (problem !== null) setProblem(nameProblem(event.currentTarget.value))
        }}
      />
      {children(busy)}
    </form>
  )
}
