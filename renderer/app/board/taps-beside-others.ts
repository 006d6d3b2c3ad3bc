import { useEffect } from 'react'
import { useModel, useStore } from '../model/model.ts'

interface Touch {
  readonly button: HTMLButtonElement | null
  /** There were other touches at the same time. */
  isBeside: boolean
}

/**
 * A browser makes a click of a tap only if no other finger is on the screen. Where everyone draws at one screen, whoever
 * taps a button means it all the same.
 */
export function useTapsBesideOthers(): void {
  const { touchScreen } = useModel()
  const { everyone } = useStore(touchScreen.state)
  useEffect(() => (everyone ? watchTaps(document) : undefined), [everyone])
}

/** @returns a function that ends it */
function watchTaps(document: Document): () => void {
  const touches = new Map<number, Touch>()
  /** What has been clicked for the browser: should it do so after all, once is enough. */
  const clicked = new Set<EventTarget>()

  function down({ pointerId, isPrimary, target }: PointerEvent): void {
    clicked.clear()
    if (isPrimary) touches.clear()
    touches.set(pointerId, { button: buttonOf(target), isBeside: false })
    if (touches.size > 1) for (const touch of touches.values()) touch.isBeside = true
  }

  function up({ pointerId, clientX, clientY }: PointerEvent): void {
    const touch = touches.get(pointerId)
    touches.delete(pointerId)
    if (touch === undefined || !touch.isBeside || touch.button === null) return
    if (buttonOf(document.elementFromPoint(clientX, clientY)) !== touch.button) return
    touch.button.click()
    clicked.add(touch.button)
  }

  function click(event: MouseEvent): void {
    const button = buttonOf(event.target)
    if (button === null || !clicked.delete(button)) return
    event.stopImmediatePropagation()
    event.preventDefault()
  }

  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  const ofTouch = (listener: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerType === 'touch') listener(event)
  }
  document.addEventListener('pointerdown', ofTouch(down), options)
  document.addEventListener('pointerup', ofTouch(up), options)
  document.addEventListener(
    'pointercancel',
    ofTouch(({ pointerId }) => void touches.delete(pointerId)),
    options,
  )
  document.addEventListener('click', click, options)
  return () => listening.abort()
}

function buttonOf(target: EventTarget | null): HTMLButtonElement | null {
  return target instanceof Element ? target.closest('button') : null
}
