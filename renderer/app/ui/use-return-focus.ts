import { useRef } from 'react'

/** What keeps the keyboard's place when whatever had it is gone: the board, or the head of the lobby. */
const HOME = '[data-focus-home]'

interface ReturnFocus {
  /** For the content of the dialog. */
  readonly handlers: {
    readonly onOpenAutoFocus: () => void
    readonly onCloseAutoFocus: (event: Event) => void
  }
  /** It is not to go back: the person goes on with the board, or with the lobby. */
  readonly goOn: () => void
}

/** For a dialog without a trigger of its own: gives the keyboard's focus back to whatever had it before. */
export function useReturnFocus(): ReturnFocus {
  const from = useRef<HTMLElement | null>(null)
  const handlers = {
    onOpenAutoFocus() {
      from.current = opener(document.activeElement)
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault()
      const back = present(from.current)
      back?.focus()
      if (back === null || document.activeElement !== back) document.querySelector<HTMLElement>(HOME)?.focus()
    },
  }
  return {
    handlers,
    goOn() {
      from.current = null
    },
  }
}

/** The element, or the one that has taken its place: a card that moved to another list is made anew, ids and all. */
function present(element: HTMLElement | null): HTMLElement | null {
  return element === null || element.isConnected ? element : document.getElementById(element.id)
}

/** An item of a menu is gone by then; the button that opened the menu stays. */
function opener(active: Element | null): HTMLElement | null {
  const menu = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  const element = menu == null ? active : document.getElementById(menu)
  return element instanceof HTMLElement && element !== document.body ? element : null
}
