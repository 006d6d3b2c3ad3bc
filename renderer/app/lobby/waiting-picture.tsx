/** One board, and the outlines of those that may join it. */
export function WaitingPicture() {
  return (
    <svg className="waiting-picture" viewBox="0 8 240 76" aria-hidden="true">
      <g className="waiting-others">
        <rect x="14" y="30" width="58" height="42" rx="8" />
        <rect x="168" y="30" width="58" height="42" rx="8" />
        <path d="M76 51h16M148 51h16" />
      </g>
      <rect x="84" y="14" width="72" height="58" rx="10" fill="#b98a55" />
      <rect x="90" y="20" width="60" height="46" rx="6" fill="#1f4d3f" />
      <path className="waiting-chalk" d="M99 48c6-16 11-18 13-11s3 12 8 5 6-11 10-7 1 8 7 4" />
      <rect x="126" y="70" width="20" height="8" rx="4" fill="#e9c46a" />
    </svg>
  )
}
