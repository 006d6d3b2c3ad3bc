import { Progress } from 'radix-ui'
import { text } from '../text.ts'

/** Most boards are saved within the 300 ms for which the style sheet keeps this hidden. */
export function ExportProgress({ done, total }: { done: number; total: number }) {
  return (
    <div className="file-transfer" role="status">
      <span>{text.export.underWay}</span>
      <Progress.Root className="progress" value={Math.floor((100 * done) / total)} aria-label={text.export.underWay}>
        <Progress.Indicator className="progress-bar" style={{ transform: `scaleX(${done / total})` }} />
      </Progress.Root>
    </div>
  )
}
