import { startTransition, useCallback, useEffect, useState } from 'react'

/** So long the controls make way for the lines in view; whoever waits for those longer can do something meanwhile. */
const LATEST_MS = 250

/**
 * To make the controls of a board takes as long as all else that it takes to show what is in view. So that goes first.
 *
 * @returns whether it is time for the controls, and what to call once the view is shown
 */
export function useControls(): readonly [hasControls: boolean, onViewShown: () => void] {
  const [hasControls, setHasControls] = useState(false)
  const show = useCallback(() => startTransition(() => setHasControls(true)), [])
  useEffect(() => {
    const timer = setTimeout(show, LATEST_MS)
    return () => clearTimeout(timer)
  }, [show])
  return [hasControls, show]
}
