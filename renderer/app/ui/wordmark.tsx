import { text } from '../text.ts'

export function Wordmark() {
  return (
    <span className="wordmark">
      <svg className="wordmark-mark" viewBox="0 0 64 64" aria-hidden="true">
        <rect x="4" y="8" width="56" height="44" rx="9" fill="#b98a55" />
        <rect x="9" y="13" width="46" height="34" rx="5" fill="#1f4d3f" />
        <path
          d="M17 36c5-13 9-15 11-9s2 10 6 4 5-9 8-6 1 7 5 4"
          fill="none"
          stroke="#fff"
          strokeWidth="4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <rect x="36" y="50" width="16" height="7" rx="3.5" fill="#e9c46a" />
      </svg>
      {text.appName}
    </span>
  )
}
