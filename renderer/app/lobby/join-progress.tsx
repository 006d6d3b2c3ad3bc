import { Progress } from 'radix-ui'
import { text } from '../text.ts'

/**
 * How much of a board has arrived. The style sheet keeps it hidden for the first 300 ms: most boards are there sooner, and
 * a flash of a bar only worries.
 */
export function JoinProgress({ received, total }: { received: number; total: number }) {
  const percent = total > 0 ? Math.min(100, Math.floor((received / total) * 100)) : null
  return (
    <div className="join-progress">
      <span className="join-progress-text" aria-hidden="true">
        {percent === null ? text.lobby.fetching : text.lobby.fetchingPercent(percent)}
      </span>
      <Progress.Root className="progress" value={percent} aria-label={text.lobby.fetching}>
        <Progress.Indicator
          className="progress-bar"
          style={percent === null ? {} : { transform: `scaleX(${percent / 100})` }}
        />
      </Progress.Root>
    </div>
  )
}
