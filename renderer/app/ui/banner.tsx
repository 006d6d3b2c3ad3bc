import { type LucideIcon, X } from 'lucide-react'
import { text } from '../text.ts'

interface BannerProps {
  icon: LucideIcon
  tone: 'calm' | 'warning'
  message: string
  action?: { label: string; run: () => void }
  onDismiss?: () => void
}

/** Something that stays true for a while, said across the top until it is over. */
export function Banner({ icon: Icon, tone, message, action, onDismiss }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role="status">
      <Icon aria-hidden="true" />
      <p className="banner-text">{message}</p>
      {action !== undefined && (
        <button type="button" className="button button-small" onClick={action.run}>
          {action.label}
        </button>
      )}
      {onDismiss !== undefined && (
        <button type="button" className="icon-button banner-close" aria-label={text.dismiss} onClick={onDismiss}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
