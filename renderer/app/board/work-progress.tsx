import { Progress } from 'radix-ui'
import { text } from '../text.ts'

interface WorkProgressProps {
  /** What is under way. */
  label: string
  done: number
  total: number
  onCancel: () => void
}

/** Work on a board that may take long. Most is done within the 300 ms for which the style sheet keeps this hidden. */
export function WorkProgress({ label, done, total, onCancel }: WorkProgressProps) {
  const part = total === 0 ? 0 : done / total
  return (
    <div className="file-transfer work-progress">
      <span role="status">{label}</span>
      <Progress.Root className="progress" value={Math.floor(100 * part)} aria-label={label}>
        <Progress.Indicator className="progress-bar" style={{ transform: `scaleX(${part})` }} />
      </Progress.Root>
      <button type="button" className="button" onClick={onCancel}>
        {text.cancel}
      </button>
    </div>
  )
}
