import { useEffect } from 'react'

/**
 * For a bar whose buttons may have nothing more to do while one of them has the keyboard's focus, which a browser would
 * then drop: the board takes it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const { activeElement } = document
    if (activeElement?.matches('button:disabled') === true) {
      document.querySelector<HTMLElement>('[data-focus-home]')?.focus()
    }
  })
}
