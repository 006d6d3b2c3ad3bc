import { type ComponentProps, useId } from 'react'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  /** A sentence, or null if all is well. */
  problem: string | null
  /** The label is for screen readers only; something else says it to the eye. */
  quiet?: boolean
}

/** A line to type in, with its label and with what is wrong with it. */
export function Field({ label, problem, quiet = false, className = '', ...rest }: FieldProps) {
  const id = useId()
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id} className={quiet ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        autoComplete="off"
        autoCapitalize="sentences"
        spellCheck={false}
        {...rest}
        id={id}
        className="field-input"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
